import { choice } from '../properties.ts';

/** What is gone is retired, which is no property. Only what is ACTIVE counts as live. */
export const lifecycle = () =>
  choice(['PROPOSED', 'ACTIVE', 'DEPRECATED'], {
    es: 'En qué momento de su vida está: propuesto, activo u obsoleto.',
    en: 'Where it is in its life: proposed, active or deprecated.',
  });
