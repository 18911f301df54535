import { cacheExchange } from '@urql/exchange-graphcache';
import type { Data } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';

/** Parts of an answer that belong to the question and not to a thing: kept where they were asked, never by id. */
const embedded = [
  'CustomerFlow',
  'FlowNode',
  'FlowEdge',
  'FlowAttribute',
  'FlowLane',
  'SearchHit',
  'Status',
  'OwnedByEntryConnection',
  'HasAttributeMasterAttributeConnection',
  'MasteredInSystemConnection',
  'DefinesTermConnection',
  'DefinesEntryConnection',
  'ContributesToFieldConnection',
  'ContributesToMasterAttributeConnection',
  'HeldInFieldConnection',
  'PublishedToEntryConnection',
  'HasDatasetDatasetConnection',
  'HasDatasetSystemConnection',
  'HasFieldFieldConnection',
  // What a thing was called in a state that was compared is not what it is called.
  'Mention',
  'DifferingEdge',
];

type KeyOf = (data: Data) => string | null;

/** Seen from either end an edge has one id, but not one other end: it is kept where it was asked. */
const isEdge = (data: Data): boolean => data.__typename?.endsWith('Edge') === true;

/** Everything else goes by its id; what has none is kept where it was asked too. */
const byId: KeyOf = (data) => (typeof data['id'] === 'string' && !isEdge(data) ? data['id'] : null);

const keys = new Proxy<Record<string, KeyOf>>(
  Object.fromEntries(embedded.map((name): [string, KeyOf] => [name, () => null])),
  { get: (special, name) => (typeof name === 'string' ? (special[name] ?? byId) : undefined) },
);

export function connect(url: string, language: () => string): Client {
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [
      // No fragment of ours is on an interface: every type condition names the one type it is for.
      cacheExchange({ keys, possibleTypes: {} }),
      fetchExchange,
    ],
    fetchOptions: () => ({ headers: { 'Accept-Language': language() } }),
  });
}
