import { defineKind } from '../define.ts';
import { choice, flag, localized, text } from '../properties.ts';
import { lifecycle } from './lifecycle.ts';

export const Dataset = defineKind({
  name: 'Dataset',
  storey: 'catalog',
  label: { es: 'Conjunto de datos', en: 'Dataset' },
  plural: { es: 'Conjuntos de datos', en: 'Datasets' },
  about: {
    es: 'Datos guardados o entregados juntos: una tabla, un archivo, un tópico, un informe.',
    en: 'Data kept or delivered together: a table, a file, a topic, a report.',
  },
  keyParts: ['olNamespace', 'olName'],
  named: 'technical',
  properties: {
    label: localized({
      es: 'El nombre con que la llama el negocio.',
      en: 'The name the business gives it.',
    }),
    form: choice(
      [
        'TABLE',
        'VIEW',
        'MATERIALIZED_VIEW',
        'FILE',
        'TOPIC',
        'API',
        'REPORT',
        'DASHBOARD',
        'ML_MODEL',
        'AUDIENCE',
      ],
      { es: 'En qué forma existen los datos.', en: 'The form in which the data exists.' },
    ),
    dataCategory: choice(['MASTER', 'REFERENCE', 'TRANSACTION', 'INTERACTION', 'ANALYTICAL'], {
      es: 'Qué clase de datos contiene.',
      en: 'The sort of data it holds.',
    }),
    olNamespace: text({
      es: 'Espacio de nombres que le da OpenLineage.',
      en: 'The namespace OpenLineage gives it.',
    }),
    olName: text({
      es: 'Nombre que le da OpenLineage.',
      en: 'The name OpenLineage gives it.',
    }),
    expectedFreshness: text(
      {
        es: 'Cuán al día debe estar, como duración ISO 8601 (P1D es un día).',
        en: 'How fresh it must be, as an ISO 8601 duration (P1D is one day).',
      },
      { counted: true },
    ),
    retention: text({
      es: 'Cuánto tiempo se conservan los datos, como duración ISO 8601.',
      en: 'How long the data is kept, as an ISO 8601 duration.',
    }),
    erasure: choice(['DELETE', 'BLOCK', 'ANONYMISE', 'IMPOSSIBLE'], {
      es: 'Cómo se atiende aquí una solicitud de supresión.',
      en: 'How a request for erasure is met here.',
    }),
    howToGetAccess: localized({
      es: 'Qué hay que hacer para obtener acceso.',
      en: 'What to do to be given access.',
    }),
    referencedOnly: flag({
      es: 'Si solo se la conoce porque otra fuente la nombra en su linaje.',
      en: "Whether it is known only because somebody's lineage names it.",
    }),
    lifecycle: lifecycle(),
  },
});
