const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day in an address, where it is one. */
export const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;

/** The end of a day where the reader is, as the moment the server is asked about; today is the present: null. */
export function momentThen(day: string | undefined, now: Date = new Date()): string | null {
  if (day === undefined || day === today(now)) return null;
  return new Date(`${day}T23:59:59.999`).toISOString();
}

/** The day it is where the reader is. */
export const today = (now: Date = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
