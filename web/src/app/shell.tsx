import { Link, Outlet, useLocation } from '@tanstack/react-router';
import {
  IconArrowsSplit2,
  IconBook2,
  IconDatabase,
  IconFingerprint,
  IconHistory,
  IconHome,
  IconRoute,
  IconShieldCheck,
  IconStar,
  IconTarget,
  IconUserHeart,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../search/search-box.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import classes from './shell.module.css';

/** What stands around every page: search and switches above, the sections at the left. */
export function Shell() {
  const { t } = useTranslation();
  // On the first page search stands in the middle.
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']}>
        {t('skip')}
      </a>
      <header className={classes['bar']}>
        <Link to="/" className={classes['mark']}>
          {t('product')}
        </Link>
        {path === '/' ? <span /> : <SearchBox />}
        <div className={classes['switches']}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <nav className={classes['rail']} aria-label={t('rail.label')}>
        <Link
          to="/"
          className={classes['section']}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ exact: true }}
        >
          <IconHome size={20} stroke={1.6} aria-hidden />
          {t('rail.home')}
        </Link>
        <Link
          to="/glossary"
          className={classes['section']}
          activeProps={{ 'aria-current': 'page' }}
        >
          <IconBook2 size={20} stroke={1.6} aria-hidden />
          {t('rail.glossary')}
        </Link>
        <Link to="/catalog" className={classes['section']} activeProps={{ 'aria-current': 'page' }}>
          <IconDatabase size={20} stroke={1.6} aria-hidden />
          {t('rail.catalog')}
        </Link>
        <Link to="/flow" className={classes['section']} activeProps={{ 'aria-current': 'page' }}>
          <IconRoute size={20} stroke={1.6} aria-hidden />
          {t('rail.flow')}
        </Link>
        <Link to="/master" className={classes['section']} activeProps={{ 'aria-current': 'page' }}>
          <IconStar size={20} stroke={1.6} aria-hidden />
          {t('rail.master')}
        </Link>
        <Link
          to="/objectives"
          className={classes['section']}
          activeProps={{ 'aria-current': 'page' }}
        >
          <IconTarget size={20} stroke={1.6} aria-hidden />
          {t('rail.objectives')}
        </Link>
        <Link
          to="/customer"
          className={classes['section']}
          activeProps={{ 'aria-current': 'page' }}
        >
          <IconUserHeart size={20} stroke={1.6} aria-hidden />
          {t('rail.customer')}
        </Link>
        <Link to="/privacy" className={classes['section']} activeProps={{ 'aria-current': 'page' }}>
          <IconFingerprint size={20} stroke={1.6} aria-hidden />
          {t('rail.privacy')}
        </Link>
        <Link to="/audit" className={classes['section']} activeProps={{ 'aria-current': 'page' }}>
          <IconShieldCheck size={20} stroke={1.6} aria-hidden />
          {t('rail.audit')}
        </Link>
        <Link
          to="/scenarios"
          className={classes['section']}
          activeProps={{ 'aria-current': 'page' }}
        >
          <IconArrowsSplit2 size={20} stroke={1.6} aria-hidden />
          {t('rail.scenarios')}
        </Link>
        <Link to="/people" className={classes['section']} activeProps={{ 'aria-current': 'page' }}>
          <IconUsers size={20} stroke={1.6} aria-hidden />
          {t('rail.people')}
        </Link>
        <Link to="/changes" className={classes['section']} activeProps={{ 'aria-current': 'page' }}>
          <IconHistory size={20} stroke={1.6} aria-hidden />
          {t('rail.changes')}
        </Link>
      </nav>
      <main id="content" className={classes['content']} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
