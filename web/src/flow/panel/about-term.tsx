import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';
import { Status } from './chips.tsx';
import { Owners, OWNERS } from './owners.tsx';
import { Named, Section } from './section.tsx';
import classes from './panel.module.css';

export const TERM = graphql(
  `
    fragment Term on Term {
      status
      definition(language: $language)
      synonyms(language: $language)
      defines(first: 30) {
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

interface AboutTermProps {
  readonly term: FragmentOf<typeof TERM>;
  readonly onPick: (id: string) => void;
}

export function AboutTerm({ term, onPick }: AboutTermProps) {
  const { t } = useTranslation();
  const { status, definition, synonyms, defines, owners } = readFragment(TERM, term);
  return (
    <>
      <p className={classes['facts']}>
        <Status status={status} />
      </p>
      {definition !== null && (
        <Section title={t('panel.definition')}>
          <p>{definition}</p>
        </Section>
      )}
      {synonyms.length > 0 && (
        <Section title={t('panel.synonyms')}>
          <p>{synonyms.join(', ')}</p>
        </Section>
      )}
      {defines.nodes.length > 0 && (
        <Section title={t('panel.defines')}>
          <Named things={defines.nodes} onPick={onPick} />
        </Section>
      )}
      <Owners owners={owners} />
    </>
  );
}
