import { open } from 'node:fs/promises';
import { model, operationShape } from '@linaje/graph-schema';
import { z } from 'zod';
import { openCatalog } from '../catalog/catalog.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ChangeSet } from '../catalog/change-set.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { withReading, withStore } from './desk.ts';
import type { Desk } from './desk.ts';

/** So many lines go in together. */
const AT_ONCE = 64;

const line = z.strictObject({
  id: z.uuid(),
  source: z.string(),
  by: z.strictObject({
    type: z.enum(['person', 'source', 'system']),
    id: z.string(),
    name: z.string(),
  }),
  saidAt: z.string().optional(),
  reason: z.string().optional(),
  importId: z.string().optional(),
  undoes: z.string().optional(),
  operations: z.array(operationShape),
});

/** Commits change sets from a file, one a line as JSON. Lines that went in before are passed over; the first refused one ends it. */
export const importFile = (desk: Desk, file: string): Promise<boolean> =>
  withStore(desk, (store) =>
    withReading(desk, store, async (reading) => {
      const now = () => new Date();
      const catalog = openCatalog({ store, reading, model, precedence: defaultPrecedence, now });
      await using source = await open(file);
      let first = 1;
      for await (const lines of inGroups(source.readLines())) {
        if (!(await committed(desk, catalog, { lines, first }))) return false;
        first += lines.length;
      }
      const [count, sequence] = [first - 1, reading.sequence].map(String);
      desk.say(`${count} líneas; cambio ${sequence}`, `${count} lines; change ${sequence}`);
      return true;
    }),
  );

interface Lines {
  readonly lines: readonly string[];
  /** Number of the first of them in the file. */
  readonly first: number;
}

async function committed(desk: Desk, catalog: Catalog, { lines, first }: Lines): Promise<boolean> {
  const read = lines.map((text) => line.safeParse(parsed(text)));
  const unreadable = read.findIndex(({ success }) => !success);
  const good = unreadable < 0 ? read : read.slice(0, unreadable);
  // The shape has just been checked.
  const outcomes = await catalog.commit(good.map(({ data }) => data as unknown as ChangeSet));
  const refused = outcomes.findIndex(({ done }) => done === 'refused');
  const outcome = outcomes[refused];
  if (outcome?.done === 'refused') {
    const why = JSON.stringify(outcome.faults);
    const at = String(first + refused);
    desk.say(`Línea ${at} rechazada: ${why}`, `Line ${at} refused: ${why}`);
    return false;
  }
  if (unreadable < 0) return true;
  const at = String(first + unreadable);
  const why = z.prettifyError(read[unreadable]?.error ?? new z.ZodError([]));
  desk.say(`La línea ${at} no es un cambio: ${why}`, `Line ${at} is no change: ${why}`);
  return false;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* inGroups(lines: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let group: string[] = [];
  for await (const one of lines) {
    group.push(one);
    if (group.length < AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
