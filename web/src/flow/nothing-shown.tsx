import { useTranslation } from 'react-i18next';
import { Notice } from '../states/notice.tsx';

interface NothingTouchedProps {
  readonly name: string | undefined;
  readonly onWhole: () => void;
}

/** The filter leaves nothing: another sentence than an empty catalog. */
export function NothingTouched({ name = '', onWhole }: NothingTouchedProps) {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('state.nothingTouched.title', { name })}
      text={t('state.nothingTouched.text')}
      button={{ label: t('state.nothingTouched.button'), onClick: onWhole }}
    />
  );
}

/** A day before anything was known. */
export function NothingThen({ onToday }: { readonly onToday: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('state.nothingThen.title')}
      text={t('state.nothingThen.text')}
      button={{ label: t('flow.backToToday'), onClick: onToday }}
    />
  );
}
