import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { FindingLine } from './audit-query.ts';
import { Severity } from './severity.tsx';
import classes from './audit.module.css';

interface FindingTableProps {
  readonly findings: readonly FindingLine[];
  readonly picked: string | undefined;
  readonly onPick: (key: string) => void;
}

export function FindingTable({ findings, picked, onPick }: FindingTableProps) {
  const { t } = useTranslation();
  return (
    <div className={page['hold']} role="region" tabIndex={0} aria-label={t('audit.title')}>
      <table className={page['table']} data-findings>
        <thead>
          <tr>
            <th scope="col">{t('audit.severityLabel')}</th>
            <th scope="col">{t('audit.rule')}</th>
            <th scope="col">{t('audit.finding')}</th>
            <th scope="col">{t('audit.subjects')}</th>
            <th scope="col" className={page['number']}>
              {t('audit.objectives')}
            </th>
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
}

function Line({ finding, isPicked, onPick }: LineProps) {
  const { t } = useTranslation();
  const { key, rule, severity, state, subjects, objectives } = finding;
  const names = subjects.map(({ name }) => name).join(', ');
  return (
    <tr data-picked={isPicked || undefined} data-finding={key}>
      <td className={classes['severity']}>
        <Severity severity={severity} />
      </td>
      <td className={classes['rule']}>{rule.id}</td>
      <th scope="row" className={classes['question']}>
        <button
          type="button"
          className={page['link']}
          aria-pressed={isPicked}
          aria-label={t('audit.open', { question: rule.question, rule: rule.id, subjects: names })}
          onClick={() => onPick(key)}
        >
          {rule.question}
        </button>
      </th>
      <td>
        {subjects.map((subject, index) => (
          <span key={subject.id}>
            {index > 0 && ', '}
            <ThingLink thing={subject} />
          </span>
        ))}
      </td>
      <td
        className={page['number']}
        title={objectives.map(({ name }) => name).join(', ') || undefined}
      >
        {objectives.length > 0 && objectives.length}
      </td>
      <td>{t(`audit.state.${state}`)}</td>
    </tr>
  );
}
