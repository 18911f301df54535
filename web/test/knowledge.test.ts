import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeBrowser } from '../../testing/browser.ts';
import { closed, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

interface Entries {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
}
interface Known {
  readonly masterEntities: Entries;
}

describeBrowser('what the catalog knows, on the sample company', () => {
  let stage: Stage;
  let known: Known;
  const idOf = ({ nodes }: Entries, name: string) =>
    nodes.find((one) => one.name.includes(name))?.id ?? '';
  beforeAll(async () => {
    stage = await setStage({ sample: 'on' });
    known = await stage.ask<Known>(`{ masterEntities { nodes { id name } } }`);
  }, 60_000);
  afterAll(() => stage.close());

  test('churn has risen: the objective leads to the broken hop and on to the finding', async () => {
    const page = await stage.open('/objectives');
    await page.getByText('Cadena rota').waitFor();
    await page.getByRole('link', { name: 'Reducir el abandono' }).click();
    await page.locator('[data-chain]').getByText('Último contacto').waitFor();
    await page
      .getByText('usa el atributo maestro «Último contacto», que ninguna fuente alimenta')
      .first()
      .waitFor();
    await page.getByRole('img', { name: /la meta es 14,5/ }).waitFor();
    await page.getByRole('link', { name: 'Ver los hallazgos de la auditoría' }).click();
    await page.getByRole('button', { name: /M1: Último contacto$/ }).click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { name: /no alimenta ninguna fuente/ }).waitFor();
    await panel.getByText('V2 · Abandono de clientes').waitFor();
    expect(new URL(page.url()).searchParams.get('finding')).toMatch(/^M1\|/);
    await closed(page);
  }, 60_000);

  test("the customer's e-mail has two sources of one rank, in the list of what wants care", async () => {
    const customer = idOf(known.masterEntities, 'Cliente');
    const page = await stage.open(`/master/${customer}?only=gaps`);
    await page.waitForSelector('[data-attribute][data-gap="sameRank"]');
    const gaps = page.locator('[data-matrix] tbody tr');
    expect(await gaps.count()).toBe(2);
    await page.getByRole('img', { name: /Portal: rango 1.*mismo rango/ }).waitFor();
    await page.getByText('Ninguna fuente lo alimenta').waitFor();
    await closed(page);
  }, 60_000);

  test('the question that nobody can answer says what it lacks', async () => {
    const page = await stage.open('/customer');
    const open = page.locator('[data-answer="OPEN"][data-covered]').first();
    await open.getByRole('link', { name: 'Último contacto' }).waitFor();
    await page.getByText('No llega a ninguna parte').first().waitFor();
    await closed(page);
  }, 60_000);
});
