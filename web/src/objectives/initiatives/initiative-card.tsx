import {
  IconAlertTriangleFilled,
  IconCircleCheck,
  IconDice5,
  IconHelp,
  IconMinus,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fact } from '../../page/fact.tsx';
import page from '../../page/page.module.css';
import { ThingLink } from '../../page/thing-link.tsx';
import type { Thing } from '../../page/thing-link.tsx';
import { useFigures } from '../../page/use-figures.ts';
import type { Initiative, Trial } from './initiative-query.ts';
import { IntervalPicture } from './interval-picture.tsx';
import classes from './initiatives.module.css';

interface InitiativeCardProps {
  readonly initiative: Initiative;
  /** Also what it aims at; on the page of one objective that is known. */
  readonly whole?: boolean;
}

/** One initiative: what it is, and what its test and control groups have shown. */
export function InitiativeCard({ initiative, whole = false }: InitiativeCardProps) {
  const { t } = useTranslation();
  const { day } = useFigures();
  const { name, description, phase, type, startsOn, endsOn, unitRandomised } = initiative;
  return (
    <article className={classes['card']} data-initiative={initiative.id}>
      <h3>
        {name}
        {phase !== null && (
          <span className={page['chip']}>{t(`objectives.initiatives.phase.${phase}`)}</span>
        )}
        {type !== null && (
          <span className={page['chip']}>{t(`objectives.initiatives.type.${type}`)}</span>
        )}
      </h3>
      {description !== null && <p className={page['soft']}>{description}</p>}
      <dl className={classes['facts']}>
        {startsOn !== null && endsOn !== null && (
          <Fact name={t('objectives.initiatives.when')}>
            {t('objectives.initiatives.between', { from: day(startsOn), to: day(endsOn) })}
          </Fact>
        )}
        {unitRandomised !== null && (
          <Fact name={t('objectives.initiatives.unit')}>{unitRandomised}</Fact>
        )}
        {whole && (
          <>
            <Things name={t('objectives.initiatives.aims')} things={initiative.aimsAt.nodes} />
            <Things
              name={t('objectives.initiatives.against')}
              things={initiative.addresses.nodes}
            />
            <Things
              name={t('page.owners')}
              things={initiative.owners.edges.map(({ node }) => node)}
            />
          </>
        )}
      </dl>
      <Result initiative={initiative} />
    </article>
  );
}

function Things({ name, things }: { readonly name: string; readonly things: readonly Thing[] }) {
  if (things.length === 0) return null;
  return (
    <Fact name={name}>
      {things.map((thing, at) => (
        <span key={thing.id}>
          {at > 0 && ' · '}
          <ThingLink thing={thing} />
        </span>
      ))}
    </Fact>
  );
}

function Result({ initiative: { result, currency } }: { readonly initiative: Initiative }) {
  const { t } = useTranslation();
  const { number, percent } = useFigures();
  const { test, control, incremental, couldBeChance } = result;
  if (!test || !control || incremental.value === null)
    return <p className={page['soft']}>{incremental.why}</p>;
  const money = (value: number) => [currency, number(value, 0)].filter(Boolean).join('\u00a0');
  const points = (value: number) => number(value * 100, 2);
  const range = (low: string, high: string) => t('objectives.initiatives.range', { low, high });
  const { incrementalConversion: conversion, customers, costPerCustomer, sampleSize } = result;
  const share = (part: number, whole: number, rate: number | null) =>
    t('objectives.initiatives.share', {
      rate: percent(rate ?? 0),
      part: number(part),
      whole: number(whole),
    });
  return (
    <>
      <IntervalPicture result={result} />
      <dl className={classes['figures']}>
        <Row name={t('objectives.initiatives.test')}>
          {share(test.responses, test.contacts, test.rate)}
        </Row>
        <Row name={t('objectives.initiatives.control')}>
          {share(control.responses, control.contacts, control.rate)}
        </Row>
        <Row name={t('objectives.initiatives.difference')}>
          {t('objectives.initiatives.points', { points: signed(incremental.value, points) })}{' '}
          {range(
            points(incremental.low ?? incremental.value),
            points(incremental.high ?? incremental.value),
          )}
          <Chance couldBe={couldBeChance === true} />
        </Row>
        {conversion.value !== null && (
          <Row name={t('objectives.initiatives.conversions')}>
            {percent(test.conversionRate ?? 0)} · {percent(control.conversionRate ?? 0)} ·{' '}
            {t('objectives.initiatives.points', { points: signed(conversion.value, points) })}{' '}
            {range(
              points(conversion.low ?? conversion.value),
              points(conversion.high ?? conversion.value),
            )}
          </Row>
        )}
        {customers.value !== null && couldBeChance !== true && (
          <Row name={t('objectives.initiatives.customers')}>
            {number(customers.value, 0)}{' '}
            {range(number(customers.low ?? 0, 0), number(customers.high ?? 0, 0))}
          </Row>
        )}
        <Row name={t('objectives.initiatives.cost')}>
          {costPerCustomer.value === null ? (
            costPerCustomer.why
          ) : (
            <>
              {money(costPerCustomer.value)}{' '}
              {costPerCustomer.high === null
                ? t('objectives.initiatives.noTop')
                : range(
                    money(costPerCustomer.low ?? costPerCustomer.value),
                    money(costPerCustomer.high),
                  )}
            </>
          )}
        </Row>
        <BreakEven
          name={t('objectives.initiatives.breakEven')}
          needed={result.breakEven}
          pays={result.pays}
        />
        <BreakEven
          name={t('objectives.initiatives.breakEvenLifetime')}
          needed={result.breakEvenLifetime}
          pays={result.paysLifetime}
        />
        <Row name={t('objectives.initiatives.sample')}>
          {sampleSize.value === null
            ? sampleSize.why
            : t('objectives.initiatives.perGroup', {
                n: number(sampleSize.value),
                had: number(test.contacts),
              })}
        </Row>
      </dl>
    </>
  );
}

const signed = (value: number, write: (value: number) => string): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${write(Math.abs(value))}`;

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Chance({ couldBe }: { readonly couldBe: boolean }) {
  const { t } = useTranslation();
  const Shape = couldBe ? IconDice5 : IconCircleCheck;
  return (
    <span className={page['sign']} data-tone={couldBe ? 'warn' : 'good'}>
      <Shape size={15} aria-hidden />
      {t(`objectives.initiatives.${couldBe ? 'chance' : 'notChance'}`)}
    </span>
  );
}

const looks: Readonly<Record<Trial['pays'], { readonly shape: Icon; readonly tone: string }>> = {
  SURELY: { shape: IconCircleCheck, tone: 'good' },
  PERHAPS: { shape: IconAlertTriangleFilled, tone: 'soft' },
  NOT: { shape: IconMinus, tone: 'warn' },
  NOT_KNOWN: { shape: IconHelp, tone: 'soft' },
};

interface BreakEvenProps {
  readonly name: string;
  readonly needed: Trial['breakEven'];
  readonly pays: Trial['pays'];
}

function BreakEven({ name, needed, pays }: BreakEvenProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const { shape: Shape, tone } = looks[pays];
  return (
    <Row name={name}>
      {needed.value === null
        ? needed.why
        : t('objectives.initiatives.points', { points: `+${number(needed.value * 100, 2)}` })}
      {pays !== 'NOT_KNOWN' && (
        <span className={page['sign']} data-tone={tone} data-pays={pays}>
          <Shape size={15} aria-hidden /> {t(`objectives.initiatives.pays.${pays}`)}
        </span>
      )}
    </Row>
  );
}
