import type { Context } from '../../api/context.ts';
import { Fault } from '../../api/fault.ts';
import { present, remembered, seenAt } from '../../api/scenes.ts';
import type { Viewer } from '../../catalog/catalog.ts';
import type { Instant, Sequence } from '../../catalog/change-set.ts';
import { audit } from './audit/audit.ts';
import { auditDeskOf } from './audit/audit-desk.ts';
import type { Past } from './audit/audit-desk.ts';
import { unknownAmong } from './audit/filter.ts';
import type { Filter, Lacking } from './audit/filter.ts';
import { findings } from './audit/findings.ts';
import type { Finding, FindingState } from './audit/findings.ts';
import { findingsOver, overOf } from './audit/over.ts';
import type { Severity } from './audit/rule.ts';
import { rules } from './audit/rules/index.ts';

/** How long an answer waits for what is being worked out in the background, in milliseconds. */
const PATIENCE = 250;

const viewerOf = ({ viewer, languages }: Context): Viewer => ({ actor: viewer, languages });

/** What the audit finds at present, or found at a moment. */
export async function findingsAt(
  context: Context,
  asOf?: Instant | null,
): Promise<readonly Finding[]> {
  const seen = await seenAt(context, asOf);
  if (seen.asOf === null) return auditDeskOf(context.catalog).present(seen.scene);
  const on = seen.asOf;
  return remembered(context.reading, `findings ${on}`, () =>
    findings(seen.scene, audit(seen.scene)).map((one) => ({ ...one, on })),
  );
}

/** Asks every rule anew, whatever is known. */
export const findingsAnew = (context: Context): readonly Finding[] =>
  auditDeskOf(context.catalog).askAnew(present(context).scene);

const waitedFor = new WeakMap<Context, { readonly at: Sequence; readonly past: Promise<Past> }>();

/** Since when findings stand, and which there were; what is not worked out yet is waited for a little, once a request. */
export function pastOf(context: Context): Promise<Past> {
  const at = context.reading.sequence;
  const known = waitedFor.get(context);
  if (known?.at === at) return known.past;
  const { scene } = present(context);
  const past = auditDeskOf(context.catalog).pastSoon(viewerOf(context), scene, PATIENCE);
  waitedFor.set(context, { at, past });
  return past;
}

/** Findings that are no longer there; none while the past is not worked out. */
async function findingsGone(context: Context): Promise<readonly Finding[]> {
  const past = await pastOf(context);
  return past.is === 'WRITTEN' ? findingsOver(past.lives) : [];
}

/** One finding by its key: as it stands, or as it was on the last day on which it stood. */
export async function findingBy(
  context: Context,
  key: string,
  asOf?: Instant | null,
): Promise<Finding | undefined> {
  const there = (await findingsAt(context, asOf)).find((one) => one.key === key);
  if (there || asOf) return there;
  const past = await pastOf(context);
  const life = past.is === 'WRITTEN' ? past.lives.get(key) : undefined;
  const over = life && overOf(life);
  if (!over?.on) return undefined;
  const last = (await findingsAt(context, over.on)).find((one) => one.key === key);
  return last ? { ...last, state: over.state, on: over.on } : over;
}

/** What findings are asked for by, as it comes in. */
export interface FilterAsked {
  readonly rules?: readonly string[] | null | undefined;
  readonly severities?: readonly Severity[] | null | undefined;
  readonly state?: FindingState | null | undefined;
  readonly subject?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly direct?: boolean | null | undefined;
  readonly system?: string | null | undefined;
  readonly domain?: string | null | undefined;
  readonly objective?: string | null | undefined;
  readonly without?: Lacking | null | undefined;
}

/** The filter behind a question; a fault where it names a rule that there is not. */
export function filterOf({ state, rules: asked, ...more }: FilterAsked): Filter {
  const [unknown] = unknownAmong(asked ?? [], rules);
  if (unknown !== undefined) {
    const known = rules.map(({ id }) => id).join(', ');
    throw new Fault('RULE_UNKNOWN', { thing: unknown.slice(0, 40), known });
  }
  return {
    rules: asked ?? undefined,
    states: state ? [state] : undefined,
    severities: more.severities ?? undefined,
    subject: more.subject ?? undefined,
    owner: more.owner ?? undefined,
    direct: more.direct ?? undefined,
    system: more.system ?? undefined,
    domain: more.domain ?? undefined,
    objective: more.objective ?? undefined,
    without: more.without ?? undefined,
  };
}

/** The findings among which a state is looked for: those that stand, or those that are over. */
export const findingsFor = (
  context: Context,
  { state, asOf }: { state?: FindingState | null | undefined; asOf?: Instant | null | undefined },
): Promise<readonly Finding[]> =>
  state === 'RESOLVED' || state === 'NOT_ASKED' ? findingsGone(context) : findingsAt(context, asOf);
