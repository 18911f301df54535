import { reads } from '../page/address.ts';

/** What a person looks at in the glossary. Defaults are left out. */
export interface GlossaryAddress {
  readonly view?: 'tree';
  readonly status?: TermStatus;
  readonly steward?: string | undefined;
  readonly text?: string | undefined;
  readonly order?: TermOrder;
  /** Branches that are open in the tree, joined by commas. */
  readonly open?: string;
}

export const statuses = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'REJECTED', 'DEPRECATED'] as const;
export type TermStatus = (typeof statuses)[number];

export const orders = ['NAME', 'NAME_DESCENDING', 'NEWEST', 'OLDEST'] as const;
export type TermOrder = (typeof orders)[number];

const words = reads(['steward', 'text']);
const BRANCHES = /^[\w-]{1,64}(,[\w-]{1,64}){0,199}$/;

/** Takes what it understands and drops the rest. */
export function readGlossary(search: Readonly<Record<string, unknown>>): GlossaryAddress {
  const status = statuses.find((one) => one === search['status']);
  const order = orders.find((one) => one === search['order'] && one !== 'NAME');
  const { open } = search;
  return {
    ...words(search),
    ...(search['view'] === 'tree' && { view: 'tree' }),
    ...(status && { status }),
    ...(order && { order }),
    ...(typeof open === 'string' && BRANCHES.test(open) && { open }),
  };
}

/** The address with some of it changed; an empty value takes it out. */
export function changedTo(
  old: GlossaryAddress,
  change: { readonly [Key in keyof GlossaryAddress]?: GlossaryAddress[Key] | undefined },
): GlossaryAddress {
  return readGlossary({ ...old, ...change });
}
