import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../flow/panel/where.ts';
import { Part } from '../../page/page.tsx';
import page from '../../page/page.module.css';
import { ThingLink } from '../../page/thing-link.tsx';
import type { TermFound } from './term-query.ts';
import classes from './term.module.css';

type Defined = TermFound['defines']['nodes'][number];

const order: readonly string[] = ['MasterAttribute', 'Field', 'Dataset', 'Metric', 'Segment'];

/** What the term gives its meaning to, by kind, and the metrics that use it. */
export function UsedIn({ term }: { readonly term: TermFound }) {
  const { t } = useTranslation();
  const { defines, usedBy } = term;
  const byKind = Map.groupBy(defines.nodes, ({ __typename: kind }): string =>
    order.includes(kind) ? kind : 'other',
  );
  const kinds = [...order, 'other'].filter((kind) => byKind.has(kind));
  const total = defines.totalCount + usedBy.nodes.length;
  return (
    <Part title={t('term.used')} {...(total > 0 && { aside: String(total) })}>
      {total === 0 && <p className={page['soft']}>{t('term.usedNowhere')}</p>}
      <dl className={classes['groups']}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`term.kinds.${kind}`)}</dt>
            {byKind.get(kind)?.map((thing) => (
              <dd key={thing.id}>
                {kind === 'MasterAttribute' && (
                  <IconStarFilled size={12} className={classes['gold']} aria-hidden />
                )}
                <ThingLink thing={thing} /> <span className={page['soft']}>{withinOf(thing)}</span>
              </dd>
            ))}
          </div>
        ))}
        {usedBy.nodes.length > 0 && (
          <div>
            <dt>{t('term.usedBy')}</dt>
            {usedBy.nodes.map((metric) => (
              <dd key={metric.id}>
                <ThingLink thing={metric} />
              </dd>
            ))}
          </div>
        )}
      </dl>
      {defines.totalCount > defines.nodes.length && (
        <p className={page['soft']}>
          {t('page.more', { count: defines.totalCount - defines.nodes.length })}
        </p>
      )}
    </Part>
  );
}

function withinOf(thing: Defined): string | undefined {
  if (thing.__typename === 'MasterAttribute') return thing.entity?.node.name;
  if (thing.__typename === 'Dataset') return thing.systems.nodes[0]?.name;
  if (thing.__typename !== 'Field') return undefined;
  const { name, path } = placeOf(thing);
  return `${name} · ${path}`;
}
