import { IconArrowRight, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import type { TriedAttribute } from './simulator-query.ts';
import { strategies } from './strategies.ts';
import classes from './simulator.module.css';

interface RulesTriedProps {
  readonly declared: TriedAttribute['resolvedBy']['edges'];
  /** Undefined while the declared ones are used. */
  readonly tried: readonly string[] | undefined;
  readonly onChange: (rules: readonly string[] | undefined) => void;
}

/** The chain of rules that decides: the declared one, or another that is tried instead. */
export function RulesTried({ declared, tried, onChange }: RulesTriedProps) {
  const { t } = useTranslation();
  const own = declared.flatMap(({ node }) => node.strategy ?? []);
  const filters = declared.flatMap(({ node }) => node.validityFilter ?? []);
  return (
    <fieldset className={classes['rules']} data-rules>
      <legend>
        {t('simulator.rules')} ·{' '}
        <span>{t(tried ? 'simulator.rulesTried' : 'simulator.rulesDeclared')}</span>
      </legend>
      {tried ? (
        <Tried rules={tried} onChange={onChange} />
      ) : (
        <ol>
          {declared.map(({ id, node }, at) => (
            <li key={id}>
              {at > 0 && <IconArrowRight size={14} aria-hidden />}
              <span className={page['chip']} title={node.name}>
                {node.strategy && t(`rule.strategy.${node.strategy}`)}
              </span>
            </li>
          ))}
          {declared.length === 0 && <li className={page['soft']}>{t('simulator.noRules')}</li>}
        </ol>
      )}
      <button
        type="button"
        className={page['tool']}
        onClick={() => onChange(tried ? undefined : own.length > 0 ? own : ['TRUSTED_SOURCE'])}
      >
        {t(tried ? 'simulator.declared' : 'simulator.tryOthers')}
      </button>
      {filters.map((filter) => (
        <p key={filter} className={page['soft']}>
          {t('simulator.filter', { filter })}
        </p>
      ))}
    </fieldset>
  );
}

interface TriedProps {
  readonly rules: readonly string[];
  readonly onChange: (rules: readonly string[]) => void;
}

function Tried({ rules, onChange }: TriedProps) {
  const { t } = useTranslation();
  return (
    <ol>
      {rules.map((rule, at) => (
        <li key={at}>
          {at > 0 && <IconArrowRight size={14} aria-hidden />}
          <select
            className={page['tool']}
            value={rule}
            aria-label={t('simulator.ruleAt', { place: at + 1 })}
            onChange={({ target }) =>
              onChange(rules.map((one, place) => (place === at ? target.value : one)))
            }
          >
            {strategies.map((strategy) => (
              <option key={strategy} value={strategy}>
                {t(`rule.strategy.${strategy}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={classes['icon']}
            aria-label={t('simulator.removeRule', { place: at + 1 })}
            onClick={() => onChange(rules.filter((_, place) => place !== at))}
          >
            <IconX size={14} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className={classes['icon']}
          aria-label={t('simulator.addRule')}
          onClick={() => onChange([...rules, 'MOST_RECENT'])}
        >
          <IconPlus size={15} aria-hidden />
        </button>
      </li>
    </ol>
  );
}
