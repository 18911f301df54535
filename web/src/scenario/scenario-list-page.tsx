import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import page from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { Notice } from '../states/notice.tsx';
import { ComparePart } from './compare/compare-part.tsx';
import { SCENARIOS } from './scenario-query.ts';
import type { ScenarioState } from './scenario-query.ts';
import { ScenarioTable } from './scenario-table.tsx';
import './texts.ts';

const states: readonly ScenarioState[] = ['DRAFT', 'APPLIED', 'DISCARDED'];

/** All scenarios, and two or three of them beside each other. */
export function ScenarioListPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/scenarios' });
  const navigate = useNavigate({ from: '/scenarios' });
  const state = states.find((one) => one === search.state);
  const compared = search.compare?.split(',').filter(Boolean);
  const asking = useAsked({
    query: SCENARIOS,
    variables: { states: state ? [state] : [], language: useSpoken() },
  });
  const begin = (
    <Link to="/scenarios/new" className={page['tool']}>
      <IconPlus size={16} stroke={1.6} aria-hidden />
      {t('scenario.new')}
    </Link>
  );
  if (compared)
    return (
      <Page
        title={t('scenario.compare.title')}
        within={{ label: t('scenario.title'), to: '/scenarios' }}
        about={t('scenario.compare.about')}
      >
        <ComparePart ids={compared} onLeave={() => void navigate({ search: {} })} />
      </Page>
    );
  return (
    <Answer asking={asking} waitingFor={t('scenario.title')}>
      {({ all, scenarios }) =>
        all.totalCount === 0 ? (
          <Notice
            title={t('scenario.empty.title')}
            text={t('scenario.empty.text')}
            button={{
              label: t('scenario.new'),
              onClick: () => void navigate({ to: '/scenarios/new' }),
            }}
          />
        ) : (
          <Page title={t('scenario.title')} about={t('scenario.about')} ways={begin}>
            <div className={page['tools']} role="group" aria-label={t('page.filter')}>
              {[undefined, ...states].map((one) => (
                <button
                  key={one ?? 'all'}
                  type="button"
                  className={page['tool']}
                  aria-pressed={one === state}
                  onClick={() => void navigate({ search: { state: one } })}
                >
                  {one === undefined ? t('page.all') : t(`scenario.states.${one}`)}
                </button>
              ))}
            </div>
            {scenarios.nodes.length === 0 ? (
              <Notice
                title={t('scenario.noneSo.title')}
                text={t('scenario.noneSo.text')}
                button={{ label: t('page.clear'), onClick: () => void navigate({ search: {} }) }}
              />
            ) : (
              <ScenarioTable
                scenarios={scenarios.nodes}
                onCompare={(ids) => void navigate({ search: { compare: ids.join(',') } })}
              />
            )}
          </Page>
        )
      }
    </Answer>
  );
}
