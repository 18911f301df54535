import { Link } from '@tanstack/react-router';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../flow/panel/where.ts';
import type { Column, Matrix as MatrixData, Ranked, Row } from './matrix.ts';
import { ruleInWords } from './rule-words.ts';
import classes from './matrix.module.css';

interface MatrixProps {
  /** The id of the entity. */
  readonly entity: string;
  readonly matrix: MatrixData;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

/** Attributes as rows, source systems as columns; in the cells rank and trust. */
export function MatrixTable({ entity, matrix: { columns, rows }, picked, onPick }: MatrixProps) {
  const { t } = useTranslation();
  return (
    <div
      className={classes['hold']}
      role="region"
      tabIndex={0}
      aria-label={t('master.matrix.title')}
    >
      <table className={classes['matrix']} data-matrix>
        <thead>
          <tr>
            <th scope="col" className={classes['attribute']}>
              {t('master.matrix.attribute')}
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className={classes['system']}>
                {name}
              </th>
            ))}
            <th scope="col" className={classes['rule']}>
              {t('master.matrix.rule')}
            </th>
            <th scope="col">{t('master.matrix.held')}</th>
            <th scope="col" className={classes['number']}>
              {t('master.matrix.published')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AttributeRow
              key={row.attribute.id}
              entity={entity}
              row={row}
              columns={columns}
              isPicked={row.attribute.id === picked}
              onPick={onPick}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface AttributeRowProps {
  readonly entity: string;
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly isPicked: boolean;
  readonly onPick: (id: string) => void;
}

function AttributeRow({ entity, row, columns, isPicked, onPick }: AttributeRowProps) {
  const { t } = useTranslation();
  const { attribute, ranked, gap } = row;
  const { id, name, critical, heldIn, publishedTo } = attribute;
  const rule = ruleInWords(t, attribute, ranked.length);
  return (
    <tr data-picked={isPicked || undefined} data-attribute={id} data-gap={gap}>
      <th scope="row" className={classes['attribute']}>
        <button
          type="button"
          aria-pressed={isPicked}
          aria-label={t('master.matrix.open', { name })}
          onClick={() => onPick(id)}
        >
          {name}
        </button>
        {critical === true && <small>{t('master.matrix.critical')}</small>}
        {gap === 'sameRank' && (
          <small className={classes['warn']}>
            <IconAlertTriangleFilled size={11} aria-hidden /> {t('master.matrix.sameRank')}
          </small>
        )}
      </th>
      {ranked.length === 0 ? (
        <td colSpan={Math.max(1, columns.length)} className={classes['without']}>
          <Without row={row} />
        </td>
      ) : (
        columns.map((column) => (
          <td key={column.id} className={classes['cell']}>
            {ranked
              .filter(({ system }) => system === column.id)
              .map((one) => (
                <Claim key={one.id} claim={one} system={column.name} />
              ))}
          </td>
        ))
      )}
      <td className={classes['rule']}>
        {ranked.length > 1 ? (
          <Link
            to="/master/$id/simulator"
            params={{ id: entity }}
            search={{ attribute: id }}
            aria-label={t('master.tryFor', { name, rule })}
          >
            {rule}
          </Link>
        ) : (
          rule
        )}
      </td>
      <td className={classes['held']}>
        {heldIn.nodes.map((field) => (
          <span key={field.id}>
            {field.dataset ? `${shortName(field.dataset.node.name)}.${field.name}` : field.name}
          </span>
        ))}
      </td>
      <td className={classes['number']}>{publishedTo.totalCount}</td>
    </tr>
  );
}

/** Why no source stands there. */
function Without({ row: { attribute, gap } }: { readonly row: Row }) {
  const { t } = useTranslation();
  if (gap === 'noSource')
    return (
      <span className={classes['warn']}>
        <IconAlertTriangleFilled size={12} aria-hidden /> {t('master.matrix.noSource')}
      </span>
    );
  return t(attribute.identifier === 'GLOBAL' ? 'master.matrix.global' : 'master.matrix.derived');
}

function Claim({ claim, system }: { readonly claim: Ranked; readonly system: string }) {
  const { t } = useTranslation();
  const { rank, trustMax, trustMin, wins, tied, path, condition, live = true } = claim;
  const trust = trustMax ?? 0;
  const said = [
    t(rank === null ? 'master.matrix.cellUnranked' : 'master.matrix.cell', { system, rank, trust }),
    ...(wins ? [t('master.matrix.wins')] : []),
    ...(tied ? [t('master.matrix.tied')] : []),
    ...(condition === null ? [] : [t('master.matrix.when', { condition })]),
    ...(live ? [] : [t('master.matrix.notLive')]),
  ].join(', ');
  return (
    <span
      className={classes['claim']}
      data-wins={wins || undefined}
      data-tied={tied || undefined}
      data-gone={!live || undefined}
      role="img"
      aria-label={said}
      title={`${path} · ${said}`}
    >
      <span className={classes['rank']}>
        {tied && <IconAlertTriangleFilled size={10} />}
        {rank ?? '–'}
      </span>
      <span className={classes['bar']}>
        <span className={classes['may']} style={{ width: `${trust}%` }} />
        <span className={classes['sure']} style={{ width: `${trustMin ?? trust}%` }} />
      </span>
      <span className={classes['trust']}>{trust}</span>
    </span>
  );
}
