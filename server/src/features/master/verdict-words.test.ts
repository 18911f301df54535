import { expect, test } from 'vitest';
import type { Candidate } from './candidate.ts';
import { survive } from './survivorship.ts';
import type { Strategy } from './strategies.ts';
import { stepInWords, verdictInWords } from './verdict-words.ts';

const today = '2026-11-22';
const trust = (max: number) => ({ max, min: max, decayDays: 0, curve: 'FLAT' as const });
const texts: Candidate[] = [
  { source: 'CRM', value: 'Ana M.', on: '2026-11-01', rank: 2, trust: trust(60), record: { a: 1 } },
  {
    source: 'Portal',
    value: 'Ana María',
    on: '2026-01-15',
    rank: 1,
    trust: trust(90),
    record: { a: 1, b: 2 },
  },
];
const numbers: Candidate[] = [
  { source: 'CRM', value: 3 },
  { source: 'Portal', value: 7.5 },
];

const said = (strategy: Strategy, given: readonly Candidate[], language: 'es' | 'en') => {
  const followed = { strategy, followedSource: 'Portal', override: { value: 'Ana', by: 'Eva' } };
  const verdict = survive(given, [followed], { today });
  const steps = verdict.steps.map((step) => stepInWords(step, (name) => name, [language]));
  return [verdictInWords(verdict, (name) => name, [language]), ...steps].join(' ');
};

test.each([
  ['TRUSTED_SOURCE', texts, 'CRM (rango 2 frente a 1)'],
  ['MOST_TRUSTED', texts, 'CRM (confianza 60 frente a 90 a su edad)'],
  ['MOST_RECENT', texts, 'Portal (del 15 ene 2026, anterior al 1 nov 2026)'],
  ['OLDEST', texts, 'CRM (del 1 nov 2026, posterior al 15 ene 2026)'],
  ['MOST_COMPLETE', texts, 'CRM (datos que trae: 1 frente a 2)'],
  ['LONGEST', texts, 'CRM (caracteres: 6 frente a 9)'],
  [
    'MOST_FREQUENT',
    [...texts, { source: 'App', value: 'Ana María' }],
    'CRM (fuentes que lo dicen: 1 frente a 2)',
  ],
  ['MINIMUM', numbers, 'Portal (7,5, mayor que 3)'],
  ['MAXIMUM', numbers, 'CRM (3, menor que 7,5)'],
  ['UNION', texts, 'Se unen los valores de CRM y Portal'],
  ['FOLLOWS_ATTRIBUTE', texts, 'CRM (no es la fuente del atributo que se sigue)'],
  ['MANUAL', texts, 'CRM (lo fijó una persona)'],
] as const)('%s says what lost and why', (strategy, given, words) => {
  expect(said(strategy, given, 'es')).toContain(words);
  expect(said(strategy, given, 'en')).not.toContain('{');
});
