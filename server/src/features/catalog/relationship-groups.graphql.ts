import type { Derived } from '../../api/derive/derive.ts';
import { allEdgesAt } from '../../api/edge.ts';
import type { EdgeHandle } from '../../api/edge.ts';
import { slice } from '../../api/paging.ts';
import { endsOf } from './model/ends.ts';
import type { ModelEnd } from './model/ends.ts';
import type { EndRef } from './model/model-end.graphql.ts';

interface Group {
  readonly end: ModelEnd;
  readonly edges: readonly EdgeHandle[];
}

/** `relationshipGroups`: all that an entry is connected with, one sentence after the other. */
export function relationshipGroupsDoor(derived: Derived, EndT: EndRef): void {
  const { builder, model, Entry, RelationshipConnection } = derived;
  const GroupT = builder.objectRef<Group>('RelationshipGroup').implement({
    description: 'The live edges that make one sentence with an entry.',
    fields: (t) => ({
      end: t.field({ type: EndT, description: 'How they read.', resolve: ({ end }) => end }),
      edges: t.field({
        type: RelationshipConnection,
        args: { first: t.arg.int(), after: t.arg.string() },
        resolve: ({ edges }, page) =>
          slice(edges, ({ id, direction }) => `${id} ${direction}`, page),
      }),
    }),
  });
  builder.interfaceField(Entry, 'relationshipGroups', (t) =>
    t.field({
      type: [GroupT],
      extensions: { size: 8 },
      description: 'Its live relationships, grouped by how they read from it.',
      resolve: (handle, _, { reading }) => {
        const all = allEdgesAt(reading, handle);
        return endsOf(model, handle.kind).flatMap((end): Group[] => {
          const edges = all.filter((edge) => belongs(edge, end));
          return edges.length > 0 ? [{ end, edges }] : [];
        });
      },
    }),
  );
}

const belongs = (edge: EdgeHandle, { definition, direction }: ModelEnd): boolean =>
  edge.type === definition.type && (definition.symmetric || edge.direction === direction);
