import { useTranslation } from 'react-i18next';
import type { FlowAddress } from '../address.ts';
import { DayChoice } from './day-choice.tsx';
import { useDay } from './use-day.ts';

interface DaysProps {
  readonly address: FlowAddress;
  readonly onGo: (address: FlowAddress) => void;
}

/** The day whose flow is seen. */
export function AsOf({ address, onGo }: DaysProps) {
  const { t } = useTranslation();
  const day = useDay();
  const { asof } = address;
  return (
    <DayChoice
      label={asof === undefined ? t('sight.day.today') : t('sight.day.asOf', { day: day(asof) })}
      about={t('sight.day.choose')}
      day={asof}
      onDay={(next) => onGo({ ...address, asof: next })}
      clear={t('flow.backToToday')}
    />
  );
}

/** The day it is held beside. */
export function CompareWith({ address, onGo }: DaysProps) {
  const { t } = useTranslation();
  const day = useDay();
  const { compare } = address;
  return (
    <DayChoice
      label={
        compare === undefined
          ? t('sight.compare.start')
          : t('sight.compare.with', { day: day(compare) })
      }
      about={t('sight.compare.choose')}
      day={compare}
      onDay={(next) =>
        onGo({ ...address, compare: next, ...(next === undefined && { changes: undefined }) })
      }
      clear={t('sight.compare.stop')}
    />
  );
}
