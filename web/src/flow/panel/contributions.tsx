import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';
import { Section } from './section.tsx';
import { placeOf, WHERE } from './where.ts';
import classes from './panel.module.css';

export const CONTRIBUTIONS = graphql(
  `
    fragment Contributions on ContributesToFieldConnection {
      edges {
        id
        rank
        trustMax
        trustMin
        node {
          id
          ...Where
        }
      }
    }
  `,
  [WHERE],
);

interface ContributionsProps {
  readonly contributions: FragmentOf<typeof CONTRIBUTIONS>;
  readonly onPick: (id: string) => void;
}

/** The sources of an attribute in the order in which they win, with the trust in each. */
export function Contributions({ contributions, onPick }: ContributionsProps) {
  const { t } = useTranslation();
  const { edges } = readFragment(CONTRIBUTIONS, contributions);
  const ordered = [...edges].sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (b.trustMax ?? 0) - (a.trustMax ?? 0),
  );
  return (
    <Section title={t('panel.sources')} aside={t('panel.sourcesAbout')}>
      {ordered.length === 0 && <p className={classes['about']}>{t('panel.noSources')}</p>}
      <ol className={classes['sources']}>
        {ordered.map(({ id, rank, trustMax, trustMin, node }, index) => {
          const { id: systemId, name, path } = placeOf(node);
          return (
            <li key={id} data-first={index === 0 || undefined}>
              <span className={classes['rank']} aria-label={t('panel.rank', { rank })}>
                {rank ?? '–'}
              </span>
              <span className={classes['source']}>
                <button type="button" onClick={() => onPick(systemId)}>
                  {name}
                </button>
                <span title={path}>{path}</span>
              </span>
              {trustMax !== null && <Trust max={trustMax} min={trustMin ?? trustMax} />}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** Trust in a fresh value and, lighter, what time may take of it; out of 100. */
function Trust({ max, min }: { readonly max: number; readonly min: number }) {
  const { t } = useTranslation();
  const said = min < max ? t('panel.trustRange', { max, min }) : t('panel.trust', { max });
  return (
    <span className={classes['trust']} role="img" aria-label={said} title={said}>
      <span className={classes['bar']}>
        <span className={classes['may']} style={{ width: `${max}%` }} />
        <span className={classes['sure']} style={{ width: `${min}%` }} />
      </span>
      <span className={classes['percent']}>{max} %</span>
    </span>
  );
}

/** Ranks that more than one source claims. */
export function tiesOf(contributions: FragmentOf<typeof CONTRIBUTIONS>): number[] {
  const { edges } = readFragment(CONTRIBUTIONS, contributions);
  const byRank = Map.groupBy(edges, ({ rank }) => rank);
  return [...byRank].flatMap(([rank, of]) => (rank !== null && of.length > 1 ? [rank] : []));
}
