import { useTranslation } from 'react-i18next';
import type { Fault } from '../remote/fault.ts';
import { Notice } from './notice.tsx';

interface FailedProps {
  readonly why: Fault;
  readonly onRetry: () => void;
  /** Away from an address that names what is not there: asking again would not help. */
  readonly onWhole: () => void;
}

/** What happened, what was kept, what to do, and under which number it stands in the server's log. */
export function Failed({ why, onRetry, onWhole }: FailedProps) {
  const { t } = useTranslation();
  const button = { label: t('state.failed.retry'), onClick: onRetry };
  if (why.is === 'away')
    return (
      <Notice urgent title={t('state.away.title')} text={t('state.away.text')} button={button} />
    );
  const whole = { label: t('state.nothingTouched.button'), onClick: onWhole };
  const way = why.code === 'UNKNOWN_ENTRY' ? whole : button;
  return (
    <Notice urgent title={t('state.failed.title')} text={why.message} button={way}>
      <p>{t('state.failed.kept')}</p>
      {why.reference !== undefined && (
        <p>{t('state.failed.reference', { reference: why.reference })}</p>
      )}
    </Notice>
  );
}
