import { partsOf } from '@linaje/graph-schema';
import { EXISTENCE } from '../../../catalog/change-set.ts';
import type { Claim, Id, RelationshipState, Source } from '../../../catalog/change-set.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import type { Facts } from '../../../reading/reading.ts';
import { datasetPlace, EVERYBODY, fieldPlace, isContentSource } from './names.ts';
import type { Place } from './names.ts';
import { connect, namesOf } from './speech.ts';
import type { Speech } from './speech.ts';

/**
 * Which fields everybody vouches for: those that flows of some job touch while no schema describes them. A schema that
 * describes a field says itself that it is there and where, so that a job on described tables adds only its flows.
 * This follows from which schemas and flows stand, not from what came first; it is worked out once an event has said
 * all that it says of them.
 */
export interface Fields {
  /** A content of a schema begins to describe a field, or ends to. */
  described(field: FieldPlace, by: Source): void;
  describedNoMore(id: Id, by: Source): void;
  /** A flow of this event's job touches a field. */
  touched(field: FieldPlace): void;
  /** This event's job takes a flow back. */
  untouched(flow: RelationshipState): void;
  /** Says what follows from all that. */
  settle(): void;
}

export interface FieldPlace {
  readonly field: Place;
  readonly dataset: Place;
}

/** What this event says of one field. */
interface Heard {
  place: FieldPlace | undefined;
  readonly opened: Set<Source>;
  readonly closed: Set<Source>;
  isTouched: boolean;
}

export function fields(facts: Facts, speech: Speech): Fields {
  const heard = new Map<Id, Heard>();
  const gone = new Set<Id>();

  function of(id: Id, place?: FieldPlace): Heard {
    const known = heard.get(id);
    if (known) {
      known.place ??= place;
      return known;
    }
    const one = { place, opened: new Set<Source>(), closed: new Set<Source>(), isTouched: false };
    heard.set(id, one);
    return one;
  }

  function isDescribed(id: Id, { opened, closed }: Heard): boolean {
    if (opened.size > 0) return true;
    return Object.entries(facts.entry(id)?.claims[EXISTENCE] ?? {}).some(
      ([source, one]) => isContentSource(source) && stands(one) && !closed.has(source),
    );
  }

  const isTouchedStill = (id: Id): boolean =>
    (['in', 'out'] as const).some((direction) =>
      facts
        .said(undefined, 'FLOWS_TO', id, direction)
        .some((one) => isOfAJob(one) && !gone.has(one.id)),
    );

  function settleOne(id: Id, one: Heard): void {
    const isVouched = stands(facts.entry(id)?.claims[EXISTENCE]?.[EVERYBODY]);
    const needsIt = !isDescribed(id, one) && (one.isTouched || isTouchedStill(id));
    if (needsIt === isVouched) return;
    const place = one.place ?? placeOf(id, facts);
    if (!place) return;
    if (needsIt) vouchFor(place, speech);
    else letGo(place, speech);
  }

  return {
    described: (place, by) => void of(place.field.id, place).opened.add(by),
    describedNoMore: (id, by) => void of(id).closed.add(by),
    touched(place) {
      of(place.field.id, place).isTouched = true;
    },
    untouched({ id, from, to }) {
      gone.add(id);
      of(from);
      of(to);
    },
    settle() {
      for (const [id, one] of heard) settleOne(id, one);
    },
  };
}

function vouchFor({ field, dataset }: FieldPlace, speech: Speech): void {
  const entry = { kind: field.kind, key: field.key };
  speech.say(EVERYBODY, {
    do: 'put',
    entry,
    set: { ...namesOf(field), referencedOnly: true },
  });
  speech.say(EVERYBODY, connect('HAS_FIELD', dataset.id, field.id));
}

function letGo({ field, dataset }: FieldPlace, speech: Speech): void {
  const held = connect('HAS_FIELD', dataset.id, field.id);
  speech.sayAfterwards(EVERYBODY, { ...held, do: 'disconnect' });
  speech.sayAfterwards(EVERYBODY, { do: 'retire', entry: { id: field.id } });
}

/** A field's key names its dataset. Undefined for what is no field: flows may end at datasets. */
function placeOf(id: Id, facts: Facts): FieldPlace | undefined {
  const entry = facts.entry(id);
  const [namespace, name, column] = entry?.kind === 'Field' ? partsOf(entry.key) : [];
  if (namespace === undefined || name === undefined || column === undefined) return undefined;
  const dataset = datasetPlace({ namespace, name });
  return { dataset, field: fieldPlace({ namespace, name }, column) };
}

const stands = (one: Claim | undefined): boolean =>
  one !== undefined && 'value' in one && one.value === true;

const isOfAJob = (one: RelationshipState): boolean =>
  isOpen(one) &&
  one.stance === 'says' &&
  one.source.startsWith('openlineage:') &&
  !isContentSource(one.source);
