import { IconColumns3 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeLink } from '../history/stands-on.tsx';
import { useMoments } from '../history/moments.ts';
import page from '../page/page.module.css';
import type { ScenarioLine } from './scenario-query.ts';
import { StateChip } from './state-chip.tsx';
import classes from './scenario.module.css';

const MOST = 3;

interface ScenarioTableProps {
  readonly scenarios: readonly ScenarioLine[];
  readonly onCompare: (ids: readonly string[]) => void;
}

/** Scenarios by name, of which two or three can be chosen to be compared. */
export function ScenarioTable({ scenarios, onCompare }: ScenarioTableProps) {
  const { t } = useTranslation();
  const { ago, exact } = useMoments();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <>
      <div className={page['hold']}>
        <table className={page['table']} data-scenarios>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t('scenario.compare.choose')}</span>
              </th>
              <th scope="col">{t('scenario.columns.name')}</th>
              <th scope="col">{t('scenario.columns.state')}</th>
              <th scope="col" className={page['number']}>
                {t('scenario.columns.steps')}
              </th>
              <th scope="col">{t('scenario.columns.saved')}</th>
            </tr>
          </thead>
          <tbody>
            {scenarios.map(({ id, name, state, stepCount, savedAt, savedBy, applied }) => (
              <tr key={id} data-picked={chosen.includes(id) || undefined}>
                <td className={classes['choose']}>
                  <input
                    type="checkbox"
                    aria-label={t('scenario.compare.chooseOne', { name })}
                    checked={chosen.includes(id)}
                    disabled={!chosen.includes(id) && chosen.length >= MOST}
                    onChange={() => toggle(id)}
                  />
                </td>
                <th scope="row">
                  <Link to="/scenarios/$id" params={{ id }} className={page['link']}>
                    {name}
                  </Link>
                </th>
                <td>
                  <StateChip state={state} />{' '}
                  {applied && <ChangeLink sequence={applied.sequence} />}
                </td>
                <td className={page['number']}>{stepCount}</td>
                <td>
                  <time dateTime={savedAt} title={exact(savedAt)}>
                    {ago(savedAt)}
                  </time>{' '}
                  · {savedBy}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes['below']}>
        <button
          type="button"
          className={page['tool']}
          disabled={chosen.length < 2}
          onClick={() => onCompare(chosen)}
        >
          <IconColumns3 size={16} stroke={1.6} aria-hidden />
          {t('scenario.compare.button')}
        </button>
        <span className={page['soft']}>{t('scenario.compare.hint')}</span>
      </p>
    </>
  );
}
