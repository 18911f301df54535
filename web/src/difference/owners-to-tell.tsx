import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import type { Comparison } from './effects-query.ts';
import classes from './difference.module.css';

/** Who is to be told, and because of what. */
export function OwnersToTell({ owners }: { readonly owners: Comparison['owners'] }) {
  const { t } = useTranslation();
  const { list } = useFigures();
  return (
    <section className={classes['group']} data-owners>
      <h3>
        {t('difference.effects.owners')} <span>· {owners.length}</span>
      </h3>
      <ul className={page['plain']}>
        {owners.map(({ owner, answersFor }) => (
          <li key={owner.id}>
            {owner.entry ? <ThingLink thing={owner.entry} /> : owner.name}{' '}
            <span className={page['soft']}>
              {t('difference.effects.answersFor', {
                things: list(answersFor.slice(0, 4).map(({ name }) => name)),
              })}
              {answersFor.length > 4 && ` ${t('page.more', { count: answersFor.length - 4 })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
