import type { Instant } from '../../../catalog/change-set.ts';

const DAY = 86_400_000;
const WRITTEN =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,12}))?)?\s*(Z|z|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/+-]+\])?$/;

export interface ReadMoment {
  readonly at: Instant;
  readonly odd: readonly string[];
}

/**
 * An `eventTime` as UTC with milliseconds, or undefined where it cannot be read. Without a zone it is taken as UTC.
 * A clock that is more than a day ahead of ours must not beat everything that really happens later: such an event
 * counts as said now, when it came in.
 */
export function readMoment(written: unknown, now: Date): ReadMoment | undefined {
  if (typeof written !== 'string') return undefined;
  const parts = WRITTEN.exec(written.trim());
  const time = parts && millisecondsOf(parts);
  if (time === undefined || time === null) return undefined;
  const odd: string[] = [];
  if (!parts?.[8]) odd.push('eventTime has no time zone; taken as UTC');
  if (time <= now.getTime() + DAY) return { at: new Date(time).toISOString(), odd };
  odd.push(
    `eventTime ${new Date(time).toISOString()} is in the future; counted as said on arrival`,
  );
  return { at: now.toISOString(), odd };
}

function millisecondsOf(parts: RegExpExecArray): number | undefined {
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const fraction = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  const local = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second, fraction);
  const back = new Date(local);
  // 31 February would silently become March: what comes back must be what was written.
  const same = back.getUTCMonth() + 1 === month && back.getUTCDate() === day;
  if (!same || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined;
  return local - offsetOf(parts[8] ?? 'Z');
}

function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
