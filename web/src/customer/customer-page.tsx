import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { NewLink } from '../edit/create/new-link.tsx';
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
import type { AnswerKind } from './answer-sign.tsx';
import { BoardScope } from './board-scope.tsx';
import { CoveredCard } from './covered-card.tsx';
import { CoveredPanel } from './covered-panel.tsx';
import { COVERAGE, COVERED } from './customer-query.ts';
import type { Board as BoardAnswer, CoveredThing } from './customer-query.ts';
import { GapList } from './gap-list.tsx';
import './texts.ts';
import { Touchpoints } from './touchpoints.tsx';
import classes from './customer.module.css';

export function CustomerPage() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/customer' });
  const { entity = null, segment = null } = useSearch({ from: '/customer' });
  const asOf = useAsOf();
  const variables = { asOf: asOf.moment, language: useSpoken(), entity, segment };
  const asking = useAsked({ query: COVERAGE, variables });
  const isFiltered = entity !== null || segment !== null;
  const said = isFiltered ? 'customer.filtered' : 'customer.empty';
  const button = {
    label: t(`${said}.button`),
    onClick: () => void navigate(isFiltered ? { search: {} } : { to: '/flow' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('customer.waiting')} wayOut={wayBack(t, asOf)}>
      {(board) => {
        const { questions, stages } = board.coverage;
        const isEmpty = questions.length + stages.length === 0;
        if (isEmpty && !isFiltered && asOf.day === undefined)
          return (
            <Notice
              title={t(`${said}.title`)}
              text={t(`${said}.text`)}
              button={button}
              way={<NewLink kind="ProfileQuestion" />}
            />
          );
        return (
          <Board board={board} asOf={asOf}>
            {isEmpty && isFiltered ? (
              <Notice title={t(`${said}.title`)} text={t(`${said}.text`)} button={button} />
            ) : (
              <Parts coverage={board.coverage} />
            )}
          </Board>
        );
      }}
    </Answer>
  );
}

interface BoardProps {
  readonly board: BoardAnswer;
  readonly asOf: AsOfDay;
  readonly children: ReactNode;
}

/** The page with what is asked about at its head, and what is picked at its side. */
function Board({ board, asOf, children }: BoardProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/customer' });
  const navigate = useNavigate({ from: '/customer' });
  const { entity = null, segment = null, show } = search;
  return (
    <Page
      title={t('customer.title')}
      about={t('customer.about')}
      ways={<AsOf {...asOf} />}
      side={
        show !== undefined && (
          <CoveredPanel
            key={show}
            id={show}
            {...{ entity, segment }}
            onClose={() => void navigate({ search: { ...search, show: undefined } })}
          />
        )
      }
    >
      <AsKnownThen {...asOf} what={t('customer.asOf')} />
      <BoardScope
        entities={board.masterEntities.nodes}
        segments={board.segments.nodes}
        {...{ entity, segment }}
        onChange={(next) => void navigate({ search: { ...search, ...next } })}
      />
      {children}
    </Page>
  );
}

function Parts({ coverage }: { readonly coverage: BoardAnswer['coverage'] }) {
  const { t } = useTranslation();
  const questions = readFragment(COVERED, coverage.questions);
  const count = (answer: string) => questions.filter((one) => one.answer === answer).length;
  const counts = [
    t('customer.answered', { count: count('ANSWERED') }),
    ...(count('PARTLY') > 0 ? [t('customer.partly', { count: count('PARTLY') })] : []),
    ...(count('OPEN') > 0 ? [t('customer.open', { count: count('OPEN') })] : []),
  ].join(' · ');
  const stages = readFragment(COVERED, coverage.stages);
  const segments = readFragment(COVERED, coverage.segments);
  return (
    <>
      <Cards
        title={t('customer.questions')}
        aside={counts}
        none={t('customer.noneThen')}
        cards={questions}
        of="answer"
      />
      <Cards title={t('customer.stages')} cards={stages} of="stageAnswer" />
      <GapList gaps={coverage.gaps} />
      <Cards
        title={t('customer.segments')}
        aside={t('customer.segmentsAbout')}
        none={t('customer.noSegments')}
        cards={segments}
        of="segmentAnswer"
      />
      <Part title={t('customer.touchpoints')} aside={t('customer.touchpointsAbout')}>
        {coverage.touchpoints.length === 0 ? (
          <p className={page['soft']}>{t('customer.noTouchpoints')}</p>
        ) : (
          <Touchpoints touchpoints={coverage.touchpoints} />
        )}
      </Part>
    </>
  );
}

interface CardsProps {
  readonly title: string;
  readonly aside?: string;
  /** Said where there are none; left out, the part is left out too. */
  readonly none?: string;
  readonly cards: readonly CoveredThing[];
  readonly of: AnswerKind;
}

/** Questions, stages or segments; the one that is picked is told at the side. */
function Cards({ title, aside, none, cards, of }: CardsProps) {
  const search = useSearch({ from: '/customer' });
  const navigate = useNavigate({ from: '/customer' });
  const show = (id: string) =>
    void navigate({ search: { ...search, show: id === search.show ? undefined : id } });
  if (cards.length === 0 && none === undefined) return null;
  return (
    <Part title={title} {...(aside !== undefined && { aside })}>
      {cards.length === 0 && <p className={page['soft']}>{none}</p>}
      <ol className={classes['board']} data-cards={of}>
        {cards.map((one, index) => (
          <CoveredCard
            key={one.subject.id}
            covered={one}
            of={of}
            // Questions and stages come one after another; segments do not.
            {...(of !== 'segmentAnswer' && { number: index + 1 })}
            isPicked={one.subject.id === search.show}
            onPick={show}
          />
        ))}
      </ol>
    </Part>
  );
}
