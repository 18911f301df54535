import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { useFigures } from '../../page/use-figures.ts';
import { chosenIn, isNarrowed, toggled, whole } from './address.ts';
import type { Facet as FacetName, ResultsAddress } from './address.ts';
import type { Results } from './results-query.ts';
import classes from './results.module.css';

interface FacetsProps {
  readonly facets: Results['facets'];
  readonly address: ResultsAddress;
}

interface Value {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What the results can be narrowed by, with how many each choice would show. */
export function Facets({ facets, address }: FacetsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/search' });
  const { kinds, domains, statuses, owners } = facets;
  const entries = (found: typeof domains): readonly Value[] =>
    found.flatMap(({ entry, count }) =>
      entry ? [{ value: entry.id, label: entry.name, count }] : [],
    );
  const values: Readonly<Record<FacetName, readonly Value[]>> = {
    kind: kinds.map(({ kind, count }) => ({ value: kind, label: t(`kind.${kind}`), count })),
    status: statuses.map(({ status, count }) => ({
      value: status,
      label: t(`panel.status.${status}`),
      count,
    })),
    domain: entries(domains),
    owner: entries(owners),
  };
  return (
    <div role="group" aria-label={t('results.facets')} className={classes['facets']}>
      {(['kind', 'status', 'domain', 'owner'] as const).map((name) => (
        <Facet key={name} name={name} values={values[name]} address={address} />
      ))}
      {isNarrowed(address) && (
        <button
          type="button"
          className={page['tool']}
          onClick={() => void navigate({ search: whole(address) })}
        >
          {t('page.clear')}
        </button>
      )}
    </div>
  );
}

const SHOWN = 7;

interface FacetProps {
  readonly name: FacetName;
  readonly values: readonly Value[];
  readonly address: ResultsAddress;
}

/** One facet: its most frequent values and those that are chosen, the others on demand. */
function Facet({ name, values, address }: FacetProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const navigate = useNavigate({ from: '/search' });
  const [isWhole, setWhole] = useState(false);
  const chosen = chosenIn(address, name);
  const byCount = values.toSorted((one, other) => other.count - one.count);
  const shown = isWhole
    ? byCount
    : byCount.filter(({ value }, place) => place < SHOWN || chosen.includes(value));
  if (values.length === 0) return null;
  return (
    <fieldset className={classes['facet']} data-facet={name}>
      <legend>{t(`results.facet.${name}`)}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value} data-chosen={chosen.includes(value) || undefined}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => void navigate({ search: toggled(address, name, value) })}
          />
          <span title={label}>{label}</span>
          <small>{number(count)}</small>
        </label>
      ))}
      {byCount.length > SHOWN && (
        <button type="button" className={page['link']} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? t('results.fewer')
            : t('results.all', { count: byCount.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}
