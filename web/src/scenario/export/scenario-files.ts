import type { TFunction } from 'i18next';
import type { Turn } from '../../difference/effects-query.ts';
import { csv } from '../../save/csv.ts';
import type { Scenario } from '../scenario-query.ts';
import type { Files } from './export-ways.tsx';
import { fileName } from './file-name.ts';

/** A scenario and what it would turn: as a table, for programs, and to be read out in a meeting. */
export const scenarioFiles = (t: TFunction, scenario: Scenario): Files => ({
  name: fileName(scenario.name),
  csv: csv(tableOf(t, scenario)),
  json: `${JSON.stringify(dataOf(scenario), null, 2)}\n`,
  markdown: markdownOf(t, scenario),
});

const names = (things: readonly { readonly name: string }[]): string =>
  things.map(({ name }) => name).join('; ');

function tableOf(t: TFunction, { steps, comparison: { turns, owners } }: Scenario): string[][] {
  const column = (name: string) => t(`scenario.file.${name}`);
  return [
    ['part', 'thing', 'before', 'after', 'leaning', 'sentence'].map(column),
    ...steps.map(({ sentence, notice, things }) => [
      column('step'),
      names(things),
      '',
      '',
      '',
      [sentence, notice].filter(Boolean).join('. '),
    ]),
    ...turns.map(({ what, subjects, from, to, leaning, sentence }) => [
      t(`scenario.what.${what}`),
      names(subjects),
      from,
      to,
      t(`difference.lean.${leaning}`),
      sentence,
    ]),
    ...owners.map(({ owner, answersFor }) => [
      column('owner'),
      owner.name,
      '',
      '',
      '',
      t('difference.effects.answersFor', { things: names(answersFor) }),
    ]),
  ];
}

function dataOf({ id, name, state, savedAt, steps, comparison, applied }: Scenario) {
  const things = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ id, name }));
  return {
    scenario: { id, name, state, savedAt, appliedBy: applied?.sequence ?? null },
    steps: steps.map(({ sentence, standing, notice, things: named }) => ({
      sentence,
      standing,
      notice,
      things: things(named),
    })),
    turns: comparison.turns.map(({ key, what, leaning, from, to, sentence, subjects }) => ({
      key,
      what,
      leaning,
      from,
      to,
      sentence,
      subjects: things(subjects),
    })),
    owners: comparison.owners.map(({ owner, answersFor }) => ({
      id: owner.id,
      name: owner.name,
      answersFor: things(answersFor),
    })),
  };
}

function markdownOf(t: TFunction, scenario: Scenario): string {
  const { name, description, state, steps, comparison } = scenario;
  const { turns, owners } = comparison;
  const said = (turn: Turn) => `- ${t(`difference.lean.${turn.leaning}`)}: ${turn.sentence}`;
  const lines = [
    `# ${name}`,
    '',
    `${t(`scenario.state.${state}`)}.${description === null ? '' : ` ${description}`}`,
    '',
    `## ${t('scenario.steps')}`,
    '',
    ...steps.map(({ sentence, notice }, at) =>
      [`${String(at + 1)}. ${sentence}`, notice].filter(Boolean).join(' — '),
    ),
    '',
    `## ${t(state === 'APPLIED' ? 'scenario.effectsDone' : 'scenario.effects')}`,
    '',
    ...(turns.length === 0 ? [t('difference.effects.nothing')] : turns.map(said)),
    ...(owners.length === 0
      ? []
      : [
          '',
          `## ${t('difference.effects.owners')}`,
          '',
          ...owners.map(
            ({ owner, answersFor }) =>
              `- ${owner.name}: ${t('difference.effects.answersFor', { things: names(answersFor) })}`,
          ),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}
