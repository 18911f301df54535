import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Progress } from './progress.tsx';
import { useSample } from './use-sample.ts';
import type { SampleStanding } from './use-sample.ts';
import classes from './start.module.css';

/** The sample company: planted by a click, its progress in counts. */
export function SampleWay() {
  const { t } = useTranslation();
  const { sample, refused, plant, remove } = useSample();
  const failure = refused ?? sample?.failure ?? undefined;
  return (
    <li>
      <h3>{t('start.sample.title')}</h3>
      <p>{t('start.sample.text')}</p>
      {sample?.state === 'ABSENT' && sample.possible && (
        <Button variant="filled" color="dark" onClick={plant}>
          {t('start.sample.plant')}
        </Button>
      )}
      {sample?.state === 'ABSENT' && !sample.possible && (
        <p className={classes['note']}>{t('start.sample.notEmpty')}</p>
      )}
      {sample?.state === 'PRESENT' && <p className={classes['note']}>{t('start.sample.there')}</p>}
      {sample && <SampleProgress sample={sample} onStop={remove} />}
      {failure !== undefined && (
        <p role="alert" className={classes['failed']}>
          {failure}
        </p>
      )}
    </li>
  );
}

interface SampleProgressProps {
  readonly sample: SampleStanding;
  readonly onStop: () => void;
}

/** How far the planting or the taking out is; a planting can be broken off. */
export function SampleProgress({ sample: { state, done, total }, onStop }: SampleProgressProps) {
  const { t } = useTranslation();
  if (state !== 'PLANTING' && state !== 'REMOVING') return null;
  const isPlanting = state === 'PLANTING';
  return (
    <div className={classes['work']}>
      <Progress
        label={t(isPlanting ? 'start.sample.planting' : 'start.sample.removing')}
        counts={total === 0 ? t('start.sample.begins') : t('start.sample.of', { done, total })}
        done={done}
        total={total}
      />
      {isPlanting && (
        <Button variant="default" size="compact-sm" onClick={onStop}>
          {t('start.sample.stop')}
        </Button>
      )}
    </div>
  );
}
