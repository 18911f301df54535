import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marked } from '../../look/marks.ts';
import type { FlowAddress, Go } from '../address.ts';
import type { Drawn } from '../drawn.ts';
import type { Flow } from '../flow-query.ts';
import { Section } from '../panel/section.tsx';
import panel from '../panel/panel.module.css';
import { Sign } from '../picture/sign.tsx';
import { useDay } from '../tools/use-day.ts';
import { differences } from './differences.ts';
import type { Difference } from './differences.ts';
import acts from '../view/picked-acts.module.css';
import classes from './changes.module.css';

interface ChangesProps {
  readonly flow: Flow;
  readonly picture: Drawn;
  readonly address: FlowAddress;
  readonly onGo: Go;
  /** Brings something of the picture into sight. */
  readonly onSee: (id: string) => void;
  /** What else is to be said of the two states, first of all. */
  readonly children?: ReactNode;
}

const order = ['CAME', 'WENT', 'CHANGED'] as const satisfies readonly Marked[];
const LISTED = 60;

/** What came, went and changed between the two states, as a list that leads into the picture. */
export function Changes(props: ChangesProps) {
  const { flow, picture, address, onGo, onSee, children } = props;
  const { t } = useTranslation();
  const day = useDay();
  const all = useMemo(() => differences(flow), [flow]);
  const spots = useMemo(
    () => new Set(picture.cards.flatMap((card) => [card, ...card.rows].map(({ id }) => id))),
    [picture],
  );
  const { asof, compare, scenario } = address;
  const between =
    compare === undefined
      ? t('sight.scenario.about')
      : asof === undefined
        ? t('sight.compare.untilToday', { before: day(compare) })
        : t('sight.compare.between', { before: day(compare), after: day(asof) });
  const title = t(scenario === undefined ? 'sight.compare.title' : 'sight.scenario.title');
  return (
    <aside className={panel['panel']} aria-label={title} data-changes>
      <h2>{title}</h2>
      <p className={panel['about']}>{between}</p>
      {children}
      <Only address={address} onGo={onGo} />
      {all.length === 0 && (
        <p className={classes['same']}>
          {t(scenario === undefined ? 'sight.compare.same' : 'sight.scenario.same')}
        </p>
      )}
      {order.map((mark) => {
        const own = all.filter((one) => one.mark === mark);
        if (own.length === 0) return null;
        return (
          <Section key={mark} title={t(`sight.marked.${mark}`, { count: own.length })}>
            <ul className={classes['list']}>
              {own.slice(0, LISTED).map((one) => (
                <Differing
                  key={one.id}
                  difference={one}
                  onSee={spots.has(one.spot) ? onSee : undefined}
                />
              ))}
              {own.length > LISTED && (
                <li className={classes['more']}>
                  {t('sight.compare.more', { count: own.length - LISTED })}
                </li>
              )}
            </ul>
          </Section>
        );
      })}
    </aside>
  );
}

/** Whether what stayed is left out. */
function Only({ address, onGo }: Pick<ChangesProps, 'address' | 'onGo'>) {
  const { t } = useTranslation();
  const on = address.changes === '1';
  return (
    <p className={acts['acts']}>
      <button
        type="button"
        aria-pressed={on}
        onClick={() => onGo({ ...address, changes: on ? undefined : '1' })}
      >
        {t('sight.compare.only')}
      </button>
    </p>
  );
}

interface DifferingProps {
  readonly difference: Difference;
  readonly onSee: ((id: string) => void) | undefined;
}

function Differing({ difference, onSee }: DifferingProps) {
  const { mark, spot, of } = difference;
  const about = useAbout();
  const name = of.is === 'thing' ? of.name : `${of.from} → ${of.to}`;
  return (
    <li data-difference={mark}>
      <Sign mark={mark} size={14} />
      <span>
        {onSee ? (
          <button type="button" onClick={() => onSee(spot)}>
            {name}
          </button>
        ) : (
          name
        )}
        <small>{about(difference)}</small>
      </span>
    </li>
  );
}

/** In words: what kind of thing, in what, and which numbers are others than before. */
function useAbout(): (difference: Difference) => string {
  const { t } = useTranslation();
  return ({ mark, of }) => {
    if (of.is === 'flow') {
      const flows = t('foot.flows', { count: of.flows });
      if (mark !== 'CHANGED') return flows;
      return of.was === undefined || of.was === of.flows
        ? `${flows} · ${t('sight.compare.said')}`
        : t('sight.compare.flowsWas', { was: of.was, count: of.flows });
    }
    const why = of.kind === 'MasterAttribute' ? 'fed' : 'inside';
    return [
      t([`kind.${of.kind}`, 'kind.other']),
      ...(of.within === undefined ? [] : [t('sight.compare.inner', { name: of.within })]),
      ...of.counts.map(({ of: what, was, count }) => t(`sight.compare.${what}Was`, { was, count })),
      ...(mark === 'CHANGED' && of.counts.length === 0 ? [t(`sight.compare.${why}`)] : []),
    ].join(' · ');
  };
}
