import type { Model } from '@linaje/graph-schema';
import { createYoga } from 'graphql-yoga';
import type { GraphiQLOptions } from 'graphql-yoga';
import type { Catalog } from '../catalog/catalog.ts';
import type { SampleKeeper } from '../sample-keeper.ts';
import { localPerson } from './actor-name.ts';
import { boundedQueries } from './bounds.ts';
import { loadersOver } from './context.ts';
import type { Context, Log } from './context.ts';
import { schemaOf } from './schema.ts';
import { wordedErrors } from './wording.ts';

export interface GraphqlGuests {
  readonly catalog: Catalog;
  readonly model: Model;
  readonly languagesOf: (request: Request) => readonly string[];
  readonly newId: () => string;
  readonly newReference: () => string;
  readonly log: Log;
  readonly sample: SampleKeeper;
}

/** The one GraphQL endpoint, with its console, as a fetch handler. */
export function graphqlDoor(guests: GraphqlGuests): (request: Request) => Promise<Response> {
  const yoga = createYoga<object, Context>({
    schema: schemaOf(guests.model),
    graphqlEndpoint: '/graphql',
    graphiql: { title: 'Linaje' },
    renderGraphiQL: consolePage,
    landingPage: false,
    batching: false,
    cors: false,
    multipart: false,
    maskedErrors: false, // done by wordedErrors, which knows the asker's language
    logging: false,
    plugins: [boundedQueries(), wordedErrors(guests)],
    context: ({ request }) => contextOf(request, guests),
  });
  return async (request) => yoga.fetch(request);
}

/** The console brings all it needs, nine megabytes of it: loaded only when somebody opens it. */
async function consolePage(options?: GraphiQLOptions): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL(options);
}

function contextOf(request: Request, guests: GraphqlGuests): Context {
  const { catalog, newId, newReference, log, sample } = guests;
  const languages = guests.languagesOf(request);
  const reading = catalog.for({ actor: localPerson, languages });
  const load = loadersOver(reading, catalog);
  const asked = { catalog, reading, viewer: localPerson, languages, load };
  return { ...asked, newId, newReference, log, sample };
}
