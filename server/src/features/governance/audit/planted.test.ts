import { entryId, model } from '@linaje/graph-schema';
import { consequences, plantedFaults, sampleChangeSets } from '@linaje/seed';
import { beforeAll, expect, test } from 'vitest';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { openReading } from '../../../reading/open-reading.ts';
import { aChange } from '../../../reading/scene-samples.ts';
import { sceneOf } from '../../../reading/scene.ts';
import type { Scene } from '../../../reading/scene.ts';
import { audit } from './audit.ts';
import { findings } from './findings.ts';
import type { Finding } from './findings.ts';

/** The day after the sample company's last word. */
const NOW = '2026-11-22T12:00:00.000Z';

let scene: Scene;
let found: readonly Finding[];

beforeAll(() => {
  const reading = openReading({ file: ':memory:', truth: 'sample', model });
  for (const set of sampleChangeSets()) {
    const change = aChange(reading, set);
    if (change) reading.follow([change]);
  }
  scene = sceneOf(reading, reading.structure, { model, precedence: defaultPrecedence, now: NOW });
  found = findings(scene, audit(scene));
}, 60_000);

type Fault = Pick<(typeof plantedFaults)[number], 'rule' | 'subjects'>;

const matches =
  ({ rule, subjects }: Fault) =>
  (finding: Finding) =>
    finding.rule.id === rule &&
    subjects.every((ref) => finding.subjects.includes(entryId(ref.kind, ref.key)));

/** `M1 HIGH cliente|ultimo-contacto` */
const told = ({ rule, severity, subjects }: Finding): string => {
  const keys = subjects.map((id) => scene.structure.key(scene.structure.ordinal(id) ?? -1));
  return `${rule.id} ${severity} ${keys.sort().join(', ')}`;
};

test.each(plantedFaults)('$rule of the sample company is found', (fault) => {
  const one = found.find(matches(fault));
  expect(one && { rule: one.rule.id, severity: one.severity, state: one.state }).toEqual({
    rule: fault.rule,
    severity: fault.severity,
    state: 'OPEN',
  });
});

test.each(consequences)('$rule follows from another finding', (fault) => {
  const one = found.find(matches(fault));
  expect(one?.severity).toBe(fault.severity);
  const cause = found.find(matches(fault.follows));
  expect(one?.causes).toContain(cause?.key);
});

test('nothing else is found, and each once', () => {
  const known = [...plantedFaults, ...consequences];
  const others = found.filter((one) => !known.some((fault) => matches(fault)(one)));
  expect(others.map(told)).toEqual([]);
  expect(found.map(told)).toHaveLength(known.length);
});
