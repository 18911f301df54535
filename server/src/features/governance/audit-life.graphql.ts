import { actorName } from '../../api/actor-name.ts';
import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { findingId } from './audit/acceptance.ts';
import { decisionsIn, eventsOf, findingTurns } from './audit/finding-events.ts';
import type { FindingEvent } from './audit/finding-events.ts';
import type { Finding } from './audit/findings.ts';
import type { Life, LifeSpan } from './audit/life.ts';
import { pastOf } from './asked-findings.ts';

/** How the life of a finding is shown. */
export function lifeTypes({ builder }: Derived) {
  const End = builder.enumType('AuditSpanEnd', {
    values: {
      GONE: { description: 'The pattern is gone.' },
      NOT_ASKED: { description: 'Its rule was switched off.' },
    },
  });
  const Span = builder.objectRef<LifeSpan>('AuditSpan').implement({
    description: 'Days through which a finding stood without a break.',
    fields: (t) => ({
      from: t.expose('from', { type: 'Date', description: 'The first day at whose end it stood.' }),
      to: t.expose('to', {
        type: 'Date',
        nullable: true,
        description: 'The first day without it; null while it stands.',
      }),
      end: t.expose('end', { type: End, nullable: true }),
    }),
  });
  const What = builder.enumType('FindingTurn', {
    description: 'What happened to a finding.',
    values: findingTurns,
  });
  const Event = builder.objectRef<FindingEvent>('FindingEvent').implement({
    description: 'One thing that happened to a finding.',
    fields: (t) => ({
      what: t.field({ type: What, resolve: ({ what }) => what }),
      at: t.expose('at', {
        type: 'DateTime',
        description: 'What was seen, at the end of its day; what was decided, at its moment.',
      }),
      by: t.string({
        nullable: true,
        resolve: ({ by }, _, { languages }) => (by ? actorName(by, languages) : null),
      }),
      reason: t.string({ nullable: true, resolve: ({ reason }) => reason ?? null }),
      until: t.field({ type: 'Date', nullable: true, resolve: ({ until }) => until ?? null }),
      sequence: t.int({
        nullable: true,
        description: 'Of the change by which it was decided.',
        resolve: ({ sequence }) => sequence ?? null,
      }),
    }),
  });
  return { Span, Event };
}

/** The life of a finding as far as it is worked out. */
export async function lifeOf({ key }: Finding, context: Context): Promise<Life | undefined> {
  const past = await pastOf(context);
  return past.is === 'WRITTEN' ? past.lives.get(key) : undefined;
}

const DECISIONS_AT_MOST = 100;

/** What was seen and decided about a finding, the oldest first. */
export async function eventsAbout(
  found: Finding,
  context: Context,
): Promise<readonly FindingEvent[]> {
  const kept = findingId(found);
  const { lines } = context.reading.history(kept, { first: DECISIONS_AT_MOST, offset: 0 });
  const changes = await Promise.all(lines.map(({ sequence }) => context.load.change(sequence)));
  return eventsOf(await lifeOf(found, context), decisionsIn(changes, kept));
}
