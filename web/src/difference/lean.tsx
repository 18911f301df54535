import { IconArrowsExchange, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import type { Turn } from './effects-query.ts';
import './texts.ts';

const looks: Readonly<Record<Turn['leaning'], { readonly shape: Icon; readonly tone: string }>> = {
  BETTER: { shape: IconTrendingUp, tone: 'good' },
  WORSE: { shape: IconTrendingDown, tone: 'warn' },
  OTHER: { shape: IconArrowsExchange, tone: 'soft' },
};

/** Better, worse or merely different: by shape, tone and word. */
export function Lean({ leaning }: { readonly leaning: Turn['leaning'] }) {
  const { t } = useTranslation();
  const { shape: Shape, tone } = looks[leaning];
  return (
    <span className={page['sign']} data-tone={tone} title={t(`difference.lean.${leaning}`)}>
      <Shape size={16} stroke={1.8} aria-hidden />
      <span className="unseen">{t(`difference.lean.${leaning}`)}:</span>
    </span>
  );
}
