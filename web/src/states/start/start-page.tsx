import { useTranslation } from 'react-i18next';
import { Page } from '../../page/page.tsx';
import '../../page/texts.ts';
import { Ways } from './ways.tsx';
import './texts.ts';
import classes from './start.module.css';

/** How to fill the catalog, whether or not there is something in it already. */
export function StartPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('start.title')} about={t('start.about')}>
      <div className={classes['page']}>
        <Ways />
      </div>
    </Page>
  );
}
