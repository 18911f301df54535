import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyFault, keyOf, partsOf } from './key.ts';
import { model } from './model.ts';

const part = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'ab|\\ñé/:. ') });
const parts = fc.array(part, { minLength: 1, maxLength: 4 });

describe('a key', () => {
  test('gives back the parts it was made of', () => {
    fc.assert(
      fc.property(parts, (given) => {
        expect(partsOf(keyOf(...given))).toEqual(given);
      }),
    );
  });

  test('is the same only for the same parts', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = one.length === other.length && one.every((text, at) => text === other[at]);
        expect(keyOf(...one) === keyOf(...other)).toBe(same);
      }),
    );
  });

  test('that keyOf made has no fault', () => {
    fc.assert(
      fc.property(parts, (given) => {
        expect(keyFault(keyOf(...given), given.length)).toBeUndefined();
      }),
    );
  });

  test('is the same however its accents were typed', () => {
    expect(keyOf('co\u006e\u0303o')).toBe(keyOf('co\u00f1o'));
  });

  test.each([
    ['nothing', '', 1, 'EMPTY'],
    ['no text', 42, 1, 'EMPTY'],
    ['3,000 bytes', 'a'.repeat(3_000), 1, 'TOO_LONG'],
    ['1,500 letters of two bytes', 'ñ'.repeat(1_500), 1, 'TOO_LONG'],
    ['a control character', 'a\u0000b', 1, 'UNCLEAN'],
    ['a line end', 'a\nb', 1, 'UNCLEAN'],
    ['half a character', 'a\ud800', 1, 'UNCLEAN'],
    ['accents apart from their letters', 'n\u0303', 1, 'NOT_NFC'],
    ['a part too few', 'a', 2, 'PARTS'],
    ['a part too many', 'a|b|c', 2, 'PARTS'],
    ['an empty part', 'a|', 2, 'PARTS'],
    ['a backslash that escapes nothing', 'a\\b', 1, 'PARTS'],
    ['a backslash at the end', 'a\\', 1, 'PARTS'],
  ])('of %s is refused', (_, key, count, fault) => {
    expect(keyFault(key, count)).toBe(fault);
  });

  test.each(model.kinds)('of $name has parts that are named apart', ({ keyParts }) => {
    expect(new Set(keyParts).size).toBe(keyParts.length);
  });
});
