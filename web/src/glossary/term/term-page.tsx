export function TermPage() {
  return null;
}
