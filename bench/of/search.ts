import { largeBelongings } from '@linaje/seed';
import { createApp } from '../../server/src/app.ts';
import type { Catalog } from '../../server/src/catalog/catalog.ts';
import { below, quantile } from '../bench.ts';
import type { Bench, Row } from '../bench.ts';
import { datasetId, generated, LARGE, load, reader, withCatalog } from '../large-catalog.ts';
import { startServer } from '../server.ts';
import type { Running } from '../server.ts';
import { timed } from '../timing.ts';

const typed = [
  'c',
  'cl',
  'cli',
  'poliz',
  'pag',
  'fact',
  'renov',
  'histor',
  'sini',
  'carga',
  'r',
  'pri',
];
const few = ['cliente historico', 'poliza nuevo', 'siniestro detalle', 'campana', 'visita'];
const many = ['carga', 'gen', 'c', 'sistema'];

const page = `query Page($text: String!) {
  search(text: $text, first: 20) {
    totalCount suggestion
    facets {
      kinds { kind count } statuses { status count }
      domains { count entry { id name } } owners { count entry { id name } }
    }
    hits { matched excerpt entry { id kind name } }
  }
}`;
const typeahead = `query Typeahead($text: String!) { typeahead(text: $text, first: 10) { entry { id kind name } } }`;
const entry = `query Entry($id: ID!) {
  node(id: $id) {
    id kind key name description version createdAt changedAt retiredAt tags links
    claims { property language source text saidAt golden }
    relationships(first: 50) {
      totalCount edges { id type direction sources node { id kind name } }
    }
    history(first: 10) { totalCount changes { id at reason source by { id name } } }
    ... on Dataset {
      form lifecycle olNamespace olName
      systems(first: 3) { nodes { id name } }
      owners(first: 10) { edges { id role node { id name } } }
      classifications(first: 10) { nodes { id name } }
    }
  }
}`;

/** Everything that is asked while somebody types and reads, over 10^5 entries. */
export const bench: Bench = {
  name: 'search',
  async run() {
    const place = await generated('large', LARGE);
    const inside = await withCatalog(place, async (catalog) => {
      await load(catalog, largeBelongings(catalog.for(reader).structure.ofKind('System').length));
      const reading = catalog.for(reader);
      const took = await timed((turn) => reading.typeahead(pick(typed, turn), { first: 10 }), {
        turns: 1_000,
      });
      const pages = await timed(entryPages(catalog), { turns: 1_000 });
      return [
        below('typeahead at 10^5 entries, p99, in the server', '—', {
          ms: quantile(took, 0.99),
          reach: 5,
        }),
        below('entry page, p50, in the server', 'SQLite', { ms: quantile(pages, 0.5), reach: 2 }),
      ];
    });
    const server = await startServer(place);
    try {
      return [...inside, ...(await overHttp(server))];
    } finally {
      await server.stop();
    }
  },
};

/** The whole of the server but the network: from the request to the text of its answer. */
function entryPages(catalog: Catalog): (turn: number) => Promise<string> {
  const quiet = { info: () => undefined, error: () => undefined };
  const config = { host: '127.0.0.1', trustNetwork: false, languages: ['es', 'en'] };
  const { fetch } = createApp({ catalog, log: quiet, config });
  return async (turn) => {
    const body = JSON.stringify({ query: entry, variables: { id: datasetId(turn * 61) } });
    const headers = { 'content-type': 'application/json' };
    const asked = new Request('http://localhost/graphql', { method: 'POST', body, headers });
    return (await fetch(asked)).text();
  };
}

async function overHttp({ ask }: Running): Promise<Row[]> {
  const texts = (query: string, words: readonly string[], turns: number) =>
    timed((turn) => ask(query, { text: pick(words, turn) }), { turns });
  const counts = await Promise.all(
    [...few, ...many].map(async (text) => {
      const { search } = await ask<{ search: { totalCount: number } }>(page, { text });
      return [text, search.totalCount] as const;
    }),
  );
  const upTo = counts.filter(([, count]) => count > 0 && count <= 10_000).map(([text]) => text);
  const above = counts.filter(([, count]) => count > 10_000).map(([text]) => text);
  const pages = await timed((turn) => ask(entry, { id: datasetId(turn * 61) }), { turns: 500 });
  return [
    below('typeahead over HTTP, p99', 'SQLite', {
      ms: quantile(await texts(typeahead, typed, 500), 0.99),
    }),
    below('results page with facets, up to 10^4 hits, p99', 'SQLite', {
      ms: quantile(await texts(page, upTo, 200), 0.99),
      reach: 20,
    }),
    below('results page with facets, above 10^4 hits, p99', 'SQLite', {
      ms: quantile(await texts(page, above, 100), 0.99),
      reach: 80,
    }),
    below('entry page over HTTP, p50', 'SQLite', { ms: quantile(pages, 0.5) }),
  ];
}

const pick = <T>(list: readonly T[], turn: number): T => list[turn % list.length]!; // never empty
