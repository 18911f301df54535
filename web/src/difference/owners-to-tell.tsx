import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { useFigures } from '../page/use-figures.ts';
import type { Comparison } from './effects-query.ts';
import { Mentioned } from './turn-sentence.tsx';
import classes from './difference.module.css';

interface OwnersToTellProps {
  readonly owners: Comparison['owners'];
  readonly title: string;
}

/** Who is to be told, and because of what. */
export function OwnersToTell({ owners, title }: OwnersToTellProps) {
  const { t } = useTranslation();
  const { list } = useFigures();
  return (
    <section className={classes['group']} data-owners>
      <h3>
        {title} <span>· {owners.length}</span>
      </h3>
      <ul className={page['plain']}>
        {owners.map(({ owner, answersFor }) => (
          <li key={owner.id}>
            <Mentioned of={owner} />{' '}
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
