import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { EditPlace } from '../edit/edit-place.tsx';
import { EditWays } from '../edit/edit-ways.tsx';
import { Comments } from '../entry/comments.tsx';
import { Timeline } from '../history/timeline.tsx';
import { Answer } from '../page/answer.tsx';
import { AsKnownThen, AsOf, wayBack } from '../page/as-of-control.tsx';
import { Fact } from '../page/fact.tsx';
import { Owned } from '../page/owned.tsx';
import page from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import '../page/texts.ts';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { useAsOf } from '../page/use-as-of.ts';
import type { AsOfDay } from '../page/use-as-of.ts';
import { Notice } from '../states/notice.tsx';
import { ChainPart } from './chain-part.tsx';
import { Initiatives } from './initiatives/initiatives.tsx';
import { OBJECTIVE } from './objective-query.ts';
import type { Objective } from './objective-query.ts';
import { ProgressPart } from './progress-part.tsx';
import './texts.ts';

export function ObjectivePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/objectives/$id' });
  const { edit, of } = useSearch({ from: '/objectives/$id' });
  const asOf = useAsOf();
  const variables = { id, asOf: asOf.moment, language: useSpoken() };
  const asking = useAsked({ query: OBJECTIVE, variables });
  const button = {
    label: t('objectives.gone.button'),
    onClick: () => void navigate({ to: '/objectives' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('objectives.waiting')} wayOut={wayBack(t, asOf)}>
      {({ node }) =>
        node?.__typename === 'Objective' ? (
          <EditPlace
            key={node.id}
            entry={node}
            edit={edit}
            of={edit === 'observe' ? of : undefined}
            within={[
              { label: t('objectives.title'), to: '/objectives' },
              { label: node.name, to: '/objectives/$id', params: { id } },
            ]}
            onChanged={asking.retry}
          >
            <ObjectiveView objective={node} asOf={asOf} />
          </EditPlace>
        ) : (
          <Notice
            title={t('objectives.gone.title')}
            text={t('objectives.gone.text')}
            button={button}
          />
        )
      }
    </Answer>
  );
}

interface ObjectiveViewProps {
  readonly objective: Objective;
  readonly asOf: AsOfDay;
}

function ObjectiveView({ objective, asOf }: ObjectiveViewProps) {
  const { t } = useTranslation();
  const { name, statement, description, horizon, status, owners, chain, progress } = objective;
  const { drives, drivenBy, hurtBy, initiatives } = objective;
  const metric = progress[0]?.metric.id;
  return (
    <Page
      title={name}
      within={{ label: t('objectives.title'), to: '/objectives' }}
      about={statement ?? description}
      chips={
        <p className={page['chips']}>
          {status !== null && (
            <span className={page['chip']}>{t(`objectives.status.${status}`)}</span>
          )}
          {horizon !== null && (
            <span className={page['chip']}>{t(`objectives.horizon.${horizon}`)}</span>
          )}
        </p>
      }
      ways={
        <>
          <AsOf {...asOf} />
          {metric !== undefined && (
            <Link to="/flow" search={{ show: metric }} className={page['tool']}>
              <IconRoute size={16} stroke={1.6} aria-hidden />
              {t('page.seeFlow')}
            </Link>
          )}
          <EditWays id={objective.id} isRetired={objective.retiredAt !== null} />
        </>
      }
    >
      <AsKnownThen {...asOf} what={t('objectives.asOf')} />
      <dl className={page['facts']}>
        <Fact name={t('page.owners')}>
          <Owned owners={owners} />
        </Fact>
        <Things name={t('objectives.drives')} things={drives.nodes} />
        <Things name={t('objectives.drivenBy')} things={drivenBy.nodes} />
        <Things name={t('objectives.hurtBy')} things={hurtBy.nodes} />
      </dl>
      {chain ? (
        <ChainPart chain={chain} />
      ) : (
        <p className={page['soft']}>{t('objectives.notYet')}</p>
      )}
      <ProgressPart progress={progress} />
      <Initiatives initiatives={initiatives.nodes} />
      <Comments of={objective.id} isRetired={objective.retiredAt !== null} />
      <Timeline of={objective.id} />
    </Page>
  );
}

function Things({ name, things }: { readonly name: string; readonly things: readonly Thing[] }) {
  if (things.length === 0) return null;
  return (
    <Fact name={name}>
      {things.map((thing, index) => (
        <span key={thing.id}>
          {index > 0 && ' · '}
          <ThingLink thing={thing} />
        </span>
      ))}
    </Fact>
  );
}
