import { choice } from '../properties.ts';

/** How often something is due. */
export const cadence = () =>
  choice(['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY'], {
    es: 'Cada cuánto toca.',
    en: 'How often it is due.',
  });
