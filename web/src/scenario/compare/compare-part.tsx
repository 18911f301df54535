import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { Lean } from '../../difference/lean.tsx';
import { Answer } from '../../page/answer.tsx';
import page from '../../page/page.module.css';
import { ThingLink } from '../../page/thing-link.tsx';
import { useAsked } from '../../page/use-asked.ts';
import { comparedFiles } from '../export/compared-files.ts';
import { ExportWays } from '../export/export-ways.tsx';
import { COMPARE } from '../scenario-query.ts';
import type { Compared, Row } from '../scenario-query.ts';
import { StateChip } from '../state-chip.tsx';
import { cellText, todayOf } from './row-words.ts';
import classes from '../scenario.module.css';

interface ComparePartProps {
  readonly ids: readonly string[];
  readonly onLeave: () => void;
}

/** Two or three scenarios: a row for each thing that turns in any of them, a column for each. */
export function ComparePart({ ids, onLeave }: ComparePartProps) {
  const { t } = useTranslation();
  const asking = useAsked({ query: COMPARE, variables: { ids: [...ids], language: useSpoken() } });
  return (
    <Answer
      asking={asking}
      waitingFor={t('scenario.compare.title')}
      wayOut={{
        title: t('scenario.compare.cannot'),
        label: t('scenario.gone.button'),
        onClick: onLeave,
      }}
    >
      {({ compareScenarios }) => <Table compared={compareScenarios} />}
    </Answer>
  );
}

function Table({ compared }: { readonly compared: Compared }) {
  const { t } = useTranslation();
  const { scenarios, rows } = compared;
  return (
    <>
      <div className={page['tools']}>
        <ExportWays files={() => comparedFiles(t, compared)} />
      </div>
      <div
        className={page['hold']}
        role="region"
        tabIndex={0}
        aria-label={t('scenario.compare.title')}
      >
        <table className={`${page['table']} ${classes['compare']}`} data-compare>
          <thead>
            <tr>
              <th scope="col">{t('scenario.compare.what')}</th>
              <th scope="col">{t('scenario.compare.today')}</th>
              {scenarios.map(({ id, name, state }) => (
                <th key={id} scope="col">
                  <Link to="/scenarios/$id" params={{ id }} className={page['link']}>
                    {name}
                  </Link>{' '}
                  <StateChip state={state} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <th scope="row">
                  <RowHead row={row} />
                </th>
                <td>{todayOf(t, row)}</td>
                {row.turns.map((turn, column) => (
                  <td key={scenarios[column]?.id} data-leaning={turn?.leaning ?? 'SAME'}>
                    {turn && <Lean leaning={turn.leaning} />} {cellText(t, row, turn)}
                  </td>
                ))}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={2 + scenarios.length}>{t('scenario.compare.nothing')}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function RowHead({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const question = row.turns.find((turn) => turn?.finding)?.finding?.rule.question;
  return (
    <>
      {row.subjects.map(({ id, name, entry }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          {entry ? <ThingLink thing={{ ...entry, name }} /> : name}
        </span>
      ))}{' '}
      <small>{question ?? t(`scenario.what.${row.what}`)}</small>
    </>
  );
}
