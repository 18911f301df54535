import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import './texts.ts';

/** The way to the form that records observations of a metric, on the page where one is. */
export function ObserveLink({ of }: { readonly of?: string }) {
  const { t } = useTranslation();
  return (
    <Link
      to="."
      search={(old: Record<string, unknown>) => ({
        ...old,
        edit: 'observe',
        ...(of !== undefined && { of }),
      })}
      className={page['tool'] ?? ''}
      data-edit="observe"
    >
      {t('observe.action')}
    </Link>
  );
}
