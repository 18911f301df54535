import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Page, Part } from '../page/page.tsx';
import '../page/texts.ts';
import { SAVE } from './scenario-query.ts';
import { AddStep } from './steps/add-step.tsx';
import './texts.ts';
import { useComeWith } from './use-come-with.ts';
import { useDeciding } from './use-deciding.ts';
import classes from './scenario.module.css';

/** A scenario begins with its first step; with it it is kept. */
export function NewScenarioPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/scenarios/new' });
  const navigate = useNavigate();
  const client = useClient();
  const { working, failed, decide } = useDeciding();
  const { isWaiting, sort, first } = useComeWith(search);
  return (
    <Page
      title={t('scenario.new')}
      within={{ label: t('scenario.title'), to: '/scenarios' }}
      about={t('scenario.newAbout')}
    >
      <div className={classes['columns']}>
        <Part title={t('scenario.steps')}>
          {!isWaiting && (
            <AddStep
              key={first?.id}
              sort={sort}
              first={first}
              working={working}
              failed={failed}
              onAdd={(step) =>
                void decide(() => client.mutation(SAVE, { steps: [step] }).toPromise()).then(
                  (kept) =>
                    kept &&
                    navigate({ to: '/scenarios/$id', params: { id: kept.id }, replace: true }),
                )
              }
            />
          )}
        </Part>
        <Part title={t('scenario.effects')}>
          <p className={classes['hint']}>{t('scenario.firstStep')}</p>
        </Part>
      </div>
    </Page>
  );
}
