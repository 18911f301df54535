import { model } from '@linaje/graph-schema';
import type { Property } from '@linaje/graph-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fault } from '../../../catalog/claim.ts';
import type { Json } from '../../../catalog/change-set.ts';
import { readWritten } from './read-written.ts';
import { saidValue } from './said-value.ts';
import { setting } from './setting.ts';
import { told, toldValues } from './told-values.ts';

const propertyOf = (kind: string, name: string): Property => {
  const property = model.kind(kind)?.properties[name];
  if (!property) throw new Error(`${kind} has no ${name}`);
  return property;
};
const read = (kind: string, name: string, text: string) =>
  readWritten(propertyOf(kind, name), { text });

describe('what a person writes is read', () => {
  test.each([
    ['Initiative', 'cost', '1200,50', 1200.5],
    ['Initiative', 'cost', ' 1200.50 ', 1200.5],
    ['Initiative', 'marginPerResponse', '−3', -3],
    ['Segment', 'size', '12000', 12000],
    ['Segment', 'premium', 'Sí', true],
    ['Segment', 'premium', 'no', false],
    ['Segment', 'priority', 'HIGH', 'HIGH'],
    ['System', 'roles', 'SOURCE, CONSUMER', ['SOURCE', 'CONSUMER']],
    ['Term', 'tags', 'uno, y medio\n\ndos\n', ['uno, y medio', 'dos']],
    ['Term', 'reviewDue', '2026-11-22', '2026-11-22'],
    ['Term', 'definition', 'Quien contrata.', 'Quien contrata.'],
    ['Term', 'synonyms', 'asegurado\ntomador', ['asegurado', 'tomador']],
    ['Term', 'definition', '  ', null],
    ['Segment', 'size', '', null],
  ])('%s.%s of %j', (kind, name, text, value) => {
    expect(read(kind, name, text)).toEqual({ value });
  });

  test('a record has a cell for each field, and what has languages one for each of these', () => {
    const rows = [
      [
        { field: 'code', text: 'A' },
        { field: 'label', language: 'es', text: 'Activo' },
        { field: 'label', language: 'en', text: 'Active' },
      ],
      [{ field: 'code', text: ' ' }],
      [{ field: 'code', text: 'B' }],
    ];
    expect(readWritten(propertyOf('CodeList', 'entries'), { rows })).toEqual({
      value: [{ code: 'A', label: { es: 'Activo', en: 'Active' } }, { code: 'B' }],
    });
    const range = [
      [
        { field: 'low', text: '0' },
        { field: 'high', text: '0,5' },
      ],
    ];
    expect(readWritten(propertyOf('Metric', 'range'), { rows: range })).toEqual({
      value: { low: 0, high: 0.5 },
    });
  });
});

describe('what cannot be read says what is expected', () => {
  test.each([
    ['Initiative', 'cost', 'mucho', 'un número, como 12,5'],
    ['Initiative', 'cost', '1.200,50', 'un número, como 12,5'],
    ['Segment', 'size', '1,5', 'un número entero desde 0'],
    ['Segment', 'premium', 'quizá', 'sí o no'],
    ['Segment', 'priority', 'URGENT', 'uno de LOW (Baja), MEDIUM (Media), HIGH (Alta)'],
    ['Metric', 'range', '0 a 1', 'una fila con un valor por casilla'],
  ])('%s.%s of %j', (kind, name, text, expected) => {
    expect(read(kind, name, text)).toMatchObject({ unreadable: text, expected: { es: expected } });
  });

  test('all of it is told at once, each with its place', () => {
    const segment = model.kind('Segment');
    const written = [
      { property: 'size', text: 'many' },
      { property: 'rule', language: 'es', text: 'Los que pagan.' },
      { property: 'colour', text: 'red' },
    ];
    const owner = { thing: 'Premium', properties: segment?.properties ?? {}, languages: ['en'] };
    expect(setting(written, owner)).toEqual({
      faults: [
        {
          code: 'VALUE_UNREADABLE',
          at: 0,
          path: 'set.size',
          data: { value: 'many', property: 'Size', expected: 'a whole number from 0' },
        },
        { code: 'PROPERTY_UNKNOWN', at: 2, thing: 'Premium', data: { property: 'colour' } },
      ],
    });
  });

  test('languages of one property are set side by side, the asker’s where none is named', () => {
    const owner = {
      thing: 'Churn',
      properties: model.kind('Term')?.properties ?? {},
      languages: ['en', 'es'],
    };
    const written = [
      { property: 'name', language: 'es', text: 'Abandono' },
      { property: 'name', text: 'Churn' },
      { property: 'definition', language: 'es' },
    ];
    expect(setting(written, owner)).toEqual({
      set: { name: { es: 'Abandono', en: 'Churn' }, definition: { es: null } },
    });
  });
});

test('what is told is read as the same value again, whatever the property', () => {
  const properties = model.kinds.flatMap((kind) => Object.entries(kind.properties));
  for (const [name, property] of properties) {
    fc.assert(
      fc.property(valueOf(property), (value) => {
        const one = told(name, property, value);
        const { text, texts, rows } = one;
        const written = {
          ...(text !== null && { text }),
          ...(texts.length > 0 && { texts }),
          rows,
        };
        expect(readWritten(property, written)).toEqual({ value: isEmpty(value) ? null : value });
      }),
      { numRuns: 8 },
    );
  }
});

test('values are told in the order of the model, what is not said left out', () => {
  const values = { status: 'DRAFT', name: { en: 'Churn', es: 'Abandono' }, reviewDue: null };
  const term = model.kind('Term');
  expect(
    toldValues(term?.properties ?? {}, values).map((one) => [one.property, one.language, one.text]),
  ).toEqual([
    ['name', 'en', 'Churn'],
    ['name', 'es', 'Abandono'],
    ['status', null, 'DRAFT'],
  ]);
});

describe('a value is said as people read it', () => {
  test.each([
    ['Initiative', 'cost', 1200.5, '1.200,5', '1,200.5'],
    ['Segment', 'premium', true, 'sí', 'yes'],
    ['Segment', 'priority', 'HIGH', 'Alta', 'High'],
    ['System', 'roles', ['SOURCE', 'CONSUMER'], 'Fuente, Consumidor', 'Source, Consumer'],
    ['Term', 'reviewDue', '2026-11-22', '22 nov 2026', 'Nov 22, 2026'],
    ['Term', 'synonyms', ['fuga', 'baja'], 'fuga, baja', 'fuga, baja'],
    ['Dataset', 'retention', 'P1Y6M', '1 año y 6 meses', '1 year and 6 months'],
    ['Dataset', 'expectedFreshness', 'PT15M', '15 minutos', '15 minutes'],
    ['Dataset', 'retention', 'PT', 'PT', 'PT'],
    [
      'CodeList',
      'entries',
      [{ code: 'A', label: { es: 'Activo', en: 'Active' } }, { code: 'B' }],
      'Código: A, Nombre legible: Activo; Código: B',
      'Code: A, Readable name: Active; Code: B',
    ],
  ])('%s.%s', (kind, name, value, es, en) => {
    const property = propertyOf(kind, name);
    expect([saidValue(property, value, 'es'), saidValue(property, value, 'en')]).toEqual([es, en]);
  });
});

const isEmpty = (value: Json) =>
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const word = fc.stringMatching(/^[a-zñá,;| ]{0,6}[a-z]$/).map((text) => text.trim());

/** Any value of a property, or of what has languages what is said in one. */
function valueOf({ type, choices, item, fields, each, shape }: Property): fc.Arbitrary<Json> {
  const fits = (value: Json) => (each ?? shape).safeParse(value).success;
  switch (type) {
    case 'flag':
      return fc.boolean();
    case 'count':
      return fc.nat();
    case 'decimal':
      return fc.integer({ min: -100, max: 100 }).map((n) => n / 100);
    case 'choice':
      return fc.constantFrom(...(choices ?? []));
    case 'localizedList':
      return fc.array(word, { maxLength: 3 });
    case 'list':
      return fc.array(item ? valueOf(item).filter((one) => !isEmpty(one)) : word, { maxLength: 3 });
    case 'record': {
      const cells = Object.entries(fields ?? {}).map(
        ([name, field]): [string, fc.Arbitrary<Json>] => [
          name,
          field.settles === 'by-language'
            ? fc.dictionary(fc.constantFrom('es', 'en'), word, { minKeys: 1 })
            : valueOf(field),
        ],
      );
      // A key that is not there is left out, never undefined.
      return fc.record(Object.fromEntries(cells), { requiredKeys: [] }) as fc.Arbitrary<Json>;
    }
    default:
      return word.filter((text) => type !== 'text' || fits(text));
  }
}

test('a value that was read is still decided by its property', () => {
  const size = read('Segment', 'shareOfValue', '2');
  expect(size).toEqual({ value: 2 });
  expect('value' in size && fault(propertyOf('Segment', 'shareOfValue'), size.value)).toBeTruthy();
});
