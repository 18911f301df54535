import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { NewLink } from '../edit/create/new-link.tsx';
import { EditPlace } from '../edit/edit-place.tsx';
import { EditWays } from '../edit/edit-ways.tsx';
import { Comments } from '../entry/comments.tsx';
import { Status } from '../flow/panel/chips.tsx';
import { SidePanel } from '../flow/panel/side-panel.tsx';
import { Timeline } from '../history/timeline.tsx';
import { ImpactLink } from '../impact/impact-link.tsx';
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
import { DATASET } from './catalog-query.ts';
import type { Dataset } from './catalog-query.ts';
import { DatasetFacts } from './dataset-facts.tsx';
import { Fields } from './fields.tsx';
import './texts.ts';

export function DatasetPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/catalog/dataset/$id' });
  const { edit } = useSearch({ from: '/catalog/dataset/$id' });
  const asking = useAsked({ query: DATASET, variables: { id, language: useSpoken() } });
  const button = {
    label: t('catalog.systemPage.back'),
    onClick: () => void navigate({ to: '/catalog' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('catalog.waiting')}>
      {({ node, lineage }) =>
        node?.__typename === 'Dataset' ? (
          <EditPlace
            key={node.id}
            entry={{ ...node, name: node.label ?? node.name }}
            edit={edit}
            within={[
              { label: t('catalog.title'), to: '/catalog' },
              { label: node.label ?? node.name, to: '/catalog/dataset/$id', params: { id } },
            ]}
            onChanged={asking.retry}
          >
            <DatasetView dataset={node} lineage={lineage} />
          </EditPlace>
        ) : (
          <Notice
            title={t('catalog.datasetPage.goneTitle')}
            text={t('catalog.datasetPage.goneText')}
            button={button}
          />
        )
      }
    </Answer>
  );
}

type Answered = ResultOf<typeof DATASET>;

interface DatasetViewProps {
  readonly dataset: Dataset;
  readonly lineage: Answered['lineage'];
}

function DatasetView({ dataset, lineage }: DatasetViewProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/catalog/dataset/$id' });
  const navigate = useNavigate({ from: '/catalog/dataset/$id' });
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  const show = (one: string | undefined) =>
    void navigate({ search: { ...search, show: one === search.show ? undefined : one } });
  const { id, name, label, description, systems, form } = dataset;
  const picked = search.show;
  return (
    <Page
      title={label ?? name}
      within={{ label: t('catalog.title'), to: '/catalog' }}
      about={description}
      chips={
        <p className={page['chips']}>
          <span className={page['chip']}>
            {form === null ? t('kind.Dataset') : t(`catalog.form.${form}`)}
          </span>
          <Status status={dataset.lifecycle} />
          {dataset.classifications.nodes.map((one) => (
            <span key={one.id} className={page['chip']}>
              {one.name}
            </span>
          ))}
          {dataset.retiredAt !== null && (
            <span className={page['chip']} data-tone="warn">
              {t('panel.retired')}
            </span>
          )}
        </p>
      }
      ways={
        <>
          {dataset.retiredAt === null && <WhatIf kind="Dataset" id={id} />}
          <ImpactLink of={id} className={page['tool']} />
          <Link to="/flow" search={{ level: 'dataset', touches: id }} className={page['tool']}>
            <IconRoute size={16} stroke={1.6} aria-hidden />
            {t('page.seeFlow')}
          </Link>
          <EditWays id={id} isRetired={dataset.retiredAt !== null}>
            <NewLink kind="Field" within={id} inMenu />
          </EditWays>
        </>
      }
      side={
        picked !== undefined && (
          <SidePanel key={picked} id={picked} onPick={show} onClose={() => show(picked)} />
        )
      }
    >
      <dl className={page['facts']}>
        {systems.nodes.length > 0 && (
          <Fact name={t('catalog.system')}>
            {systems.nodes.map((system) => (
              <ThingLink key={system.id} thing={system} />
            ))}
          </Fact>
        )}
        <Fact name={t('catalog.owner')}>
          <Owned owners={dataset.owners} />
        </Fact>
        <DatasetFacts dataset={dataset} />
      </dl>
      <Fields id={id} search={search} onGo={go} onPick={show} />
      <Around of={id} lineage={lineage} />
      <Comments of={id} isRetired={dataset.retiredAt !== null} />
      <Timeline of={id} />
    </Page>
  );
}
