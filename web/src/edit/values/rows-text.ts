/** One record as it is written: a text by field, or by field and language as `label.es`. */
export type WrittenRow = Readonly<Record<string, string>>;

/** Records as one text of a draft, so that they are kept and compared like any other. */
export const textOfRows = (rows: readonly WrittenRow[]): string => {
  const held = rows.map(withoutBlanks).filter((row) => Object.keys(row).length > 0);
  return held.length === 0 ? '' : JSON.stringify(held);
};

/** The records in such a text; none where it is no such text. */
export function rowsOfText(text: string): readonly WrittenRow[] {
  if (text.trim() === '') return [];
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? (rows as readonly WrittenRow[]) : []; // written by `textOfRows`
  } catch {
    return [];
  }
}

/** In one order, so that equal records are equal texts. */
const withoutBlanks = (row: WrittenRow): WrittenRow =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, text]) => text.trim() !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
