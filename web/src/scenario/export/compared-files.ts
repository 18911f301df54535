import type { TFunction } from 'i18next';
import { csv } from '../../save/csv.ts';
import { cellText, rowName, todayOf } from '../compare/row-words.ts';
import type { Compared } from '../scenario-query.ts';
import type { Files } from './export-ways.tsx';
import { fileName } from './file-name.ts';

/** Scenarios beside each other: as a table, for programs, and to be read out in a meeting. */
export function comparedFiles(t: TFunction, compared: Compared): Files {
  const table = tableOf(t, compared);
  return {
    name: fileName(t('scenario.compare.title')),
    csv: csv(table),
    json: `${JSON.stringify(dataOf(compared), null, 2)}\n`,
    markdown: markdownOf(t, table),
  };
}

function tableOf(t: TFunction, { scenarios, rows }: Compared): string[][] {
  return [
    [
      t('scenario.file.part'),
      t('scenario.file.thing'),
      t('scenario.compare.today'),
      ...scenarios.map(({ name }) => name),
    ],
    ...rows.map((row) => [
      t(`scenario.what.${row.what}`),
      rowName(row),
      todayOf(t, row),
      ...row.turns.map((turn) => cellText(t, row, turn)),
    ]),
  ];
}

const dataOf = ({ scenarios, rows }: Compared) => ({
  scenarios: scenarios.map(({ id, name, state }) => ({ id, name, state })),
  rows: rows.map(({ what, subjects, turns }) => ({
    what,
    subjects: subjects.map(({ id, name }) => ({ id, name })),
    turns: turns.map(
      (turn) =>
        turn && {
          from: turn.from,
          to: turn.to,
          leaning: turn.leaning,
          finding: turn.finding?.key ?? null,
        },
    ),
  })),
});

function markdownOf(t: TFunction, table: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...rows] = table;
  const rule = head.map(() => '---');
  return `# ${t('scenario.compare.title')}\n\n${[head, rule, ...rows].map(line).join('\n')}\n`;
}
