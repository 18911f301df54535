import { useTranslation } from 'react-i18next';
import type { Card, Drawn, Line, Row } from '../drawn.ts';
import classes from './table-twin.module.css';

interface TableTwinProps {
  readonly drawn: Drawn;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

/** The picture as tables: the same things and flows, from the same answer, in step with what is picked. */
export function TableTwin({ drawn, picked, onPick }: TableTwinProps) {
  return (
    <div className={classes['twin']} tabIndex={0} role="region">
      <Things cards={drawn.cards} picked={picked} onPick={onPick} />
      <Flows drawn={drawn} />
    </div>
  );
}

function Things({
  cards,
  picked,
  onPick,
}: Pick<TableTwinProps, 'picked' | 'onPick'> & Pick<Drawn, 'cards'>) {
  const { t } = useTranslation();
  return (
    <table className={classes['table']} data-things>
      <caption>{t('twin.things')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('twin.name')}</th>
          <th scope="col">{t('twin.kind')}</th>
          <th scope="col">{t('twin.lane')}</th>
          <th scope="col">{t('twin.within')}</th>
          <th scope="col">{t('twin.holds')}</th>
          <th scope="col">{t('twin.lit')}</th>
        </tr>
      </thead>
      <tbody>
        {cards.flatMap((card) => [
          <CardLine key={card.id} card={card} picked={picked === card.id} onPick={onPick} />,
          ...card.rows.map((row) => (
            <RowLine
              key={row.id}
              row={row}
              card={card}
              picked={picked === row.id}
              onPick={onPick}
            />
          )),
        ])}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly card: Card;
  readonly picked: boolean;
  readonly onPick: (id: string) => void;
}

function CardLine({ card, picked, onPick }: LineProps) {
  const { t } = useTranslation();
  const holds =
    card.attributes > 0
      ? t('flow.attributes', { count: card.attributes })
      : `${t('flow.datasets', { count: card.datasets })} · ${t('flow.fields', { count: card.fields })}`;
  return (
    <tr data-light={card.light} data-picked={picked || undefined} data-thing={card.id}>
      <th scope="row">
        <Pick name={card.name} picked={picked} onClick={() => onPick(card.id)} />
      </th>
      <td>{t([`kind.${card.kind}`, 'kind.other'])}</td>
      <td>{t(`lane.${card.lane}`)}</td>
      <td />
      <td>{holds}</td>
      <td>{card.light === 'plain' ? '' : t(card.light === 'lit' ? 'twin.yes' : 'twin.no')}</td>
    </tr>
  );
}

function RowLine({ row, card, picked, onPick }: LineProps & { readonly row: Row }) {
  const { t } = useTranslation();
  const isAttribute = row.of.is === 'attribute';
  const holds =
    row.of.is === 'attribute'
      ? t('flow.sources', { count: row.of.attribute.sources })
      : t('flow.fields', { count: row.of.fields });
  return (
    <tr data-light={row.light} data-picked={picked || undefined} data-thing={row.id} data-inner>
      <th scope="row">
        <Pick name={row.name} picked={picked} onClick={() => onPick(row.id)} />
      </th>
      <td>{t(isAttribute ? 'kind.MasterAttribute' : 'kind.Dataset')}</td>
      <td>{t(`lane.${card.lane}`)}</td>
      <td>{card.name}</td>
      <td>{holds}</td>
      <td>{row.light === 'plain' ? '' : t(row.light === 'lit' ? 'twin.yes' : 'twin.no')}</td>
    </tr>
  );
}

function Pick({ name, picked, onClick }: { name: string; picked: boolean; onClick: () => void }) {
  return (
    <button type="button" aria-pressed={picked} onClick={onClick}>
      {name}
    </button>
  );
}

function Flows({ drawn: { cards, lines } }: Pick<TableTwinProps, 'drawn'>) {
  const { t } = useTranslation();
  const names = new Map(
    cards.flatMap((card) => [card, ...card.rows].map(({ id, name }) => [id, name])),
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
          <th scope="col" className={classes['number']}>
            {t('twin.count')}
          </th>
          <th scope="col" className={classes['number']}>
            {t('twin.onBehalf')}
          </th>
          <th scope="col">{t('twin.lit')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-light={line.light} data-flow={line.id}>
            <td>{end(line.from)}</td>
            <td>{end(line.to)}</td>
            <td className={classes['number']}>{line.flows}</td>
            <td className={classes['number']}>{line.attributes.length}</td>
            <td>
              {line.light === 'plain' ? '' : t(line.light === 'lit' ? 'twin.yes' : 'twin.no')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
