import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowAddress } from '../address.ts';
import { AroundChip } from './around-chip.tsx';
import { ScenarioChip, Switch, TouchChip } from './chips.tsx';
import { AsOf, CompareWith } from './days.tsx';
import classes from './flow-tools.module.css';

interface FlowToolsProps {
  readonly address: FlowAddress;
  /** The names of what is picked and of what the picture is around. */
  readonly touched: string | undefined;
  readonly around: string | undefined;
  /** The name of the scenario that is held beside today's flow. */
  readonly scenario: string | undefined;
  readonly onGo: (address: FlowAddress) => void;
  readonly onLeave: () => void;
  /** The menu of exports, where there is a picture. */
  readonly children: ReactNode;
}

const levels = { system: undefined, dataset: 'dataset', field: 'field' } as const;
const isLevel = (value: string): value is keyof typeof levels => Object.hasOwn(levels, value);

/** What may be chosen about the flow: level, what of it, around what, of which days. */
export function FlowTools(props: FlowToolsProps) {
  const { address, touched, around, scenario, onGo, onLeave, children } = props;
  const { t } = useTranslation();
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
        onChange={(level) =>
          onGo({ ...address, level: isLevel(level) ? levels[level] : undefined })
        }
        data={[
          { value: 'system', label: t('flow.level.SYSTEM') },
          { value: 'dataset', label: t('flow.level.DATASET') },
          { value: 'field', label: t('sight.level.FIELD') },
        ]}
        transitionDuration={0}
        withItemsBorders={false}
      />
      <Switch
        on={address.personal === '1'}
        label={t('sight.personal')}
        about={t('sight.personalAbout')}
        onChange={(on) => onGo({ ...address, personal: on ? '1' : undefined })}
      />
      <Switch
        on={address.folded === '1'}
        label={t('sight.folded')}
        about={t('sight.foldedAbout')}
        onChange={(on) => onGo({ ...address, folded: on ? '1' : undefined })}
      />
      {address.centre !== undefined && (
        <AroundChip address={address} name={around ?? '…'} onGo={onGo} />
      )}
      {address.touches !== undefined && address.touches !== address.centre && (
        <TouchChip name={touched ?? '…'} onLeave={onLeave} />
      )}
      <span className={classes['end']}>
        {address.scenario === undefined ? (
          <>
            <CompareWith address={address} onGo={onGo} />
            <AsOf address={address} onGo={onGo} />
          </>
        ) : (
          <ScenarioChip
            name={scenario ?? '…'}
            onLeave={() => onGo({ ...address, scenario: undefined, changes: undefined })}
          />
        )}
        {children}
      </span>
    </div>
  );
}
