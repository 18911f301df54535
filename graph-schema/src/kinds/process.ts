import { defineKind } from '../define.ts';
import { choice, link, longText, text } from '../properties.ts';
import { lifecycle } from './lifecycle.ts';

export const Process = defineKind({
  name: 'Process',
  storey: 'catalog',
  label: { es: 'Proceso', en: 'Process' },
  plural: { es: 'Procesos', en: 'Processes' },
  about: {
    es: 'Lo que lleva los datos de un sitio a otro o los transforma, lo haga una máquina o una persona.',
    en: 'What carries data from one place to another or transforms it, by machine or by hand.',
  },
  keyParts: ['olNamespace', 'olName'],
  named: 'technical',
  properties: {
    type: choice(
      [
        'BATCH',
        'STREAM',
        'QUERY',
        'STANDARDIZE',
        'ENRICH',
        'MATCH',
        'MERGE',
        'UNMERGE',
        'PUBLISH',
        'MANUAL',
      ],
      { es: 'Qué hace con los datos.', en: 'What it does with the data.' },
    ),
    olNamespace: text({
      es: 'Espacio de nombres que le da OpenLineage.',
      en: 'The namespace OpenLineage gives it.',
    }),
    olName: text({
      es: 'Nombre que le da OpenLineage.',
      en: 'The name OpenLineage gives it.',
    }),
    sourceCode: link({
      es: 'Dirección donde está su código.',
      en: 'The address of its source code.',
    }),
    sql: longText({ es: 'La consulta que ejecuta.', en: 'The query it runs.' }),
    lifecycle: lifecycle(),
  },
});
