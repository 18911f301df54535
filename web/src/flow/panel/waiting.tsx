import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLate } from '../../states/patience.ts';
import classes from './panel.module.css';

/** The shape of the details that are on their way. */
export function Waiting() {
  const { t } = useTranslation();
  if (!useLate()) return null;
  return (
    <div className={classes['waiting']} role="status" aria-label={t('panel.loading')}>
      <Skeleton height={20} width={110} />
      <Skeleton height={24} width={200} />
      <Skeleton height={40} />
      <Skeleton height={170} />
    </div>
  );
}
