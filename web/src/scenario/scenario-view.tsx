import { IconCheck, IconCopy, IconPencil, IconRoute, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Effects } from '../difference/effects.tsx';
import { ReasonForm } from '../history/reason-form.tsx';
import { useMoments } from '../history/moments.ts';
import page from '../page/page.module.css';
import { Page, Part } from '../page/page.tsx';
import { AppliedNote } from './applied-note.tsx';
import { ApplyForm } from './apply-form.tsx';
import { ExportWays } from './export/export-ways.tsx';
import { scenarioFiles } from './export/scenario-files.ts';
import { NameForm } from './name-form.tsx';
import { CHANGE, COPY, DISCARD } from './scenario-query.ts';
import type { Scenario, StepPut } from './scenario-query.ts';
import { StateChip } from './state-chip.tsx';
import { AddStep } from './steps/add-step.tsx';
import { StepList } from './steps/step-list.tsx';
import { useComeWith } from './use-come-with.ts';
import { useDeciding } from './use-deciding.ts';
import classes from './scenario.module.css';

interface ScenarioViewProps {
  readonly scenario: Scenario;
  readonly onChanged: () => void;
}

type Doing = 'naming' | 'applying' | 'discarding';

/** Steps at the left, what they would turn at the right, and above what can be done with it. */
export function ScenarioView({ scenario, onChanged }: ScenarioViewProps) {
  const { t } = useTranslation();
  const { ago, exact } = useMoments();
  const client = useClient();
  const navigate = useNavigate();
  const { working, failed, decide } = useDeciding();
  const begun = useComeWith(useSearch({ from: '/scenarios/$id' }));
  const [doing, setDoing] = useState<Doing>();
  const [added, setAdded] = useState(0);
  const { id, version, name, description, state, steps, comparison } = scenario;
  const isDraft = state === 'DRAFT';
  const toggle = (deed: Doing) => setDoing(doing === deed ? undefined : deed);
  const done = () => {
    setDoing(undefined);
    onChanged();
  };
  const put = async (next: StepPut[]) => {
    const changed = await decide(() =>
      client.mutation(CHANGE, { id, version, steps: next }).toPromise(),
    );
    if (changed && next.some((one) => 'add' in one)) {
      setAdded(added + 1);
      void navigate({ to: '.', search: {}, replace: true });
    }
    onChanged();
  };
  const copy = async () => {
    const copied = await decide(() => client.mutation(COPY, { id }).toPromise());
    if (copied) void navigate({ to: '/scenarios/$id', params: { id: copied.id } });
  };
  const discard = async (reason: string) => {
    const variables = { id, version, reason: reason || null };
    if (await decide(() => client.mutation(DISCARD, variables).toPromise())) done();
  };
  return (
    <Page
      title={name}
      within={{ label: t('scenario.title'), to: '/scenarios' }}
      about={description ?? undefined}
      chips={
        <p className={page['chips']}>
          <StateChip state={state} />
          <span className={page['soft']}>
            <time dateTime={scenario.savedAt} title={exact(scenario.savedAt)}>
              {ago(scenario.savedAt)}
            </time>{' '}
            · {scenario.savedBy}
          </span>
        </p>
      }
      ways={
        <>
          <Link to="/flow" search={{ scenario: id }} className={page['tool']} data-on-flow>
            <IconRoute size={16} stroke={1.6} aria-hidden />
            {t('scenario.onFlow')}
          </Link>
          <ExportWays files={() => scenarioFiles(t, scenario)} />
          {isDraft && (
            <button
              type="button"
              className={page['tool']}
              aria-expanded={doing === 'naming'}
              onClick={() => toggle('naming')}
            >
              <IconPencil size={16} stroke={1.6} aria-hidden />
              {t('scenario.rename')}
            </button>
          )}
          <button type="button" className={page['tool']} onClick={() => void copy()}>
            <IconCopy size={16} stroke={1.6} aria-hidden />
            {t('scenario.copy')}
          </button>
          {isDraft && (
            <>
              <button
                type="button"
                className={page['tool']}
                aria-expanded={doing === 'discarding'}
                onClick={() => toggle('discarding')}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
                {t('scenario.discard.button')}
              </button>
              <button
                type="button"
                className={`${page['tool']} ${classes['strong']}`}
                aria-expanded={doing === 'applying'}
                onClick={() => toggle('applying')}
              >
                <IconCheck size={16} stroke={1.8} aria-hidden />
                {t('scenario.apply.button')}
              </button>
            </>
          )}
        </>
      }
    >
      {doing === 'naming' && (
        <NameForm scenario={scenario} onDone={done} onLeave={() => setDoing(undefined)} />
      )}
      {doing === 'applying' && (
        <ApplyForm scenario={scenario} onApplied={done} onLeave={() => setDoing(undefined)} />
      )}
      {doing === 'discarding' && (
        <div className={classes['deciding']}>
          <ReasonForm
            label={t('scenario.discard.why')}
            button={t('scenario.discard.button')}
            working={working}
            onSay={(reason) => void discard(reason)}
            onLeave={() => setDoing(undefined)}
          />
        </div>
      )}
      <AppliedNote scenario={scenario} onChanged={onChanged} />
      <div className={classes['columns']}>
        <Part title={t('scenario.steps')} aside={String(steps.length)}>
          <StepList
            steps={steps}
            working={working}
            onPut={isDraft ? (next) => void put(next) : undefined}
          />
          {isDraft && !begun.isWaiting && (
            <AddStep
              key={`${added} ${begun.first?.id ?? ''}`}
              sort={begun.sort}
              first={begun.first}
              working={working}
              failed={failed}
              onAdd={(step) =>
                void put([...steps.map(({ place }): StepPut => ({ keep: place })), { add: step }])
              }
            />
          )}
        </Part>
        <Part title={t(isDraft ? 'scenario.effects' : 'scenario.effectsDone')}>
          <Effects
            comparison={comparison}
            findable={state === 'APPLIED' ? 'FINDING_COMES' : 'FINDING_GOES'}
            past={state === 'APPLIED'}
          />
        </Part>
      </div>
    </Page>
  );
}
