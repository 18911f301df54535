import { useTranslation } from 'react-i18next';
import { Fact } from '../page/fact.tsx';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { EntryFound, Group } from './entry-query.ts';
import { Relationships } from './relationships.tsx';

/** Along these data comes to a field, and leaves it. */
const ways = {
  from: ['FLOWS_TO IN', 'PUBLISHED_TO IN', 'HELD_IN IN'],
  to: ['FLOWS_TO OUT', 'CONTRIBUTES_TO OUT'],
} as const;

const along = (group: Group, side: keyof typeof ways): boolean =>
  ways[side].some((way) => way === `${group.end.type} ${group.end.direction}`);

export const isFlow = (group: Group): boolean => along(group, 'from') || along(group, 'to');

/** Where a field stands, what comes into it and where that goes on to. */
export function FieldFlows({ entry }: { readonly entry: EntryFound }) {
  const { t } = useTranslation();
  const within = entry.relationshipGroups
    .filter(({ end }) => end.type === 'HAS_FIELD')
    .flatMap(({ edges }) => edges.edges);
  const side = (of: keyof typeof ways) =>
    entry.relationshipGroups.filter((group) => along(group, of));
  return (
    <>
      <dl className={page['facts']}>
        {within.map(({ id, node }) => (
          <Fact key={id} name={t('entry.field.where')}>
            <ThingLink thing={node} />
            {node.__typename === 'Dataset' &&
              node.systems.nodes.map((system) => (
                <span key={system.id}>
                  {' · '}
                  <ThingLink thing={system} />
                </span>
              ))}
          </Fact>
        ))}
      </dl>
      {(['from', 'to'] as const).map((of) => (
        <Part key={of} title={t(`entry.field.${of}`)}>
          {side(of).length === 0 ? (
            <p className={page['soft']}>{t('entry.field.nowhere')}</p>
          ) : (
            <Relationships groups={side(of)} here={entry.id} />
          )}
        </Part>
      ))}
    </>
  );
}
