import { Link, useNavigate } from '@tanstack/react-router';
import { IconAlertTriangleFilled, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { NewLink } from '../edit/create/new-link.tsx';
import { Answer } from '../page/answer.tsx';
import { Page } from '../page/page.tsx';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { Notice } from '../states/notice.tsx';
import { ENTITIES } from './master-query.ts';
import type { EntityCard } from './master-query.ts';
import { gapOf, precedence } from './precedence.ts';
import './texts.ts';
import classes from './master.module.css';

export function MasterListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asking = useAsked({ query: ENTITIES, variables: { language: useSpoken() } });
  const button = { label: t('master.empty.button'), onClick: () => void navigate({ to: '/flow' }) };
  return (
    <Answer asking={asking} waitingFor={t('master.waiting')}>
      {({ masterEntities: { nodes } }) =>
        nodes.length === 0 ? (
          <Notice
            title={t('master.empty.title')}
            text={t('master.empty.text')}
            button={button}
            way={<NewLink kind="MasterEntity" />}
          />
        ) : (
          <Page
            title={t('master.title')}
            about={t('master.about')}
            ways={<NewLink kind="MasterEntity" />}
          >
            <ul className={classes['entities']}>
              {nodes.map((entity) => (
                <EntityBox key={entity.id} entity={entity} />
              ))}
            </ul>
          </Page>
        )
      }
    </Answer>
  );
}

function EntityBox({ entity }: { readonly entity: EntityCard }) {
  const { t } = useTranslation();
  const { id, name, standsFor, attributes, masteredIn, hierarchies } = entity;
  const { sources, gaps } = countsOf(entity);
  // An entity that fills several levels of one hierarchy is tied to it several times.
  const arranging = new Set(hierarchies.nodes.map((one) => one.id)).size;
  const warnings = gaps + (masteredIn.edges.length > 1 ? 1 : 0);
  return (
    <li>
      <Link to="/master/$id" params={{ id }} className={classes['entity']}>
        <h2>
          <IconStarFilled size={15} aria-hidden />
          {name}
        </h2>
        <p>{standsFor}</p>
        <dl>
          <div>
            <dt>{t('master.heldIn')}</dt>
            <dd>
              {masteredIn.edges.length === 0 && t('master.unheld')}
              {masteredIn.edges.map(({ id: edge, node, style }) => (
                <span key={edge}>
                  {node.name} {style !== null && <small>{t(`master.style.${style}`)}</small>}
                </span>
              ))}
            </dd>
          </div>
        </dl>
        <p className={classes['counts']}>
          <span>{t('master.attributes', { count: attributes.totalCount })}</span>
          <span>{t('master.sources', { count: sources })}</span>
          {arranging > 0 && <span>{t('master.hierarchies', { count: arranging })}</span>}
          {warnings > 0 ? (
            <span className={classes['warn']}>
              <IconAlertTriangleFilled size={12} aria-hidden />
              {t('master.warnings', { count: warnings })}
            </span>
          ) : (
            <span>{t('master.sound')}</span>
          )}
        </p>
      </Link>
    </li>
  );
}

function countsOf({ attributes }: EntityCard): { sources: number; gaps: number } {
  const systems = new Set<string>();
  let gaps = 0;
  for (const attribute of attributes.nodes) {
    const claims = attribute.contributions.edges.map(({ node, ...edge }) => {
      const system = node.dataset?.node.systems.nodes[0]?.id ?? node.id;
      systems.add(system);
      return { ...edge, system, path: '' };
    });
    if (gapOf({ ...attribute, ranked: precedence(claims) })) gaps += 1;
  }
  return { sources: systems.size, gaps };
}
