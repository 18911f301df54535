import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { groupings, NONE, states } from './asked.ts';
import type { Looked } from './looked-at.ts';
import type { Facets } from './audit-query.ts';
import { Severity } from './severity.tsx';

interface ChoicesProps {
  readonly facets: Facets;
  readonly looked: Looked;
  readonly onGo: (looked: Looked) => void;
  readonly onClear: (() => void) | undefined;
}

/** What narrows the findings down, each choice with how many it would give under all the others. */
export function Choices({ facets, looked, onGo, onClear }: ChoicesProps) {
  const { t } = useTranslation();
  const { severity } = looked;
  const go = (name: keyof Looked) => (value: string | undefined) =>
    onGo({ ...looked, [name]: value });
  const rules = facets.rules.map(({ rule: { id, question }, count }) => ({
    value: id,
    label: `${id} · ${question}`,
    count,
  }));
  const nobody = { value: NONE, label: t('audit.nobody'), count: facets.unowned };
  const nowhere = { value: NONE, label: t('audit.noSystem'), count: facets.unplaced };
  return (
    <>
      <div className={page['tools']} role="group" aria-label={t('audit.severityLabel')}>
        <button
          type="button"
          className={page['tool']}
          aria-pressed={severity === undefined}
          onClick={() => go('severity')(undefined)}
        >
          {t('page.all')} <small>{facets.total}</small>
        </button>
        {facets.severities.map(({ severity: word, count }) => (
          <button
            key={word}
            type="button"
            className={page['tool']}
            aria-pressed={severity === word}
            onClick={() => go('severity')(severity === word ? undefined : word)}
          >
            <Severity severity={word} /> <small>{count}</small>
          </button>
        ))}
        <span className={page['space']} />
        <Choice
          label={t('audit.group.label')}
          all={t('audit.group.none')}
          options={groupings.map((word) => ({ value: word, label: t(`audit.group.${word}`) }))}
          value={looked.group}
          onChange={go('group')}
        />
      </div>
      <div className={page['tools']} role="group" aria-label={t('page.filter')}>
        <Choice
          label={t('audit.stateLabel')}
          all={t('audit.states.all')}
          options={states.map((word) => ({ value: word, label: t(`audit.states.${word}`) }))}
          value={looked.state}
          onChange={go('state')}
        />
        <Choice
          label={t('audit.rule')}
          all={t('audit.allRules')}
          options={rules}
          value={looked.rule}
          onChange={go('rule')}
        />
        <Choice
          label={t('audit.owner')}
          all={t('audit.allOwners')}
          options={[...named(facets.owners), ...(facets.unowned > 0 ? [nobody] : [])]}
          value={looked.owner}
          onChange={go('owner')}
        />
        <Choice
          label={t('audit.system')}
          all={t('audit.allSystems')}
          options={[...named(facets.systems), ...(facets.unplaced > 0 ? [nowhere] : [])]}
          value={looked.system}
          onChange={go('system')}
        />
        <Choice
          label={t('audit.domain')}
          all={t('audit.allDomains')}
          options={named(facets.domains)}
          value={looked.domain}
          onChange={go('domain')}
        />
        <Choice
          label={t('audit.objective')}
          all={t('audit.allObjectives')}
          options={named(facets.objectives)}
          value={looked.objective}
          onChange={go('objective')}
        />
        {onClear && (
          <button type="button" className={page['tool']} onClick={onClear}>
            {t('page.clear')}
          </button>
        )}
      </div>
    </>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

const named = (counts: Facets['owners']): readonly Option[] =>
  counts.map(({ entry: { id, name }, count }) => ({ value: id, label: name, count }));

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, all, options, value, onChange }: ChoiceProps) {
  // What an address names and nothing has any more is still told, so that it can be taken back.
  const isThere = value === undefined || options.some((one) => one.value === value);
  return (
    <select
      className={page['tool']}
      aria-label={label}
      data-on={value !== undefined || undefined}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{all}</option>
      {!isThere && <option value={value}>…</option>}
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.count === undefined ? one.label : `${one.label} (${one.count})`}
        </option>
      ))}
    </select>
  );
}
