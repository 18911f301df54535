import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { Part } from '../../page/page.tsx';
import { readFragment } from '../../remote/graphql.ts';
import type { FragmentOf } from '../../remote/graphql.ts';
import { InitiativeCard } from './initiative-card.tsx';
import { INITIATIVE } from './initiative-query.ts';
import classes from './initiatives.module.css';

interface InitiativesProps {
  readonly initiatives: readonly FragmentOf<typeof INITIATIVE>[];
}

/** What is tried to reach an objective, and what trying it has shown, in words. */
export function Initiatives({ initiatives }: InitiativesProps) {
  const { t } = useTranslation();
  return (
    <Part title={t('objectives.initiatives.title')}>
      {initiatives.length === 0 && (
        <p className={page['soft']}>{t('objectives.initiatives.none')}</p>
      )}
      <ul className={classes['initiatives']}>
        {readFragment(INITIATIVE, initiatives).map((initiative) => (
          <li key={initiative.id}>
            <InitiativeCard initiative={initiative} />
          </li>
        ))}
      </ul>
      <p>
        <Link to="/initiatives" className={page['link']}>
          <u>{t('objectives.initiatives.all')}</u>
        </Link>
      </p>
    </Part>
  );
}
