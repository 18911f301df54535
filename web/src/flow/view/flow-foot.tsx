import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowAddress } from '../address.ts';
import { differences } from '../compare/differences.ts';
import type { Drawn } from '../drawn.ts';
import { kindOf } from '../flow-query.ts';
import type { Flow } from '../flow-query.ts';
import type { Percent, Viewport } from '../picture/use-viewport.ts';
import classes from './flow-foot.module.css';

interface FlowFootProps {
  readonly flow: Flow;
  readonly picture: Drawn;
  readonly address: FlowAddress;
  readonly touched: string | undefined;
  readonly viewport: Viewport;
  readonly onGo: (address: FlowAddress) => void;
  /** The search inside the picture. */
  readonly children: ReactNode;
}

/** Exact counts on the left, how to look on the right. */
export function FlowFoot(props: FlowFootProps) {
  const { flow, picture, address, touched, viewport, onGo, children } = props;
  const { t } = useTranslation();
  const table = address.view === 'table';
  return (
    <footer className={classes['foot']} aria-label={t('foot.label')}>
      <p className={classes['counts']} data-counts>
        <Counts flow={flow} picture={picture} touched={touched} />
      </p>
      {children}
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
          <Zoom percent={viewport.percent} />
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

function Zoom({ percent }: { readonly percent: Percent }) {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(percent.subscribe, percent.get);
  return <output className={classes['zoom']}>{t('foot.zoom', { percent: shown })}</output>;
}

function Counts({ flow, picture, touched }: Pick<FlowFootProps, 'flow' | 'picture' | 'touched'>) {
  const { t } = useTranslation();
  const systems = flow.nodes.filter((node) => kindOf(node) === 'System');
  const lit = systems.filter((node) => node.lit).length;
  const isPicked = touched !== undefined;
  const shown = isPicked ? picture.lines.filter((line) => line.light === 'lit') : picture.lines;
  const fields = picture.cards.flatMap(({ rows }) => rows.filter(({ of }) => of.is === 'field'));
  const said = [
    isPicked ? t('flow.touches', { name: touched }) : '',
    fields.length > 0 ? t('sight.foot.fields', { count: fields.length }) : '',
    t('foot.flows', { count: shown.length }),
    flow.folded > 0 ? t('sight.foot.folded', { count: flow.folded }) : '',
    ...useDifferences(flow, picture.compared),
    flow.truncated
      ? t('foot.cut', { shown: flow.nodes.length, count: flow.nodeCount })
      : t('foot.whole'),
  ];
  return (
    <>
      <strong>
        {isPicked
          ? t('foot.part', { lit, count: systems.length })
          : t('foot.all', { count: systems.length })}
      </strong>
      <span>{said.filter((one) => one !== '').join(' · ')}</span>
    </>
  );
}

/** How much came, went and changed, things and flows together, as the list beside the picture has it. */
function useDifferences(flow: Flow, compared: boolean): string[] {
  const { t } = useTranslation();
  const marks = useMemo(
    () => (compared ? differences(flow).map(({ mark }) => mark) : []),
    [flow, compared],
  );
  return (['CAME', 'WENT', 'CHANGED'] as const).flatMap((mark) => {
    const count = marks.filter((one) => one === mark).length;
    return count === 0 ? [] : [t(`sight.marked.${mark}`, { count })];
  });
}
