import { IconArrowsSplit2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { beginningOf } from './first-step.ts';
import './what-if-texts.ts';

interface WhatIfProps {
  readonly kind: string;
  readonly id: string;
}

/** Begins a scenario with the step that makes sense for a thing: it retires, or something feeds it. */
export function WhatIf({ kind, id }: WhatIfProps) {
  const { t } = useTranslation();
  const step = beginningOf(kind);
  if (!step) return null;
  return (
    <Link to="/scenarios/new" search={{ do: step, of: id }} className={page['tool']} data-what-if>
      <IconArrowsSplit2 size={16} stroke={1.6} aria-hidden />
      {t('whatIf.button')}
    </Link>
  );
}

/** At a master attribute that no source feeds: what if one did? */
export function WhatIfFed({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <Link
      to="/scenarios/new"
      search={{ do: 'feed', of: id }}
      className={page['link']}
      data-what-if="fed"
    >
      <u>{t('whatIf.fed')}</u>
    </Link>
  );
}
