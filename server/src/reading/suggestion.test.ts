import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meant, slipsBetween, vocabularyOf } from './suggestion.ts';

test('letters left out, put in, mistaken and swapped are one slip each', () => {
  expect(slipsBetween('cliente', 'cliente', 3)).toBe(0);
  expect(slipsBetween('cliete', 'cliente', 3)).toBe(1);
  expect(slipsBetween('clientte', 'cliente', 3)).toBe(1);
  expect(slipsBetween('cliemte', 'cliente', 3)).toBe(1);
  expect(slipsBetween('clinete', 'cliente', 3)).toBe(1);
  expect(slipsBetween('cliente', 'producto', 2)).toBe(3);
});

/** Optimal string alignment as it is written in the textbook, without a limit. */
function slowly(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [head, ...rest] = [one.slice(0, -1), other.slice(0, -1)];
  const tail = rest[0] ?? '';
  const same = one.at(-1) === other.at(-1) ? 0 : 1;
  const ways = [slowly(head, other) + 1, slowly(one, tail) + 1, slowly(head, tail) + same];
  if (one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)) {
    ways.push(slowly(one.slice(0, -2), other.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

test('slips are counted as the slow way counts them, up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (one, other, limit) => {
      expect(slipsBetween(one, other, limit)).toBe(Math.min(slowly(one, other), limit + 1));
    }),
  );
});

test('of words equally near the more frequent one is meant; what is like nothing is left alone', () => {
  const vocabulary = vocabularyOf(['cliente activo', 'clientes', 'cliente']);
  expect(meant(['clientex'], vocabulary)).toBe('cliente');
  expect(meant(['cliente', 'actvo'], vocabulary)).toBe('cliente activo');
  expect(meant(['xylophone'], vocabulary)).toBeUndefined();
});
