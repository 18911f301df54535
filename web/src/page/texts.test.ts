import { expect, test, vi } from 'vitest';
import { auditTexts } from '../audit/texts.ts';
import { catalogTexts } from '../catalog/texts.ts';
import { customerTexts } from '../customer/texts.ts';
import { masterTexts } from '../master/texts.ts';
import { objectiveTexts } from '../objectives/texts.ts';
import { pageTexts } from './texts.ts';

// Nothing speaks here: the texts are only compared.
vi.mock('./add-texts.ts', () => ({ addTexts: () => undefined }));

interface Texts {
  readonly [key: string]: string | Texts;
}

const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[before + key, text]] : flat(text, `${before}${key}.`),
  );
const blanks = (text: string): string[] => (text.match(/\{\{\w+/g) ?? []).sort();

const areas: Readonly<Record<string, { readonly es: Texts; readonly en: Texts }>> = {
  page: pageTexts,
  master: masterTexts,
  catalog: catalogTexts,
  audit: auditTexts,
  objectives: objectiveTexts,
  customer: customerTexts,
};

test.each(Object.entries(areas))('%s says the same in both languages', (_, { es, en }) => {
  const said = new Map(flat(en));
  expect([...said.keys()]).toEqual(flat(es).map(([key]) => key));
  for (const [key, text] of flat(es)) {
    expect([key, blanks(said.get(key) ?? '')]).toEqual([key, blanks(text)]);
    expect([key, text.trim()]).not.toEqual([key, '']);
    expect([key, (said.get(key) ?? '').trim()]).not.toEqual([key, '']);
  }
});
