import { addTexts } from '../page/add-texts.ts';

/** What survivorship rules say. */
export const ruleTexts = {
  es: {
    aside: 'qué vale: {{rule}}',
    strategy: {
      TRUSTED_SOURCE: 'la fuente de mejor rango',
      MOST_TRUSTED: 'el valor de más confianza',
      MOST_RECENT: 'el más reciente',
      OLDEST: 'el más antiguo',
      MOST_COMPLETE: 'el registro más completo',
      LONGEST: 'el más largo',
      MOST_FREQUENT: 'el que más se repite',
      MINIMUM: 'el menor',
      MAXIMUM: 'el mayor',
      UNION: 'todos los valores juntos',
      FOLLOWS_ATTRIBUTE: 'el de la misma fuente que su grupo',
      MANUAL: 'lo decide una persona',
    },
    then: '{{first}}; si quedan varios, {{then}}',
    group: '{{rule}} (en bloque)',
    none: 'sin regla: no está dicho cuál vale',
    one: 'el de su única fuente',
    needless: '—',
  },
  en: {
    aside: 'what counts: {{rule}}',
    strategy: {
      TRUSTED_SOURCE: 'the source of best rank',
      MOST_TRUSTED: 'the most trusted value',
      MOST_RECENT: 'the most recent',
      OLDEST: 'the oldest',
      MOST_COMPLETE: 'the most complete record',
      LONGEST: 'the longest',
      MOST_FREQUENT: 'the most frequent',
      MINIMUM: 'the smallest',
      MAXIMUM: 'the greatest',
      UNION: 'all values together',
      FOLLOWS_ATTRIBUTE: 'that of the same source as its group',
      MANUAL: 'a person decides',
    },
    then: '{{first}}; if several are left, {{then}}',
    group: '{{rule}} (as a group)',
    none: 'no rule: it is not said which counts',
    one: 'that of its only source',
    needless: '—',
  },
} as const;

addTexts('rule', ruleTexts);
