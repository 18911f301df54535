import { entryId } from '@linaje/graph-schema';
import { largeGlossary, largeTerm } from '@linaje/seed';
import { below, quantile } from '../bench.ts';
import type { Bench, Row } from '../bench.ts';
import { load, withCatalog } from '../large-catalog.ts';
import { startServer } from '../server.ts';
import { inFolder, sqlite } from '../stores.ts';
import { timed } from '../timing.ts';

const TERMS = 10_000;

const line = `id name definition status
  nameByLanguage { language } definitionByLanguage { language }
  owners(first: 10) { edges { id role node { id name } } }`;
const table = `query Terms($filter: TermFilter, $orderBy: EntryOrder, $after: String) {
  terms(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${line} }
  }
}`;
const twig = `id name definition status narrower(first: 1) { totalCount }`;
const top = `query Top { terms(filter: { top: true }, first: 100) { totalCount nodes { ${twig} } } }`;
const branch = `query Branch($id: ID!) {
  node(id: $id) { id ... on Term { narrower(first: 100) { totalCount nodes { ${twig} } } } }
}`;

/** What the glossary's pages ask, over ten thousand terms in a tree. */
export const bench: Bench = {
  name: 'glossary',
  run: () =>
    inFolder(async (folder) => {
      const place = sqlite(folder);
      await withCatalog(place, (catalog) => load(catalog, largeGlossary(TERMS)));
      const server = await startServer(place);
      try {
        return await rowsOf(server.ask);
      } finally {
        await server.stop();
      }
    }),
};

type Ask = Awaited<ReturnType<typeof startServer>>['ask'];

async function rowsOf(ask: Ask): Promise<Row[]> {
  const p99 = async (what: string, turn: (number: number) => Promise<unknown>) =>
    below(`${what} at 10^4 terms, p99, over HTTP`, 'SQLite', {
      ms: quantile(await timed(turn, { turns: 200 }), 0.99),
    });
  const cursors = await cursorsOf(ask);
  const words = ['poliza', 'vigente', 'cliente activo', '999', 'zzz'];
  const statuses = ['DRAFT', 'IN_REVIEW', 'APPROVED'];
  return [
    await p99('a page of the table', (turn) =>
      ask(table, { after: cursors[turn % cursors.length] }),
    ),
    await p99('the table filtered by text', (turn) =>
      ask(table, { filter: { text: words[turn % words.length] } }),
    ),
    await p99('the table by status, newest first', (turn) =>
      ask(table, { filter: { status: [statuses[turn % 3]] }, orderBy: 'NEWEST' }),
    ),
    await p99('the top of the tree', () => ask(top)),
    await p99('a branch of the tree', (turn) => ask(branch, { id: idOf((turn % 10) * 10) })),
  ];
}

/** Of all pages of the table. */
async function cursorsOf(ask: Ask): Promise<(string | null)[]> {
  const cursors: (string | null)[] = [null];
  for (;;) {
    const { terms } = await ask<{
      terms: { pageInfo: { hasNextPage: boolean; endCursor: string } };
    }>(table, { after: cursors.at(-1) });
    if (!terms.pageInfo.hasNextPage) return cursors;
    cursors.push(terms.pageInfo.endCursor);
  }
}

function idOf(at: number): string {
  const { kind, key } = largeTerm(at);
  return entryId(kind, key);
}
