import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ReasonForm } from '../history/reason-form.tsx';
import { APPLY } from './scenario-query.ts';
import type { Scenario } from './scenario-query.ts';
import { useDeciding } from './use-deciding.ts';
import classes from './scenario.module.css';

interface ApplyFormProps {
  readonly scenario: Scenario;
  readonly onApplied: () => void;
  readonly onLeave: () => void;
}

/** Makes a scenario real, with its reason; or says step by step why it cannot be. */
export function ApplyForm({ scenario, onApplied, onLeave }: ApplyFormProps) {
  const { t } = useTranslation();
  const client = useClient();
  const { working, failed, decide } = useDeciding();
  const { id, version, applicable, steps } = scenario;
  const stuck = steps.filter(({ standing }) => !['FITS', 'ALREADY_SO'].includes(standing));
  const apply = async (reason: string) => {
    const done = await decide(() => client.mutation(APPLY, { id, version, reason }).toPromise());
    if (done) onApplied();
  };
  return (
    <div className={classes['deciding']} data-apply>
      {applicable ? (
        <ReasonForm
          label={t('scenario.apply.why', { count: steps.length })}
          button={t('scenario.apply.do')}
          working={working}
          required
          onSay={(reason) => void apply(reason)}
          onLeave={onLeave}
        />
      ) : (
        <p>
          {stuck.length > 0
            ? t('scenario.apply.stuck', { count: stuck.length })
            : t('scenario.apply.nothing')}
        </p>
      )}
      {failed !== undefined && (
        <p role="alert" className={classes['failed']}>
          {failed}
        </p>
      )}
    </div>
  );
}
