import { expect, test } from 'vitest';
import { modelDocument } from './model-document.ts';
import { model } from './model.ts';

const printed = modelDocument(model);

test('the document tells of every kind and every relationship', () => {
  for (const { name, about } of model.kinds) {
    expect(printed).toContain(`#### ${name} ·`);
    expect(printed).toContain(about.es);
  }
  for (const { type, about } of model.relationships) {
    expect(printed).toContain(`\`${type}\``);
    expect(printed).toContain(about.en);
  }
});

test('its tables are whole: no cell breaks a row', () => {
  const tables = printed.split('\n\n').filter((block) => block.startsWith('| '));
  expect(tables.length).toBeGreaterThan(model.kinds.length);
  for (const table of tables) {
    const widths = new Set(table.split('\n').map((row) => row.split('|').length));
    expect([...widths], table).toHaveLength(1);
  }
});
