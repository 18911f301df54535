import type { Actor, Change, Id, Instant, Json, Sequence } from '../../../catalog/change-set.ts';
import { canonical } from '../../../catalog/identity.ts';
import { endOf } from './day.ts';
import type { Life } from './life.ts';
import type { Stretch } from './stretch-book.ts';

export const findingTurns = [
  'SEEN',
  'CAME_BACK',
  'CHANGED',
  'RESOLVED',
  'NOT_ASKED',
  'ASKED_AGAIN',
  'ACCEPTED',
  'REOPENED',
  'EVIDENCE_CHANGED',
  'TIME_IS_UP',
] as const;

/** One thing that happened to a finding. */
export interface FindingEvent {
  readonly what: (typeof findingTurns)[number];
  /** What the days tell, at the end of the day; what people decided, at its moment. */
  readonly at: Instant;
  readonly by?: Actor | undefined;
  readonly reason?: string | undefined;
  readonly until?: string | undefined;
  readonly sequence?: Sequence | undefined;
}

/** The whole life of a finding, what was seen and what was decided, the oldest first. */
export const eventsOf = (
  life: Life | undefined,
  decided: readonly FindingEvent[],
): readonly FindingEvent[] =>
  [...decided, ...(life ? seenIn(life, decided) : [])].sort((a, b) => (a.at < b.at ? -1 : 1));

/** What people decided about a finding, out of the changes of the entry that keeps it. */
export const decisionsIn = (changes: readonly Change[], kept: Id): readonly FindingEvent[] =>
  changes.flatMap(({ effects, by, at, sequence }): FindingEvent[] => {
    const effect = effects.find(({ thing }) => thing === kept);
    if (effect?.after.is !== 'entry') return [];
    const before = effect.before?.is === 'entry' ? effect.before.properties : {};
    const { state, reason, until, evidenceHash } = effect.after.properties;
    const said = canonical([state ?? null, reason ?? null, until ?? null, evidenceHash ?? null]);
    const known = DECIDED.map((name) => before[name] ?? null);
    if (said === canonical(known)) return [];
    if (state === 'OPEN') return [{ what: 'REOPENED', at, by, sequence }];
    if (state !== 'ACCEPTED') return [];
    return [{ what: 'ACCEPTED', at, by, sequence, reason: textIn(reason), until: asText(until) }];
  });

const DECIDED = ['state', 'reason', 'until', 'evidenceHash'] as const;

function seenIn({ stretches }: Life, decided: readonly FindingEvent[]): readonly FindingEvent[] {
  return stretches.flatMap((one, place) => {
    const before = stretches[place - 1];
    const what = before?.to === one.from ? turned(before, one, decided) : begun(before);
    return [
      ...(what ? [{ what, at: endOf(one.from) }] : []),
      ...(one.to !== null && one.end === 'GONE'
        ? [{ what: 'RESOLVED' as const, at: endOf(one.to) }]
        : []),
      ...(one.to !== null && one.end === 'NOT_ASKED'
        ? [{ what: 'NOT_ASKED' as const, at: endOf(one.to) }]
        : []),
    ];
  });
}

const begun = (before: Stretch | undefined): FindingEvent['what'] =>
  before === undefined ? 'SEEN' : before.end === 'NOT_ASKED' ? 'ASKED_AGAIN' : 'CAME_BACK';

/** What turned from one stretch to the next; nothing where people said it themselves. */
function turned(
  before: Stretch,
  after: Stretch,
  decided: readonly FindingEvent[],
): FindingEvent['what'] | undefined {
  if (after.accepted && !before.accepted) return undefined;
  if (before.accepted === after.accepted) return 'CHANGED';
  const isSaid = decided.some(({ what, at }) => what === 'REOPENED' && at.startsWith(after.from));
  if (isSaid) return undefined;
  return before.evidence === after.evidence ? 'TIME_IS_UP' : 'EVIDENCE_CHANGED';
}

function textIn(reason: Json | undefined): string | undefined {
  const texts = typeof reason === 'object' && reason !== null ? Object.values(reason) : [];
  return asText(texts[0]);
}

const asText = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;
