import { expect, test } from 'vitest';
import { linked } from './linked.ts';

const thing = (name: string) => ({ id: name, kind: 'Term' as const, name, entry: null });

test('things that a sentence names in quotes can be gone to, the quotes stay', () => {
  expect(linked('En «Correo» manda «crm» en lugar de «app».', [thing('Correo')])).toEqual([
    { text: 'En «' },
    { thing: thing('Correo') },
    { text: '» manda «crm» en lugar de «app».' },
  ]);
});

test('two things are two links, and one that is not named is none', () => {
  const pieces = linked('New finding on “a” and “b”: why?', [thing('b'), thing('a'), thing('c')]);
  expect(pieces.map((one) => ('thing' in one ? one.thing.name : one.text))).toEqual([
    'New finding on “',
    'a',
    '” and “',
    'b',
    '”: why?',
  ]);
});
