import { describe, expect, test } from 'vitest';
import { aDataset, aFlow, anAttribute, anEdge, anEntity, aSystem } from './a-flow.ts';
import { drawn } from './drawn.ts';
import type { Look } from './drawn.ts';

const look = (more: Partial<Look> = {}): Look => ({
  touches: undefined,
  only: false,
  opened: [],
  level: 'SYSTEM',
  ...more,
});

const many = Array.from({ length: 22 }, (_, at) => anAttribute(`a${at}`, { critical: at > 18 }));

describe('golden records', () => {
  test('a closed one shows its critical attributes first, in their own order', () => {
    const { cards } = drawn(aFlow([anEntity('customer', many)]), look());
    expect(cards[0]?.rows.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'a19', 'a20', 'a21']);
    expect(cards[0]).toMatchObject({ attributes: 22, state: 'closed' });
  });

  test('an opened one shows them all', () => {
    const { cards } = drawn(aFlow([anEntity('customer', many)]), look({ opened: ['customer'] }));
    expect(cards[0]?.rows).toHaveLength(22);
    expect(cards[0]?.state).toBe('open');
  });

  test('what is picked is always shown', () => {
    const { cards } = drawn(aFlow([anEntity('customer', many)]), look({ touches: 'a9' }));
    expect(cards[0]?.rows.map(({ id }) => id)).toContain('a9');
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
    const { lines } = drawn(flow, look({ touches: 'email' }));
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
    const plain = drawn(aFlow([aSystem('crm')]), look());
    expect(plain.cards.map(({ light }) => light)).toEqual(['plain']);
  });

  test('what is not on the path steps back and stays', () => {
    const { cards, lines } = drawn(flow, look({ touches: 'crm' }));
    expect(cards.map(({ light }) => light)).toEqual(['lit', 'back', 'lit']);
    expect(lines.map(({ light }) => light)).toEqual(['lit', 'back']);
  });

  test('only what touches it leaves the rest out', () => {
    const { cards, lines } = drawn(flow, look({ touches: 'crm', only: true }));
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
    const { cards, lines } = drawn(flow, look({ opened: ['crm'] }));
    expect(cards.map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([
      ['crm', ['contact']],
      ['stage', []],
    ]);
    expect(lines[0]?.from).toEqual({ box: 'crm', row: 'contact' });
  });

  test('in no system stand for themselves', () => {
    const { cards } = drawn(aFlow([aDataset('loose', 'gone')]), look());
    expect(cards.map(({ id, state }) => [id, state])).toEqual([['loose', 'fixed']]);
  });

  test('an edge to nowhere is not drawn', () => {
    expect(drawn(aFlow([aSystem('crm')], [anEdge('crm', 'gone')]), look()).lines).toEqual([]);
  });
});
