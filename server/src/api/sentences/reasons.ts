import type { Speech } from './sentence.ts';

/**
 * Why a value or a key was refused, in the asker's language. The shapes of graph-schema and zod speak English;
 * what they say is told apart by its beginning.
 */
export function reasonIn(speech: Speech, reason: string): string {
  const known = reasons.find(([begins]) => reason.startsWith(begins));
  return known ? known[1][speech].replace('{rest}', reason.slice(known[0].length)) : reason;
}

const reasons: readonly (readonly [begins: string, Readonly<Record<Speech, string>>])[] = [
  ['EMPTY', { es: 'está vacía', en: 'it is empty' }],
  ['TOO_LONG', { es: 'pasa de 2.000 bytes', en: 'it is longer than 2,000 bytes' }],
  [
    'UNCLEAN',
    {
      es: 'contiene un carácter de control, un salto de línea o medio carácter',
      en: 'it holds a control character, a line end or half a character',
    },
  ],
  ['NOT_NFC', { es: 'no está en la forma NFC de Unicode', en: 'it is not in Unicode form NFC' }],
  ['PARTS', { es: 'le faltan o le sobran partes', en: 'it has too few or too many parts' }],
  [
    'holds half a character',
    {
      es: 'contiene medio carácter (un sustituto suelto)',
      en: 'it holds half a character (a lone surrogate)',
    },
  ],
  [
    'holds a control character',
    {
      es: 'contiene un carácter de control',
      en: 'it holds a control character',
    },
  ],
  [
    'is not a language tag',
    {
      es: 'no es una etiqueta de idioma',
      en: 'it is not a language tag',
    },
  ],
  ['is not a UUID', { es: 'no es un UUID en minúsculas', en: 'is not a UUID in lower case' }],
  [
    'Invalid option: expected one of ',
    { es: 'se espera uno de {rest}', en: 'one of {rest} is expected' },
  ],
  [
    'Too big: expected string to have <=',
    {
      es: 'es demasiado largo, se admiten {rest}',
      en: 'it is too long, {rest} are allowed',
    },
  ],
  ['Too big: ', { es: 'es demasiado grande ({rest})', en: 'it is too big ({rest})' }],
  ['Too small: expected string', { es: 'está vacío', en: 'it is empty' }],
  ['Too small: ', { es: 'es demasiado pequeño ({rest})', en: 'it is too small ({rest})' }],
  [
    'Invalid URL',
    {
      es: 'no es una dirección http, https o mailto',
      en: 'it is not an http, https or mailto address',
    },
  ],
  ['Invalid ISO date', { es: 'no es un día (AAAA-MM-DD)', en: 'it is not a day (YYYY-MM-DD)' }],
  ['Unrecognized key', { es: 'tiene un nombre de más{rest}', en: 'it has a name too many{rest}' }],
  ['Invalid key in record', { es: 'no es una etiqueta de idioma', en: 'it is not a language tag' }],
  ['Invalid input: expected ', { es: 'se espera {rest}', en: '{rest} is expected' }],
];
