import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LONG_MS, useLate } from './patience.ts';
import classes from './loading-flow.module.css';

/** The shape of what is coming, shown only where it takes long enough to be noticed. */
export function LoadingFlow() {
  const { t } = useTranslation();
  const isLong = useLate(LONG_MS);
  if (!useLate()) return null;
  return (
    <div className={classes['lanes']} role="status" aria-label={t('state.loading')}>
      {isLong && <p className={classes['slow']}>{t('state.slow')}</p>}
      {[6, 2, 3, 3].map((boxes, lane) => (
        <div key={lane} className={classes['lane']}>
          {Array.from({ length: boxes }, (_, box) => (
            <Skeleton key={box} height={lane === 2 ? 132 : 48} radius={8} />
          ))}
        </div>
      ))}
    </div>
  );
}
