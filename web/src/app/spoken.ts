import { useTranslation } from 'react-i18next';
import { isLanguage } from '../texts/i18n.ts';
import type { Language } from '../texts/i18n.ts';

/** The language the page is in. */
export function useSpoken(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'es';
}
