import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { changed, noteArgs, typeNameOf } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import type { Handle } from '../../api/handle.ts';
import { present } from '../../api/scenes.ts';
import { approveTerm } from './approve-term.ts';
import { deprecateTerm } from './deprecate-term.ts';
import { proposeTerm } from './propose-term.ts';
import { lackingInWords, readinessInWords } from './readiness-words.ts';
import { readiness } from './readiness.ts';
import type { Lacking } from './readiness.ts';
import { rejectTerm } from './reject-term.ts';

interface TermNotReady {
  readonly is: 'TermNotReady';
  readonly term: Handle;
  readonly lacking: readonly Lacking[];
}

/** What a term lacks, and its way from draft to approved and out of use. */
export function glossaryDoor(derived: Derived): void {
  const { builder, kindOf, failures } = derived;
  const Term = kindOf('Term');
  const Lack = lackType(derived);
  builder.objectField(Term, 'readiness', (t) =>
    t.field({
      type: readinessType(derived, Lack),
      description: 'What it still lacks to be approved.',
      resolve: ({ ordinal }, _, context) =>
        ordinal === undefined ? [] : readiness(present(context).scene, ordinal),
    }),
  );
  const NotReady = builder.objectRef<TermNotReady>('TermNotReady').implement({
    description: 'The term cannot be approved yet; all that it lacks is told.',
    fields: (t) => ({
      term: t.field({ type: Term, resolve: ({ term }) => term }),
      lacking: t.field({ type: [Lack], resolve: ({ lacking }) => lacking }),
      message: t.string({
        description: 'For people, in their language: what it still lacks.',
        resolve: ({ lacking }, _, { languages }) => readinessInWords(lacking, languages),
      }),
    }),
  });
  const Approval = builder.unionType('ApproveTermResult', {
    types: [Term, NotReady, failures.Refused, failures.Conflict],
    resolveType: (value) =>
      'is' in value && value.is === 'TermNotReady'
        ? 'TermNotReady'
        : typeNameOf(value as Handle | Failure), // all that is left
  });
  const StatusResult = builder.unionType('TermStatusResult', {
    types: [Term, failures.Refused, failures.Conflict],
    resolveType: typeNameOf,
  });

  builder.mutationFields((t) => {
    const asSeen = {
      id: t.arg.id({ required: true }),
      expectedVersion: t.arg.int({
        required: true,
        description: 'The version that the viewer saw.',
      }),
      ...noteArgs(t),
    };
    return {
      proposeTerm: t.field({
        type: StatusResult,
        description: 'Puts a draft or a rejected term before those who review it.',
        args: asSeen,
        resolve: async (_, { id, expectedVersion, ...note }, context) =>
          given(await proposeTerm(deskOf(context, note), { id, expectedVersion }), context),
      }),
      approveTerm: t.field({
        type: Approval,
        description: 'Makes a term under review the agreed one; not while anything is lacking.',
        args: asSeen,
        resolve: async (_, { id, expectedVersion, ...note }, context) => {
          const outcome = await approveTerm(deskOf(context, note), { id, expectedVersion });
          return 'lacking' in outcome
            ? {
                is: 'TermNotReady' as const,
                term: changed(context, outcome.id),
                lacking: outcome.lacking,
              }
            : given(outcome, context);
        },
      }),
      rejectTerm: t.field({
        type: StatusResult,
        description: 'Turns a term under review down; say in `reason` why.',
        args: asSeen,
        resolve: async (_, { id, expectedVersion, ...note }, context) =>
          given(await rejectTerm(deskOf(context, note), { id, expectedVersion }), context),
      }),
      deprecateTerm: t.field({
        type: StatusResult,
        description: 'Takes an approved term out of use, for another where there is one.',
        args: { ...asSeen, replacedBy: t.arg.id({ description: 'The term to use instead.' }) },
        resolve: async (_, { id, expectedVersion, replacedBy, ...note }, context) => {
          const wanted = { id, expectedVersion, replacedBy: replacedBy ?? undefined };
          return given(await deprecateTerm(deskOf(context, note), wanted), context);
        },
      }),
    };
  });
}

type Outcome = { readonly failure: Failure } | { readonly id: string };

const given = (outcome: Outcome, context: Context): Handle | Failure =>
  'failure' in outcome ? outcome.failure : changed(context, outcome.id);

function lackType({ builder }: Derived) {
  const What = builder.enumType('TermLackWhat', {
    description: 'What a term can lack.',
    values: ['NAME', 'DEFINITION', 'STEWARD'] as const,
  });
  return builder.objectRef<Lacking>('TermLack').implement({
    description: 'One thing that a term lacks to be approved.',
    fields: (t) => ({
      what: t.field({ type: What, resolve: ({ what }) => what }),
      language: t.string({
        nullable: true,
        description: 'The language in which a text is missing.',
        resolve: (one) => ('language' in one ? one.language : null),
      }),
      words: t.string({
        description: '`a definition in English`.',
        resolve: (one, _, { languages }) => lackingInWords(one, languages),
      }),
    }),
  });
}

const readinessType = ({ builder }: Derived, Lack: ReturnType<typeof lackType>) =>
  builder.objectRef<readonly Lacking[]>('Readiness').implement({
    description: 'Whether a term can be approved.',
    fields: (t) => ({
      ready: t.boolean({ resolve: (lacking) => lacking.length === 0 }),
      lacking: t.field({ type: [Lack], resolve: (lacking) => lacking }),
      message: t.string({
        description: 'For people, in their language.',
        resolve: (lacking, _, { languages }) => readinessInWords(lacking, languages),
      }),
    }),
  });
