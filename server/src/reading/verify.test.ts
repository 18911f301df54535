import { expect, test } from 'vitest';
import { term } from '../catalog/a-world.ts';
import type { State } from '../catalog/change-set.ts';
import { aLog } from './a-log.ts';
import { verify } from './verify.ts';

async function* rows(states: readonly State[]): AsyncGenerator<State> {
  yield* states;
}

function twoTerms() {
  const { says, reading } = aLog();
  says([
    { do: 'put', entry: term('cliente'), set: { name: { es: 'Cliente' } } },
    { do: 'put', entry: term('persona'), set: { name: { es: 'Persona' } } },
    { do: 'connect', type: 'HAS_BROADER', from: term('cliente'), to: term('persona') },
  ]);
  return { reading, states: [...reading.states()] };
}

test('a reading that agrees with its store differs in nothing', async () => {
  const { reading, states } = twoTerms();
  expect(await verify(reading, rows(states))).toEqual({
    entries: 2,
    relationships: 1,
    differing: 0,
    differences: [],
  });
});

test('what is missing, too much or different is named', async () => {
  const { reading, states } = twoTerms();
  const [cliente, persona, fact] = states;
  const other = { ...persona!, id: '00000000-0000-8000-8000-000000000000' };
  const verified = await verify(reading, rows([{ ...cliente!, version: 9 }, other, fact!]));
  expect(verified.differing).toBe(3);
  expect(verified.differences).toEqual([
    { thing: cliente?.id, is: 'entry', why: 'DIFFERENT' },
    { thing: other.id, is: 'entry', why: 'MISSING' },
    { thing: persona?.id, is: 'entry', why: 'EXTRA' },
  ]);
});
