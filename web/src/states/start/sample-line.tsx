import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SampleProgress } from './sample-way.tsx';
import { useSample } from './use-sample.ts';
import './texts.ts';
import classes from './start.module.css';

/** Says calmly that this is the sample, and takes it out: one click, and one to be sure. */
export function SampleLine() {
  const { t } = useTranslation();
  const { sample, refused, remove } = useSample();
  const [isAsking, setAsking] = useState(false);
  const failure = refused ?? sample?.failure ?? undefined;
  if (!sample || sample.state === 'ABSENT') return null;
  if (sample.state !== 'PRESENT')
    return (
      <aside className={classes['line']}>
        <SampleProgress sample={sample} onStop={remove} />
      </aside>
    );
  return (
    <aside className={classes['line']}>
      <p>{t(isAsking ? 'start.sample.sure' : 'start.sample.line')}</p>
      {isAsking ? (
        <div className={classes['buttons']}>
          <Button
            variant="filled"
            color="dark"
            size="compact-sm"
            onClick={() => {
              setAsking(false);
              remove();
            }}
          >
            {t('start.sample.yes')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setAsking(false)}>
            {t('start.sample.no')}
          </Button>
        </div>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
          {t('start.sample.remove')}
        </Button>
      )}
      {failure !== undefined && (
        <p role="alert" className={classes['failed']}>
          {failure}
        </p>
      )}
    </aside>
  );
}
