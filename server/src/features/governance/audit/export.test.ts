import { expect, test } from 'vitest';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';
import { asCsv, asJson, exported } from './export.ts';
import { findings } from './findings.ts';
import { livesOf } from './life.ts';
import { report } from './report.ts';
import { noContribution } from './rules/m1-no-contribution.ts';
import type { Speech } from './telling.ts';

const scene = aScene([
  put('MasterAttribute customer|email', { name: { es: 'Correo, "el bueno"', en: '=E-mail' } }),
  put('Team sales', { name: 'Ventas' }),
  connect('MasterAttribute customer|email', 'OWNED_BY', 'Team sales', { by: { role: 'OWNER' } }),
]);
const found = findings(scene, audit(scene, [noContribution]));
const words = (speech: Speech) => ({ speech, languages: [speech] });
const lives = livesOf(
  found.map(({ key, subjects, severity, evidenceHash }) => ({
    key,
    subjects,
    severity,
    evidence: evidenceHash,
    accepted: false,
    from: '2026-11-02',
    to: null,
  })),
);
const told = (speech: Speech) => exported(found, { scene, words: words(speech), lives });

test('a table for spreadsheets, in the words of the reader', () => {
  const [heading, line, end] = asCsv(told('es'), 'es').split('\r\n');
  expect(heading?.startsWith('\ufeffregla,gravedad,estado,hallazgo,pregunta,de qué trata')).toBe(
    true,
  );
  expect(line).toContain('M1,Media,Abierto,"Correo, ""el bueno"" no tiene ninguna fuente",¿Qué');
  expect(line).toContain(',Ventas,');
  expect(line).toContain(',2026-11-02,');
  expect(end).toBe('');
});

test('a name is never taken for a formula', () => {
  expect(asCsv(told('en'), 'en')).toContain(",'=E-mail has no source,");
});

test('nothing found is a heading alone', () => {
  expect(asCsv([], 'es').trim().split('\r\n')).toHaveLength(1);
  expect(JSON.parse(asJson([]))).toEqual([]);
});

test('as JSON with the codes of the API', () => {
  expect(JSON.parse(asJson(told('en')))).toMatchObject([
    {
      rule: 'M1',
      severity: 'MEDIUM',
      state: 'OPEN',
      subjects: ['=E-mail'],
      owners: ['Ventas'],
      since: '2026-11-02',
    },
  ]);
});

test('a report to be read says what it is narrowed down to, and names are no markup', () => {
  const filter = { rules: ['M1'], severities: ['MEDIUM'] as const };
  const { text, name, count } = report(found, {
    format: 'MARKDOWN',
    filter,
    scene: aScene([put('MasterAttribute customer|email', { name: { es: '<b>*Correo*</b>' } })]),
    words: words('es'),
  });
  expect(name).toBe('linaje-audit-2026-11-22.md');
  expect(count).toBe(1);
  expect(text).toContain('# Informe de auditoría\n\nAl 2026-11-22 12:00 UTC.\nSolo: M1 · Media.');
  expect(text).toContain('| Media | 1 |');
  expect(text).toContain('### M1 · \\<b\\>\\*Correo\\*\\</b\\> no tiene ninguna fuente');
  expect(text).toContain('- **Responde:** nadie');
});
