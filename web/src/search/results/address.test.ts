import { expect, test } from 'vitest';
import { chosenIn, isNarrowed, readResults, toggled, whole } from './address.ts';

test('a value is chosen and let go, beside others of its facet', () => {
  const terms = toggled({ text: 'correo' }, 'kind', 'Term');
  expect(terms).toEqual({ text: 'correo', kind: 'Term' });
  const both = toggled(terms, 'kind', 'Field');
  expect(chosenIn(both, 'kind')).toEqual(['Term', 'Field']);
  expect(toggled(toggled(both, 'kind', 'Term'), 'kind', 'Field')).toEqual({ text: 'correo' });
});

test('choosing begins again at the first page', () => {
  expect(toggled({ text: 'correo', pages: '3' }, 'status', 'DRAFT')).toEqual({
    text: 'correo',
    status: 'DRAFT',
  });
});

test('a mangled link keeps what can be understood', () => {
  expect(readResults({ text: '  ', kind: '<b>', owner: 'a-1,b-2', pages: '-4', x: 1 })).toEqual({
    owner: 'a-1,b-2',
  });
  expect(readResults({ text: 'x', pages: '99999' })).toEqual({ text: 'x', pages: '20' });
});

test('without its filters only the text is left', () => {
  const address = { text: 'correo', kind: 'Term', pages: '2' };
  expect(isNarrowed(address)).toBe(true);
  expect(whole(address)).toEqual({ text: 'correo' });
  expect(isNarrowed(whole(address))).toBe(false);
});
