import { dayIn, momentThen } from '../page/as-of.ts';

/** One of two moments, as it stands in the address: a day, or the number of a change after which it is looked at. */
export type When = { readonly day: string } | { readonly change: number };

export function whenIn(text: string | undefined): When | undefined {
  const day = dayIn(text);
  if (day !== undefined) return { day };
  return text !== undefined && /^\d{1,9}$/.test(text) ? { change: Number(text) } : undefined;
}

/** As the server is asked about it; of today as the second moment: the present. */
export const asked = (when: When | undefined): { moment: string | null; change: number | null } =>
  when !== undefined && 'change' in when
    ? { moment: null, change: when.change }
    : { moment: momentThen(when?.day), change: null };

/** Whether the first is after the second. */
export function isTurned(from: When, to: When | undefined): boolean {
  if (to === undefined) return false;
  if ('day' in from && 'day' in to) return from.day > to.day;
  return 'change' in from && 'change' in to && from.change > to.change;
}

/** The day so many days before. */
export const daysBefore = (days: number, now: Date = new Date()): string => {
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days, 12);
  return then.toISOString().slice(0, 10);
};
