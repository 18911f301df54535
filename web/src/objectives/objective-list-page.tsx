export function ObjectiveListPage() {
  return null;
}
