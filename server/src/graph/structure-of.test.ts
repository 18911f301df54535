import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  Change,
  EntryState,
  RelationshipState,
  Sequence,
  Span,
  State,
} from '../catalog/change-set.ts';
import { edgeId, entryId, relationshipId } from '../catalog/identity.ts';
import { openReading } from '../reading/open-reading.ts';
import type { Structure } from '../reading/structure.ts';
import { aDrawing } from './any-catalog.ts';
import { structureOf } from './structure-of.ts';
import type { Drawing, DrawnEdge, DrawnEntry } from './structure-of.ts';

const AT = '2026-11-22T10:00:00.000Z';
const moments = [undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9];

test('the drawn structure tells what the real one tells, at every moment', () => {
  fc.assert(
    fc.property(aDrawing(), (drawing) => {
      const reading = openReading({ file: ':memory:', truth: 'drawn', model });
      reading.follow(changesOf(drawing));
      expect(told(structureOf(drawing))).toEqual(told(reading.structure));
      reading.close();
    }),
    { numRuns: 30 },
  );
});

/** All that the algorithms ask, in words that do not depend on the order of arrival. */
function told(structure: Structure) {
  const id = (ordinal: number | undefined) =>
    ordinal === undefined ? null : structure.id(ordinal);
  const entries = Array.from({ length: structure.size }, (_, ordinal) => {
    const edges: string[] = [];
    structure.eachOut(
      ordinal,
      (edge, to) => void edges.push(`> ${structure.edgeId(edge)} ${id(to)}`),
    );
    structure.eachIn(
      ordinal,
      (edge, from) => void edges.push(`< ${structure.edgeId(edge)} ${id(from)}`),
    );
    return {
      id: id(ordinal),
      is: [
        structure.kind(ordinal),
        structure.key(ordinal),
        structure.ordinal(structure.id(ordinal)) === ordinal,
      ],
      edges: edges.sort(),
      live: moments.map((at) => structure.live(ordinal, at)),
      in: moments.map((at) => id(structure.container(ordinal, at))),
    };
  });
  const edges = Array.from({ length: structure.edgeCount }, (_, edge) => ({
    id: structure.edgeId(edge),
    is: [structure.edgeType(edge), structure.edgeTypeCode(edge)],
    ends: [id(structure.edgeFrom(edge)), id(structure.edgeTo(edge))],
    live: moments.map((at) => structure.edgeLive(edge, at)),
  }));
  const byId = (a: { id: string | null }, b: { id: string | null }) =>
    `${a.id}` < `${b.id}` ? -1 : 1;
  return { sequence: structure.sequence, entries: entries.sort(byId), edges: edges.sort(byId) };
}

/** A log in which everything comes and goes when it was drawn to. */
function changesOf({ entries, edges, sequence = 1 }: Drawing): Change[] {
  const ids = entries.map(({ kind, key }) => entryId(kind, key));
  return Array.from({ length: sequence }, (_, before) => {
    const at = before + 1;
    const things = [
      ...entries.map((entry): State => entryAt(entry, at)),
      ...edges.map((edge): State => factAt(edge, ids, at)),
    ];
    return {
      ...aChange(at),
      effects: things.map((after) => ({ thing: after.id, before: null, after })),
    };
  });
}

const aChange = (sequence: Sequence): Change => ({
  sequence,
  at: AT,
  id: entryId('change', `${sequence}`),
  contentHash: '',
  previousHash: '',
  model: model.version,
  source: 'hand',
  by: { type: 'person', id: 'local', name: 'Ana' },
  saidAt: AT,
  operations: [],
  effects: [],
});

const until = (spans: readonly Span[] = [[1, null]], now: Sequence): Span[] =>
  spans
    .filter(([from]) => from <= now)
    .map(([from, to]) => [from, to !== null && to <= now ? to : null]);

const entryAt = ({ kind, key, spans }: DrawnEntry, at: Sequence): EntryState => ({
  is: 'entry',
  id: entryId(kind, key),
  kind,
  key,
  version: at,
  claims: {},
  properties: {},
  spans: until(spans, at),
});

function factAt(edge: DrawnEdge, ids: readonly string[], at: Sequence): RelationshipState {
  const { type, by = {}, spans } = edge;
  const [from = '', to = ''] = [ids[edge.from], ids[edge.to]];
  const id = edgeId({ type, from, to, by });
  return {
    is: 'relationship',
    id: relationshipId(id, 'hand'),
    edge: id,
    type,
    from,
    to,
    by,
    source: 'hand',
    stance: 'says',
    version: at,
    properties: {},
    saidAt: AT,
    spans: until(spans, at),
  };
}
