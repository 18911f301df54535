import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';
import { precedence } from '../../master/precedence.ts';
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
        condition
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
  /** Which value counts, in words. */
  readonly rule: string;
  readonly onPick: (id: string) => void;
}

/** The sources of an attribute by rank, with the trust in each. */
export function Contributions({ contributions, rule, onPick }: ContributionsProps) {
  const { t } = useTranslation();
  const { edges } = readFragment(CONTRIBUTIONS, contributions);
  const ordered = precedence(edges);
  return (
    <Section
      title={t('panel.sources')}
      {...(ordered.length > 0 && { aside: t('rule.aside', { rule }) })}
    >
      {ordered.length === 0 && <p className={classes['about']}>{t('panel.noSources')}</p>}
      <ol className={classes['sources']}>
        {ordered.map(({ id, rank, trustMax, trustMin, node, wins }) => {
          const { id: systemId, name, path } = placeOf(node);
          return (
            <li key={id} data-first={wins || undefined}>
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
  const tied = precedence(readFragment(CONTRIBUTIONS, contributions).edges).flatMap((one) =>
    one.tied && one.rank !== null ? [one.rank] : [],
  );
  return [...new Set(tied)];
}
