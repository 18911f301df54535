import { IconArrowsSplit2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { beginningOf } from './first-step.ts';
import './what-if-texts.ts';

interface WhatIfProps {
  readonly kind: string;
  readonly id: string;
  /** A scenario that the step is put to; without one a new one begins. */
  readonly within?: string | undefined;
  /** Where it does not stand among the tools of a page. */
  readonly className?: string | undefined;
}

/** Leads to a scenario with the step that makes sense for a thing: it retires, or something feeds it. */
export function WhatIf({ kind, id, within, className = page['tool'] }: WhatIfProps) {
  const { t } = useTranslation();
  const step = beginningOf(kind);
  if (!step) return null;
  const search = { do: step, of: id };
  const way =
    within === undefined
      ? ({ to: '/scenarios/new', search } as const)
      : ({ to: '/scenarios/$id', params: { id: within }, search } as const);
  return (
    <Link {...way} className={className ?? ''} data-what-if>
      <IconArrowsSplit2 size={16} stroke={1.6} aria-hidden />
      {t(within === undefined ? 'whatIf.button' : 'whatIf.within')}
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
