import { isKind } from '../kind-signs.ts';
import { chosenIn } from './address.ts';
import type { ResultsAddress } from './address.ts';
import type { Asked, Status } from './results-query.ts';

const statuses = [
  ...(['DRAFT', 'IN_REVIEW', 'APPROVED', 'REJECTED', 'DEPRECATED'] as const),
  ...(['PROPOSED', 'ACTIVE', 'ACHIEVED', 'ABANDONED'] as const),
] satisfies readonly Status[];

type Wanted = Pick<Asked, 'kinds' | 'domains' | 'statuses' | 'owners'>;

/** What the address narrows to, as the server is asked; words that are no kind and no status are passed over. */
export const wantedBy = (address: ResultsAddress): Wanted => ({
  kinds: chosenIn(address, 'kind').filter(isKind),
  domains: [...chosenIn(address, 'domain')],
  statuses: statuses.filter((one) => chosenIn(address, 'status').includes(one)),
  owners: [...chosenIn(address, 'owner')],
});
