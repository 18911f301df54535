import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import { ImpactLink } from '../../impact/impact-link.tsx';
import { PersonalLine } from '../../privacy/personal-line.tsx';
import { graphql } from '../../remote/graphql.ts';
import { WhatIf } from '../../scenario/what-if.tsx';
import type { ResultOf } from '../../remote/graphql.ts';
import { AboutAttribute, ATTRIBUTE } from './about-attribute.tsx';
import { AboutDataset, DATASET } from './about-dataset.tsx';
import { AboutEntity, ENTITY } from './about-entity.tsx';
import { AboutField, FIELD } from './about-field.tsx';
import { AboutSystem, SYSTEM } from './about-system.tsx';
import { AboutTerm, TERM } from './about-term.tsx';
import { Chips } from './chips.tsx';
import { Waiting } from './waiting.tsx';
import classes from './panel.module.css';

const PICKED = graphql(
  `
    query Picked($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        kind
        name(language: $language)
        description(language: $language)
        retiredAt
        ...Attribute
        ...Entity
        ...System
        ...Dataset
        ...Field
        ...Term
      }
    }
  `,
  [ATTRIBUTE, ENTITY, SYSTEM, DATASET, FIELD, TERM],
);

type Picked = NonNullable<ResultOf<typeof PICKED>['node']>;

interface SidePanelProps {
  readonly id: string;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
  /** The scenario that is looked at and can still be added to. */
  readonly scenario?: string | undefined;
  /** What may be done with it here. */
  readonly children?: ReactNode;
}

/** What is known of the thing that is picked. */
export function SidePanel({ id, onPick, onClose, scenario, children }: SidePanelProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const [{ data, fetching, error }] = useQuery({
    query: PICKED,
    variables: { id, language },
    requestPolicy: 'cache-and-network',
  });
  const entry = data?.node;
  const isThere = entry?.id === id;
  return (
    <aside className={classes['panel']} aria-label={t('panel.label')} aria-busy={fetching}>
      <button
        type="button"
        className={classes['close']}
        onClick={onClose}
        aria-label={t('panel.close')}
      >
        <IconX size={16} aria-hidden />
      </button>
      {!isThere && fetching && <Waiting />}
      {!isThere && !fetching && (
        <p className={classes['about']}>{t(error ? 'panel.failed' : 'panel.gone')}</p>
      )}
      {isThere && (
        <>
          <Chips kind={entry.kind} retired={entry.retiredAt !== null} />
          <h2>{entry.name}</h2>
          <p className={classes['about']}>{entry.description ?? t('panel.noDescription')}</p>
          {children}
          <p className={classes['ways']}>
            <ImpactLink of={entry.id} className={classes['way']} />
            {entry.retiredAt === null && (
              <WhatIf
                kind={entry.kind}
                id={entry.id}
                within={scenario}
                className={classes['way']}
              />
            )}
          </p>
          {(entry.__typename === 'Field' || entry.__typename === 'MasterAttribute') && (
            <PersonalLine id={entry.id} className={classes['personal']} />
          )}
          <About entry={entry} onPick={onPick} />
        </>
      )}
    </aside>
  );
}

/** What there is to tell of each kind; of the others the name and the description say it all. */
function About({
  entry,
  onPick,
}: {
  readonly entry: Picked;
  readonly onPick: (id: string) => void;
}) {
  switch (entry.__typename) {
    case 'MasterAttribute':
      return <AboutAttribute attribute={entry} onPick={onPick} />;
    case 'MasterEntity':
      return <AboutEntity entity={entry} onPick={onPick} />;
    case 'System':
      return <AboutSystem system={entry} onPick={onPick} />;
    case 'Dataset':
      return <AboutDataset dataset={entry} onPick={onPick} />;
    case 'Field':
      return <AboutField field={entry} onPick={onPick} />;
    case 'Term':
      return <AboutTerm term={entry} onPick={onPick} />;
    default:
      return null;
  }
}
