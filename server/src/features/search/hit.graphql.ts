import type { Derived } from '../../api/derive/derive.ts';
import { handleAt, handleOf } from '../../api/handle.ts';
import type { Handle } from '../../api/handle.ts';
import type { Hit, Reading } from '../../reading/reading.ts';
import type { statusType } from './facets.graphql.ts';

/** What was found, and why. */
export function hitType({ builder, Entry }: Derived, Status: ReturnType<typeof statusType>) {
  return builder.objectRef<Hit>('SearchHit').implement({
    description: 'What was found, and why.',
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        resolve: ({ id }, _, { reading }) => {
          const handle = handleOf(reading, id);
          if (!handle) throw new Error(`The search knows ${id}, the catalog does not`);
          return handle;
        },
      }),
      matched: t.exposeString('matched', {
        description: '`name`, `synonyms`, `key`, `description`.',
      }),
      excerpt: t.exposeString('excerpt', { description: 'The text, with «» around the match.' }),
      status: t.field({
        type: Status,
        nullable: true,
        description: 'How far it is agreed or in use.',
        resolve: ({ id }, _, { reading }) => reading.belongsTo(id).status[0] ?? null,
      }),
      within: t.field({
        type: [Entry],
        extensions: { size: 2 },
        description: 'What it lies in, the outermost first: a column in its system and its table.',
        resolve: ({ id }, _, { reading }) => holdersOf(reading, id),
      }),
      owners: t.field({
        type: [Entry],
        extensions: { size: 3 },
        description: 'Who answers for it, or for what it lies in.',
        resolve: ({ id }, _, { reading }) =>
          reading.belongsTo(id).owner.flatMap((owner) => handleOf(reading, owner) ?? []),
      }),
    }),
  });
}

function holdersOf(reading: Reading, id: string): readonly Handle[] {
  const { structure } = reading;
  const holders: Handle[] = [];
  let holder = structure.ordinal(id);
  while (holder !== undefined && holders.length < DEEPEST) {
    holder = structure.container(holder);
    if (holder !== undefined) holders.unshift(handleAt(reading, holder));
  }
  return holders;
}

/** Nothing lies so deep; only a circle could. */
const DEEPEST = 8;
