import { sampleChangeSets } from '@linaje/seed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApp } from '../../../api/an-app.ts';
import type { AnApp } from '../../../api/an-app.ts';

let house: AnApp;
beforeAll(async () => {
  house = await anApp();
  for (const set of sampleChangeSets()) {
    const [outcome] = await house.catalog.commit([set]);
    if (outcome?.done === 'refused') throw new Error(JSON.stringify(outcome.faults));
  }
}, 60_000);
afterAll(() => house.close());

interface Answered {
  readonly name: string;
  readonly applicable: boolean;
  readonly steps: readonly { readonly standing: string }[];
  readonly comparison: { readonly turns: readonly { readonly sentence: string }[] };
}

test('the scenarios of the sample company can be applied as they stand, and show something', async () => {
  const { data } = await house.ask(
    '{ scenarios(first: 3) { nodes { name applicable steps { standing } comparison { turns { sentence } } } } }',
  );
  const scenarios = data.scenarios.nodes as readonly Answered[]; // as asked for
  expect(scenarios.map(({ name }) => name)).toEqual([
    'Apagar SIGA-2009',
    'Una sola fuente primera para el correo',
  ]);
  for (const { applicable, steps } of scenarios) {
    expect([applicable, steps.map(({ standing }) => standing)]).toEqual([
      true,
      steps.map(() => 'FITS'),
    ]);
  }
  const said = scenarios.flatMap(({ comparison }) =>
    comparison.turns.map(({ sentence }) => sentence),
  );
  expect(said).toContain(
    'Se resuelve el hallazgo en «Correo»: ¿Qué atributos tienen dos fuentes vivas con el mismo rango?',
  );
  expect(said).toContain(
    'Se resuelve el hallazgo en «SIGA-2009»: ¿Qué sistemas no dan ni reciben datos?',
  );
});
