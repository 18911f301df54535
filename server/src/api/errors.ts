import type { FaultCode as ChangeFault } from '../catalog/fault.ts';
import type { StoreFault } from '../store/store.ts';
import { changeSentences } from './sentences/change.ts';
import { deedSentences } from './sentences/deed.ts';
import { requestSentences } from './sentences/request.ts';
import { reasonIn } from './sentences/reasons.ts';
import { storeSentences } from './sentences/store.ts';
import type { Sentence, Speech } from './sentences/sentence.ts';

export type RequestFault = keyof typeof requestSentences;
export type DeedFault = keyof typeof deedSentences;
export type FaultCode = ChangeFault | StoreFault | RequestFault | DeedFault;

/** Every error there is: its stable code, and what it says in Spanish and in English. */
export const catalogue: Readonly<Record<FaultCode, Sentence>> = {
  ...(changeSentences satisfies Record<ChangeFault, Sentence>),
  ...(storeSentences satisfies Record<StoreFault, Sentence>),
  ...requestSentences,
  ...deedSentences,
};

/** What happened, to which thing, and what to do, in the asker's language. */
export function sentence(
  code: FaultCode,
  data: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): string {
  const speech = speechOf(languages);
  return catalogue[code][speech].replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'reason' ? reasonIn(speech, String(data[name])) : shown(data[name], speech),
  );
}

/** The first language of those asked for in which the product speaks. */
export const speechOf = (languages: readonly string[]): Speech =>
  languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'es' || tag === 'en') ?? 'es';

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function shown(value: unknown, speech: Speech): string {
  if (typeof value === 'string') return MOMENT.test(value) ? momentIn(speech, value) : value;
  if (typeof value === 'number') return numberIn(speech).format(value);
  return value === undefined ? '—' : JSON.stringify(value);
}

/** Figures as they are written; years and versions stay whole. */
const numberIn = (speech: Speech) =>
  new Intl.NumberFormat(speech, { maximumFractionDigits: 12, useGrouping: false });

/** `3 de marzo de 2026, 14:05 (UTC)`: a person need not read machine time. */
const momentIn = (speech: Speech, moment: string): string =>
  `${new Intl.DateTimeFormat(speech, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(moment))} (UTC)`;
