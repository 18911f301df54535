import type { Id, RelationshipState } from '../catalog/change-set.ts';
import type { Parts } from './parts.ts';
import type { Facts, Reading } from './reading.ts';

type Direction = 'out' | 'in';

/** What the rules of writing may ask. Behind it: columns in memory, and lately used bodies. */
export function factsFor(now: () => Parts): Omit<Facts, 'sequence'> & Pick<Reading, 'factsOf'> {
  const body = (fact: number): RelationshipState => now().facts.byNumber(fact);

  function facts(edge: Id): readonly RelationshipState[] {
    const { shape, facts } = now();
    const number = shape.edges.ids.find(edge);
    if (number === undefined) return facts.referencesOf(edge);
    return shape.edges.factsOf(number).map(body);
  }

  /** The edges of one type at an entry, by number. */
  function edgesAt(id: Id, type: string, direction: Direction): readonly number[] {
    const { structure, edges, typeCode } = now().shape;
    const ordinal = structure.ordinal(id);
    const code = typeCode(type);
    const found: number[] = [];
    if (ordinal === undefined || code === undefined) return found;
    edges[direction].each(ordinal, (edge) => {
      if (edges.type.get(edge) === code) found.push(edge);
    });
    return found;
  }

  const referencesAt = (id: Id, type: string, direction: Direction) =>
    now()
      .facts.referencesAt(id, direction)
      .filter((fact) => fact.type === type && isOpen(fact));

  return {
    facts,
    entry: (id) => now().entries.find(id)?.state,
    relationship(id) {
      const number = now().shape.edges.factIds.find(id);
      return number === undefined ? now().facts.referenceById(id) : body(number);
    },
    neighbours(id, type, direction, which = 'live') {
      const { structure, edges } = now().shape;
      const isThere = which === 'live' ? structure.edgeLive : structure.edgeOpen;
      const ends = direction === 'out' ? edges.to : edges.from;
      const live = edgesAt(id, type, direction)
        .filter((edge) => isThere(edge))
        .map((edge) => structure.id(ends.get(edge)));
      const referred = referencesAt(id, type, direction)
        .filter(({ stance }) => stance === 'says')
        .map((fact) => (direction === 'out' ? fact.to : fact.from));
      return [...live, ...referred];
    },
    said(source, type, id, direction) {
      const { sources, shape } = now();
      const code = source === undefined ? undefined : sources.find(source);
      if (source !== undefined && code === undefined) return [];
      const { edges } = shape;
      const isTheirs = (fact: number) => code === undefined || edges.factSource.get(fact) === code;
      const numbers = edgesAt(id, type, direction)
        .flatMap((edge) => edges.factsOf(edge))
        .filter((fact) => isTheirs(fact) && edges.factOpen(fact));
      const references = referencesAt(id, type, direction).filter(
        (fact) => source === undefined || fact.source === source,
      );
      return [...numbers.map(body), ...references];
    },
    derived(id, from) {
      const { entries, derived } = now();
      const number = entries.numberOf(id);
      if (number === undefined) return undefined;
      return derived.ofEntry(number, from, () => entries.find(id)?.state);
    },
    derivedFromSeries(id, type, from) {
      const { entries, derived } = now();
      const number = entries.numberOf(id);
      const read = () =>
        referencesAt(id, type, 'in')
          .filter(({ stance }) => stance === 'says')
          .flatMap((fact) => entries.find(fact.from)?.state ?? [])
          .filter(isOpen);
      return number === undefined ? from([]) : derived.ofSeries({ number, type }, from, read);
    },
    stamps: (facet, target) => now().stamps.of(facet, target),
    known: (changeSet) => now().log.known(changeSet),
    factsOf: (edges) =>
      edges.map((edge) => {
        const open = facts(edge).filter(isOpen);
        return open.some(({ stance }) => stance === 'denies') ? [] : open;
      }),
  };
}

const isOpen = ({ spans }: Pick<RelationshipState, 'spans'>): boolean => spans.at(-1)?.[1] === null;
