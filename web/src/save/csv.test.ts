import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('a cell with a comma, a quote or a line break stays one cell', () => {
  expect(csv([['a,b', 'say "yes"', 'two\nlines']])).toBe(
    '\ufeff"a,b","say ""yes""","two\nlines"\r\n',
  );
});

test('what looks like a formula is no formula in a spreadsheet', () => {
  expect(csv([['=1+1', '@cmd', 'plain']])).toBe("\ufeff'=1+1,'@cmd,plain\r\n");
});
