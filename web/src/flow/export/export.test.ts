import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../save/csv.ts';
import {
  aDataset,
  aField,
  aFlow,
  aLook,
  anAttribute,
  anEdge,
  anEntity,
  aSystem,
  evenLetters,
} from '../a-flow.ts';
import { drawn } from '../drawn.ts';
import type { Drawn } from '../drawn.ts';
import { layout } from '../layout/layout.ts';
import { cut } from './box-shapes.ts';
import { flowRows, thingRows } from './rows-of.ts';
import type { TableWords } from './rows-of.ts';
import { sheetOf } from './sheet-of.ts';
import type { Words } from './sheet-of.ts';
import { svgOf } from './svg-of.ts';

const words: Words = {
  title: 'Flow',
  about: ['Level: System', 'As of 22 Nov 2026'],
  made: ['4 boxes', '3 flows'],
  lane: (lane) => ({ name: lane, about: '' }),
  counts: ({ datasets }) => `${datasets} datasets`,
  note: () => ({ text: '', warns: false }),
};
const table: TableWords = {
  column: (name) => name,
  kind: (kind) => kind,
  lane: (lane) => lane,
  yesNo: (value) => (value ? 'yes' : 'no'),
  mark: (mark) => mark,
  name: (id) => id,
};

const onPaper = (picture: Drawn, about = words): string => {
  const laid = layout(picture.scene, { ratio: 1.45 });
  return svgOf(sheetOf(picture, laid, { words: about, measure: evenLetters, picked: undefined }));
};
const count = (text: string, part: string): number => text.split(part).length - 1;

const names = ['CRM', '<img onerror="x">', 'a & b', 'İstanbul \u0007', 'عميل', ' '];
const aMark = fc.constantFrom(null, 'CAME', 'WENT', 'CHANGED', 'STAYED');

/** Flows of systems, opened or not, with golden records, compared or not. */
const anyFlow = fc
  .array(fc.record({ name: fc.constantFrom(...names), datasets: fc.nat(4), mark: aMark }), {
    minLength: 2,
    maxLength: 12,
  })
  .chain((drafts) => {
    const nodes = drafts.flatMap(({ name, datasets, mark }, at) => [
      aSystem(`s${at}`, { name, mark, lane: at % 2 === 0 ? 'SOURCE' : 'CONSUMPTION' }),
      ...Array.from({ length: datasets }, (_, one) =>
        aDataset(`s${at}d${one}`, `s${at}`, { mark }),
      ),
    ]);
    const ends = fc.constantFrom(...nodes.map(({ id }) => id));
    return fc
      .uniqueArray(fc.tuple(ends, ends), {
        maxLength: 30,
        selector: ([from, to]) => `${from}>${to}`,
      })
      .map((pairs) =>
        aFlow(
          nodes,
          pairs.map(([from, to]) => anEdge(from, to, { mark: 'CAME' })),
        ),
      );
  });

test('every box, row and flow of the picture is in the drawing and in the tables, and nothing else', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const picture = drawn(flow, aLook({ onPaper: true }), evenLetters);
      const svg = onPaper(picture);
      const rows = picture.cards.reduce((sum, card) => sum + card.rows.length, 0);
      expect(count(svg, 'data-box=')).toBe(picture.cards.length);
      expect(count(svg, 'data-row=')).toBe(rows);
      expect(count(svg, 'data-edge=')).toBe(flow.edges.length);
      expect(thingRows(picture, table)).toHaveLength(1 + picture.cards.length + rows);
      expect(flowRows(picture, table)).toHaveLength(1 + flow.edges.length);
    }),
    { numRuns: 40 },
  );
});

describe('the drawing', () => {
  const flow = aFlow(
    [
      aSystem('crm', { name: '<img onerror="x">' }),
      anEntity('customer', [anAttribute('email', { name: 'Correo\u0000' })]),
    ],
    [anEdge('crm', 'customer')],
  );
  const svg = onPaper(drawn(flow, aLook({ onPaper: true }), evenLetters));

  test('stands on white, and carries its title, what it shows and when', () => {
    expect(svg).toMatch(/<rect x="0" y="0" [^>]*fill="#ffffff"/);
    expect(svg).toContain('Level: System · As of 22 Nov 2026');
    expect(svg).toContain('4 boxes · 3 flows');
  });

  test('needs nothing from outside, and no name in it is markup', () => {
    expect(svg).not.toMatch(/href|url\(|<style|<script|<img/);
    expect(svg).toContain('&lt;img onerror=&quot;x&quot;&gt;');
    expect(svg).not.toContain('\u0000');
  });

  test('a foot longer than the paper goes on in another line', () => {
    const about = Array.from({ length: 20 }, (_, at) => `filter number ${at}`);
    const long = onPaper(drawn(flow, aLook(), evenLetters), { ...words, about });
    for (const one of about) expect(long).toContain(one);
    expect(long).not.toContain(about.join(' · '));
  });
});

describe('the tables', () => {
  const flow = aFlow(
    [
      aSystem('crm', { name: 'CRM', mark: 'STAYED' }),
      aDataset('contacts', 'crm', { mark: 'CHANGED' }),
      aField('mail', 'contacts', { mark: 'CAME' }),
    ],
    [anEdge('mail', 'contacts', { mark: 'CHANGED', flows: 4, was: 3, folded: true })],
  );
  const picture = drawn(flow, aLook({ level: 'FIELD' }), evenLetters);

  test('say of each thing what it is, where it is and what became of it', () => {
    const [columns, dataset, field] = thingRows(picture, table);
    expect(columns?.at(-1)).toBe('mark');
    expect(dataset).toEqual([
      'contacts',
      'contacts',
      'Dataset',
      'SOURCE',
      'CRM',
      '',
      '5',
      '',
      '',
      'CHANGED',
    ]);
    expect(field?.slice(0, 5)).toEqual(['mail', 'mail', 'Field', 'SOURCE', 'contacts']);
  });

  test('say of each flow its ends, how much, and how much it was', () => {
    const [, line] = flowRows(picture, table);
    expect(line).toEqual([
      'mail',
      'contacts › mail',
      'contacts',
      'contacts',
      '4',
      '',
      'yes',
      '',
      'CHANGED',
      '3',
    ]);
  });

  test('of one moment have no column for changes', () => {
    const one = drawn(aFlow([aSystem('crm')]), aLook(), evenLetters);
    expect(csv(thingRows(one, table))).not.toContain('mark');
  });
});

test('a text that does not fit ends in an ellipsis, and one that fits is whole', () => {
  const even = (text: string) => [...text].length * 10;
  expect(cut('Correo', 60, even)).toBe('Correo');
  expect(cut('Correo electrónico', 90, even)).toBe('Correo e…');
  expect(cut('👪👪👪👪', 30, even)).toBe('👪👪…');
});
