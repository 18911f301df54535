import { useTranslation } from 'react-i18next';
import { EditLink } from '../../edit/edit-ways.tsx';
import { Part } from '../../page/page.tsx';
import page from '../../page/page.module.css';
import { ThingLink } from '../../page/thing-link.tsx';
import type { TermFound } from './term-query.ts';
import classes from './term.module.css';

/** In the order in which they help to place a word. */
export const relations = [
  'broader',
  'narrower',
  'partOf',
  'parts',
  'relatedTo',
  'synonymOf',
  'antonymOf',
  'replacedBy',
  'replaces',
  'exactMatches',
  'closeMatches',
  'validValueOf',
  'validValues',
] as const;

/** How the term stands to other terms. */
export function Relations({ term }: { readonly term: TermFound }) {
  const { t } = useTranslation();
  const held = relations.filter((name) => term[name].nodes.length > 0);
  return (
    <Part
      title={t('term.relations')}
      way={term.retiredAt === null && <EditLink edit="ties" label={t('edit.ties.change')} />}
    >
      {held.length === 0 && <p className={page['soft']}>{t('term.noRelations')}</p>}
      <dl className={classes['groups']}>
        {held.map((name) => (
          <div key={name}>
            <dt>{t(`term.relation.${name}`)}</dt>
            {term[name].nodes.map((other) => (
              <dd key={other.id}>
                <ThingLink thing={other} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Part>
  );
}
