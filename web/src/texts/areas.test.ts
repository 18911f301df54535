import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';

interface Texts {
  readonly [key: string]: string | Texts;
}

interface Area {
  readonly es: Texts;
  readonly en: Texts;
}

const files = import.meta.glob<Record<string, Area>>('../*/**/*texts.ts');
const areas: [string, Area][] = [];

beforeAll(async () => {
  // Texts that come with a page are added to those that are there.
  await i18next.init({ resources: {} });
  for (const [file, load] of Object.entries(files))
    for (const area of Object.values(await load())) if ('es' in area) areas.push([file, area]);
});

const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[before + key, text]] : flat(text, `${before}${key}.`),
  );

const blanks = (text: string): string[] => (text.match(/\{\{\w+/g) ?? []).sort();

test('the texts of every area have the same keys and blanks in both languages', () => {
  expect(areas.length).toBeGreaterThan(5);
  for (const [file, { es, en }] of areas) {
    const english = new Map(flat(en));
    expect([file, [...english.keys()]]).toEqual([file, flat(es).map(([key]) => key)]);
    for (const [key, text] of flat(es)) {
      expect([file, key, blanks(english.get(key) ?? '')]).toEqual([file, key, blanks(text)]);
      expect([file, key, text.trim()]).not.toEqual([file, key, '']);
    }
  }
});
