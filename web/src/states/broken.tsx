import { useTranslation } from 'react-i18next';
import { Notice } from './notice.tsx';

/** A fault of the page itself, or a piece of it that could not be fetched. */
export function Broken() {
  const { t } = useTranslation();
  const button = { label: t('state.broken.button'), onClick: () => location.reload() };
  return (
    <Notice urgent title={t('state.broken.title')} text={t('state.broken.text')} button={button} />
  );
}
