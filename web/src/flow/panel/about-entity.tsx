import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';
import { Owners, OWNERS } from './owners.tsx';
import { Named, Section } from './section.tsx';

export const ENTITY = graphql(
  `
    fragment Entity on MasterEntity {
      attributes(first: 100) {
        totalCount
        nodes {
          id
          name(language: $language)
        }
      }
      masteredIn(first: 10) {
        nodes {
          id
          name(language: $language)
        }
      }
      owners(first: 20) {
        ...Owners
      }
    }
  `,
  [OWNERS],
);

interface AboutEntityProps {
  readonly entity: FragmentOf<typeof ENTITY>;
  readonly onPick: (id: string) => void;
}

export function AboutEntity({ entity, onPick }: AboutEntityProps) {
  const { t } = useTranslation();
  const { attributes, masteredIn, owners } = readFragment(ENTITY, entity);
  return (
    <>
      {masteredIn.nodes.length > 0 && (
        <Section title={t('panel.held')}>
          <Named things={masteredIn.nodes} onPick={onPick} />
        </Section>
      )}
      <Owners owners={owners} />
      <Section title={t('panel.attributes')} aside={String(attributes.totalCount)}>
        <Named things={attributes.nodes} total={attributes.totalCount} onPick={onPick} />
      </Section>
    </>
  );
}
