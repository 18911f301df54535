import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf, ResultOf } from '../../remote/graphql.ts';
import { DECIDED_BY, ruleInWords } from '../../master/rule-words.ts';
import { Status } from './chips.tsx';
import { Contributions, CONTRIBUTIONS, tiesOf } from './contributions.tsx';
import { Owners, OWNERS } from './owners.tsx';
import { Named, Section } from './section.tsx';
import { placeOf, WHERE } from './where.ts';
import classes from './panel.module.css';

export const ATTRIBUTE = graphql(
  `
    fragment Attribute on MasterAttribute {
      critical
      derived
      entity {
        id
        node {
          id
          name(language: $language)
        }
      }
      terms(first: 3) {
        nodes {
          id
          name(language: $language)
          status
        }
      }
      ...DecidedBy
      contributions(first: 50) {
        totalCount
        ...Contributions
      }
      heldIn(first: 10) {
        nodes {
          id
          ...Where
        }
      }
      publishedTo(first: 50) {
        nodes {
          __typename
          id
          name(language: $language)
          ...Where
          ... on Dataset {
            systems(first: 1) {
              nodes {
                id
                name(language: $language)
              }
            }
          }
        }
      }
      owners(first: 20) {
        ...Owners
      }
    }
  `,
  [CONTRIBUTIONS, WHERE, OWNERS, DECIDED_BY],
);

interface AboutAttributeProps {
  readonly attribute: FragmentOf<typeof ATTRIBUTE>;
  readonly onPick: (id: string) => void;
}

/** A golden attribute: which source wins, where it is held, who uses it, who answers for it. */
export function AboutAttribute({ attribute, onPick }: AboutAttributeProps) {
  const { t } = useTranslation();
  const about = readFragment(ATTRIBUTE, attribute);
  const { entity, terms, contributions, heldIn, publishedTo, owners, critical, derived } = about;
  const held = heldIn.nodes.map(placeOf);
  const ties = tiesOf(contributions);
  return (
    <>
      <p className={classes['facts']}>
        {critical === true && <span className={classes['chip']}>{t('panel.critical')}</span>}
        {derived === true && <span className={classes['chip']}>{t('panel.derived')}</span>}
        {terms.nodes.map((term) => (
          <Status key={term.id} status={term.status} />
        ))}
      </p>
      <Contributions
        contributions={contributions}
        rule={ruleInWords(t, about, contributions.totalCount)}
        onPick={onPick}
      />
      {ties.map((rank) => (
        <p key={rank} className={classes['warning']}>
          <IconAlertTriangleFilled size={13} aria-hidden /> {t('panel.tie', { rank })}
        </p>
      ))}
      <Section title={t('panel.published')}>
        {publishedTo.nodes.length === 0 && <p className={classes['about']}>{t('panel.nobody')}</p>}
        <Named things={usersOf(publishedTo.nodes)} onPick={onPick} />
      </Section>
      <Owners owners={owners} />
      {held.length > 0 && (
        <Section title={t('panel.held')}>
          <Named
            things={held.map(({ id, name, path }) => ({ id, name, note: path }))}
            onPick={onPick}
          />
        </Section>
      )}
      {entity && (
        <Section title={t('panel.entity')}>
          <Named things={[entity.node]} onPick={onPick} />
        </Section>
      )}
      {terms.nodes.length > 0 && (
        <Section title={t('panel.terms')}>
          <Named things={terms.nodes} onPick={onPick} />
        </Section>
      )}
    </>
  );
}

type Published = ResultOf<typeof ATTRIBUTE>['publishedTo']['nodes'];

/** Each system once, with everything it is given there. */
function usersOf(nodes: Published): { id: string; name: string; note: string }[] {
  const places = nodes.flatMap((node) => {
    if (node.__typename === 'Field') return [placeOf(node)];
    if (node.__typename !== 'Dataset') return [];
    const system = node.systems.nodes[0] ?? node;
    return [{ id: system.id, name: system.name, path: node.name }];
  });
  return [...Map.groupBy(places, ({ id }) => id)].map(([id, at]) => ({
    id,
    name: at[0]?.name ?? '',
    note: at.map(({ path }) => path).join(', '),
  }));
}
