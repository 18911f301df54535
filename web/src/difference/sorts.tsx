import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import type { Way } from './difference-query.ts';
import classes from './difference.module.css';

export interface Sort {
  readonly name: string;
  readonly label: string;
  readonly came: number;
  readonly went: number;
  readonly changed: number;
}

interface SortsProps {
  readonly sorts: readonly Sort[];
  readonly sort: string | undefined;
  readonly way: Way | undefined;
  readonly onPick: (sort: string | undefined, way: Way | undefined) => void;
}

const ways = [
  ['CAME', 'came'],
  ['WENT', 'went'],
  ['CHANGED', 'changed'],
] as const;

/** Chips that narrow what differs: by what became of it, and by kind or type. */
export function Sorts({ sorts, sort, way, onPick }: SortsProps) {
  const { t } = useTranslation();
  const sum = (name: 'came' | 'went' | 'changed') =>
    sorts
      .filter((one) => sort === undefined || one.name === sort)
      .reduce((all, one) => all + one[name], 0);
  return (
    <div className={page['tools']} role="group" aria-label={t('page.filter')}>
      {ways.map(([one, name]) => (
        <button
          key={one}
          type="button"
          className={page['tool']}
          aria-pressed={one === way}
          disabled={sum(name) === 0}
          onClick={() => onPick(sort, one === way ? undefined : one)}
        >
          <WaySign way={one} /> {t(`difference.ways.${one}`)} <small>{sum(name)}</small>
        </button>
      ))}
      <select
        className={page['tool']}
        aria-label={t('difference.sort')}
        value={sort ?? ''}
        onChange={({ target }) => onPick(target.value === '' ? undefined : target.value, way)}
      >
        <option value="">{t('difference.allSorts')}</option>
        {sorts.map(({ name, label, came, went, changed }) => (
          <option key={name} value={name}>
            {label} ({came + went + changed})
          </option>
        ))}
      </select>
    </div>
  );
}

const signs: Readonly<Record<Way, string>> = { CAME: '+', WENT: '−', CHANGED: '~' };

/** What became of a thing, by a sign. */
export function WaySign({ way }: { readonly way: Way }) {
  return (
    <span className={classes['way']} data-way={way} aria-hidden>
      {signs[way]}
    </span>
  );
}
