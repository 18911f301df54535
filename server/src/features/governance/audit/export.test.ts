import { expect, test } from 'vitest';
import { aScene, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';
import { asCsv, asJson, exported } from './export.ts';
import type { ExportedFinding } from './export.ts';
import { findings } from './findings.ts';
import { noContribution } from './rules/m1-no-contribution.ts';

const scene = aScene([
  put('MasterAttribute customer|email', { name: { es: 'Correo, "el bueno"', en: '=E-mail' } }),
]);
const told = (languages: readonly string[]): readonly ExportedFinding[] =>
  exported(scene, findings(scene, audit(scene, [noContribution])), languages);

test('a table for spreadsheets, with names in the language of the reader', () => {
  const csv = asCsv(told(['es']));
  const [heading, line, end] = csv.split('\r\n');
  expect(heading?.startsWith('\ufeffrule,severity,state,question,subjects')).toBe(true);
  expect(line).toContain(
    'M1,MEDIUM,OPEN,¿Qué atributos maestros no alimenta ninguna fuente?,"Correo, ""el bueno""",',
  );
  expect(end).toBe('');
});

test('a name is never taken for a formula', () => {
  expect(asCsv(told(['en']))).toContain(",'=E-mail,");
});

test('nothing found is a heading alone', () => {
  expect(asCsv([]).trim().split('\r\n')).toHaveLength(1);
  expect(JSON.parse(asJson([]))).toEqual([]);
});

test('the same as JSON', () => {
  expect(JSON.parse(asJson(told(['en'])))).toMatchObject([
    { rule: 'M1', subjects: '=E-mail', state: 'OPEN' },
  ]);
});
