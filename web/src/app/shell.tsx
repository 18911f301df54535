import { Link, Outlet } from '@tanstack/react-router';
import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../search/search-box.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import classes from './shell.module.css';

/** What stands around every page: search and switches above, the sections at the left. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']}>
        {t('skip')}
      </a>
      <header className={classes['bar']}>
        <Link to="/flow" className={classes['mark']}>
          {t('product')}
        </Link>
        <SearchBox />
        <div className={classes['switches']}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <nav className={classes['rail']} aria-label={t('rail.label')}>
        <Link to="/flow" className={classes['section']} activeProps={{ 'aria-current': 'page' }}>
          <IconRoute size={20} stroke={1.6} aria-hidden />
          {t('rail.flow')}
        </Link>
      </nav>
      <main id="content" className={classes['content']} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
