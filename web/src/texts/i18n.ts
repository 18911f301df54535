import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { es } from './es.ts';

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => value === 'es' || value === 'en';

const STORED = 'linaje.language';

/** The language asked for in the address, else the one chosen before, else the browser's, else Spanish. */
export function firstLanguage(address: string): Language {
  const wishes = [
    new URLSearchParams(address).get('lang'),
    localStorage.getItem(STORED),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ];
  return wishes.find(isLanguage) ?? 'es';
}

export function startTexts(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'es',
    resources: { es: { translation: es }, en: { translation: en } },
    initAsync: false,
    // React writes texts, not markup.
    interpolation: { escapeValue: false },
  });
  remember(language);
}

export function speak(language: Language): void {
  void i18next.changeLanguage(language);
  remember(language);
}

function remember(language: Language): void {
  document.documentElement.lang = language;
  localStorage.setItem(STORED, language);
}
