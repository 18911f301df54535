/** The cells of a table written as text: a row a line, cells parted by `|`, blank lines passed over. */
export const rowsOf = (table: string): readonly (readonly string[])[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** The words of a cell, parted by spaces. */
export const wordsOf = (cell: string): readonly string[] =>
  cell.split(/\s+/).filter((word) => word !== '');

/** The texts of a cell, parted by semicolons. */
export const textsOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** A cell that must be there: tables are written by hand. */
export function cell(row: readonly string[], at: number): string {
  const text = row[at];
  if (text === undefined) throw new Error(`The row "${row.join(' | ')}" has no cell ${at}`);
  return text;
}
