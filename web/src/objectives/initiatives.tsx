import { IconCircleCheck, IconDice5 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import type { Initiative } from './objective-query.ts';
import classes from './chart.module.css';

/** What is tried to reach an objective, and what trying it has shown, in words. */
export function Initiatives({ initiatives }: { readonly initiatives: readonly Initiative[] }) {
  const { t } = useTranslation();
  return (
    <Part title={t('objectives.initiatives.title')}>
      {initiatives.length === 0 && (
        <p className={page['soft']}>{t('objectives.initiatives.none')}</p>
      )}
      <ul className={classes['initiatives']}>
        {initiatives.map((initiative) => (
          <li key={initiative.id}>
            <h3>
              <ThingLink thing={initiative} />
              {initiative.phase !== null && (
                <span className={page['chip']}>
                  {t(`objectives.initiatives.phase.${initiative.phase}`)}
                </span>
              )}
            </h3>
            {initiative.description !== null && (
              <p className={page['soft']}>{initiative.description}</p>
            )}
            <Result initiative={initiative} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Result({ initiative: { result, currency } }: { readonly initiative: Initiative }) {
  const { t } = useTranslation();
  const { number, percent } = useFigures();
  const { test, control, incremental, couldBeChance } = result;
  if (!test || !control || incremental.value === null)
    return <p className={page['soft']}>{incremental.why}</p>;
  const money = (value: number) => [currency, number(value, 0)].filter(Boolean).join('\u00a0');
  const points = (value: number) => number(value * 100, 1);
  const { customers, costPerCustomer, sampleSize, breakEven } = result;
  const rates = {
    test: percent(test.rate ?? 0),
    testCount: number(test.responses),
    testN: number(test.contacts),
    control: percent(control.rate ?? 0),
    controlCount: number(control.responses),
    controlN: number(control.contacts),
  };
  const limits = {
    points: points(incremental.value),
    low: points(incremental.low ?? incremental.value),
    high: points(incremental.high ?? incremental.value),
  };
  return (
    <>
      <p>{t('objectives.initiatives.rates', rates)}</p>
      <p>
        {t('objectives.initiatives.difference', limits)}{' '}
        <span className={page['sign']} data-tone={couldBeChance === true ? 'warn' : 'good'}>
          {couldBeChance === true ? (
            <IconDice5 size={15} aria-hidden />
          ) : (
            <IconCircleCheck size={15} aria-hidden />
          )}
          {t(`objectives.initiatives.${couldBeChance === true ? 'chance' : 'notChance'}`)}
        </span>
      </p>
      <p>
        {customers.value !== null &&
          couldBeChance !== true &&
          t('objectives.initiatives.customers', { customers: number(customers.value, 0) })}{' '}
        {costPerCustomer.value !== null &&
          (costPerCustomer.high === null
            ? t('objectives.initiatives.costOpen', { cost: money(costPerCustomer.value) })
            : t('objectives.initiatives.cost', {
                cost: money(costPerCustomer.value),
                low: money(costPerCustomer.low ?? costPerCustomer.value),
                high: money(costPerCustomer.high),
              }))}
      </p>
      {couldBeChance === true && sampleSize.value !== null && (
        <p>{t('objectives.initiatives.sample', { n: number(sampleSize.value) })}</p>
      )}
      {breakEven.value !== null && (
        <p>{t('objectives.initiatives.breakEven', { rate: percent(breakEven.value) })}</p>
      )}
    </>
  );
}
