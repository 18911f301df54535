import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Differences } from './differences.tsx';
import { EffectWords } from './effect-words.tsx';
import type { Change, Effect } from './effect.ts';
import { useMoments } from './moments.ts';
import classes from './history.module.css';

interface ChangeEntryProps {
  readonly change: Change;
  readonly effects: readonly Effect[];
  /** Of all that changed, not only of what is listed here. */
  readonly total?: number;
  readonly more?: ReactNode;
}

/** One change: why, by whom, when, and what it did with its differences. */
export function ChangeEntry({ change, effects, total = effects.length, more }: ChangeEntryProps) {
  const { t } = useTranslation();
  const { ago, exact } = useMoments();
  const { by, source, reason, saidAt, undoes, sequence } = change;
  return (
    <li className={classes['change']} data-change={sequence}>
      <p className={classes['head']}>
        <strong>{reason ?? t('history.noReason')}</strong>
        <span>
          {by.name}
          {by.type === 'PERSON' &&
            source !== 'hand' &&
            ` ${t('history.viaSource', { source })}`} ·{' '}
          <time dateTime={saidAt} title={exact(saidAt)}>
            {ago(saidAt)}
          </time>
          {undoes !== null && ` · ${t('history.undoes')}`}
        </span>
      </p>
      <ul className={classes['effects']}>
        {effects.map((effect, at) => (
          <li key={at}>
            <EffectWords effect={effect} />
            {effect.did === 'CHANGED' && effect.values.length > 0 && (
              <Differences values={effect.values} />
            )}
          </li>
        ))}
        {total > effects.length && (
          <li>{more ?? t('history.more', { count: total - effects.length })}</li>
        )}
      </ul>
    </li>
  );
}
