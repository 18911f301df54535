import { describe, expect, test } from 'vitest';
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
} from './a-flow.ts';
import { drawn } from './drawn.ts';
import type { Look } from './drawn/look.ts';
import type { Flow } from './flow-query.ts';

const draw = (flow: Flow, look: Partial<Look> = {}) => drawn(flow, aLook(look), evenLetters);
const many = Array.from({ length: 22 }, (_, at) => anAttribute(`a${at}`, { critical: at > 18 }));

describe('golden records', () => {
  test('a closed one shows its critical attributes first, in their own order', () => {
    const { cards } = draw(aFlow([anEntity('customer', many)]));
    expect(cards[0]?.rows.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'a19', 'a20', 'a21']);
    expect(cards[0]).toMatchObject({ attributes: 22, state: 'closed' });
  });

  test('an opened one shows them all', () => {
    const { cards } = draw(aFlow([anEntity('customer', many)]), { opened: ['customer'] });
    expect(cards[0]?.rows).toHaveLength(22);
    expect(cards[0]?.state).toBe('open');
  });

  test('what is picked is always shown, and so is what differs', () => {
    const differing = many.map((one, at) => ({
      ...one,
      mark: at === 7 ? ('CAME' as const) : ('STAYED' as const),
    }));
    const { cards } = draw(aFlow([anEntity('customer', differing, { mark: 'CHANGED' })]), {
      touches: 'a9',
    });
    const rows = cards[0]?.rows.map(({ id }) => id);
    expect(rows).toContain('a9');
    expect(rows).toContain('a7');
  });

  test('a lit edge ends at the row that is picked, the others at the head', () => {
    const flow = aFlow(
      [
        aSystem('crm', { lit: true }),
        anEntity('customer', [anAttribute('email', { lit: true })], { lit: true }),
      ],
      [
        anEdge('crm', 'customer', { lit: true, attributes: ['email'] }),
        anEdge('customer', 'crm', { attributes: ['email'] }),
      ],
    );
    const { lines } = draw(flow, { touches: 'email' });
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      [{ box: 'crm' }, { box: 'customer', row: 'email' }],
      [{ box: 'customer' }, { box: 'crm' }],
    ]);
  });
});

describe('light', () => {
  const flow = aFlow(
    [
      aSystem('crm', { lit: true }),
      aSystem('old'),
      aSystem('bi', { lane: 'CONSUMPTION', lit: true }),
    ],
    [anEdge('crm', 'bi', { lit: true }), anEdge('old', 'bi')],
  );

  test('while nothing is picked everything is plain', () => {
    const plain = draw(aFlow([aSystem('crm')]));
    expect(plain.cards.map(({ light }) => light)).toEqual(['plain']);
  });

  test('what is not on the path steps back and stays', () => {
    const { cards, lines } = draw(flow, { touches: 'crm' });
    expect(cards.map(({ light }) => light)).toEqual(['lit', 'back', 'lit']);
    expect(lines.map(({ light }) => light)).toEqual(['lit', 'back']);
  });

  test('only what touches it leaves the rest out', () => {
    const { cards, lines } = draw(flow, { touches: 'crm', only: 'lit' });
    expect(cards.map(({ id }) => id)).toEqual(['crm', 'bi']);
    expect(lines.map(({ id }) => id)).toEqual(['crm>bi']);
  });
});

describe('datasets', () => {
  const flow = aFlow(
    [aSystem('crm'), aDataset('contact', 'crm'), aSystem('stage', { lane: 'PREPARATION' })],
    [anEdge('contact', 'stage')],
  );

  test('of an opened system stand as rows inside it, and edges begin there', () => {
    const { cards, lines } = draw(flow, { opened: ['crm'] });
    expect(cards.map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([
      ['crm', ['contact']],
      ['stage', []],
    ]);
    expect(lines[0]?.from).toEqual({ box: 'crm', row: 'contact' });
  });

  test('in no system stand for themselves', () => {
    const { cards } = draw(aFlow([aDataset('loose', 'gone')]));
    expect(cards.map(({ id, state }) => [id, state])).toEqual([['loose', 'fixed']]);
  });

  test('an edge to nowhere is not drawn', () => {
    expect(draw(aFlow([aSystem('crm')], [anEdge('crm', 'gone')])).lines).toEqual([]);
  });
});

describe('field by field', () => {
  const flow = aFlow(
    [
      aSystem('crm', { name: 'Brújula CRM', lit: true }),
      aDataset('contacts', 'crm', { lit: true }),
      aField('mail', 'contacts', { lit: true }),
      anEntity('customer', [anAttribute('email', { lit: true })], { lit: true }),
    ],
    [anEdge('mail', 'email', { lit: true, attributes: ['email'] })],
  );
  const { cards, lines } = draw(flow, { level: 'FIELD', touches: 'email' });

  test('a dataset is a box that says in which system it is, with its fields as rows', () => {
    expect(cards.map(({ id, within, rows }) => [id, within, rows.map((row) => row.id)])).toEqual([
      ['contacts', 'Brújula CRM', ['mail']],
      ['customer', undefined, ['email']],
    ]);
    expect(cards.every(({ state }) => state === 'fixed')).toBe(true);
  });

  test('edges go from row to row', () => {
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      [
        { box: 'contacts', row: 'mail' },
        { box: 'customer', row: 'email' },
      ],
    ]);
  });
});

describe('two states beside each other', () => {
  const flow = aFlow(
    [
      aSystem('crm', { mark: 'STAYED' }),
      aSystem('app', { mark: 'CAME' }),
      aSystem('bi', { mark: 'STAYED', lane: 'CONSUMPTION' }),
      aSystem('old', { mark: 'WENT' }),
      aDataset('calls', 'old', { mark: 'WENT' }),
      anEntity('customer', [anAttribute('email', { mark: 'CHANGED' })], { mark: 'CHANGED' }),
    ],
    [
      anEdge('crm', 'bi', { mark: 'STAYED' }),
      anEdge('app', 'bi', { mark: 'CAME' }),
      anEdge('calls', 'bi', { mark: 'WENT' }),
    ],
  );

  test('what stayed steps back, so that what differs is seen', () => {
    const { cards, lines, compared } = draw(flow);
    expect(compared).toBe(true);
    expect(cards.map(({ id, light, mark }) => [id, light, mark])).toEqual([
      ['crm', 'back', 'STAYED'],
      ['app', 'plain', 'CAME'],
      ['bi', 'back', 'STAYED'],
      ['old', 'plain', 'WENT'],
      ['customer', 'plain', 'CHANGED'],
    ]);
    expect(lines.map(({ mark }) => mark)).toEqual(['STAYED', 'CAME', 'WENT']);
  });

  test('only what differs: with what its flows join and what that stands in', () => {
    const { cards, lines } = draw(flow, { only: 'changed' });
    expect(cards.map(({ id }) => id)).toEqual(['app', 'bi', 'old', 'customer']);
    expect(lines.map(({ id }) => id)).toEqual(['app>bi', 'calls>bi']);
  });
});

describe('names', () => {
  const long = aSystem('x', { name: 'Impulso automatización de marketing' });

  test('that are long go on in a second line, and are not cut', () => {
    const [card] = draw(aFlow([long])).cards;
    expect(card?.title).toEqual(['Impulso automatización', 'de marketing']);
    expect(card?.width).toBeGreaterThan(188);
  });

  test('on paper stand in one line', () => {
    const [card] = draw(aFlow([long]), { onPaper: true }).cards;
    expect(card?.title).toEqual(['Impulso automatización de marketing']);
  });

  test('without a space stay one line, however long', () => {
    const [card] = draw(aFlow([aSystem('y', { name: 'x'.repeat(300) })])).cards;
    expect(card?.title).toHaveLength(1);
    expect(card?.width).toBeLessThanOrEqual(236);
  });
});
