import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { useMoments } from '../history/moments.ts';
import { Answer } from '../page/answer.tsx';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { useAsked } from '../page/use-asked.ts';
import { askedBetween } from './asked.ts';
import { DIFFERENCE } from './difference-query.ts';
import type { Difference } from './difference-query.ts';
import { DifferingEdges } from './differing-edges.tsx';
import { DifferingEntries } from './differing-entries.tsx';
import { Effects } from './effects.tsx';
import type { When } from './when.ts';
import classes from './difference.module.css';

interface BetweenProps {
  readonly from: When;
  readonly to: When | undefined;
  readonly onOther: () => void;
}

/** What lies between two moments: first what it did, then what it was. */
export function Between({ from, to, onOther }: BetweenProps) {
  const { t } = useTranslation();
  // Today is the present: worked out once, and not anew each time it is drawn.
  const asked = useMemo(() => askedBetween(from, to), [from, to]);
  const asking = useAsked({ query: DIFFERENCE, variables: { ...asked, language: useSpoken() } });
  const wayOut = {
    title: t('difference.noSuchMoment'),
    label: t('difference.otherDays'),
    onClick: onOther,
  };
  return (
    <Answer asking={asking} waitingFor={t('difference.title')} wayOut={wayOut}>
      {({ difference }) => (
        <>
          <Sum difference={difference} />
          <Part title={t('difference.effects.title')}>
            <Effects comparison={difference.comparison} findable="FINDING_COMES" past />
          </Part>
          <DifferingEntries asked={asked} kinds={difference.entries.kinds} />
          <DifferingEdges asked={asked} types={difference.edges.types} />
        </>
      )}
    </Answer>
  );
}

const ways = ['came', 'changed', 'went'] as const;

/** From when to when, over how many changes, and what of figures came in. */
function Sum({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const { exact } = useMoments();
  const { from, to, fromSequence, toSequence, series } = difference;
  const count = Math.abs(toSequence - fromSequence);
  return (
    <p className={classes['sum']}>
      {fromSequence === 0
        ? t('difference.sumFromEmpty', { to: exact(to) })
        : t('difference.sum', { from: exact(from), to: exact(to) })}{' '}
      {t('difference.changesBetween', { count })}
      {series.map(({ kind, ...counts }) => (
        <span key={kind} className={page['soft']}>
          {' '}
          · {t(`kind.${kind}`)}:{' '}
          {ways
            .filter((way) => counts[way] > 0)
            .map((way) => t(`difference.series.${way}`, { count: counts[way] }))
            .join(', ')}
        </span>
      ))}
    </p>
  );
}
