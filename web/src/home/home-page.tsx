import { Link } from '@tanstack/react-router';
import { IconBook2, IconRoute, IconStarFilled } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { SearchBox } from '../search/search-box.tsx';
import { EmptyCatalog } from '../states/empty-catalog.tsx';
import { SampleLine } from '../states/start/sample-line.tsx';
import { UploadLine } from '../states/start/upload/upload-report.tsx';
import { HOME } from './home-query.ts';
import { News } from './news.tsx';
import { OpenWork } from './open-work.tsx';
import './texts.ts';
import classes from './home.module.css';

/** The first page: search, three entrances, what is new and what is open. */
export function HomePage() {
  const { t } = useTranslation();
  const asking = useAsked({ query: HOME, variables: { language: useSpoken() } });
  return (
    <>
      <title>{`${t('home.title')} · ${t('product')}`}</title>
      <Answer asking={asking} waitingFor={t('home.title')}>
        {(home) => (isEmpty(home) ? <EmptyCatalog /> : <Home home={home} />)}
      </Answer>
    </>
  );
}

type Found = ResultOf<typeof HOME>;

/** Nothing of the company's own is there; what is being planted is not shown by halves. */
const isEmpty = ({ sample }: Found): boolean => sample.possible || sample.state === 'PLANTING';

function Home({ home }: { readonly home: Found }) {
  const { t } = useTranslation();
  const count = (kind: string) => home.status.kinds.find((one) => one.kind === kind)?.count ?? 0;
  return (
    <div className={classes['home']}>
      <SampleLine />
      <UploadLine />
      <h1>{t('home.question')}</h1>
      <SearchBox large />
      <p className={classes['create']}>
        <Link to="/new">{t('home.create')}</Link>
      </p>
      <nav className={classes['entrances']} aria-label={t('home.entrances')}>
        <Link to="/glossary" className={classes['entrance']}>
          <Entrance shape={IconBook2} title={t('home.glossary')} text={t('home.glossaryText')}>
            {t('home.terms', { count: count('Term') })} ·{' '}
            {t('home.approved', { count: home.approved.totalCount })}
          </Entrance>
        </Link>
        <Link to="/flow" className={classes['entrance']}>
          <Entrance shape={IconRoute} title={t('home.flow')} text={t('home.flowText')}>
            {t('home.systems', { count: count('System') })} ·{' '}
            {t('home.datasets', { count: count('Dataset') })}
          </Entrance>
        </Link>
        <Link to="/master" className={classes['entrance']} data-golden>
          <Entrance shape={IconStarFilled} title={t('home.master')} text={t('home.masterText')}>
            {t('home.entities', { count: count('MasterEntity') })} ·{' '}
            {t('home.attributes', { count: count('MasterAttribute') })}
          </Entrance>
        </Link>
      </nav>
      <div className={classes['columns']}>
        <News sequence={home.status.sequence} />
        <OpenWork home={home} />
      </div>
    </div>
  );
}

interface EntranceProps {
  readonly shape: Icon;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Entrance({ shape: Shape, title, text, children }: EntranceProps) {
  return (
    <>
      <Shape size={20} stroke={1.6} aria-hidden />
      <strong>{title}</strong>
      <span>{text}</span>
      <small>{children}</small>
    </>
  );
}
