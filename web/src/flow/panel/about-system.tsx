import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';
import { Status } from './chips.tsx';
import { Owners, OWNERS } from './owners.tsx';
import { Named, Section } from './section.tsx';
import { shortName } from './where.ts';
import classes from './panel.module.css';

export const SYSTEM = graphql(
  `
    fragment System on System {
      roles
      technology
      systemLifecycle: lifecycle
      datasets(first: 60) {
        totalCount
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

interface AboutSystemProps {
  readonly system: FragmentOf<typeof SYSTEM>;
  readonly onPick: (id: string) => void;
}

export function AboutSystem({ system, onPick }: AboutSystemProps) {
  const { t } = useTranslation();
  const { roles, technology, systemLifecycle, datasets, owners } = readFragment(SYSTEM, system);
  const things = datasets.nodes.map(({ id, name }) => ({ id, name: shortName(name) }));
  return (
    <>
      <p className={classes['facts']}>
        {roles.map((role) => (
          <span key={role} className={classes['chip']}>
            {t(`panel.systemRole.${role}`)}
          </span>
        ))}
        {technology !== null && <span className={classes['chip']}>{technology}</span>}
        <Status status={systemLifecycle} />
      </p>
      <Owners owners={owners} />
      <Section title={t('panel.datasets')} aside={String(datasets.totalCount)}>
        <Named things={things} total={datasets.totalCount} onPick={onPick} />
      </Section>
    </>
  );
}
