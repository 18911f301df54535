import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';
import { Status } from './chips.tsx';
import { Named, Section } from './section.tsx';
import classes from './panel.module.css';

export const FIELD = graphql(`
  fragment Field on Field {
    dataType
    fieldLifecycle: lifecycle
    dataset {
      id
      node {
        id
        name(language: $language)
        systems(first: 1) {
          nodes {
            id
            name(language: $language)
          }
        }
      }
    }
    contributesTo(first: 20) {
      nodes {
        id
        name(language: $language)
      }
    }
  }
`);

interface AboutFieldProps {
  readonly field: FragmentOf<typeof FIELD>;
  readonly onPick: (id: string) => void;
}

export function AboutField({ field, onPick }: AboutFieldProps) {
  const { t } = useTranslation();
  const { dataType, fieldLifecycle, dataset, contributesTo } = readFragment(FIELD, field);
  return (
    <>
      <p className={classes['facts']}>
        {dataType !== null && <span className={classes['chip']}>{dataType}</span>}
        <Status status={fieldLifecycle} />
      </p>
      {dataset && (
        <Section title={t('panel.dataset')}>
          <Named things={[dataset.node]} onPick={onPick} />
        </Section>
      )}
      {dataset && dataset.node.systems.nodes.length > 0 && (
        <Section title={t('panel.system')}>
          <Named things={dataset.node.systems.nodes} onPick={onPick} />
        </Section>
      )}
      {contributesTo.nodes.length > 0 && (
        <Section title={t('panel.feeds')}>
          <Named things={contributesTo.nodes} onPick={onPick} />
        </Section>
      )}
    </>
  );
}
