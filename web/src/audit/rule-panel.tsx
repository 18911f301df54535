import { IconArrowRight, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../flow/panel/section.tsx';
import page from '../page/page.module.css';
import { useFigures } from '../page/use-figures.ts';
import { RuleForm } from './rule-form.tsx';
import type { Rule } from './rules-query.ts';
import { Severity } from './severity.tsx';
import classes from './audit.module.css';
import panel from '../flow/panel/panel.module.css';

interface RulePanelProps {
  readonly rule: Rule;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One question of the audit: why it is asked, how to mend what it finds, and what the house decided about it. */
export function RulePanel({ rule, onClose, onChanged }: RulePanelProps) {
  const { t } = useTranslation();
  const { id, question, why, mend, severity, asked, open } = rule;
  return (
    <aside
      className={`${panel['panel'] ?? ''} ${classes['panel'] ?? ''}`}
      aria-label={t('audit.rules.label', { rule: id })}
    >
      <button
        type="button"
        className={panel['close']}
        onClick={onClose}
        aria-label={t('audit.rules.close')}
      >
        <IconX size={16} aria-hidden />
      </button>
      <p className={panel['chips']}>
        <span className={panel['chip']}>{id}</span>
        <span className={panel['chip']}>
          <Severity severity={severity} />
        </span>
        {!asked && (
          <span className={page['chip']} data-tone="warn">
            {t('audit.rules.off')}
          </span>
        )}
      </p>
      <h2>{question}</h2>
      <Section title={t('audit.detail.why')}>
        <p>{why}</p>
      </Section>
      <Section title={t('audit.detail.mend')}>
        <p>{mend}</p>
      </Section>
      {asked && open > 0 && (
        <p className={classes['way']}>
          <Link
            to="/audit"
            search={{ rule: id }}
            activeOptions={{ exact: true }}
            className={page['tool']}
          >
            {t('audit.rules.see')} <small>{open}</small>
            <IconArrowRight size={15} aria-hidden />
          </Link>
        </p>
      )}
      <Section title={t('audit.rules.form.title')}>
        <RuleForm rule={rule} onChanged={onChanged} />
      </Section>
      <Decisions rule={rule} />
    </aside>
  );
}

/** Who decided what about it, the newest first. */
function Decisions({ rule: { kept } }: Pick<RulePanelProps, 'rule'>) {
  const { t } = useTranslation();
  const { day } = useFigures();
  if (!kept) return null;
  const { changes, totalCount } = kept.history;
  return (
    <Section title={t('audit.rules.history')} aside={String(totalCount)}>
      <ol className={classes['life']}>
        {changes.map(({ id, at, by, reason }) => (
          <li key={id}>
            <span className={classes['when']}>{day(at)}</span>
            <span>
              {by.name}
              {reason !== null && <q>{reason}</q>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
