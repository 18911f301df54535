import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { NewLink } from '../edit/create/new-link.tsx';
import { Answer } from '../page/answer.tsx';
import { Page, Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import '../page/texts.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { Notice } from '../states/notice.tsx';
import './texts.ts';

const PEOPLE = graphql(`
  query People($text: String, $language: String) {
    people(filter: { text: $text }, first: 100) {
      totalCount
      nodes {
        __typename
        id
        name(language: $language)
        position
        active
        owns(first: 0) {
          totalCount
        }
        teams(first: 5) {
          nodes {
            __typename
            id
            name(language: $language)
          }
        }
      }
    }
    teams(filter: { text: $text }, first: 100) {
      totalCount
      nodes {
        __typename
        id
        name(language: $language)
        owns(first: 0) {
          totalCount
        }
        members(first: 0) {
          totalCount
        }
      }
    }
  }
`);

type Found = ResultOf<typeof PEOPLE>;

/** Everybody who answers for something, and in which team. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { text } = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const asking = useAsked({
    query: PEOPLE,
    variables: { text: text ?? null, language: useSpoken() },
  });
  const filter = (next: string) =>
    void navigate({ search: next.trim() === '' ? {} : { text: next }, replace: true });
  return (
    <Page
      title={t('people.title')}
      about={t('people.about')}
      ways={
        <>
          <NewLink kind="Person" />
          <NewLink kind="Team" />
        </>
      }
    >
      <div className={page['tools']}>
        <input
          type="search"
          className={page['text']}
          placeholder={t('people.filter')}
          aria-label={t('people.filter')}
          value={text ?? ''}
          onChange={({ target }) => filter(target.value)}
        />
      </div>
      <Answer asking={asking} waitingFor={t('people.waiting')}>
        {({ people, teams }) =>
          people.totalCount + teams.totalCount === 0 ? (
            <Nobody isFiltered={text !== undefined} onClear={() => filter('')} />
          ) : (
            <>
              <Teams teams={teams} />
              <People people={people} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function People({ people }: Pick<Found, 'people'>) {
  const { t } = useTranslation();
  if (people.totalCount === 0) return null;
  return (
    <Part title={t('people.people')} aside={String(people.totalCount)}>
      <div className={page['hold']}>
        <table className={page['table']}>
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.position')}</th>
              <th scope="col">{t('people.team')}</th>
              <th scope="col" className={page['number']}>
                {t('people.answers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {people.nodes.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <ThingLink thing={person} />{' '}
                  {person.active === false && (
                    <span className={page['chip']} data-tone="warn">
                      {t('people.leftShort')}
                    </span>
                  )}
                </th>
                <td>{person.position}</td>
                <td>
                  {person.teams.nodes.map((team, at) => (
                    <span key={team.id}>
                      {at > 0 && ', '}
                      <ThingLink thing={team} />
                    </span>
                  ))}
                </td>
                <td className={page['number']}>{person.owns.totalCount || t('people.nothing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More total={people.totalCount} shown={people.nodes.length} />
    </Part>
  );
}

function Teams({ teams }: Pick<Found, 'teams'>) {
  const { t } = useTranslation();
  if (teams.totalCount === 0) return null;
  return (
    <Part title={t('people.teams')} aside={String(teams.totalCount)}>
      <div className={page['hold']}>
        <table className={page['table']}>
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col" className={page['number']}>
                {t('people.members')}
              </th>
              <th scope="col" className={page['number']}>
                {t('people.answers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.nodes.map((team) => (
              <tr key={team.id}>
                <th scope="row">
                  <ThingLink thing={team} />
                </th>
                <td className={page['number']}>{team.members.totalCount}</td>
                <td className={page['number']}>{team.owns.totalCount || t('people.nothing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More total={teams.totalCount} shown={teams.nodes.length} />
    </Part>
  );
}

function More({ total, shown }: { readonly total: number; readonly shown: number }) {
  const { t } = useTranslation();
  return total > shown ? (
    <p className={page['soft']}>{t('page.more', { count: total - shown })}</p>
  ) : null;
}

function Nobody({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return isFiltered ? (
    <Notice
      title={t('people.filtered')}
      text={t('people.filteredText')}
      button={{ label: t('page.clear'), onClick: onClear }}
    />
  ) : (
    <Notice
      title={t('people.empty')}
      text={t('people.emptyText')}
      button={{ label: t('people.emptyButton'), onClick: () => void navigate({ to: '/flow' }) }}
    />
  );
}
