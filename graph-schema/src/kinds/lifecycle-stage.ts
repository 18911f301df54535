import { defineKind } from '../define.ts';
import { count } from '../properties.ts';

export const LifecycleStage = defineKind({
  name: 'LifecycleStage',
  storey: 'customer',
  label: { es: 'Etapa del ciclo de vida', en: 'Life-cycle stage' },
  plural: { es: 'Etapas del ciclo de vida', en: 'Life-cycle stages' },
  about: {
    es: 'Un tramo de la relación con el cliente, desde que busca hasta que renueva o se va.',
    en: 'A stretch of the relationship with a customer, from searching to renewing or leaving.',
  },
  keyParts: ['slug'],
  named: 'localized',
  properties: { order: count({ es: 'Su lugar en el ciclo.', en: 'Its place in the cycle.' }) },
});
