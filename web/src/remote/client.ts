import { cacheExchange } from '@urql/exchange-graphcache';
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
  'PageInfo',
];

export function connect(url: string, language: () => string): Client {
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ keys: Object.fromEntries(embedded.map((name) => [name, () => null])) }),
      fetchExchange,
    ],
    fetchOptions: () => ({ headers: { 'Accept-Language': language() } }),
  });
}
