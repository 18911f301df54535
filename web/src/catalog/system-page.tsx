import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { NewLink } from '../edit/create/new-link.tsx';
import { EditPlace } from '../edit/edit-place.tsx';
import { EditWays } from '../edit/edit-ways.tsx';
import { Comments } from '../entry/comments.tsx';
import { Status } from '../flow/panel/chips.tsx';
import { ImpactLink } from '../impact/impact-link.tsx';
import { roles as shapes } from '../look/roles.ts';
import { Timeline } from '../history/timeline.tsx';
import { Answer } from '../page/answer.tsx';
import { Fact } from '../page/fact.tsx';
import { Owned } from '../page/owned.tsx';
import page from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import '../page/texts.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { WhatIf } from '../scenario/what-if.tsx';
import { Notice } from '../states/notice.tsx';
import { Around } from './around.tsx';
import { SYSTEM } from './catalog-query.ts';
import { laneOf } from './lane-of.ts';
import { SystemDatasets } from './system-datasets.tsx';
import './texts.ts';

export function SystemPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/catalog/$id' });
  const { edit } = useSearch({ from: '/catalog/$id' });
  const language = useSpoken();
  const asking = useAsked({ query: SYSTEM, variables: { id, language } });
  const button = {
    label: t('catalog.systemPage.back'),
    onClick: () => void navigate({ to: '/catalog' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('catalog.waiting')}>
      {({ node, lineage }) =>
        node?.__typename === 'System' ? (
          <EditPlace
            key={node.id}
            entry={node}
            edit={edit}
            within={[
              { label: t('catalog.title'), to: '/catalog' },
              { label: node.name, to: '/catalog/$id', params: { id } },
            ]}
            onChanged={asking.retry}
          >
            <SystemView system={node} lineage={lineage} />
          </EditPlace>
        ) : (
          <Notice
            title={t('catalog.systemPage.goneTitle')}
            text={t('catalog.systemPage.goneText')}
            button={button}
          />
        )
      }
    </Answer>
  );
}

type Answered = ResultOf<typeof SYSTEM>;
type System = Extract<NonNullable<Answered['node']>, { __typename: 'System' }>;

interface SystemViewProps {
  readonly system: System;
  readonly lineage: Answered['lineage'];
}

function SystemView({ system, lineage }: SystemViewProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/catalog/$id' });
  const navigate = useNavigate({ from: '/catalog/$id' });
  const { id, name, description, roles, technology, criticality, country, provider } = system;
  const { shape: Shape, tone } = shapes[laneOf(roles)];
  return (
    <Page
      title={name}
      within={{ label: t('catalog.title'), to: '/catalog' }}
      about={description}
      chips={
        <p className={page['chips']}>
          <span className={page['chip']}>
            <Shape size={12} style={{ color: tone }} aria-hidden />
            {t('kind.System')}
          </span>
          <Status status={system.lifecycle} />
          {system.retiredAt !== null && (
            <span className={page['chip']} data-tone="warn">
              {t('panel.retired')}
            </span>
          )}
        </p>
      }
      ways={
        <>
          {system.retiredAt === null && <WhatIf kind="System" id={id} />}
          <ImpactLink of={id} className={page['tool']} />
          <Link to="/flow" search={{ touches: id }} className={page['tool']}>
            <IconRoute size={16} stroke={1.6} aria-hidden />
            {t('page.seeFlow')}
          </Link>
          <EditWays id={id} isRetired={system.retiredAt !== null}>
            <NewLink kind="Dataset" within={id} inMenu />
            <NewLink kind="Process" within={id} inMenu />
          </EditWays>
        </>
      }
    >
      <dl className={page['facts']}>
        {roles.length > 0 && (
          <Fact name={t('catalog.roles')}>
            {roles.map((role) => t(`panel.systemRole.${role}`)).join(', ')}
          </Fact>
        )}
        {technology !== null && <Fact name={t('catalog.technology')}>{technology}</Fact>}
        {criticality !== null && (
          <Fact name={t('catalog.criticality')}>{t(`catalog.level.${criticality}`)}</Fact>
        )}
        {country !== null && <Fact name={t('catalog.country')}>{country}</Fact>}
        {provider !== null && <Fact name={t('catalog.provider')}>{provider}</Fact>}
        <Fact name={t('catalog.owner')}>
          <Owned owners={system.owners} />
        </Fact>
        {system.masters.nodes.length > 0 && (
          <Fact name={t('catalog.systemPage.masters')}>
            {system.masters.nodes.map((entity, index) => (
              <span key={entity.id}>
                {index > 0 && ' · '}
                <ThingLink thing={entity} />
              </span>
            ))}
          </Fact>
        )}
      </dl>
      <SystemDatasets
        id={id}
        text={search.text}
        onText={(text) => void navigate({ search: { ...search, text }, replace: true })}
      />
      <Around of={id} lineage={lineage} />
      <Comments of={id} isRetired={system.retiredAt !== null} />
      <Timeline of={id} />
    </Page>
  );
}
