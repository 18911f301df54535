import type { Derived } from '../../api/derive/derive.ts';
import { handleOf } from '../../api/handle.ts';
import type { Hit } from '../../reading/reading.ts';

/** What was found, and why. */
export function hitType({ builder, Entry }: Derived) {
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
    }),
  });
}
