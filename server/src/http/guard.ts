import type { RequestFault } from '../api/errors.ts';
import type { FaultData } from '../api/fault.ts';

export interface Refusal {
  readonly code: RequestFault;
  readonly data: FaultData;
}

/**
 * Who may ask. `Host` must name this machine, so that a foreign name that resolves to loopback gets nothing (DNS rebinding);
 * `Origin`, where a browser sends one, must be the host itself. Undefined where nothing is against it.
 */
export function refusal(
  request: Request,
  { trustNetwork, host: bound }: { trustNetwork: boolean; host: string },
): Refusal | undefined {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const name = hostname(host);
  if (!trustNetwork && !(name !== undefined && (isLoopback(name) || name === bound))) {
    return { code: 'FOREIGN_HOST', data: { host: host.slice(0, 200) } };
  }
  const origin = request.headers.get('origin');
  if (origin !== null && !isOwn(origin, host)) {
    return { code: 'FOREIGN_ORIGIN', data: { origin: origin.slice(0, 200) } };
  }
  if (origin === null && isForeignSite(request)) {
    return { code: 'FOREIGN_ORIGIN', data: { origin: '?' } };
  }
  return undefined;
}

export const isLoopback = (name: string): boolean =>
  name === 'localhost' || name === '::1' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);

function hostname(host: string): string | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;
}

const isOwn = (origin: string, host: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === host.toLowerCase();

/** Browsers say where a request comes from; following a link here is the one thing another site may do. */
const isForeignSite = ({ headers, method }: Request): boolean =>
  headers.get('sec-fetch-site') === 'cross-site' &&
  !(method === 'GET' && headers.get('sec-fetch-mode') === 'navigate');
