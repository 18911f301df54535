import { expect, test } from 'vitest';
import { wordDifference } from './word-difference.ts';

test('a word that was exchanged stands out of the rest', () => {
  expect(wordDifference('una póliza vigente', 'una póliza activa')).toEqual([
    { is: 'kept', text: 'una póliza ' },
    { is: 'gone', text: 'vigente' },
    { is: 'new', text: 'activa' },
  ]);
});

test('what was empty is new as a whole, and the other way round', () => {
  expect(wordDifference('', 'algo nuevo')).toEqual([{ is: 'new', text: 'algo nuevo' }]);
  expect(wordDifference('algo viejo', '')).toEqual([{ is: 'gone', text: 'algo viejo' }]);
});

test('the pieces put together give both texts back', () => {
  const [before, after] = ['el cliente tiene dos pólizas', 'cada cliente tiene al menos dos'];
  const pieces = wordDifference(before, after);
  const said = (without: string) =>
    pieces.flatMap(({ is, text }) => (is === without ? [] : [text])).join('');
  expect(said('gone').trim()).toBe(after);
  expect(said('new').replaceAll(/\s+/g, ' ').trim()).toBe(before);
});
