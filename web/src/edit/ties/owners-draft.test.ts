import { expect, test } from 'vitest';
import { compare } from '../draft.ts';
import { draftOfDuties, dutiesIn, tiesOf } from './owners-draft.ts';
import type { EdgeSeen } from './ties-query.ts';

const anEdge = (role: string, who: string, sources = ['hand']): EdgeSeen => ({
  id: `${role}-${who}`,
  version: sources.includes('hand') ? 3 : null,
  sources,
  node: { __typename: 'Person', id: who, name: who },
  values: [
    {
      property: 'role',
      language: null,
      text: role,
      texts: [],
      rows: [],
      label: 'Papel',
      said: role,
      entries: [],
    },
  ],
});
const owner = (who: string) => ({ role: 'OWNER', who });
const steward = (who: string) => ({ role: 'BUSINESS_STEWARD', who });

test('who answers is the same after being written down as a draft', () => {
  const duties = [owner('ana'), steward('bea'), steward('carla')];
  expect(dutiesIn(draftOfDuties(duties))).toEqual(duties);
});

test('two who name another owner clash; who names a steward beside them does not', () => {
  const before = draftOfDuties([owner('ana')]);
  const mine = draftOfDuties([owner('bea'), steward('ana')]);
  const theirs = draftOfDuties([owner('carla')]);
  expect(compare(before, { mine, theirs }).clashes).toEqual([
    { unit: 'OWNER', before: 'ana', mine: 'bea', theirs: 'carla' },
  ]);
});

test('an owner gives way before the next one is named; who stays is not spoken of', () => {
  const seen = [anEdge('OWNER', 'ana'), anEdge('EXPERT', 'bea')];
  expect(tiesOf(seen, [owner('carla'), { role: 'EXPERT', who: 'bea' }], 'orders')).toEqual([
    { disconnect: { edge: 'OWNER-ana', expectedVersion: 3 } },
    {
      connect: {
        type: 'OWNED_BY',
        from: 'orders',
        to: 'carla',
        values: [{ property: 'role', text: 'OWNER' }],
      },
    },
  ]);
});

test('what another source says is denied, whether or not I say it too', () => {
  const seen = [
    anEdge('EXPERT', 'ana', ['file:owners.csv']),
    anEdge('EXPERT', 'bea', ['hand', 'dbt:shop']),
  ];
  expect(tiesOf(seen, [], 'orders')).toEqual([
    { deny: { edge: 'EXPERT-ana', expectedVersion: null } },
    { deny: { edge: 'EXPERT-bea', expectedVersion: 3 } },
  ]);
});
