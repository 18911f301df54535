import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';

interface NotAllProps {
  readonly shown: number;
  readonly onRetry: () => void;
}

/** Says that a list is not whole, rather than let it pass for all there is. */
export function NotAll({ shown, onRetry }: NotAllProps) {
  const { t } = useTranslation();
  return (
    <p role="alert" className={page['warn']}>
      {t('catalog.notAll', { count: shown })}{' '}
      <button type="button" className={page['link']} onClick={onRetry}>
        {t('state.failed.retry')}
      </button>
    </p>
  );
}
