/** The page that tells most about a thing of a kind; of those that have none of their own the page for every entry does. */
const own = {
  Term: '/terms/$id',
  Person: '/people/$id',
  Team: '/people/$id',
  System: '/catalog/$id',
  Dataset: '/catalog/dataset/$id',
  MasterEntity: '/master/$id',
  Objective: '/objectives/$id',
} as const;

type Own = keyof typeof own;
export type Route = (typeof own)[Own] | '/entries/$id';

export const routeOf = (kind: string): Route => (isOwn(kind) ? own[kind] : '/entries/$id');

const isOwn = (kind: string): kind is Own => Object.hasOwn(own, kind);
