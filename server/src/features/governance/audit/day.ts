import type { Instant } from '../../../catalog/change-set.ts';

/** A calendar day as `2026-11-22`, in UTC: text order is time order. */
export type Day = string;

const LENGTH = 86_400_000;

export const dayOf = (moment: Instant): Day => moment.slice(0, 10);

export const dayAfter = (day: Day, days = 1): Day =>
  new Date(Date.parse(day) + days * LENGTH).toISOString().slice(0, 10);

export const dayBefore = (day: Day): Day => dayAfter(day, -1);

/** How many days from one to another; negative where it lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / LENGTH);

/** The last moment of a day, which stands for it. */
export const endOf = (day: Day): Instant => `${day}T23:59:59.999Z`;
