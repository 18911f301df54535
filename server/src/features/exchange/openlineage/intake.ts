import type { Catalog, Outcome } from '../../../catalog/catalog.ts';
import { StoreError } from '../../../store/store.ts';
import { batchAnswer } from './batch.ts';
import type { Fate } from './batch.ts';
import { BODY_LIMIT, readBody } from './body.ts';
import type { Refusal } from './event.ts';
import type { Placed } from './plan.ts';
import { hear } from './raw-event.ts';

export interface IntakeGuests {
  readonly catalog: Catalog;
  readonly now?: () => Date;
  /** Told of events that the catalog would not have, and of what is refused. */
  readonly log?: { info(about: object, what: string): void };
  /** How many plans may wait before events are turned away. */
  readonly mostWaiting?: number;
}

/** Text of events that are being taken in, in characters: what the server may hold in memory at a time. */
const MOST_HELD = 64_000_000;
const SOON = { 'retry-after': '1' };

/**
 * `POST /api/v1/lineage` and `/api/v1/lineage/batch` of OpenLineage 2-0-2. Answers when the event is durable: 201 without
 * a body; 400 for what is no JSON and 422 with `errors` for what cannot be placed, which clients do not send again; 503
 * with `Retry-After` while there is too much to do or the store is away, which they do. An Authorization header is taken
 * and ignored.
 */
export function openLineageIntake({
  catalog,
  now = () => new Date(),
  log,
  mostWaiting = 2_000,
}: IntakeGuests): (request: Request) => Promise<Response> {
  let held = 0;

  /** Commits what could be placed; whatever the catalog refuses of it is kept as evidence alone. */
  async function place(heard: readonly Placed[]): Promise<void> {
    const outcomes = await catalog.commit(heard.map(({ plan }) => plan));
    const unfit = outcomes.flatMap((outcome, at) => {
      const why = refusalIn(outcome);
      const one = heard[at];
      return why && one ? [one.keptOnly(why)] : [];
    });
    if (unfit.length === 0) return;
    log?.info(
      { odd: unfit.flatMap(({ evidence }) => evidence?.odd ?? []) },
      'events were kept without effect',
    );
    await catalog.commit(unfit);
  }

  async function single(text: string): Promise<Response> {
    const body = parsed(text);
    if (body === NOT_JSON) return wrong(400, ['The body is not JSON']);
    if (Array.isArray(body)) {
      return wrong(422, ['The body is a list; send lists of events to /api/v1/lineage/batch']);
    }
    const heard = hear(body, { now: now(), raw: text });
    if ('refused' in heard) return refused(heard.refused);
    await place([heard]);
    return new Response(null, { status: 201 });
  }

  async function batch(text: string): Promise<Response> {
    const body = parsed(text);
    if (body === NOT_JSON) return wrong(400, ['The body is not JSON']);
    if (!Array.isArray(body)) return wrong(422, ['The body must be a list of events']);
    const heard = body.map((one: unknown) => hear(one, { now: now() }));
    await place(heard.flatMap((one) => ('refused' in one ? [] : [one])));
    return batchAnswer(heard.map((one): Fate => ('refused' in one ? one.refused : undefined)));
  }

  return async (request) => {
    const path = new URL(request.url).pathname.replace(/\/+$/, '');
    if (request.method !== 'POST')
      return wrong(405, [`${request.method} is not done here`], { allow: 'POST' });
    if (!isJson(request)) return wrong(415, ['The content type must be application/json']);
    if (catalog.waiting() > mostWaiting || held > MOST_HELD) return busy();
    const body = await readBody(request);
    if ('wrong' in body) return unreadable(body.wrong);
    if (body.text.trim() === '') return wrong(422, ['The request body must not be null']);
    held += body.text.length;
    try {
      return await (path.endsWith('/batch') ? batch(body.text) : single(body.text));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      log?.info({ fault: error.fault }, 'an event could not be written');
      return away(error);
    } finally {
      held -= body.text.length;
    }
  };
}

const NOT_JSON = Symbol('not JSON');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

const isJson = ({ headers }: Request): boolean =>
  /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '');

function refusalIn(outcome: Outcome): string | undefined {
  if (outcome.done !== 'refused') return undefined;
  const [fault] = outcome.faults;
  return `could not be placed in the catalog: ${fault?.code ?? ''} ${fault?.thing ?? ''}`.trim();
}

/** As Marquez does: a list of sentences; beside it where in the event each fault is. */
const refused = (refusals: readonly Refusal[]): Response =>
  Response.json(
    { errors: refusals.map(sentence), faults: refusals, code: 'EVENT_NOT_PLACED' },
    { status: 422 },
  );

const sentence = ({ pointer, message }: Refusal): string => `${pointer} ${message}`.trim();

const wrong = (
  code: number,
  errors: readonly string[],
  headers: Record<string, string> = {},
): Response =>
  Response.json({ code, message: errors.join('; '), errors }, { status: code, headers });

const busy = (): Response => wrong(503, ['There is too much to do; send it again soon'], SOON);

const away = ({ fault }: StoreError): Response =>
  wrong(
    503,
    [
      fault === 'UNKNOWN'
        ? 'Whether the event was written is not known; send it again, it counts once'
        : 'The store is away; send it again soon',
    ],
    { 'retry-after': '2' },
  );

function unreadable(why: 'TOO_LARGE' | 'NOT_PACKED_SO' | 'UNKNOWN_ENCODING'): Response {
  const limit = String(BODY_LIMIT);
  switch (why) {
    case 'TOO_LARGE':
      return wrong(413, [`The body is longer than ${limit} bytes`]);
    case 'NOT_PACKED_SO':
      return wrong(400, ['The body is not gzip as its content encoding says']);
    case 'UNKNOWN_ENCODING':
      return wrong(415, ['The content encoding must be gzip or none'], {
        'accept-encoding': 'gzip',
      });
  }
}
