import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import '../catalog/texts.ts';
import { Answer } from '../page/answer.tsx';
import { AsKnownThen, wayBack } from '../page/as-of-control.tsx';
import page from '../page/page.module.css';
import { Page, Part } from '../page/page.tsx';
import '../page/texts.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { useAsOf } from '../page/use-as-of.ts';
import { readFragment } from '../remote/graphql.ts';
import { Notice } from '../states/notice.tsx';
import { ActivityTable } from './activity-table.tsx';
import { FieldPanel } from './field-panel.tsx';
import { REACH, REACHED_FIELD, SUBJECTS } from './privacy-query.ts';
import type { Reach, Subject } from './privacy-query.ts';
import { ReachScope } from './reach-scope.tsx';
import { ReachedSystems } from './reached-systems.tsx';
import { StopList } from './stop-list.tsx';
import { TaskList } from './task-list.tsx';
import './texts.ts';
import classes from './privacy.module.css';

/** A person's request: how far their data reach, and what stands in its way. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { of } = useSearch({ from: '/privacy' });
  const asking = useAsked({ query: SUBJECTS, variables: { language: useSpoken() } });
  const button = {
    label: t('privacy.nothing.button'),
    onClick: () => void navigate({ to: '/master' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('privacy.waiting')}>
      {({ masterEntities }) => {
        const subjects = masterEntities.nodes.flatMap(personalOnly);
        // Of the record that keeps most of a person, where nothing is asked about.
        const fullest = subjects.toSorted((a, b) => countOf(b) - countOf(a))[0];
        const asked = of ?? fullest?.id;
        return asked === undefined ? (
          <Notice
            title={t('privacy.nothing.title')}
            text={t('privacy.nothing.text')}
            button={button}
          />
        ) : (
          <Report key={asked} of={asked} subjects={subjects} />
        );
      }}
    </Answer>
  );
}

/** A record with those of its attributes that are personal; none where there are none. */
function personalOnly(subject: Subject): readonly Subject[] {
  const nodes = subject.attributes.nodes.filter(({ carries }) => carries.length > 0);
  return nodes.length > 0 ? [{ ...subject, attributes: { nodes } }] : [];
}

const countOf = ({ attributes }: Subject) => attributes.nodes.length;

interface ReportProps {
  readonly of: string;
  readonly subjects: readonly Subject[];
}

function Report({ of, subjects }: ReportProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const search = useSearch({ from: '/privacy' });
  const navigate = useNavigate({ from: '/privacy' });
  const asOf = useAsOf();
  const asking = useAsked({ query: REACH, variables: { of, language, asOf: asOf.moment } });
  const show = (id: string | undefined) =>
    void navigate({ search: { ...search, show: id === search.show ? undefined : id } });
  return (
    <Answer asking={asking} waitingFor={t('privacy.waiting')} wayOut={wayBack(t, asOf)}>
      {({ personalDataReach: reach }) => (
        <Page
          title={t('privacy.titleOf', { name: reach.of.name })}
          about={t('privacy.about')}
          chips={
            <p className={page['chips']}>
              <span className={page['chip']}>{t(`kind.${reach.of.__typename}`)}</span>
              <ThingLink thing={reach.of} />
            </p>
          }
          ways={<ReachScope reach={reach} subjects={subjects} />}
          side={
            search.show !== undefined && (
              <FieldPanel
                key={search.show}
                id={search.show}
                reached={reachedIn(reach, search.show)}
                asOf={asOf.moment}
                onClose={() => show(undefined)}
              />
            )
          }
        >
          <AsKnownThen {...asOf} what={t('privacy.knownThen')} />
          <Parts reach={reach} picked={search.show} onPick={show} />
        </Page>
      )}
    </Answer>
  );
}

/** How the data came to one field or attribute of the report. */
const reachedIn = ({ systems, attributes }: Reach, id: string) =>
  readFragment(REACHED_FIELD, [
    ...attributes,
    ...systems.flatMap(({ datasets }) => datasets.flatMap(({ fields }) => fields)),
  ]).find(({ entry }) => entry.id === id);

interface PartsProps {
  readonly reach: Reach;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

function Parts({ reach, picked, onPick }: PartsProps) {
  const { t } = useTranslation();
  const { fieldCount, datasetCount, systems, tasks, stops } = reach;
  const attributes = readFragment(REACHED_FIELD, reach.attributes);
  if (datasetCount === 0) return <p className={page['soft']}>{t('privacy.none')}</p>;
  const said = t('privacy.reach', {
    fields: t('privacy.fields', { count: fieldCount }),
    datasets: t('privacy.datasets', { count: datasetCount }),
    systems: t('privacy.systems', { count: systems.length }),
  });
  return (
    <>
      <p className={classes['said']} data-reach>
        {said}{' '}
        <b data-tone={tasks.length > 0 ? 'warn' : 'good'}>
          {tasks.length > 0 ? t('privacy.blocked', { count: tasks.length }) : t('privacy.ready')}
        </b>
      </p>
      <TaskList tasks={tasks} onPick={onPick} />
      <ReachedSystems systems={systems} picked={picked} onPick={onPick} />
      {attributes.length > 0 && (
        <Part title={t('privacy.attributes')}>
          <p className={classes['fields']}>
            {attributes.map(({ entry }) => (
              <button
                key={entry.id}
                type="button"
                className={classes['field']}
                aria-pressed={entry.id === picked}
                onClick={() => onPick(entry.id)}
              >
                {entry.name}
              </button>
            ))}
          </p>
        </Part>
      )}
      <ActivityTable systems={systems} />
      <StopList stops={stops} onPick={onPick} />
    </>
  );
}
