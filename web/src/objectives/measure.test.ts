import { expect, test } from 'vitest';
import { figuresIn } from '../page/use-figures.ts';
import { inUnit } from './measure.ts';

const en = figuresIn('en');
const metric = { unit: null, formula: null, range: null };

test('a share is written in percent, though it is kept as 0 to 1', () => {
  expect(inUnit(en, { ...metric, formula: 'CHURN', unit: 'per year' }, 0.178)).toBe('17.8%');
});

test('money has its currency before it, everything else its unit after it', () => {
  expect(inUnit(en, { ...metric, unit: 'CLP' }, 183374.2)).toBe('CLP\u00a0183,374');
  expect(inUnit(en, { ...metric, unit: 'points' }, 14.5)).toBe('14.5 points');
});
