import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import type { AuditAnswer } from './audit-query.ts';
import { Severity } from './severity.tsx';
import classes from './audit.module.css';

interface Looked {
  readonly severity?: string | undefined;
  readonly rule?: string | undefined;
  readonly state?: string | undefined;
  readonly finding?: string | undefined;
}
interface FacetsProps {
  readonly all: AuditAnswer['all'];
  readonly search: Looked;
  readonly onGo: (search: Looked) => void;
}

/** What narrows the findings down: how grave, which rule, whether accepted. */
export function Facets({ all, search, onGo }: FacetsProps) {
  const { t } = useTranslation();
  const { severity, rule, state } = search;
  const rules = [...all.rules].sort((a, b) => a.rule.id.localeCompare(b.rule.id, 'en'));
  return (
    <div className={page['tools']} role="group" aria-label={t('page.filter')}>
      <button
        type="button"
        className={page['tool']}
        aria-pressed={severity === undefined}
        onClick={() => onGo({ ...search, severity: undefined })}
      >
        {t('page.all')} <small>{all.totalCount}</small>
      </button>
      {all.severities.map(({ severity: word, count }) => (
        <button
          key={word}
          type="button"
          className={page['tool']}
          aria-pressed={severity === word}
          onClick={() => onGo({ ...search, severity: severity === word ? undefined : word })}
        >
          <Severity severity={word} /> <small>{count}</small>
        </button>
      ))}
      <select
        className={classes['select']}
        aria-label={t('audit.rule')}
        value={rule ?? ''}
        onChange={({ target }) =>
          onGo({ ...search, rule: target.value === '' ? undefined : target.value })
        }
      >
        <option value="">{t('audit.allRules')}</option>
        {rules.map(({ rule: { id, question }, count }) => (
          <option key={id} value={id}>{`${id} · ${question} (${count})`}</option>
        ))}
      </select>
      <select
        className={classes['select']}
        aria-label={t('audit.stateLabel')}
        value={state ?? ''}
        onChange={({ target }) =>
          onGo({ ...search, state: target.value === '' ? undefined : target.value })
        }
      >
        <option value="">{t('audit.states.all')}</option>
        <option value="OPEN">{t('audit.states.OPEN')}</option>
        <option value="ACCEPTED">{t('audit.states.ACCEPTED')}</option>
      </select>
    </div>
  );
}
