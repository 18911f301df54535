import { choiceWords } from '@linaje/graph-schema';
import { speechOf } from '../../api/errors.ts';
import type { Speech } from '../../api/sentences/sentence.ts';
import type { Json } from '../../catalog/change-set.ts';

/** A value as people read it: choices by their words, figures and days as they are written, lists with commas. */
export function valueInWords(text: string, languages: readonly string[]): string {
  const speech = speechOf(languages);
  return /^[[{]/.test(text) ? listed(parsed(text), speech) : said(text, speech);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function listed(value: Json, speech: Speech): string {
  if (value === null) return '';
  if (typeof value !== 'object') return said(String(value), speech);
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).map(([name, one]) => `${name} ${listed(one, speech)}`);
    return fields.join(', ');
  }
  const items = (value as readonly Json[]).map((one) => listed(one, speech));
  return items.join(items.some((one) => one.includes(', ')) ? '; ' : ', ');
}

const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const flags = { true: { es: 'sí', en: 'yes' }, false: { es: 'no', en: 'no' } } as const;

function said(text: string, speech: Speech): string {
  if (Object.hasOwn(choiceWords, text)) return choiceWords[text]?.[speech] ?? text;
  if (text === 'true' || text === 'false') return flags[text][speech];
  if (NUMBER.test(text)) {
    // A year is written without a point.
    const options = { maximumFractionDigits: 10, useGrouping: 'min2' } as const;
    return new Intl.NumberFormat(speech, options).format(Number(text));
  }
  if (DAY.test(text)) return dated(text, speech, { dateStyle: 'medium' });
  if (MOMENT.test(text)) return dated(text, speech, { dateStyle: 'medium', timeStyle: 'short' });
  return text;
}

function dated(text: string, speech: Speech, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return new Intl.DateTimeFormat(speech, { ...options, timeZone: 'UTC' }).format(date);
}
