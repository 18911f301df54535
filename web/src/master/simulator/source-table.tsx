import {
  IconAlertTriangleFilled,
  IconMinus,
  IconPlus,
  IconStarFilled,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../flow/panel/where.ts';
import page from '../../page/page.module.css';
import { ThingLink } from '../../page/thing-link.tsx';
import { DecayCurve } from './decay-curve.tsx';
import type { Source, Verdict, Weighed } from './simulator-query.ts';
import type { Given } from './trial.ts';
import classes from './simulator.module.css';

interface SourceTableProps {
  readonly given: readonly Given[];
  readonly sources: readonly Source[];
  /** Names of the attributes of a group, the one that is tried first; a single one otherwise. */
  readonly columns: readonly string[];
  readonly verdict: Verdict | undefined;
  readonly onChange: (given: readonly Given[]) => void;
}

/** Sources as rows: what each brings, since when, how far it is trusted, and what became of it. */
export function SourceTable({ given, sources, columns, verdict, onChange }: SourceTableProps) {
  const { t } = useTranslation();
  const known = new Map(sources.map((source) => [source.field.id, source]));
  const change = (at: number, one: Partial<Given>) =>
    onChange(given.map((row, place) => (place === at ? { ...row, ...one } : row)));
  const supposed = {
    source: '',
    value: '',
    on: '',
    valid: true,
    rank: '',
    others: columns.slice(1).map(() => ''),
  };
  return (
    <>
      <div className={page['hold']} role="region" tabIndex={0} aria-label={t('simulator.sources')}>
        <table className={classes['sources']} data-sources>
          <thead>
            <tr>
              <th scope="col">{t('simulator.source')}</th>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {columns.length === 1 ? t('simulator.value') : name}
                </th>
              ))}
              <th scope="col">{t('simulator.day')}</th>
              <th scope="col">{t('simulator.valid')}</th>
              <th scope="col">{t('simulator.rank')}</th>
              <th scope="col">{t('simulator.trust')}</th>
              <th scope="col">{t('simulator.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {given.map((row, at) => (
              <SourceRow
                key={at}
                row={row}
                source={known.get(row.source)}
                columns={columns}
                weighed={verdict?.candidates[at]}
                verdict={verdict}
                onChange={(one) => change(at, one)}
                onRemove={() => onChange(given.filter((_, place) => place !== at))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        className={`${page['tool']} ${classes['add']}`}
        onClick={() => onChange([...given, supposed])}
      >
        <IconPlus size={14} aria-hidden /> {t('simulator.add')}
      </button>
    </>
  );
}

interface SourceRowProps {
  readonly row: Given;
  /** Undefined for a source that is only supposed. */
  readonly source: Source | undefined;
  readonly columns: readonly string[];
  readonly weighed: Weighed | undefined;
  readonly verdict: Verdict | undefined;
  readonly onChange: (one: Partial<Given>) => void;
  readonly onRemove: () => void;
}

function SourceRow({ row, source, columns, weighed, verdict, ...does }: SourceRowProps) {
  const { t } = useTranslation();
  const { onChange, onRemove } = does;
  const name = source ? (source.system?.name ?? source.field.name) : row.source;
  const values = [row.value, ...row.others];
  const outcome = outcomeOf(row.source, verdict);
  const write = (place: number, text: string) =>
    onChange(
      place === 0
        ? { value: text }
        : { others: row.others.map((one, at) => (at === place - 1 ? text : one)) },
    );
  return (
    <tr data-outcome={outcome?.is} data-source={row.source}>
      <th scope="row">
        {source ? (
          <WhoBrings source={source} />
        ) : (
          <span className={classes['supposed']}>
            <input
              type="text"
              value={row.source}
              placeholder={t('simulator.name')}
              aria-label={t('simulator.name')}
              onChange={({ target }) => onChange({ source: target.value })}
            />
            <small>{t('simulator.made')}</small>
          </span>
        )}
        <button
          type="button"
          className={classes['remove']}
          aria-label={t('simulator.remove', { source: name })}
          onClick={onRemove}
        >
          <IconX size={14} aria-hidden />
        </button>
      </th>
      {columns.map((attribute, place) => (
        <td key={attribute}>
          <input
            type="text"
            value={values[place] ?? ''}
            placeholder={t('simulator.empty')}
            aria-label={t('simulator.valueOf', { attribute, source: name })}
            onChange={({ target }) => write(place, target.value)}
          />
        </td>
      ))}
      <td>
        <input
          type="date"
          value={row.on}
          aria-label={t('simulator.dayOf', { source: name })}
          onChange={({ target }) => onChange({ on: target.value })}
        />
      </td>
      <td className={classes['valid']}>
        <input
          type="checkbox"
          checked={row.valid}
          aria-label={t('simulator.validOf', { source: name })}
          onChange={({ target }) => onChange({ valid: target.checked })}
        />
      </td>
      <td className={classes['rank']}>
        <input
          type="number"
          min={1}
          max={99}
          value={row.rank === '' ? (source?.rank ?? '') : row.rank}
          aria-label={t('simulator.rankOf', { source: name })}
          onChange={({ target }) => onChange({ rank: target.value })}
        />
        {source?.conflicts === true && (
          <IconAlertTriangleFilled
            size={12}
            role="img"
            aria-label={t('simulator.conflict')}
            color="var(--warn)"
          />
        )}
      </td>
      <td>{weighed && <DecayCurve name={name} weighed={weighed} />}</td>
      <td className={classes['outcome']}>
        {outcome?.is === 'wins' && (
          <span>
            <IconStarFilled size={13} aria-hidden />
            {t(outcome.together ? 'simulator.agrees' : 'simulator.wins')}
          </span>
        )}
        {outcome?.is === 'loses' && (
          <span>
            <IconMinus size={13} aria-hidden />
            {t('simulator.loses', { why: outcome.why })}
          </span>
        )}
      </td>
    </tr>
  );
}

function WhoBrings({ source: { system, field, live } }: { readonly source: Source }) {
  const { t } = useTranslation();
  const dataset = field.__typename === 'Field' ? field.dataset?.node : undefined;
  const path = dataset ? `${shortName(dataset.name)}.${field.name}` : field.name;
  return (
    <span>
      <ThingLink thing={system ?? field} />
      <small>{path}</small>
      {!live && <small className={page['warn']}>{t('simulator.notLive')}</small>}
    </span>
  );
}

type Outcome =
  | { readonly is: 'wins'; readonly together: boolean }
  | { readonly is: 'loses'; readonly why: string };

function outcomeOf(source: string, verdict: Verdict | undefined): Outcome | undefined {
  if (!verdict) return undefined;
  const winners = verdict.sources.map((one) => one.source);
  if (winners.includes(source)) return { is: 'wins', together: winners.length > 1 };
  const lost = verdict.steps
    .flatMap((step) => step.lost)
    .find((one) => one.source.source === source);
  return lost && { is: 'loses', why: lost.sentence };
}
