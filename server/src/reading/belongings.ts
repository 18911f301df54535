import type { Model } from '@linaje/graph-schema';
import type { FacetName } from './reading.ts';
import type { Shape } from './shape.ts';

/** One facet of everything in the catalog: what each entry belongs to, as a small number. */
export interface Belonging {
  /** A number for each of these entries: the same for the same belongings. */
  codes(ordinals: readonly number[]): Int32Array;
  /** What a number stands for: a kind, a status, or ids of domains or owners. */
  values(code: number): readonly string[];
}

export type Belongings = Readonly<Record<FacetName, Belonging>>;

/**
 * What entries belong to: their kind and status, their domains with those above, and who answers for them in any part.
 * What says nothing of itself takes domain and owner from what holds it. Worked out when it is first asked for, and
 * kept until the catalog moves on.
 */
export function belongingsIn(model: Model, shape: Shape): Belongings {
  const { cards, structure } = shape;
  const domains = new Sets();
  const owners = new Sets();
  const kept = { sequence: -1, domain: new Int32Array(0), owner: new Int32Array(0) };
  const [within, inDomain, ownedBy] = ['WITHIN', 'IN_DOMAIN', 'OWNED_BY'].map(shape.typeCode);

  function present(): typeof kept {
    if (kept.sequence === structure.sequence && kept.domain.length === cards.length) return kept;
    // Numbers are given anew: nobody keeps them from one question to the next.
    for (const sets of [domains, owners]) sets.clear();
    const [domain, owner] = [new Int32Array(cards.length), new Int32Array(cards.length)];
    return Object.assign(kept, { sequence: structure.sequence, domain, owner });
  }

  /** Fills in what an entry belongs to, what holds it first; 0 in the columns is "not known yet". */
  function fill(ordinal: number): void {
    const { domain, owner } = kept;
    domain[ordinal] = 1; // should containers ever stand in a circle, it ends here
    const [inThese, byThese] = [new Set<number>(), new Set<number>()];
    structure.eachOut(ordinal, (edge, to) => {
      const type = structure.edgeTypeCode(edge);
      if (type !== inDomain && type !== ownedBy) return;
      if (!structure.edgeLive(edge)) return;
      if (type === ownedBy) byThese.add(to);
      else withThoseAbove(to, inThese);
    });
    const holder = structure.container(ordinal);
    if (holder !== undefined && domain[holder] === 0) fill(holder);
    const held = (own: number, above: Int32Array) =>
      own > 0 || holder === undefined ? own : (above[holder] ?? 1) - 1;
    domain[ordinal] = 1 + held(domains.codeOf(inThese), domain);
    owner[ordinal] = 1 + held(owners.codeOf(byThese), owner);
  }

  function withThoseAbove(domain: number, into: Set<number>): void {
    if (into.has(domain)) return;
    into.add(domain);
    structure.eachOut(domain, (edge, above) => {
      if (structure.edgeTypeCode(edge) === within && structure.edgeLive(edge))
        withThoseAbove(above, into);
    });
  }

  const byEdges = (column: 'domain' | 'owner', sets: Sets): Belonging => ({
    codes(ordinals) {
      const values = present()[column];
      return eachOf(ordinals, (ordinal) => {
        if (values[ordinal] === 0) fill(ordinal);
        return (values[ordinal] ?? 1) - 1;
      });
    },
    values: (code) => sets.of(code).map((ordinal) => cards.id(ordinal)),
  });
  return {
    kind: {
      codes: (ordinals) => eachOf(ordinals, (ordinal) => cards.kindCode(ordinal)),
      values: (code) => model.kinds.slice(code, code + 1).map(({ name }) => name),
    },
    status: statusIn(cards),
    domain: byEdges('domain', domains),
    owner: byEdges('owner', owners),
  };
}

/** How far a thing is agreed or in use: some kinds call it status, others lifecycle. */
function statusIn(cards: Shape['cards']): Belonging {
  const agreed = cards.column('status');
  const inUse = cards.column('lifecycle');
  return {
    codes: (ordinals) =>
      eachOf(ordinals, (ordinal) => {
        const code = agreed?.code(ordinal) ?? 0;
        return code > 0 ? 2 * code : 2 * (inUse?.code(ordinal) ?? 0) + 1;
      }),
    values(code) {
      const word = (code % 2 === 0 ? agreed : inUse)?.word(code >> 1);
      return word === undefined ? [] : [word];
    },
  };
}

/** A loop, as `Int32Array.from` takes ten times as long. */
function eachOf(ordinals: readonly number[], codeOf: (ordinal: number) => number): Int32Array {
  const codes = new Int32Array(ordinals.length);
  for (let place = 0; place < codes.length; place++) codes[place] = codeOf(ordinals[place] ?? 0);
  return codes;
}

/** Sets of ordinals by number, each once; 0 is the empty one. */
class Sets {
  #sets: (readonly number[])[] = [[]];
  #codes = new Map<string, number>([['', 0]]);

  codeOf(members: ReadonlySet<number>): number {
    const set = [...members].sort((one, other) => one - other);
    const key = set.join();
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.#sets.length);
    return this.#sets.push(set) - 1;
  }

  of(code: number): readonly number[] {
    return this.#sets[code] ?? [];
  }

  clear(): void {
    this.#sets = [[]];
    this.#codes = new Map([['', 0]]);
  }
}
