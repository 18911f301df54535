import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import type { HierarchyOf } from './master-query.ts';
import classes from './master.module.css';

/** Ways of grouping the records of an entity, each with its levels from the smallest up. */
export function Hierarchies({ hierarchies }: { readonly hierarchies: readonly HierarchyOf[] }) {
  const { t } = useTranslation();
  return (
    <Part title={t('master.hierarchy.title')}>
      {hierarchies.length === 0 && <p className={page['soft']}>{t('master.hierarchy.none')}</p>}
      <ul className={classes['rules']}>
        {hierarchies.map(({ id, name, description, levels }) => (
          <li key={id}>
            <h3>{name}</h3>
            {description !== null && <p>{description}</p>}
            <ol className={classes['levels']}>
              {levels.map(({ level, name: said }, index) => (
                <li key={level ?? index}>
                  {index > 0 && <IconChevronRight size={14} aria-hidden />}
                  <span>{said ?? level}</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Part>
  );
}
