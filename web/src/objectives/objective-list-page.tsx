import { Link, useNavigate } from '@tanstack/react-router';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { NewLink } from '../edit/create/new-link.tsx';
import { Answer } from '../page/answer.tsx';
import page from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import '../page/texts.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { useFigures } from '../page/use-figures.ts';
import { readFragment } from '../remote/graphql.ts';
import { Notice } from '../states/notice.tsx';
import { Course } from './course.tsx';
import { inUnit } from './measure.ts';
import { OBJECTIVES, STANDING } from './objective-query.ts';
import type { ObjectiveLine } from './objective-query.ts';
import { Strength } from './strength.tsx';
import './texts.ts';
import classes from './objectives.module.css';

export function ObjectiveListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asking = useAsked({ query: OBJECTIVES, variables: { language: useSpoken() } });
  const button = {
    label: t('objectives.empty.button'),
    onClick: () => void navigate({ to: '/flow' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('objectives.waiting')}>
      {({ objectives: { nodes } }) =>
        nodes.length === 0 ? (
          <Notice
            title={t('objectives.empty.title')}
            text={t('objectives.empty.text')}
            button={button}
            way={<NewLink kind="Objective" />}
          />
        ) : (
          <Page
            title={t('objectives.title')}
            about={t('objectives.about')}
            ways={
              <>
                <Link to="/initiatives" className={page['tool']}>
                  <IconFlask size={16} stroke={1.6} aria-hidden />
                  {t('objectives.initiatives.page')}
                </Link>
                <NewLink kind="Objective" />
                <NewLink kind="Metric" />
                <NewLink kind="Initiative" />
              </>
            }
          >
            <Objectives objectives={nodes} />
          </Page>
        )
      }
    </Answer>
  );
}

const gravity = { BROKEN: 0, WEAK: 1, SOUND: 2 } as const;
const weight = ({ chain }: ObjectiveLine): number => (chain ? gravity[chain.strength] : 3);

function Objectives({ objectives }: { readonly objectives: readonly ObjectiveLine[] }) {
  const { t } = useTranslation();
  const ordered = [...objectives].sort((a, b) => weight(a) - weight(b));
  return (
    <div className={page['hold']} role="region" tabIndex={0} aria-label={t('objectives.title')}>
      <table className={page['table']} data-objectives>
        <thead>
          <tr>
            <th scope="col">{t('objectives.objective')}</th>
            <th scope="col">{t('objectives.indicator')}</th>
            <th scope="col" className={page['number']}>
              {t('objectives.now')}
            </th>
            <th scope="col" className={page['number']}>
              {t('objectives.target')}
            </th>
            <th scope="col">{t('objectives.course')}</th>
            <th scope="col">{t('objectives.rests')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((objective) => (
            <Line key={objective.id} objective={objective} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ objective }: { readonly objective: ObjectiveLine }) {
  const figures = useFigures();
  const { chain, statement, progress } = objective;
  const standings = progress.map((one) => readFragment(STANDING, one));
  return (
    <tr className={classes['line']} data-objective={objective.id}>
      <th scope="row" className={classes['objective']}>
        <ThingLink thing={objective} />
        <p>{statement}</p>
      </th>
      <td>
        {standings.map(({ metric }) => (
          <p key={metric.id}>{metric.name}</p>
        ))}
      </td>
      <td className={page['number']}>
        {standings.map(({ metric, latest }) => (
          <p key={metric.id} className={classes['now']}>
            {latest && inUnit(figures, metric, latest.value)}
          </p>
        ))}
      </td>
      <td className={page['number']}>
        {standings.map(({ metric, target }) => (
          <p key={metric.id}>{target !== null && inUnit(figures, metric, target)}</p>
        ))}
      </td>
      <td>
        {standings.map(({ metric, course }) => (
          <Course key={metric.id} course={course} />
        ))}
      </td>
      <td className={classes['chain']}>
        {chain && (
          <>
            <Strength strength={chain.strength} />
            <p>{chain.sentence}</p>
          </>
        )}
      </td>
    </tr>
  );
}
