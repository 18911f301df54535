import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';
import { Status } from './chips.tsx';
import { Owners, OWNERS } from './owners.tsx';
import { Named, Section } from './section.tsx';
import classes from './panel.module.css';

export const DATASET = graphql(
  `
    fragment Dataset on Dataset {
      datasetLifecycle: lifecycle
      olNamespace
      olName
      systems(first: 5) {
        nodes {
          id
          name(language: $language)
        }
      }
      fields(first: 60) {
        totalCount
        edges {
          id
          node {
            id
            name(language: $language)
            dataType
          }
        }
      }
      owners(first: 20) {
        ...Owners
      }
    }
  `,
  [OWNERS],
);

interface AboutDatasetProps {
  readonly dataset: FragmentOf<typeof DATASET>;
  readonly onPick: (id: string) => void;
}

export function AboutDataset({ dataset, onPick }: AboutDatasetProps) {
  const { t } = useTranslation();
  const { datasetLifecycle, olNamespace, olName, systems, fields, owners } = readFragment(
    DATASET,
    dataset,
  );
  const things = fields.edges.map(({ node: { id, name, dataType } }) => ({
    id,
    name,
    ...(dataType !== null && { note: dataType }),
  }));
  return (
    <>
      <p className={classes['facts']}>
        <Status status={datasetLifecycle} />
      </p>
      {olNamespace !== null && (
        <p className={classes['address']}>
          {olNamespace} {olName}
        </p>
      )}
      {systems.nodes.length > 0 && (
        <Section title={t('panel.system')}>
          <Named things={systems.nodes} onPick={onPick} />
        </Section>
      )}
      <Owners owners={owners} />
      <Section title={t('panel.fields')} aside={String(fields.totalCount)}>
        <Named things={things} total={fields.totalCount} onPick={onPick} />
      </Section>
    </>
  );
}
