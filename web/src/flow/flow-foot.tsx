import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowAddress } from './address.ts';
import type { Drawn } from './drawn.ts';
import { kindOf } from './flow-query.ts';
import type { Flow } from './flow-query.ts';
import type { Viewport } from './picture/use-viewport.ts';
import classes from './flow-foot.module.css';

interface FlowFootProps {
  readonly flow: Flow;
  readonly picture: Drawn;
  readonly address: FlowAddress;
  readonly touched: string | undefined;
  readonly viewport: Viewport;
  readonly onGo: (address: FlowAddress) => void;
}

/** Exact counts on the left, how to look on the right. */
export function FlowFoot({ flow, picture, address, touched, viewport, onGo }: FlowFootProps) {
  const { t } = useTranslation();
  const table = address.view === 'table';
  return (
    <footer className={classes['foot']} aria-label={t('foot.label')}>
      <p className={classes['counts']} data-counts>
        <Counts flow={flow} picture={picture} touched={touched} />
      </p>
      <button
        type="button"
        className={classes['act']}
        onClick={() => onGo({ ...address, view: table ? undefined : 'table' })}
      >
        {t(table ? 'foot.pictureView' : 'foot.table')}
      </button>
      {!table && (
        <>
          <button type="button" className={classes['act']} onClick={() => viewport.fit()}>
            {t('foot.fit')}
          </button>
          <button
            type="button"
            className={classes['act']}
            onClick={() => viewport.zoom(1 / 1.2)}
            aria-label={t('foot.zoomOut')}
          >
            <IconMinus size={14} aria-hidden />
          </button>
          <output className={classes['zoom']}>
            {t('foot.zoom', { percent: viewport.percent })}
          </output>
          <button
            type="button"
            className={classes['act']}
            onClick={() => viewport.zoom(1.2)}
            aria-label={t('foot.zoomIn')}
          >
            <IconPlus size={14} aria-hidden />
          </button>
        </>
      )}
    </footer>
  );
}

function Counts({ flow, picture, touched }: Pick<FlowFootProps, 'flow' | 'picture' | 'touched'>) {
  const { t } = useTranslation();
  const systems = flow.nodes.filter((node) => kindOf(node) === 'System');
  const lit = systems.filter((node) => node.lit).length;
  const isPicked = touched !== undefined;
  const shown = isPicked ? picture.lines.filter((line) => line.light === 'lit') : picture.lines;
  return (
    <>
      <strong>
        {isPicked
          ? t('foot.part', { lit, count: systems.length })
          : t('foot.all', { count: systems.length })}
      </strong>
      <span>
        {isPicked && `${t('foot.touching', { name: touched })} · `}
        {t('foot.flows', { count: shown.length })} ·{' '}
        {flow.truncated
          ? t('foot.cut', { shown: flow.nodes.length, count: flow.nodeCount })
          : t('foot.whole')}
      </span>
    </>
  );
}
