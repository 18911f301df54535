import { refusal } from '../../api/change.ts';
import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { sentence } from '../../api/errors.ts';
import type { Failure } from '../../api/failure.ts';
import type { SampleRefusal, SampleStanding } from '../../sample-keeper.ts';
import { StoreError } from '../../store/store.ts';

type Standing = SampleStanding & { readonly is: 'Sample' };

/** `sample`, `plantSample` and `removeSample`: the invented company that an empty catalog can begin with. */
export function sampleDoor({ builder, failures }: Derived): void {
  const State = builder.enumType('SampleState', {
    description: 'How it stands with the sample company.',
    values: ['ABSENT', 'PLANTING', 'PRESENT', 'REMOVING'] as const,
  });
  const Sample = builder.objectRef<Standing>('Sample').implement({
    description: 'The invented company of the sample, and how far work on it has come.',
    fields: (t) => ({
      state: t.field({ type: State, resolve: ({ state }) => state }),
      done: t.exposeInt('done', { description: 'Operations done of those under way.' }),
      total: t.exposeInt('total', { description: 'Operations under way; 0 where nothing is.' }),
      possible: t.exposeBoolean('possible', {
        description: 'Whether the catalog is empty, so that the sample can be planted.',
      }),
      failure: t.string({
        nullable: true,
        description: "Why the last piece of work on it did not end, in the asker's language.",
        resolve: ({ failure }, _, { languages }) => failure && said(failure, languages),
      }),
    }),
  });
  const Result = builder.unionType('SampleResult', {
    types: [Sample, failures.Refused, failures.Conflict],
    resolveType: ({ is }: Standing | Failure) => is,
  });
  builder.queryField('sample', (t) =>
    t.field({ type: Sample, resolve: (_, __, context) => standing(context) }),
  );
  builder.mutationFields((t) => ({
    plantSample: t.field({
      type: Result,
      description: 'Begins to plant it in an empty catalog; `sample` tells how far it is.',
      resolve: (_, __, context) => begun(context, context.sample.plant()),
    }),
    removeSample: t.field({
      type: Result,
      description: 'Begins to take it out, or breaks its planting off; what others said stays.',
      resolve: async (_, __, context) => begun(context, await context.sample.remove()),
    }),
  }));
}

const standing = async ({ sample }: Context): Promise<Standing> => ({
  is: 'Sample',
  ...(await sample.standing()),
});

const begun = (context: Context, refused: SampleRefusal | undefined) =>
  refused ? refusal([{ code: refused }], context) : standing(context);

function said(
  { error, reference }: NonNullable<SampleStanding['failure']>,
  languages: readonly string[],
): string {
  const code = error instanceof StoreError ? error.fault : 'UNEXPECTED';
  return sentence(code, { reference }, languages);
}
