import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import type { Change, ChangeSet, Operation } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
beforeEach(async () => {
  house = await anApp();
});
afterEach(() => house.close());

const FAILURE = '... on Failure { code message } ... on Refused { faults { code message } }';
const english = { language: 'en' };

async function lastChange(): Promise<Change> {
  const [change] = await house.catalog.store.changes(house.reading.sequence - 1, 1);
  if (!change) throw new Error('the log is empty');
  return change;
}
const told = async (source: string, ...operations: Operation[]): Promise<Change> => {
  await house.said(source, ...operations);
  return lastChange();
};
const undo = (change: string, more = '') =>
  house
    .ask(
      `mutation { undo(change: "${change}"${more}) { __typename ... on ChangeUndone { undone sequence } ${FAILURE} } }`,
      english,
    )
    .then(({ data }) => data.undo);
const foreseen = (change: string) =>
  house
    .ask(
      `{ undoing(change: "${change}") { possible operations standingCount undoneBy { sequence }
         standsOn { sentence entry { name } change { sequence by { name } } } } }`,
      english,
    )
    .then(({ data }) => data.undoing);
const term = (slug: string, es: string) => put('Term', `g|${slug}`, { name: { es } });
const isThere = (slug: string) => {
  const ordinal = house.reading.structure.ordinal(entryId('Term', `g|${slug}`));
  return ordinal !== undefined && house.reading.structure.live(ordinal);
};

describe('a change is undone', () => {
  test('not where something was changed again later: it is named, with the change to undo first', async () => {
    const made = await told('file:u', term('x', 'Uno'));
    const later = await told('file:v', term('x', 'Dos'));
    expect(await undo(made.id)).toEqual({
      __typename: 'Refused',
      code: 'STOOD_ON',
      message: '“Dos” was changed again later, by change 2 (of file:v). Undo that change first.',
      faults: [expect.objectContaining({ code: 'STOOD_ON' })],
    });
    expect(await foreseen(made.id)).toEqual({
      possible: false,
      operations: 0,
      standingCount: 1,
      undoneBy: null,
      standsOn: [
        {
          sentence:
            '“Dos” was changed again later, by change 2 (of file:v). Undo that change first.',
          entry: { name: 'Dos' },
          change: { sequence: 2, by: { name: 'file:v' } },
        },
      ],
    });
    expect(await undo(later.id)).toMatchObject({ __typename: 'ChangeUndone' });
  });

  test('not where others have connected what it made: nothing of theirs is lost', async () => {
    const made = await told('file:u', term('x', 'Uno'), put('Field', 'crm|people|last'));
    await told('file:v', link('DEFINES', [ref('Term', 'g|x'), ref('Field', 'crm|people|last')]));
    const outcome = await undo(made.id);
    expect(outcome.faults).toHaveLength(2);
    expect(outcome.faults).toContainEqual({
      code: 'STOOD_ON_BY_EDGE',
      message:
        'Without “Uno”, what change 2 (of file:v) said later would be lost: “Uno defines last”. Undo that change first.',
    });
    expect(isThere('x')).toBe(true);
  });

  test('not where figures were observed of a metric that it made', async () => {
    const made = await told('file:u', put('Metric', 'churn', { name: { es: 'Abandono' } }));
    await told(
      'file:v',
      put('Observation', 'churn|2026-10', { value: 0.2 }),
      link('OBSERVES', [ref('Observation', 'churn|2026-10'), ref('Metric', 'churn')]),
    );
    expect(await undo(made.id)).toMatchObject({ code: 'STOOD_ON_BY_EDGE' });
  });

  test('once, and what undid it can be undone in its turn', async () => {
    const made = await told('file:u', term('x', 'Uno'));
    expect(await undo(made.id, ', reason: "Era una prueba"')).toMatchObject({
      __typename: 'ChangeUndone',
      undone: made.id,
    });
    expect(isThere('x')).toBe(false);
    const undone = await lastChange();
    expect(undone).toMatchObject({ undoes: made.id, source: 'file:u', reason: 'Era una prueba' });
    expect(await undo(made.id)).toMatchObject({ code: 'ALREADY_UNDONE' });
    expect(await foreseen(made.id)).toMatchObject({
      possible: false,
      undoneBy: { sequence: undone.sequence },
    });
    expect(await undo(undone.id)).toMatchObject({ __typename: 'ChangeUndone' });
    expect(isThere('x')).toBe(true);
    expect(await foreseen(made.id)).toMatchObject({ possible: false, undoneBy: null });
  });

  test('asked twice with one id, it is undone once', async () => {
    const made = await told('file:u', term('x', 'Uno'));
    const id = `, changeSet: "${randomUUID()}"`;
    await undo(made.id, id);
    const { sequence } = house.reading;
    expect(await undo(made.id, id)).toMatchObject({ __typename: 'ChangeUndone', sequence });
  });

  test('a retiring by hand is undone right away', async () => {
    await told('file:u', term('x', 'Uno'));
    const changeSet = randomUUID();
    await house.ask(
      `mutation { retire(id: "${entryId('Term', 'g|x')}", expectedVersion: 1, changeSet: "${changeSet}") { __typename } }`,
    );
    expect(isThere('x')).toBe(false);
    expect(await undo(changeSet)).toMatchObject({ __typename: 'ChangeUndone' });
    expect(isThere('x')).toBe(true);
  });

  test('a change that nobody made cannot be taken back', async () => {
    expect(await undo('nothing')).toMatchObject({ code: 'CHANGE_UNKNOWN' });
    expect(await foreseen('nothing')).toBeNull();
  });
});

const by = { type: 'source', id: 'file:terms.csv', name: 'terms.csv' } as const;
const imported = async (importId: string, ...sets: (readonly Operation[])[]) => {
  const outcomes = await house.catalog.commit(
    sets.map((operations): ChangeSet => ({
      id: randomUUID(),
      source: by.id,
      by,
      importId,
      reason: 'Términos',
      operations,
    })),
  );
  const refused = outcomes.find(({ done }) => done === 'refused');
  if (refused) throw new Error(JSON.stringify(refused));
};
const undoImport = (importId: string) =>
  house
    .ask(
      `mutation { undoImport(importId: "${importId}", reason: "Fichero equivocado") { __typename
         ... on ImportUndone { done total finished } ${FAILURE} } }`,
      english,
    )
    .then(({ data }) => data.undoImport);

describe('a whole import is undone', () => {
  test('all its change sets in reverse, as one; and brought back the same way', async () => {
    await imported('terms-1', [term('x', 'Uno'), term('y', 'Dos')]);
    await new Promise((wake) => setTimeout(wake, 5)); // what is said in one moment has no order
    await imported('terms-1', [term('x', 'Tres')]);
    expect(await undoImport('terms-1')).toEqual({
      __typename: 'ImportUndone',
      done: 2,
      total: 2,
      finished: true,
    });
    expect([isThere('x'), isThere('y')]).toEqual([false, false]);
    expect(await lastChange()).toMatchObject({
      importId: 'undo:terms-1',
      reason: 'Fichero equivocado',
    });
    expect(await undoImport('terms-1')).toMatchObject({ code: 'ALREADY_UNDONE' });
    expect(await undoImport('undo:terms-1')).toMatchObject({ finished: true });
    expect(house.reading.entries([entryId('Term', 'g|x')])[0]?.properties).toEqual({
      name: { es: 'Tres' },
    });
  });

  test('not at all where a person has gone on with some of it', async () => {
    await imported('terms-1', [term('x', 'Uno')], [term('y', 'Dos')]);
    await told('hand', {
      do: 'change',
      entry: ref('Term', 'g|y'),
      set: { name: { es: 'Dos y pico' } },
      expectedVersion: 1,
    });
    expect(await undoImport('terms-1')).toMatchObject({ __typename: 'Refused', code: 'STOOD_ON' });
    expect([isThere('x'), isThere('y')]).toEqual([true, true]);
    const { data } = await house.ask(
      '{ undoingImport(importId: "terms-1") { possible standsOn { change { sequence } } } }',
    );
    expect(data.undoingImport).toEqual({
      possible: false,
      standsOn: [{ change: { sequence: 3 } }],
    });
  });

  test('a large one in pieces that are gone on with until it is finished', async () => {
    const many = Array.from({ length: 4_200 }, (_, at) => term(`t${String(at)}`, 'Muchos'));
    const sets = Array.from({ length: 9 }, (_, at) => many.slice(500 * at, 500 * (at + 1)));
    await imported('large', ...sets);
    const marks = () =>
      house
        .ask('{ change(sequence: 3) { undoBegun undoneBy { importId } } }')
        .then(({ data }) => data.change);
    expect(await marks()).toEqual({ undoBegun: false, undoneBy: null });
    expect(await undoImport('large')).toMatchObject({ done: 4_000, total: 4_200, finished: false });
    expect(await marks()).toEqual({ undoBegun: true, undoneBy: null });
    expect(await undoImport('large')).toMatchObject({ done: 4_200, total: 4_200, finished: true });
    expect(await marks()).toEqual({ undoBegun: false, undoneBy: { importId: 'undo:large' } });
    expect(
      house.reading.structure.ofKind('Term').some((one) => house.reading.structure.live(one)),
    ).toBe(false);
  }, 30_000);

  test('an import that never was is said not to be', async () => {
    expect(await undoImport('nothing')).toMatchObject({ code: 'IMPORT_UNKNOWN' });
  });

  test('in the log it is one line, with what came in between on lines of its own', async () => {
    await told('file:u', term('a', 'Antes'));
    await imported('terms-1', [term('x', 'Uno'), term('y', 'Dos')]);
    await told('file:u', term('b', 'Entre medias'));
    await imported('terms-1', [term('z', 'Tres')]);
    const lines = (args: string) =>
      house
        .ask(
          `{ changeLines(${args}) { next lines { importId first last changes effects change { sequence } } } }`,
        )
        .then(({ data }) => data.changeLines);
    const alone = { importId: null, changes: 1, effects: 1 };
    expect(await lines('first: 2')).toEqual({
      next: 3,
      lines: [
        {
          importId: 'terms-1',
          first: 2,
          last: 4,
          changes: 2,
          effects: 3,
          change: { sequence: 4 },
        },
        { ...alone, first: 3, last: 3, change: { sequence: 3 } },
      ],
    });
    expect(await lines('before: 3')).toEqual({
      next: null,
      lines: [{ ...alone, first: 1, last: 1, change: { sequence: 1 } }],
    });
    const past = await lines(`until: "${house.reading.momentOf(1) ?? ''}"`);
    expect(past.lines.map(({ last }: { last: number }) => last)).toEqual([1]);
    const { data } = await house.ask(
      '{ changesOfImport(importId: "terms-1") { totalCount changes { sequence } } }',
    );
    expect(data.changesOfImport).toEqual({
      totalCount: 2,
      changes: [{ sequence: 2 }, { sequence: 4 }],
    });
  });
});
