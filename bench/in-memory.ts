import { model } from '@linaje/graph-schema';
import type { GenerateOptions, Operation } from '@linaje/seed';
import { generate } from '@linaje/seed';
import type {
  EntryState,
  Id,
  RelationshipState,
  Values,
} from '../server/src/catalog/change-set.ts';
import { FacetStamps } from '../server/src/catalog/facet-stamps.ts';
import { edgeId, entryId, idOf, relationshipId } from '../server/src/catalog/identity.ts';
import { Derived } from '../server/src/reading/derived.ts';
import type { Facts } from '../server/src/reading/reading.ts';
import { openShape } from '../server/src/reading/shape.ts';
import type { Structure } from '../server/src/reading/structure.ts';

const SAID_AT = '2026-01-01T00:00:00.000Z';
const SOURCE = 'crawl:generado';
const OPEN: EntryState['spans'] = [[1, null]];

/** A catalog that stands in memory alone, as if one source had said all of it in one change. */
export interface InMemory {
  readonly facts: Facts;
  readonly structure: Structure;
}

/**
 * A generated catalog in the reading's own columns, with bodies as objects beside them and no file, log or text: for
 * sizes that would take an hour to commit. Structure and calculations are the real ones; what it leaves out is the
 * reading of bodies from a file.
 */
export function inMemory(options: GenerateOptions): InMemory {
  const shape = openShape(model, () => 1);
  const bodies = new Map<Id, EntryState>();
  const said: Pick<RelationshipState, 'by' | 'properties'>[] = [];
  const references = new Map<string, Id[]>();
  const derived = new Derived();

  for (const set of generate(options)) for (const operation of set.operations) take(operation);

  function take(operation: Operation): void {
    if ('entry' in operation) takeEntry(operation.entry.kind, operation.entry.key, operation.set);
    else if (operation.do === 'connect') takeEdge(operation);
  }

  function takeEntry(kind: string, key: string, properties: Values): void {
    const id = entryId(kind, key);
    const state: EntryState = {
      ...{ is: 'entry', id, kind, key, version: 1, properties, spans: OPEN },
      get claims() {
        return claimsOf(properties);
      },
    };
    bodies.set(id, state);
    if (!model.kind(kind)?.series) shape.takeEntry(state);
  }

  function takeEdge(one: Extract<Operation, { readonly type: string }>): void {
    const { type, by = {}, set: properties = {} } = one;
    const ends = [idOf(one.from), idOf(one.to)];
    if (model.relationship(type)?.symmetric) ends.sort();
    const [from = '', to = ''] = ends;
    const [fromAt, toAt] = [shape.structure.ordinal(from), shape.structure.ordinal(to)];
    if (fromAt === undefined || toAt === undefined) {
      const name = `${to} ${type}`;
      references.set(name, [...(references.get(name) ?? []), from]);
      return;
    }
    const edge = edgeId({ type, from, to, by });
    const number = shape.takeFact({
      id: relationshipId(edge, SOURCE),
      edge,
      type: shape.typeCode(type) ?? -1,
      from: fromAt,
      to: toAt,
      source: 0,
      stance: 'says',
      spans: OPEN,
      saying: shape.sayings.wordOf({ type, by, properties }),
      saidAt: SAID_AT,
    });
    said[number] = { by, properties };
  }

  const { structure } = shape;
  const factAt = (number: number, edge: Id): RelationshipState => ({
    ...{ is: 'relationship', id: shape.edges.factIds.at(number), edge, source: SOURCE },
    type: structure.edgeType(shape.edges.factEdge.get(number)),
    from: structure.id(structure.edgeFrom(shape.edges.factEdge.get(number))),
    to: structure.id(structure.edgeTo(shape.edges.factEdge.get(number))),
    ...{ version: 1, stance: 'says', spans: OPEN, saidAt: SAID_AT },
    ...(said[number] ?? { by: {}, properties: {} }),
  });
  const facts: Facts = {
    sequence: 1,
    entry: (id) => bodies.get(id),
    relationship: (id) => {
      const number = shape.edges.factIds.find(id);
      if (number === undefined) return undefined;
      return factAt(number, structure.edgeId(shape.edges.factEdge.get(number)));
    },
    facts: (edge) => {
      const number = shape.edges.ids.find(edge);
      return number === undefined
        ? []
        : shape.edges.factsOf(number).map((fact) => factAt(fact, edge));
    },
    neighbours: (id, type, direction) => {
      const found: Id[] = [...(direction === 'in' ? (references.get(`${id} ${type}`) ?? []) : [])];
      const ordinal = structure.ordinal(id);
      if (ordinal === undefined) return found;
      structure[direction === 'in' ? 'eachIn' : 'eachOut'](ordinal, (edge, other) => {
        if (structure.edgeType(edge) === type) found.push(structure.id(other));
      });
      return found;
    },
    derived(id, from) {
      const number = structure.ordinal(id);
      if (number !== undefined) return derived.ofEntry(number, from, () => bodies.get(id));
      const entry = bodies.get(id);
      return entry && from(entry);
    },
    derivedFromSeries(id, type, from) {
      const read = () =>
        (references.get(`${id} ${type}`) ?? []).flatMap((one) => bodies.get(one) ?? []);
      const number = structure.ordinal(id);
      return number === undefined ? from([]) : derived.ofSeries({ number, type }, from, read);
    },
    stamps: () => new FacetStamps(),
    said: () => [],
    known: () => undefined,
  };
  return { facts, structure };
}

/** What one source claims: each property whole or by language, and that the entry exists. */
function claimsOf(properties: Values): EntryState['claims'] {
  const units = Object.entries(properties).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value as Values).map(([language, each]) => [`${name}.${language}`, each])
      : [[name, value] as const],
  );
  return Object.fromEntries(
    [...units, ['@', true] as const].map(([unit, value]) => [
      unit,
      { [SOURCE]: { value: value ?? null, saidAt: SAID_AT } },
    ]),
  );
}
