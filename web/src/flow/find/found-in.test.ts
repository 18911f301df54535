import { expect, test } from 'vitest';
import { aDataset, aFlow, aLook, aSystem, evenLetters } from '../a-flow.ts';
import { drawn } from '../drawn.ts';
import { foundIn } from './found-in.ts';

const flow = aFlow([
  aSystem('crm', { name: 'Andén' }),
  aDataset('d1', 'crm', { name: 'anden_clientes' }),
  aDataset('d2', 'crm', { name: 'pólizas' }),
]);
const picture = drawn(flow, aLook({ opened: ['crm'] }), evenLetters);

test('case and accents are forgiven; a box stands before its rows', () => {
  expect(foundIn(picture, ' ANDEN ')).toEqual(['crm', 'd1']);
  expect(foundIn(picture, 'poliza')).toEqual(['d2']);
});

test('nothing is looked for with nothing', () => {
  expect(foundIn(picture, '  ')).toEqual([]);
});
