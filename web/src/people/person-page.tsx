import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { EditPlace } from '../edit/edit-place.tsx';
import { EditWays } from '../edit/edit-ways.tsx';
import { Comments } from '../entry/comments.tsx';
import { Timeline } from '../history/timeline.tsx';
import { Answer } from '../page/answer.tsx';
import { Page, Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import '../page/texts.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { useFigures } from '../page/use-figures.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { Notice } from '../states/notice.tsx';
import { PERSON } from './person-query.ts';
import './texts.ts';
import classes from './people.module.css';

/** A person or a team, and what they answer for in which part. */
export function PersonPage() {
  const { id } = useParams({ from: '/people/$id' });
  return <PersonAt key={id} id={id} />;
}

function PersonAt({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { edit } = useSearch({ from: '/people/$id' });
  const asking = useAsked({ query: PERSON, variables: { id, language: useSpoken() } });
  return (
    <Answer asking={asking} waitingFor={t('people.waiting')}>
      {({ node }) =>
        node?.__typename === 'Person' || node?.__typename === 'Team' ? (
          <EditPlace
            entry={node}
            edit={edit}
            within={[
              { label: t('people.title'), to: '/people' },
              { label: node.name, to: '/people/$id', params: { id } },
            ]}
            onChanged={asking.retry}
          >
            <Somebody found={node} />
          </EditPlace>
        ) : (
          <Notice
            title={t('people.gone')}
            text={t('people.goneText')}
            button={{ label: t('people.toAll'), onClick: () => void navigate({ to: '/people' }) }}
          />
        )
      }
    </Answer>
  );
}

type Node = NonNullable<ResultOf<typeof PERSON>['node']>;
type SomebodyFound = Extract<Node, { readonly __typename: 'Person' | 'Team' }>;

function Somebody({ found }: { readonly found: SomebodyFound }) {
  const { t } = useTranslation();
  const { day } = useFigures();
  const isPerson = found.__typename === 'Person';
  const beside = isPerson ? found.teams.nodes : found.members.nodes;
  const hasLeft = isPerson && found.active === false;
  return (
    <Page
      title={found.name}
      within={{ label: t('people.title'), to: '/people' }}
      about={[isPerson ? found.position : null, found.email].filter(Boolean).join(' · ')}
      ways={<EditWays id={found.id} isOwned={false} isRetired={found.retiredAt !== null} />}
      chips={
        <p className={page['chips']}>
          <span className={page['chip']}>{t(`kind.${found.__typename}`)}</span>
          {hasLeft && (
            <span className={page['chip']} data-tone="warn">
              {found.leftOn === null
                ? t('people.leftShort')
                : t('people.left', { day: day(found.leftOn) })}
            </span>
          )}
        </p>
      }
    >
      {hasLeft && found.owns.totalCount > 0 && (
        <p className={page['warn']}>{t('people.leftAndOwns', { count: found.owns.totalCount })}</p>
      )}
      {found.description !== null && <p className={page['soft']}>{found.description}</p>}
      {beside.length > 0 && (
        <Part title={t(isPerson ? 'people.team' : 'people.members')}>
          <ul className={classes['row']}>
            {beside.map((one) => (
              <li key={one.id}>
                <ThingLink thing={one} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Duties owns={found.owns} />
      <Comments of={found.id} isRetired={found.retiredAt !== null} />
      <Timeline of={found.id} />
    </Page>
  );
}

const roles = [
  'OWNER',
  'BUSINESS_STEWARD',
  'TECHNICAL_STEWARD',
  'CUSTODIAN',
  'EXPERT',
  'SPONSOR',
  'PRIVACY_OFFICER',
  null,
] as const;

/** What somebody answers for, part by part and in each by kind. */
function Duties({ owns }: Pick<SomebodyFound, 'owns'>) {
  const { t } = useTranslation();
  if (owns.totalCount === 0) return <p className={page['soft']}>{t('people.answersNothing')}</p>;
  const byRole = Map.groupBy(owns.edges, ({ role }) => role);
  return (
    <>
      {roles.map((role) => {
        const edges = byRole.get(role) ?? [];
        const byKind = Map.groupBy(edges, ({ node }) => node.__typename);
        return (
          edges.length > 0 && (
            <Part
              key={role}
              title={
                role === null
                  ? t('people.noRole')
                  : t('people.as', { role: t(`panel.role.${role}`) })
              }
              aside={String(edges.length)}
            >
              <dl className={classes['duties']}>
                {[...byKind].map(([kind, of]) => (
                  <div key={kind}>
                    <dt>{t([`kind.${kind}`, 'kind.other'])}</dt>
                    {of.map(({ id, node }) => (
                      <dd key={id}>
                        <ThingLink thing={node} />
                      </dd>
                    ))}
                  </div>
                ))}
              </dl>
            </Part>
          )
        );
      })}
      {owns.totalCount > owns.edges.length && (
        <p className={page['soft']}>
          {t('page.more', { count: owns.totalCount - owns.edges.length })}
        </p>
      )}
    </>
  );
}
