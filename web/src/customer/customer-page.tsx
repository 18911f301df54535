import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import { AsKnownThen, AsOf, wayBack } from '../page/as-of-control.tsx';
import page from '../page/page.module.css';
import { Page, Part } from '../page/page.tsx';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { useAsOf } from '../page/use-as-of.ts';
import type { AsOfDay } from '../page/use-as-of.ts';
import { readFragment } from '../remote/graphql.ts';
import { Notice } from '../states/notice.tsx';
import { CoveredCard } from './covered-card.tsx';
import { COVERAGE, COVERED } from './customer-query.ts';
import type { Coverage } from './customer-query.ts';
import './texts.ts';
import { Touchpoints } from './touchpoints.tsx';
import classes from './customer.module.css';

export function CustomerPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asOf = useAsOf();
  const variables = { asOf: asOf.moment, language: useSpoken() };
  const asking = useAsked({ query: COVERAGE, variables });
  const button = {
    label: t('customer.empty.button'),
    onClick: () => void navigate({ to: '/flow' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('customer.waiting')} wayOut={wayBack(t, asOf)}>
      {({ coverage }) =>
        asOf.day === undefined && coverage.questions.length + coverage.stages.length === 0 ? (
          <Notice
            title={t('customer.empty.title')}
            text={t('customer.empty.text')}
            button={button}
          />
        ) : (
          <Board coverage={coverage} asOf={asOf} />
        )
      }
    </Answer>
  );
}

interface BoardProps {
  readonly coverage: Coverage;
  readonly asOf: AsOfDay;
}

function Board({ coverage, asOf }: BoardProps) {
  const { t } = useTranslation();
  const questions = readFragment(COVERED, coverage.questions);
  const stages = readFragment(COVERED, coverage.stages);
  const segments = readFragment(COVERED, coverage.segments);
  const count = (answer: string) => questions.filter((one) => one.answer === answer).length;
  const counts = [
    t('customer.answered', { count: count('ANSWERED') }),
    ...(count('PARTLY') > 0 ? [t('customer.partly', { count: count('PARTLY') })] : []),
    ...(count('OPEN') > 0 ? [t('customer.open', { count: count('OPEN') })] : []),
  ].join(' · ');
  return (
    <Page title={t('customer.title')} about={t('customer.about')} ways={<AsOf {...asOf} />}>
      <AsKnownThen {...asOf} what={t('customer.asOf')} />
      <Part title={t('customer.questions')} aside={counts}>
        <ol className={classes['board']}>
          {questions.length === 0 && <li className={page['soft']}>{t('customer.noneThen')}</li>}
          {questions.map((one, index) => (
            <CoveredCard key={one.subject.id} covered={one} of="answer" number={index + 1} />
          ))}
        </ol>
      </Part>
      <Part title={t('customer.stages')}>
        <ol className={classes['board']} data-stages>
          {stages.map((one, index) => (
            <CoveredCard key={one.subject.id} covered={one} of="stageAnswer" number={index + 1} />
          ))}
        </ol>
      </Part>
      <Part title={t('customer.segments')} aside={t('customer.segmentsAbout')}>
        {segments.length === 0 && <p className={page['soft']}>{t('customer.noSegments')}</p>}
        <ul className={classes['board']}>
          {segments.map((one) => (
            <CoveredCard key={one.subject.id} covered={one} of="segmentAnswer" />
          ))}
        </ul>
      </Part>
      <Part title={t('customer.touchpoints')} aside={t('customer.touchpointsAbout')}>
        {coverage.touchpoints.length === 0 ? (
          <p className={page['soft']}>{t('customer.noTouchpoints')}</p>
        ) : (
          <Touchpoints touchpoints={coverage.touchpoints} />
        )}
      </Part>
    </Page>
  );
}
