import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.tsx';

export function Lost() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const button = { label: t('state.lost.button'), onClick: () => void navigate({ to: '/flow' }) };
  return <Notice title={t('state.lost.title')} text={t('state.lost.text')} button={button} />;
}
