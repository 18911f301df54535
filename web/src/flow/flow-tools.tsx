import { IconX } from '@tabler/icons-react';
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowAddress } from './address.ts';
import classes from './flow-tools.module.css';

interface FlowToolsProps {
  readonly address: FlowAddress;
  /** The name of what is picked. */
  readonly touched: string | undefined;
  readonly onGo: (address: FlowAddress) => void;
  readonly onLeave: () => void;
}

/** What may be chosen about the flow: level, what it touches, the day. */
export function FlowTools({ address, touched, onGo, onLeave }: FlowToolsProps) {
  const { t } = useTranslation();
  const only = address.only === '1';
  return (
    <div className={classes['tools']} role="toolbar" aria-label={t('flow.tools')}>
      <SegmentedControl
        aria-label={t('flow.level.label')}
        classNames={{
          root: classes['level'] ?? '',
          label: classes['levelLabel'] ?? '',
          indicator: classes['indicator'] ?? '',
        }}
        value={address.level ?? 'system'}
        onChange={(level) => onGo({ ...address, level: level === 'dataset' ? level : undefined })}
        data={[
          { value: 'system', label: t('flow.level.SYSTEM') },
          { value: 'dataset', label: t('flow.level.DATASET') },
        ]}
        transitionDuration={0}
      />
      {touched !== undefined && (
        <>
          <button type="button" className={classes['chip']} data-golden onClick={onLeave}>
            <span className={classes['clip']}>{t('flow.touches', { name: touched })}</span>
            <span className="unseen">{t('flow.leaveTouch')}</span>
            <IconX size={14} aria-hidden />
          </button>
          <button
            type="button"
            className={classes['chip']}
            aria-pressed={only}
            onClick={() => onGo({ ...address, only: only ? undefined : '1' })}
          >
            {t('flow.only')}
          </button>
        </>
      )}
      <span className={classes['space']} />
      <label className={classes['day']} data-set={address.asof !== undefined || undefined}>
        <span>{t(address.asof === undefined ? 'flow.today' : 'flow.asOf')}</span>
        <input
          type="date"
          aria-label={t('flow.asOf')}
          value={address.asof ?? ''}
          max={new Date().toISOString().slice(0, 10)}
          onChange={({ target }) =>
            onGo({ ...address, asof: target.value === '' ? undefined : target.value })
          }
        />
      </label>
      {address.asof !== undefined && (
        <button
          type="button"
          className={classes['chip']}
          onClick={() => onGo({ ...address, asof: undefined })}
        >
          {t('flow.backToToday')}
        </button>
      )}
    </div>
  );
}
