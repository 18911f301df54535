import type { TFunction } from 'i18next';
import type { Row } from '../scenario-query.ts';

type Turn = Row['turns'][number];

const isFinding = ({ what }: Row): boolean => what === 'FINDING_COMES' || what === 'FINDING_GOES';

/** What a row is about, by name; of a finding also what is asked. */
export function rowName(row: Row): string {
  const names = row.subjects.map(({ name }) => name).join(', ');
  const question = row.turns.find((turn) => turn?.finding)?.finding?.rule.question;
  return question === undefined ? names : `${names}: ${question}`;
}

/** How it stands today. */
export function todayOf(t: TFunction, row: Row): string {
  const turn = row.turns.find((one) => one !== null);
  if (isFinding(row))
    return t(`scenario.compare.${turn?.leaning === 'BETTER' ? 'found' : 'notFound'}`);
  return turn?.from ?? '';
}

/** How it stands in a scenario; where it stays, that it does. */
export function cellText(t: TFunction, row: Row, turn: Turn): string {
  if (turn === null) return t('scenario.compare.same');
  if (isFinding(row))
    return t(`scenario.compare.${turn.leaning === 'BETTER' ? 'resolved' : 'appears'}`);
  return turn.to === '' ? t('scenario.compare.gone') : turn.to;
}
