import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { speechOf } from '../../api/errors.ts';
import { handleAt, handleOf } from '../../api/handle.ts';
import type { Handle } from '../../api/handle.ts';
import { present } from '../../api/scenes.ts';
import type { Id } from '../../catalog/change-set.ts';
import { historyType } from './audit-history.graphql.ts';
import { findingsAt } from './asked-findings.ts';
import { drawingType, drawnOf } from './audit-drawing.graphql.ts';
import { eventsAbout, lifeOf, lifeTypes } from './audit-life.graphql.ts';
import { auditRuleType, severityType } from './audit-rule.graphql.ts';
import { findingId } from './audit/acceptance.ts';
import { concernIn } from './audit/concern.ts';
import type { Concern } from './audit/concern.ts';
import { dayBefore, dayOf } from './audit/day.ts';
import type { Day } from './audit/day.ts';
import { lackings } from './audit/filter.ts';
import { evidenceOf, placeOf, titleOf } from './audit/finding-words.ts';
import type { Words } from './audit/finding-words.ts';
import { findingStates } from './audit/findings.ts';
import type { Finding } from './audit/findings.ts';
import { hadGone, spanOn } from './audit/life.ts';

export type AuditTypes = ReturnType<typeof auditTypes>;

/** How findings and rules are shown. */
export function auditTypes(derived: Derived) {
  const { builder } = derived;
  const Severity = severityType(derived);
  const AuditRule = auditRuleType(derived, Severity);
  const State = builder.enumType('AuditFindingState', {
    description: 'Open until somebody accepts it; afterwards resolved, or only no longer asked.',
    values: findingStates,
  });
  const AuditFinding = builder.objectRef<Finding>('AuditFinding');
  const History = historyType(derived);
  const Lacking = builder.enumType('AuditLacking', {
    description: 'What subjects of findings may be without.',
    values: lackings,
  });
  const types = { AuditFinding, AuditRule, Severity, State, History, Lacking };
  implementFinding(derived, types);
  return types;
}

type Types = Pick<AuditTypes, 'AuditFinding' | 'AuditRule' | 'Severity' | 'State'>;

function implementFinding(derived: Derived, types: Types): void {
  const { builder, Entry } = derived;
  const { AuditFinding, AuditRule, Severity, State } = types;
  const Reopened = builder.enumType('Reopened', {
    description: 'Why a finding is open again.',
    values: ['EVIDENCE_CHANGED', 'TIME_IS_UP', 'CAME_BACK'] as const,
  });
  const Says = builder.objectRef<readonly [string, string | number]>('EvidenceSays').implement({
    description: 'A figure or a word that belongs to the evidence.',
    fields: (t) => ({
      name: t.string({ resolve: ([name]) => name }),
      value: t.string({ resolve: ([, value]) => String(value) }),
    }),
  });
  const Subject = subjectType(derived);
  const Drawing = drawingType(derived);
  const { Span, Event } = lifeTypes(derived);
  AuditFinding.implement({
    description: 'Something a rule found, with its evidence, its life and whom it concerns.',
    fields: (t) => ({
      key: t.exposeID('key', { description: 'Rule and subjects; the same for ever.' }),
      rule: t.field({ type: AuditRule, resolve: ({ rule }) => rule }),
      title: t.string({
        description: "What was found, said of its subjects in the asker's language.",
        resolve: (found, _, context) => titleOf(present(context).scene, found, wordsOf(context)),
      }),
      severity: t.field({ type: Severity, resolve: ({ severity }) => severity }),
      state: t.field({ type: State, resolve: ({ state }) => state }),
      subjects: t.field({
        type: [Entry],
        extensions: { size: 2 },
        description: 'What it is about.',
        resolve: ({ subjects }, _, context) => entriesOf(subjects, context),
      }),
      about: t.field({
        type: [Subject],
        extensions: { size: 2 },
        description: 'What it is about, with where each thing stands.',
        resolve: ({ subjects }, _, context) => entriesOf(subjects, context),
      }),
      entries: t.field({
        type: [Entry],
        extensions: { size: 6 },
        description: 'What proves it, beside the subjects.',
        resolve: ({ entries }, _, context) => entriesOf(entries, context),
      }),
      edges: t.idList({
        description: 'Edges that prove it; to be drawn with the entries.',
        resolve: ({ edges }) => edges,
      }),
      says: t.field({
        type: [Says],
        extensions: { size: 3 },
        description: 'For programs; `said` is for people.',
        resolve: ({ says }) => Object.entries(says),
      }),
      said: t.stringList({
        description: "The figures and words of the evidence in sentences, in the asker's language.",
        resolve: (found, _, context) => evidenceOf(found, wordsOf(context)),
      }),
      drawing: t.field({ type: Drawing, resolve: (found, _, context) => drawnOf(found, context) }),
      causes: t.idList({
        description: 'Keys of the findings from which this one follows.',
        resolve: ({ causes }) => causes,
      }),
      causedBy: t.field({
        type: [AuditFinding],
        extensions: { size: 2 },
        description: 'The findings from which this one follows.',
        resolve: async ({ causes, on }, _, context) =>
          (await findingsAt(context, on)).filter(({ key }) => causes.includes(key)),
      }),
      consequences: t.field({
        type: [AuditFinding],
        extensions: { size: 3 },
        description: 'The findings that follow from this one.',
        resolve: async ({ key, on }, _, context) =>
          (await findingsAt(context, on)).filter(({ causes }) => causes.includes(key)),
      }),
      objectives: t.field({
        type: [Entry],
        extensions: { size: 3 },
        description: 'Objectives that rest on a subject.',
        resolve: ({ objectives }, _, context) => entriesOf(objectives, context),
      }),
      ...concernFields(derived, t),
      reason: t.string({
        nullable: true,
        description: 'Why it was accepted.',
        resolve: ({ acceptance }) => acceptance?.reason ?? null,
      }),
      until: t.field({
        type: 'Date',
        nullable: true,
        description: 'Until when it is accepted.',
        resolve: ({ acceptance }) => acceptance?.until ?? null,
      }),
      reopened: t.field({
        type: Reopened,
        nullable: true,
        resolve: async (found, _, context) => found.reopened ?? (await cameBack(found, context)),
      }),
      since: t.field({
        type: 'Date',
        nullable: true,
        description:
          'The day since which it stands; null where it does not, or while it is worked out.',
        resolve: async (found, _, context) => {
          const life = await lifeOf(found, context);
          const stands = found.state === 'OPEN' || found.state === 'ACCEPTED';
          return (stands && life && spanOn(life, dayTold(found, context))?.from) || null;
        },
      }),
      firstSeen: t.field({
        type: 'Date',
        nullable: true,
        resolve: async (found, _, context) =>
          (await lifeOf(found, context))?.spans[0]?.from ?? null,
      }),
      lastSeen: t.field({
        type: 'Date',
        nullable: true,
        description: 'The last day at whose end it stood; null while it stands.',
        resolve: async (found, _, context) => {
          const life = await lifeOf(found, context);
          const end = life && spanOn(life, dayTold(found, context))?.to;
          return end ? dayBefore(end) : null;
        },
      }),
      spans: t.field({
        type: [Span],
        extensions: { size: 3 },
        description: 'When it stood, from the first time on.',
        resolve: async (found, _, context) => (await lifeOf(found, context))?.spans ?? [],
      }),
      history: t.field({
        type: [Event],
        extensions: { size: 10 },
        description: 'What was seen and decided, the oldest first.',
        resolve: (found, _, context) => eventsAbout(found, context),
      }),
      kept: t.field({
        type: derived.kindOf('Finding'),
        nullable: true,
        description: 'The entry that keeps what was decided about it, where there is one.',
        resolve: (found, _, { reading }) => handleOf(reading, findingId(found)),
      }),
    }),
  });
}

export const wordsOf = ({ languages }: Context): Words => ({
  languages,
  speech: speechOf(languages),
});

const entriesOf = (ids: readonly Id[], { reading }: Context): readonly Handle[] =>
  ids.flatMap((id) => handleOf(reading, id) ?? []);

/** The day of which a finding is told. */
const dayTold = ({ on }: Finding, context: Context): Day => dayOf(on ?? present(context).scene.now);

/** It was there before, and gone in between. */
async function cameBack(found: Finding, context: Context): Promise<'CAME_BACK' | null> {
  if (found.state !== 'OPEN') return null;
  const life = await lifeOf(found, context);
  return life && hadGone(life, dayTold(found, context)) ? 'CAME_BACK' : null;
}

function subjectType({ builder, Entry }: Derived) {
  return builder.objectRef<Handle>('AuditSubject').implement({
    description: 'A thing that a finding is about, and where it stands.',
    fields: (t) => ({
      entry: t.field({ type: Entry, resolve: (handle) => handle }),
      within: t.field({
        type: [Entry],
        extensions: { size: 2 },
        description: 'What it stands in, the outermost first.',
        resolve: ({ ordinal }, _, context) =>
          ordinal === undefined
            ? []
            : placeOf(present(context).scene, ordinal).map((one) => handleAt(context.reading, one)),
      }),
    }),
  });
}

type FieldMaker = Parameters<
  NonNullable<Parameters<AuditTypes['AuditFinding']['implement']>[0]['fields']>
>[0];

const concerned = {
  owners: 'Who answers for a subject, or for what it stands in.',
  systems: 'Systems in which a subject stands, is mastered, held, run or served.',
  domains: 'Domains in which a subject stands.',
} as const satisfies Readonly<Record<keyof Concern, string>>;

const concernFields = ({ Entry }: Derived, t: FieldMaker) => {
  const field = (of: keyof Concern) =>
    t.field({
      type: [Entry],
      extensions: { size: 2 },
      description: concerned[of],
      resolve: (found: Finding, _: unknown, context: Context) =>
        entriesOf(concernIn(present(context).scene)(found)[of], context),
    });
  return { owners: field('owners'), systems: field('systems'), domains: field('domains') };
};
