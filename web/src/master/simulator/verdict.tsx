import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { isStrategy } from './strategies.ts';
import type { Verdict } from './simulator-query.ts';
import classes from './simulator.module.css';

/** The value that stays, and how it was decided, rule by rule. */
export function VerdictCard({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  const { value, sentence, steps, together } = verdict;
  const others = together.filter(({ attribute }) => attribute.name !== '');
  return (
    <aside className={classes['verdict']} aria-live="polite" data-verdict>
      <h2>
        <IconStarFilled size={15} aria-hidden /> {t('simulator.golden')}
      </h2>
      <p className={classes['golden']} data-nothing={value === null || undefined}>
        {value === null ? t('simulator.nothing') : value === '' ? t('simulator.empty') : value}
      </p>
      <p>{sentence}</p>
      {others.length > 0 && (
        <>
          <h3>
            {t('simulator.together')} <span>· {t('simulator.togetherAside')}</span>
          </h3>
          <dl className={classes['together']}>
            {others.map((one) => (
              <div key={one.attribute.id}>
                <dt>{one.attribute.name}</dt>
                <dd>{one.value === null || one.value === '' ? t('simulator.empty') : one.value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {steps.length > 0 && (
        <>
          <h3>{t('simulator.steps')}</h3>
          <ol className={classes['steps']}>
            {steps.map(({ by, rule, sentence: said }, at) => (
              <li key={at}>
                <b>
                  {isStrategy(by)
                    ? (rule?.name ?? t(`rule.strategy.${by}`))
                    : t(`simulator.step.${by}`)}
                </b>
                <p className={page['soft']}>{said}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </aside>
  );
}
