import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconAlertTriangleFilled, IconRoute, IconScale, IconStarFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { NewLink } from '../edit/create/new-link.tsx';
import { EditPlace } from '../edit/edit-place.tsx';
import { EditWays } from '../edit/edit-ways.tsx';
import { Comments } from '../entry/comments.tsx';
import { SidePanel } from '../flow/panel/side-panel.tsx';
import { Timeline } from '../history/timeline.tsx';
import { ImpactLink } from '../impact/impact-link.tsx';
import { Answer } from '../page/answer.tsx';
import { Page, Part } from '../page/page.tsx';
import '../page/texts.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { Notice } from '../states/notice.tsx';
import { Hierarchies } from './hierarchies.tsx';
import { ENTITY } from './master-query.ts';
import type { Entity } from './master-query.ts';
import { MatchRules } from './match-rules.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { matrixOf } from './matrix.ts';
import type { Row } from './matrix.ts';
import { Prepared } from './prepared.tsx';
import './texts.ts';
import page from '../page/page.module.css';

export function MasterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/master/$id' });
  const { edit } = useSearch({ from: '/master/$id' });
  const asking = useAsked({ query: ENTITY, variables: { id, language: useSpoken() } });
  const button = {
    label: t('master.gone.button'),
    onClick: () => void navigate({ to: '/master' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('master.waiting')}>
      {({ node }) =>
        node?.__typename === 'MasterEntity' ? (
          <EditPlace
            key={node.id}
            entry={node}
            edit={edit}
            within={[
              { label: t('master.title'), to: '/master' },
              { label: node.name, to: '/master/$id', params: { id } },
            ]}
            onChanged={asking.retry}
          >
            <EntityView entity={node} />
          </EditPlace>
        ) : (
          <Notice title={t('master.gone.title')} text={t('master.gone.text')} button={button} />
        )
      }
    </Answer>
  );
}

const kept = {
  all: () => true,
  gaps: ({ gap }: Row) => gap !== undefined,
  critical: ({ attribute }: Row) => attribute.critical === true,
  classified: ({ attribute }: Row) => attribute.classifications.nodes.length > 0,
} as const;
type Only = keyof typeof kept;
const filters = Object.keys(kept) as Only[]; // of the table above

function EntityView({ entity }: { readonly entity: Entity }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/master/$id' });
  const navigate = useNavigate({ from: '/master/$id' });
  const only = filters.find((one) => one === search.only) ?? 'all';
  const picked = search.show;
  const matrix = useMemo(() => matrixOf(entity.attributes.nodes), [entity.attributes.nodes]);
  const rows = matrix.rows.filter(kept[only]);
  const show = (id: string | undefined) =>
    void navigate({ search: { ...search, show: id === picked ? undefined : id } });
  const { masteredIn, owners, relatesTo } = entity;
  return (
    <Page
      title={entity.name}
      within={{ label: t('master.title'), to: '/master' }}
      chips={
        <p className={page['chips']}>
          <span className={page['chip']} data-tone="gold">
            <IconStarFilled size={11} aria-hidden />
            {t('kind.MasterEntity')}
          </span>
        </p>
      }
      about={entity.standsFor ?? entity.description}
      ways={
        <>
          <Link
            to="/master/$id/simulator"
            params={{ id: entity.id }}
            search={{ attribute: picked }}
            className={page['tool']}
          >
            <IconScale size={16} stroke={1.6} aria-hidden />
            {t('master.try')}
          </Link>
          <ImpactLink of={entity.id} className={page['tool']} />
          <Link to="/flow" search={{ touches: entity.id }} className={page['tool']}>
            <IconRoute size={16} stroke={1.6} aria-hidden />
            {t('page.seeFlow')}
          </Link>
          <EditWays id={entity.id} isRetired={entity.retiredAt !== null}>
            <NewLink kind="MasterAttribute" within={entity.id} inMenu />
          </EditWays>
        </>
      }
      side={
        picked !== undefined && (
          <SidePanel key={picked} id={picked} onPick={show} onClose={() => show(picked)} />
        )
      }
    >
      <dl className={page['facts']}>
        <div>
          <dt>{t('master.heldIn')}</dt>
          <dd>
            {masteredIn.edges.length === 0 && t('master.unheld')}
            {masteredIn.edges.map(({ id, node, style }, index) => (
              <span key={id}>
                {index > 0 && ' · '}
                <ThingLink thing={node} />{' '}
                {style !== null && (
                  <span className={page['soft']}>{t(`master.style.${style}`)}</span>
                )}
              </span>
            ))}
            {masteredIn.edges.length > 1 && (
              <span className={page['sign']} data-tone="warn">
                <IconAlertTriangleFilled size={12} aria-hidden /> {t('master.twice')}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('page.owners')}</dt>
          <dd>
            {owners.edges.length === 0 && t('page.nobody')}
            {owners.edges.map(({ id, node, role }, index) => (
              <span key={id}>
                {index > 0 && ' · '}
                <ThingLink thing={node} />{' '}
                {role !== null && <span className={page['soft']}>{t(`panel.role.${role}`)}</span>}
              </span>
            ))}
          </dd>
        </div>
        {relatesTo.edges.length > 0 && (
          <div>
            <dt>{t('master.relates')}</dt>
            <dd>
              {relatesTo.edges.map(({ id, node, verb }, index) => (
                <span key={id}>
                  {index > 0 && ' · '}
                  <span className={page['soft']}>{verb}</span> <ThingLink thing={node} />
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <Part title={t('master.matrix.title')} aside={t('master.matrix.aside')}>
        <div className={page['tools']} role="group" aria-label={t('page.filter')}>
          {filters.map((one) => (
            <button
              key={one}
              type="button"
              className={page['tool']}
              aria-pressed={one === only}
              onClick={() =>
                void navigate({
                  search: { ...search, only: one === 'all' ? undefined : one },
                })
              }
            >
              {one === 'gaps' && (
                <IconAlertTriangleFilled size={13} color="var(--warn)" aria-hidden />
              )}
              {t(`master.filter.${one}`)}
              <small>{matrix.rows.filter(kept[one]).length}</small>
            </button>
          ))}
        </div>
        {rows.length === 0 ? (
          <p className={page['soft']}>{t('master.matrix.nothing')}</p>
        ) : (
          <MatrixTable
            entity={entity.id}
            matrix={{ ...matrix, rows }}
            picked={picked}
            onPick={show}
          />
        )}
      </Part>
      <Prepared preparation={entity.preparation} attributes={entity.attributes.nodes} />
      <MatchRules rules={entity.matchRules.edges} />
      <Hierarchies hierarchies={entity.hierarchies.nodes} />
      <Comments of={entity.id} isRetired={entity.retiredAt !== null} />
      <Timeline of={entity.id} />
    </Page>
  );
}
