import { defineKind } from '../define.ts';
import { choice, day, flag, localized, record, text } from '../properties.ts';

export const SurvivorshipRule = defineKind({
  name: 'SurvivorshipRule',
  storey: 'master',
  label: { es: 'Regla de supervivencia', en: 'Survivorship rule' },
  plural: { es: 'Reglas de supervivencia', en: 'Survivorship rules' },
  about: {
    es: 'Cómo se decide qué valor queda cuando las fuentes no coinciden.',
    en: 'How it is decided which value stays when the sources differ.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: {
    strategy: choice(
      [
        'TRUSTED_SOURCE',
        'MOST_TRUSTED',
        'MOST_RECENT',
        'OLDEST',
        'MOST_COMPLETE',
        'LONGEST',
        'MOST_FREQUENT',
        'MINIMUM',
        'MAXIMUM',
        'UNION',
        'FOLLOWS_ATTRIBUTE',
        'MANUAL',
      ],
      { es: 'El criterio que decide.', en: 'The criterion that decides.' },
    ),
    scope: choice(['ATTRIBUTE', 'GROUP', 'RECORD'], {
      es: 'Si decide por atributo, por grupo de atributos o por el registro entero.',
      en: 'Whether it decides for one attribute, a group of them or the whole record.',
    }),
    ignoreEmpty: flag({
      es: 'Si los valores vacíos quedan fuera de la decisión.',
      en: 'Whether empty values are left out of the decision.',
    }),
    validityFilter: localized({
      es: 'Qué debe cumplir un valor para entrar en la decisión.',
      en: 'What a value must satisfy to take part in the decision.',
    }),
    override: record(
      {
        by: text({ es: 'Quién lo fijó.', en: 'Who fixed it.' }),
        until: day({ es: 'Hasta qué día rige.', en: 'The day until which it holds.' }),
      },
      {
        es: 'Una decisión manual que prevalece por un tiempo.',
        en: 'A decision by hand that prevails for a time.',
      },
    ),
  },
});
