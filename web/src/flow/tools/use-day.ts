import { useTranslation } from 'react-i18next';

/** A calendar day as people write it: 22 nov 2026. */
export function useDay(): (day: string) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  return (day) => format.format(new Date(`${day}T12:00:00`));
}
