import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCircle,
  IconSquareRotated,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';

export const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
export type SeverityWord = (typeof severities)[number];

export const severityLooks: Readonly<
  Record<SeverityWord, { readonly shape: Icon; readonly tone: string }>
> = {
  CRITICAL: { shape: IconAlertOctagonFilled, tone: 'warn' },
  HIGH: { shape: IconAlertTriangleFilled, tone: 'warn' },
  MEDIUM: { shape: IconSquareRotated, tone: 'plain' },
  LOW: { shape: IconCircle, tone: 'soft' },
};

/** How grave a finding is, by shape and word. */
export function Severity({ severity }: { readonly severity: SeverityWord }) {
  const { t } = useTranslation();
  const { shape: Shape, tone } = severityLooks[severity];
  return (
    <span className={page['sign']} data-tone={tone}>
      <Shape size={14} aria-hidden /> {t(`audit.severity.${severity}`)}
    </span>
  );
}
