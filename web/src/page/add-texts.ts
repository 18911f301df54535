import i18next from 'i18next';

interface Texts {
  readonly [key: string]: string | Texts;
}

/** The sentences of one area in both languages; `en` has the keys of `es`. */
export interface AreaTexts {
  readonly es: Texts;
  readonly en: Texts;
}

/** Texts come with the pages that say them, so that the first load stays small. */
export function addTexts(area: string, { es, en }: AreaTexts): void {
  i18next.addResourceBundle('es', 'translation', { [area]: es }, true, true);
  i18next.addResourceBundle('en', 'translation', { [area]: en }, true, true);
}
