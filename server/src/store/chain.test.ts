import { expect, test } from 'vitest';
import type { Change } from '../catalog/change-set.ts';
import { BEFORE_THE_FIRST, blanked, hashOf, verifyChain } from './chain.ts';
import { nextChanges } from './next-changes.ts';
import { aSet, aShelf, becomes, someEvidence } from './store-samples.ts';

const start = { sequence: 0, at: '', hash: BEFORE_THE_FIRST };
const guests = { now: () => new Date('2026-11-22T10:00:00Z'), model: 3 };

function aLog(): readonly Change[] {
  const shelf = aShelf('north', { weight: 1 });
  const sets = [
    aSet([becomes(shelf)], { evidence: someEvidence('{}'), reason: 'Ana asked for it.' }),
    aSet([becomes(aShelf('north', { weight: 2, version: 2 }), shelf)]),
    aSet([]),
  ];
  return nextChanges(sets, start, guests).changes;
}

type Tree = Record<string, unknown>;
/** `effects.0.after.key`, and what is to stand there instead; undefined takes it out. */
type Alteration = readonly [path: string, make: (old: unknown) => unknown];

/** The log as it comes back from text, with its first change altered. */
function altered(...alterations: readonly Alteration[]): readonly Change[] {
  const log = JSON.parse(JSON.stringify(aLog())) as Change[];
  for (const [path, make] of alterations) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    // Tampering is what types forbid.
    const owner = names.reduce((tree, name) => tree[name] as Tree, log[0] as unknown as Tree);
    owner[last] = make(owner[last]);
  }
  return log;
}

test('a log holds, whole and in pieces', () => {
  const log = aLog();
  expect(verifyChain(log).fault).toBeUndefined();
  const { end } = verifyChain(log.slice(0, 1));
  expect(verifyChain(log.slice(1), end).fault).toBeUndefined();
});

test('the recipe is permanent: this change has this hash for ever', () => {
  const set = aSet([becomes(aShelf('north', { weight: 1, name: { es: 'Ñ "1"' } }))], {
    id: '00000000-0000-8000-8000-000000000000',
    evidence: someEvidence('{}'),
    reason: 'Porque sí',
  });
  expect(nextChanges([set], start, guests).end.hash).toMatchInlineSnapshot(
    `"21054139e70ff94d806690368411fe34f801df969245e418508b36f31eb714a2"`,
  );
});

test.each([
  ['a value', 'effects.0.after.properties.weight', 9],
  ['a claim', 'effects.0.after.claims.weight.hand.saidAt', '2020'],
  ['a version', 'effects.0.after.version', 9],
  ['an operation', 'operations.0.do', 'create'],
  ['the actor', 'by.name', 'Eva'],
  ['the reason', 'reason', 'Nobody asked.'],
  ['the evidence', 'evidence.at', '2020'],
  ['the moment', 'at', '2026-11-22T10:00:00.001Z'],
])('altering %s in the past breaks the chain after it', (_, path, value) => {
  const { fault } = verifyChain(altered([path, () => value]));
  expect(fault).toEqual({ sequence: 2, fault: 'OTHER_HASH' });
});

test('leaving a change out breaks the chain', () => {
  const [first, , third] = aLog();
  expect(verifyChain([first, third] as Change[]).fault).toEqual({ sequence: 3, fault: 'MISSING' });
});

test('what is forgotten by law leaves its hash, and the chain holds', () => {
  const parts = [
    'by',
    'reason',
    'operations.0',
    ...['key', 'claims', 'properties'].map((name) => `effects.0.after.${name}`),
  ];
  const forgotten = altered(...parts.map((path): Alteration => [path, blanked]));
  expect(JSON.stringify(forgotten[0])).not.toMatch(/Ana|weight/);
  expect(verifyChain(forgotten).fault).toBeUndefined();
});

test('the body of evidence may be gone, and the chain holds', () => {
  const [first, second] = altered(['evidence.body', () => undefined]);
  expect(first && hashOf(first)).toBe(second?.previousHash);
});
