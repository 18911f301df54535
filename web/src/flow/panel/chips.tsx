import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './panel.module.css';

const golden: ReadonlySet<string> = new Set(['MasterEntity', 'MasterAttribute']);

/** What kind of thing it is, and in gold where it is governed. */
export function Chips({ kind, retired }: { readonly kind: string; readonly retired: boolean }) {
  const { t } = useTranslation();
  const isGolden = golden.has(kind);
  return (
    <p className={classes['chips']}>
      <span className={classes['chip']} data-tone={isGolden ? 'gold' : undefined}>
        {isGolden && <IconStarFilled size={11} aria-hidden />}
        {t([`kind.${kind}`, 'kind.other'])}
      </span>
      {retired && <span className={classes['chip']}>{t('panel.retired')}</span>}
    </p>
  );
}

/** A status in words; approved and active in the tone of what is well. */
export function Status({ status }: { readonly status: string | null }) {
  const { t } = useTranslation();
  if (status === null) return null;
  const well = status === 'APPROVED' || status === 'ACTIVE';
  return (
    <span className={classes['chip']} data-tone={well ? 'good' : undefined}>
      {t([`panel.status.${status}`, status])}
    </span>
  );
}
