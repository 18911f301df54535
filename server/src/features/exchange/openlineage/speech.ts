import { idFrom, sha256 } from '@linaje/graph-schema';
import { BYTES_IN_A_SET, EXISTENCE, OPERATIONS_IN_A_SET } from '../../../catalog/change-set.ts';
import type {
  Actor,
  ChangeSet,
  Claim,
  Id,
  Instant,
  Operation,
  Source,
} from '../../../catalog/change-set.ts';
import { idOf } from '../../../catalog/identity.ts';
import { textOf, textOfList } from '../../../catalog/json-text.ts';
import type { Facts } from '../../../reading/reading.ts';
import { EVERYBODY } from './names.ts';
import type { Place } from './names.ts';
import type { Told } from './told.ts';

/** Everybody's claims follow from names alone: they give way to whoever has really seen the thing. */
const LONG_AGO: Instant = '1970-01-01T00:00:00.000Z';

/** What an event makes its sources say, gathered and then put up as change sets. */
export interface Speech {
  say(source: Source, operation: Operation): void;
  /** What is taken back only once all else is said, so that nothing is gone for a moment that stays. */
  sayAfterwards(source: Source, operation: Operation): void;
  /** Everybody knows of a dataset or process that is named. */
  vouch(place: Place, known: { referencedOnly: boolean }): void;
  note(odd: string): void;
  /** Those of `openlineage` first, what is taken back and then the event's own source last, the evidence on the very last. */
  sets(): readonly ChangeSet[];
}

export function speech(told: Told, facts: Facts): Speech {
  const operations = new Map<Source, Operation[]>([[EVERYBODY, []]]);
  const afterwards = new Map<Source, Operation[]>();
  const vouched = new Map<Id, boolean>();
  const odd: string[] = [];

  const say: Speech['say'] = (source, operation) => note(operations, source, operation);

  const vouch: Speech['vouch'] = (place, { referencedOnly }) => {
    const done = vouched.get(place.id);
    if (done === false || done === referencedOnly) return;
    vouched.set(place.id, referencedOnly);
    const claims = facts.entry(place.id)?.claims ?? {};
    const exists = claims[EXISTENCE]?.[EVERYBODY];
    const seen = valueOf(claims['referencedOnly']?.[EVERYBODY]) === false;
    // A dataset that was dropped comes back by being read or written, not by being referred to: see `dropped.ts`.
    const isVouched = exists !== undefined;
    if (isVouched && (referencedOnly || seen || place.kind === 'Process')) return;
    const entry = { kind: place.kind, key: place.key };
    const set = { ...namesOf(place), ...(place.kind !== 'Process' && !seen && { referencedOnly }) };
    say(EVERYBODY, { do: isVouched ? 'change' : 'put', entry, set });
  };

  return {
    say,
    sayAfterwards: (source, operation) => note(afterwards, source, operation),
    vouch,
    note: (one) => void (odd.includes(one) || odd.push(one)),
    sets() {
      const own = operations.get(told.source) ?? [];
      operations.delete(told.source);
      const parts = [...operations, ...afterwards].flatMap(([source, said]) =>
        chunks(said).map((part) => ({ source, part })),
      );
      const owns = chunks(own).map((part) => ({ source: told.source, part }));
      if (owns.length === 0) owns.push({ source: told.source, part: [] });
      const all = [...parts, ...owns];
      const evidence =
        odd.length > 0 ? { ...told.evidence, odd: [...told.evidence.odd, ...odd] } : told.evidence;
      return all.map(({ source, part }, place): ChangeSet => {
        const isLast = place === all.length - 1;
        return {
          id: isLast ? told.id : partId(told, source, part),
          source,
          by: actor(source),
          saidAt: saidAt(source, part, {
            facts,
            at: source === EVERYBODY ? LONG_AGO : told.evidence.at,
          }),
          operations: part,
          ...(isLast && { evidence }),
        };
      });
    },
  };
}

function note(operations: Map<Source, Operation[]>, source: Source, operation: Operation): void {
  const said = operations.get(source);
  if (said) said.push(operation);
  else operations.set(source, [operation]);
}

export const connect = (type: string, from: string, to: string) =>
  ({ do: 'connect', type, from: { id: from }, to: { id: to } }) as const;

/** The name of a place, and of what OpenLineage names by two parts those as well. */
export function namesOf({ kind, namespace, name }: Place) {
  const named = { name, lifecycle: 'ACTIVE' };
  return kind === 'Field' ? named : { ...named, olNamespace: namespace, olName: name };
}

export const actor = (source: Source): Actor => ({ type: 'source', id: source, name: source });

/** By its content, so that what is decided anew after a lost answer is another set where it differs. */
const partId = ({ id }: Told, source: Source, part: readonly Operation[]): Id =>
  idFrom('openlineage', id, source, sha256(textOfList(part)));

/**
 * A logical clock: what a source says after what it said before is later, even where an older event makes it say so.
 * Which facet is the newest has been decided by then.
 */
function saidAt(
  source: Source,
  part: readonly Operation[],
  { facts, at }: { facts: Facts; at: Instant },
): Instant {
  let latest = '';
  for (const operation of part) {
    if (!('entry' in operation)) continue;
    for (const bySource of Object.values(facts.entry(idOf(operation.entry))?.claims ?? {})) {
      const said = bySource[source]?.saidAt;
      if (said !== undefined && said > latest) latest = said;
    }
  }
  return latest < at ? at : new Date(Date.parse(latest) + 1).toISOString();
}

/** Within what one change set may hold; an operation is far smaller than that. */
function chunks(operations: readonly Operation[]): Operation[][] {
  const parts: Operation[][] = [];
  let bytes = Infinity;
  for (const operation of operations) {
    const size = textOf(operation).length + 1;
    const part = parts.at(-1);
    if (!part || part.length >= OPERATIONS_IN_A_SET || bytes + size > BYTES_IN_A_SET - 2) {
      parts.push([operation]);
      bytes = size;
    } else {
      part.push(operation);
      bytes += size;
    }
  }
  return parts;
}

const valueOf = (claim: Claim | undefined) => (claim && 'value' in claim ? claim.value : undefined);
