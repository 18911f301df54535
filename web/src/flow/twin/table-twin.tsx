import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isMarked } from '../../look/marks.ts';
import type { Card, Row } from '../drawn/cards.ts';
import type { Drawn } from '../drawn.ts';
import type { Line } from '../drawn/lines.ts';
import type { Light } from '../drawn/look.ts';
import { kindOf } from '../export/rows-of.ts';
import type { Mark } from '../flow-query.ts';
import { useCounts } from '../picture/counts.tsx';
import { Sign } from '../picture/sign.tsx';
import classes from './table-twin.module.css';

interface TableTwinProps {
  readonly drawn: Drawn;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

/** The picture as tables: the same things and flows, from the same answer, in step with what is picked. */
export function TableTwin({ drawn, picked, onPick }: TableTwinProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['twin']} tabIndex={0} role="region" aria-label={t('sight.twin.label')}>
      <Things drawn={drawn} picked={picked} onPick={onPick} />
      <Flows drawn={drawn} />
    </div>
  );
}

function Things({ drawn, picked, onPick }: TableTwinProps) {
  const { t } = useTranslation();
  const { cards, compared } = drawn;
  const onPath = ({ light }: Card | Row) => (drawn.picked ? light === 'lit' : undefined);
  return (
    <table className={classes['table']} data-things>
      <caption>{t('twin.things')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('twin.name')}</th>
          {compared && <th scope="col">{t('sight.twin.mark')}</th>}
          <th scope="col">{t('twin.kind')}</th>
          <th scope="col">{t('twin.lane')}</th>
          <th scope="col">{t('twin.within')}</th>
          <th scope="col">{t('twin.holds')}</th>
          {drawn.picked && <th scope="col">{t('twin.lit')}</th>}
        </tr>
      </thead>
      <tbody>
        {cards.flatMap((card) => [
          <Thing
            key={card.id}
            {...thingOf(card)}
            compared={compared}
            isOnPath={onPath(card)}
            picked={picked === card.id}
            onPick={onPick}
          />,
          ...card.rows.map((row) => (
            <Thing
              key={row.id}
              {...thingOfRow(row, card)}
              compared={compared}
              isOnPath={onPath(row)}
              picked={picked === row.id}
              onPick={onPick}
            />
          )),
        ])}
      </tbody>
    </table>
  );
}

/** A line of the table of things. */
interface ThingShown {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lane: Card['lane'];
  readonly light: Light;
  readonly mark: Mark | null;
  readonly within: string;
  readonly of: { readonly card: Card } | { readonly row: Row };
}

const thingOf = (card: Card): ThingShown => ({
  ...pickOf(card),
  kind: card.kind,
  lane: card.lane,
  within: card.within ?? '',
  of: { card },
});

const thingOfRow = (row: Row, card: Card): ThingShown => ({
  ...pickOf(row),
  kind: kindOf(row),
  lane: card.lane,
  within: card.name,
  of: { row },
});

const pickOf = ({ id, name, light, mark }: Card | Row) => ({ id, name, light, mark });

interface ThingProps extends ThingShown {
  readonly compared: boolean;
  /** Undefined while nothing is picked. */
  readonly isOnPath: boolean | undefined;
  readonly picked: boolean;
  readonly onPick: (id: string) => void;
}

function Thing(props: ThingProps) {
  const { id, name, kind, lane, light, mark, within, of, compared, isOnPath, picked, onPick } =
    props;
  const { t } = useTranslation();
  const holds = useHolds();
  return (
    <tr
      data-light={light}
      data-picked={picked || undefined}
      data-thing={id}
      data-inner={'row' in of || undefined}
    >
      <th scope="row">
        <button type="button" aria-pressed={picked} onClick={() => onPick(id)}>
          {name}
        </button>
      </th>
      {compared && <Change mark={mark} />}
      <td>{t([`kind.${kind}`, 'kind.other'])}</td>
      <td>{t(`lane.${lane}`)}</td>
      <td>{within}</td>
      <td>{holds(of)}</td>
      {isOnPath !== undefined && <td>{t(isOnPath ? 'twin.yes' : 'twin.no')}</td>}
    </tr>
  );
}

function useHolds(): (of: ThingShown['of']) => string {
  const { t } = useTranslation();
  const counts = useCounts();
  return (of) => {
    if ('card' in of)
      return of.card.within === undefined
        ? counts(of.card)
        : t('flow.fields', { count: of.card.fields });
    const row = of.row.of;
    if (row.is === 'field') return '';
    return row.is === 'attribute'
      ? t('flow.sources', { count: row.attribute.sources })
      : t('flow.fields', { count: row.fields });
  };
}

function Change({ mark }: { readonly mark: Mark | null }) {
  const { t } = useTranslation();
  return (
    <td data-change={mark ?? undefined}>
      <span className={classes['change']}>
        {isMarked(mark) && <Sign mark={mark} size={12} />}
        {mark !== null && t(`sight.mark.${mark}`)}
      </span>
    </td>
  );
}

function Flows({ drawn: { cards, lines, picked, compared } }: Pick<TableTwinProps, 'drawn'>) {
  const { t } = useTranslation();
  const names = useMemo(
    () => new Map(cards.flatMap((card) => [card, ...card.rows].map(({ id, name }) => [id, name]))),
    [cards],
  );
  const end = ({ row, box }: Line['from']) =>
    row === undefined ? names.get(box) : `${names.get(box)} › ${names.get(row)}`;
  return (
    <table className={classes['table']} data-flows>
      <caption>{t('twin.flows')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('twin.from')}</th>
          <th scope="col">{t('twin.to')}</th>
          {compared && <th scope="col">{t('sight.twin.mark')}</th>}
          <th scope="col" className={classes['number']}>
            {t('twin.count')}
          </th>
          <th scope="col" className={classes['number']}>
            {t('twin.onBehalf')}
          </th>
          {picked && <th scope="col">{t('twin.lit')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-light={line.light} data-flow={line.id}>
            <td>{end(line.from)}</td>
            <td>{end(line.to)}</td>
            {compared && <Change mark={line.mark} />}
            <td className={classes['number']}>
              {line.was === undefined || line.was === line.flows
                ? line.flows
                : `${line.was} → ${line.flows}`}
            </td>
            <td className={classes['number']}>{line.attributes.length}</td>
            {picked && <td>{t(line.light === 'lit' ? 'twin.yes' : 'twin.no')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
