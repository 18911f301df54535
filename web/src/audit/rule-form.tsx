import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFigures } from '../page/use-figures.ts';
import { SET_RULE } from './rules-query.ts';
import type { Rule } from './rules-query.ts';
import { severities } from './severity.tsx';
import type { SeverityWord } from './severity.tsx';
import classes from './audit.module.css';

interface RuleFormProps {
  readonly rule: Rule;
  readonly onChanged: () => void;
}

interface Draft {
  readonly asked: boolean;
  readonly severity: SeverityWord;
  readonly weight: string;
  readonly limits: Readonly<Record<string, string>>;
}

type Saving = { is: 'idle' } | { is: 'saving' } | { is: 'failed'; why: string };

/** How the house wants a rule asked, for a reason. */
export function RuleForm({ rule, onChanged }: RuleFormProps) {
  const { t } = useTranslation();
  const figures = useFigures();
  const [, setRule] = useMutation(SET_RULE);
  const [draft, setDraft] = useState(draftOf(rule));
  const [reason, setReason] = useState('');
  const [saving, setSaving] = useState<Saving>({ is: 'idle' });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const isSame = JSON.stringify(draft) === JSON.stringify(draftOf(rule));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSame) return setSaving({ is: 'failed', why: t('audit.rules.form.same') });
    setSaving({ is: 'saving' });
    const { data, error } = await setRule({ rule: rule.id, reason, ...wantedIn(draft) });
    const outcome = data?.setAuditRule;
    const refused = outcome && 'message' in outcome ? outcome.message : undefined;
    const message = refused ?? error?.graphQLErrors[0]?.message;
    if (outcome && refused === undefined) {
      setSaving({ is: 'idle' });
      setReason('');
      return onChanged();
    }
    const why = message ? t('audit.accept.failed', { message }) : t('audit.accept.away');
    setSaving({ is: 'failed', why });
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void send(event)}>
      <label className={classes['tick']}>
        <input
          type="checkbox"
          checked={draft.asked}
          onChange={({ target }) => change({ asked: target.checked })}
        />
        <span>{t('audit.rules.form.asked')}</span>
      </label>
      <label>
        <span>{t('audit.rules.form.severity')}</span>
        <select
          value={draft.severity}
          onChange={({ target }) =>
            change({ severity: severities.find((one) => one === target.value) ?? draft.severity })
          }
        >
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {severity === rule.standardSeverity
                ? t('audit.rules.form.standard', { value: t(`audit.severity.${severity}`) })
                : t(`audit.severity.${severity}`)}
            </option>
          ))}
        </select>
        <small>{t('audit.rules.form.severityAbout')}</small>
      </label>
      {rule.thresholds.map(({ name, about, standard, min, max }) => (
        <label key={name}>
          <span>{t('audit.rules.form.limit', { about, value: figures.number(standard) })}</span>
          <input
            type="number"
            required
            step="any"
            min={min}
            max={max}
            value={draft.limits[name] ?? ''}
            onChange={({ target }) => change({ limits: { ...draft.limits, [name]: target.value } })}
          />
        </label>
      ))}
      <label>
        <span>{t('audit.rules.form.weight')}</span>
        <input
          type="number"
          required
          step="any"
          min={0}
          max={100}
          value={draft.weight}
          onChange={({ target }) => change({ weight: target.value })}
        />
      </label>
      <label>
        <span>{t('audit.rules.form.reason')}</span>
        <textarea
          required
          rows={2}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <button type="submit" className={classes['submit']} disabled={saving.is === 'saving'}>
        {t(saving.is === 'saving' ? 'audit.rules.form.saving' : 'audit.rules.form.save')}
      </button>
      {saving.is === 'failed' && (
        <p role="alert" className={classes['failed']}>
          {saving.why}
        </p>
      )}
    </form>
  );
}

const draftOf = ({ asked, severity, weight, thresholds }: Rule): Draft => ({
  asked,
  severity,
  weight: String(weight),
  limits: Object.fromEntries(thresholds.map(({ name, value }) => [name, String(value)])),
});

const wantedIn = ({ asked, severity, weight, limits }: Draft) => ({
  asked,
  severity,
  weight: Number(weight),
  thresholds: Object.entries(limits).map(([name, value]) => ({ name, value: Number(value) })),
});
