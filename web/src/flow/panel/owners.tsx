import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';
import { Section } from './section.tsx';
import classes from './panel.module.css';

export const OWNERS = graphql(`
  fragment Owners on OwnedByEntryConnection {
    edges {
      id
      role
      node {
        id
        name(language: $language)
      }
    }
  }
`);

/** Who answers for a thing, and in which part. */
export function Owners({ owners }: { readonly owners: FragmentOf<typeof OWNERS> }) {
  const { t } = useTranslation();
  const { edges } = readFragment(OWNERS, owners);
  return (
    <Section title={t('panel.owners')}>
      {edges.length === 0 && <p className={classes['about']}>{t('panel.nobody')}</p>}
      <ul className={classes['named']}>
        {edges.map(({ id, role, node }) => (
          <li key={id}>
            {node.name} {role && <span>{t(`panel.role.${role}`)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
