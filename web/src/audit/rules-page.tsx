import { IconCheck, IconPlayerPause } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../page/answer.tsx';
import page from '../page/page.module.css';
import { Page, Part } from '../page/page.tsx';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { useFigures } from '../page/use-figures.ts';
import { Notice } from '../states/notice.tsx';
import { RulePanel } from './rule-panel.tsx';
import { RULES } from './rules-query.ts';
import type { Rule } from './rules-query.ts';
import { Severity } from './severity.tsx';
import './texts.ts';
import classes from './audit.module.css';

const groups = ['M', 'F', 'P', 'G', 'O', 'V', 'C', 'Q'] as const;

export function RulesPage() {
  const { t } = useTranslation();
  const asking = useAsked({ query: RULES, variables: {} });
  return (
    <Answer asking={asking} waitingFor={t('audit.rules.waiting')}>
      {({ auditRules }) => <RulesView rules={auditRules} onChanged={asking.retry} />}
    </Answer>
  );
}

/** Whether a house wants it otherwise than it comes. */
const isSet = ({ asked, severity, standardSeverity, weight, thresholds }: Rule): boolean =>
  !asked ||
  severity !== standardSeverity ||
  weight !== 1 ||
  thresholds.some(({ value, standard }) => value !== standard);

const shows = {
  off: ({ asked }: Rule) => !asked,
  set: isSet,
} as const;

interface RulesViewProps {
  readonly rules: readonly Rule[];
  readonly onChanged: () => void;
}

/** Every question of the audit by what it asks about, and how the house wants it asked. */
function RulesView({ rules, onChanged }: RulesViewProps) {
  const { t } = useTranslation();
  const looked = useSearch({ from: '/audit/rules' });
  const navigate = useNavigate({ from: '/audit/rules' });
  const { show, rule: picked } = looked;
  const go = (next: typeof looked) => void navigate({ search: next });
  const passes = show === 'off' || show === 'set' ? shows[show] : () => true;
  const shown = rules.filter(passes);
  const one = rules.find(({ id }) => id === picked);
  const tool = (word: 'off' | 'set', label: string) => (
    <button
      type="button"
      className={page['tool']}
      aria-pressed={show === word}
      onClick={() => go({ ...looked, show: show === word ? undefined : word })}
    >
      {label} <small>{rules.filter(shows[word]).length}</small>
    </button>
  );
  return (
    <Page
      title={t('audit.rules.title')}
      within={{ label: t('audit.title'), to: '/audit' }}
      about={t('audit.rules.about')}
      side={
        one && (
          <RulePanel
            key={`${one.id} ${String(one.decidedAt)}`}
            rule={one}
            onClose={() => go({ ...looked, rule: undefined })}
            onChanged={onChanged}
          />
        )
      }
    >
      <div className={page['tools']} role="group" aria-label={t('page.filter')}>
        {tool('off', t('audit.rules.offOnly'))}
        {tool('set', t('audit.rules.setOnly'))}
      </div>
      {shown.length === 0 && (
        <Notice
          title={t('audit.rules.none')}
          text={t('audit.rules.noneText')}
          button={{
            label: t('page.clear'),
            onClick: () => go({ ...looked, show: undefined }),
          }}
        />
      )}
      {groups.map((group) => {
        const of = shown.filter((rule) => rule.group === group);
        return (
          of.length > 0 && (
            <Part
              key={group}
              title={t(`audit.rules.groups.${group}`)}
              aside={t('audit.rules.count', { count: of.length })}
            >
              <RuleTable
                label={t(`audit.rules.groups.${group}`)}
                rules={of}
                picked={picked}
                onPick={(id) => go({ ...looked, rule: id === picked ? undefined : id })}
              />
            </Part>
          )
        );
      })}
    </Page>
  );
}

interface RuleTableProps {
  readonly label: string;
  readonly rules: readonly Rule[];
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

function RuleTable({ label, rules, picked, onPick }: RuleTableProps) {
  const { t } = useTranslation();
  return (
    <div className={page['hold']} role="region" tabIndex={0} aria-label={label}>
      <table
        className={`${page['table'] ?? ''} ${classes['findings'] ?? ''} ${classes['rules'] ?? ''}`}
        data-rules
      >
        <thead>
          <tr>
            <th scope="col">{t('audit.rule')}</th>
            <th scope="col">{t('audit.rules.question')}</th>
            <th scope="col">{t('audit.severityLabel')}</th>
            <th scope="col">{t('audit.rules.limits')}</th>
            <th scope="col" className={page['number']}>
              {t('audit.rules.found')}
            </th>
            <th scope="col">{t('audit.rules.asked')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} isPicked={rule.id === picked} onPick={onPick} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RuleLineProps {
  readonly rule: Rule;
  readonly isPicked: boolean;
  readonly onPick: (id: string) => void;
}

function RuleLine({ rule, isPicked, onPick }: RuleLineProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const { id, question, why, severity, standardSeverity, weight, thresholds, asked } = rule;
  return (
    <tr data-rule={id} data-picked={isPicked || undefined} data-asked={asked}>
      <td>{id}</td>
      <th scope="row" className={classes['question']}>
        <button
          type="button"
          className={page['link']}
          aria-pressed={isPicked}
          aria-label={`${id} ${question}`}
          onClick={() => onPick(id)}
        >
          {question}
        </button>
        <span className={classes['under']}>{why}</span>
      </th>
      <td className={classes['severity']}>
        <span className={severity === standardSeverity ? undefined : classes['changed']}>
          <Severity severity={severity} />
        </span>
        {weight !== 1 && (
          <span className={`${classes['under'] ?? ''} ${classes['changed'] ?? ''}`}>
            {t('audit.rules.weight')} {number(weight)}
          </span>
        )}
      </td>
      <td>
        {thresholds.map(({ name, about, value, standard }) => (
          <span
            key={name}
            className={value === standard ? undefined : classes['changed']}
          >{`${about}: ${number(value)}`}</span>
        ))}
      </td>
      <td className={page['number']}>
        {asked && rule.open}
        {asked && rule.accepted > 0 && (
          <span className={classes['under']}>
            {t('audit.rules.accepted', { count: rule.accepted })}
          </span>
        )}
      </td>
      <td>
        <span className={page['sign']} data-tone={asked ? undefined : 'warn'}>
          {asked ? <IconCheck size={14} aria-hidden /> : <IconPlayerPause size={14} aria-hidden />}{' '}
          {t(asked ? 'audit.rules.on' : 'audit.rules.off')}
        </span>
        {!asked && rule.reason !== null && <span className={classes['under']}>{rule.reason}</span>}
      </td>
    </tr>
  );
}
