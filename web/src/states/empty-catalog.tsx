import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import '../page/texts.ts';
import { Notice } from './notice.tsx';
import { Ways } from './start/ways.tsx';
import './start/texts.ts';

/** An empty catalog offers three ways to begin, each of which works from here. */
export function EmptyCatalog() {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('start.empty')}
      text={t('start.emptyText')}
      way={
        <Link to="/new" className={page['tool']}>
          {t('start.byHand')}
        </Link>
      }
    >
      <Ways />
    </Notice>
  );
}
