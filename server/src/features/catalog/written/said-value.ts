import { choiceWords, propertyWords } from '@linaje/graph-schema';
import type { Property, PropertyType } from '@linaje/graph-schema';
import type { Speech } from '../../../api/sentences/sentence.ts';
import { durationInWords } from './duration-words.ts';
import type { Json, JsonObject } from '../../../catalog/change-set.ts';

/**
 * A value as people read it: a choice in words, a day as it is written, lists with commas, records field by field. Of
 * what has several languages, what is said in one of them.
 */
export function saidValue(property: Property, value: Json, speech: Speech): string {
  const say = sayings[property.type];
  return say ? say(value, speech, property) : plain(value);
}

type Saying = (value: Json, speech: Speech, property: Property) => string;

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const yesOrNo = { es: { true: 'sí', false: 'no' }, en: { true: 'yes', false: 'no' } } as const;

const number: Saying = (value, speech) =>
  typeof value === 'number'
    ? new Intl.NumberFormat(speech, { maximumFractionDigits: 12, useGrouping: true }).format(value)
    : plain(value);

const dated =
  (options: Intl.DateTimeFormatOptions): Saying =>
  (value, speech) => {
    const moment = Date.parse(String(value));
    // Days of the catalog are days, not moments: said as they stand, wherever the reader is.
    const form = new Intl.DateTimeFormat(speech, { ...options, timeZone: 'UTC' });
    return Number.isNaN(moment) ? plain(value) : form.format(moment);
  };

/** What is not here is said as it stands. */
const sayings: Readonly<Partial<Record<PropertyType, Saying>>> = {
  text: (value, speech) => durationInWords(plain(value), speech),
  choice: (value, speech) => choiceWords[String(value)]?.[speech] ?? plain(value),
  flag: (value, speech) => yesOrNo[speech][value === true ? 'true' : 'false'],
  count: number,
  decimal: number,
  day: dated({ dateStyle: 'medium' }),
  moment: dated({ dateStyle: 'medium', timeStyle: 'short' }),
  localizedList: (value) => [value].flat().map(plain).join(', '),
  list: (value, speech, { item }) =>
    [value]
      .flat()
      .map((one) => (item ? saidValue(item, one, speech) : plain(one)))
      .join(item?.type === 'record' ? '; ' : ', '),
  record: (value, speech, { fields = {} }) =>
    Object.entries(fields)
      .flatMap(([name, field]) => {
        const one = (value as JsonObject)[name]; // the model's shape for records
        if (one === undefined || one === null) return [];
        return [`${propertyWords[name]?.[speech] ?? name}: ${inOneLanguage(field, one, speech)}`];
      })
      .join(', '),
};

/** Inside a record a text in several languages is said in the reader's, or else in any. */
function inOneLanguage(field: Property, value: Json, speech: Speech): string {
  if (field.settles !== 'by-language') return saidValue(field, value, speech);
  const texts = value as JsonObject; // the model's shape for what is said in several languages
  return saidValue(field, texts[speech] ?? Object.values(texts)[0] ?? '', speech);
}
