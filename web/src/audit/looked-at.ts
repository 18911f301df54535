/** Everything that a person looks at on the audit's page; in its address. */
export const lookedAt = [
  'severity',
  'rule',
  'state',
  'owner',
  'system',
  'domain',
  'objective',
  'group',
  'asof',
  'span',
  'day',
  'finding',
] as const;

export type Looked = { readonly [Name in (typeof lookedAt)[number]]?: string | undefined };
