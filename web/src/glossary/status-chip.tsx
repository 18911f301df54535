import {
  IconArchive,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconClockHour4,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import type { TermStatus } from './address.ts';

/** A shape for each status, so that colour alone does not tell it. */
const signs: Readonly<Record<TermStatus, { readonly shape: Icon; readonly tone?: string }>> = {
  DRAFT: { shape: IconCircleDashed },
  IN_REVIEW: { shape: IconClockHour4 },
  APPROVED: { shape: IconCircleCheckFilled, tone: 'good' },
  REJECTED: { shape: IconCircleX, tone: 'warn' },
  DEPRECATED: { shape: IconArchive },
};

export function StatusChip({ status }: { readonly status: TermStatus | null }) {
  const { t } = useTranslation();
  if (status === null) return null;
  const { shape: Shape, tone } = signs[status];
  return (
    <span className={page['chip']} data-tone={tone}>
      <Shape size={12} aria-hidden /> {t(`panel.status.${status}`)}
    </span>
  );
}
