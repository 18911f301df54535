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
