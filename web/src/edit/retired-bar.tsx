import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useFigures } from '../page/use-figures.ts';
import { RESTORE } from './retiring.ts';
import classes from './edit-place.module.css';

interface RetiredBarProps {
  readonly id: string;
  readonly version: number;
  readonly retiredAt: string;
  readonly onRestored: () => void;
}

/** What has been retired says so on top of its page, and can be brought back from there. */
export function RetiredBar({ id, version, retiredAt, onRestored }: RetiredBarProps) {
  const { t } = useTranslation();
  const { day } = useFigures();
  const client = useClient();
  const [failed, setFailed] = useState<string>();
  const restore = async () => {
    const { data, error } = await client.mutation(RESTORE, { id, version }).toPromise();
    const done = data?.done;
    if (!done || 'message' in done)
      setFailed(done?.message ?? error?.graphQLErrors[0]?.message ?? t('edit.failed'));
    onRestored();
  };
  return (
    <div className={classes['bar']} role="status">
      <span>{failed ?? t('edit.retire.done', { day: day(retiredAt) })}</span>
      <button type="button" onClick={() => void restore()} data-restore>
        {t('edit.retire.undo')}
      </button>
    </div>
  );
}
