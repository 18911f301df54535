import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import type { FindingLine } from './audit-query.ts';
import type { Chosen } from './use-chosen.ts';
import { Severity } from './severity.tsx';
import classes from './audit.module.css';

interface FindingTableProps {
  readonly label: string;
  readonly findings: readonly FindingLine[];
  readonly picked: string | undefined;
  readonly onPick: (key: string) => void;
  /** Undefined where nothing can be decided: in the past, or about what is resolved. */
  readonly chosen: Chosen | undefined;
}

export function FindingTable({ label, findings, picked, onPick, chosen }: FindingTableProps) {
  const { t } = useTranslation();
  const keys = findings.map(({ key }) => key);
  const isOver = findings.every(({ state }) => state === 'RESOLVED');
  return (
    <div className={page['hold']} role="region" tabIndex={0} aria-label={label}>
      <table className={`${page['table'] ?? ''} ${classes['findings'] ?? ''}`} data-findings>
        <thead>
          <tr>
            {chosen && (
              <td className={classes['choose']}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={t('audit.pickAll')}
                    checked={keys.every((key) => chosen.has(key))}
                    onChange={({ target }) => chosen.set(keys, target.checked)}
                  />
                </label>
              </td>
            )}
            <th scope="col">{t('audit.severityLabel')}</th>
            <th scope="col">{t('audit.finding')}</th>
            <th scope="col">{t('audit.owner')}</th>
            <th scope="col" className={page['number']}>
              {t('audit.objectives')}
            </th>
            <th scope="col">{t(isOver ? 'audit.lastSeen' : 'audit.since')}</th>
            <th scope="col">{t('audit.stateLabel')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <Line
              key={finding.key}
              finding={finding}
              isPicked={finding.key === picked}
              onPick={onPick}
              chosen={chosen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly finding: FindingLine;
  readonly isPicked: boolean;
  readonly onPick: (key: string) => void;
  readonly chosen: Chosen | undefined;
}

function Line({ finding, isPicked, onPick, chosen }: LineProps) {
  const { t } = useTranslation();
  const { day } = useFigures();
  const { key, title, rule, severity, state, objectives, since, lastSeen, reopened } = finding;
  const seen = since ?? lastSeen;
  return (
    <tr data-picked={isPicked || undefined} data-finding={key}>
      {chosen && (
        <td className={classes['choose']}>
          <label>
            <input
              type="checkbox"
              aria-label={t('audit.pick', { title })}
              checked={chosen.has(key)}
              onChange={({ target }) => chosen.set([key], target.checked)}
            />
          </label>
        </td>
      )}
      <td className={classes['severity']}>
        <Severity severity={severity} />
      </td>
      <th scope="row" className={classes['question']}>
        <button
          type="button"
          className={page['link']}
          aria-pressed={isPicked}
          aria-label={t('audit.open', { title, rule: rule.id })}
          onClick={() => onPick(key)}
        >
          {title}
        </button>
        <span className={classes['under']}>
          {rule.id} · {rule.question}
        </span>
      </th>
      <td>
        <Owners owners={finding.owners} />
      </td>
      <td
        className={page['number']}
        title={objectives.map(({ name }) => name).join(', ') || undefined}
      >
        {objectives.length > 0 && objectives.length}
      </td>
      <td className={classes['day']}>{seen !== null && day(seen)}</td>
      <td>
        {t(`audit.state.${state}`)}
        {reopened !== null && (
          <span className={classes['under']}>{t(`audit.reopened.${reopened}`)}</span>
        )}
      </td>
    </tr>
  );
}

const SHOWN = 2;

/** Who answers for it; of many the first. */
function Owners({ owners }: Pick<FindingLine, 'owners'>) {
  const { t } = useTranslation();
  if (owners.length === 0) return <span className={page['soft']}>{t('page.nobody')}</span>;
  return (
    <>
      {owners.slice(0, SHOWN).map((owner, index) => (
        <span key={owner.id}>
          <ThingLink thing={owner} />
          {index < Math.min(owners.length, SHOWN) - 1 && ', '}
        </span>
      ))}
      {owners.length > SHOWN && (
        <span className={page['soft']}> {t('page.more', { count: owners.length - SHOWN })}</span>
      )}
    </>
  );
}
