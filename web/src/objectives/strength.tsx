import { IconAlertTriangleFilled, IconCircleCheck, IconLinkOff } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';

export type StrengthWord = 'BROKEN' | 'WEAK' | 'SOUND';

const looks: Readonly<Record<StrengthWord, { readonly shape: Icon; readonly tone: string }>> = {
  BROKEN: { shape: IconLinkOff, tone: 'warn' },
  WEAK: { shape: IconAlertTriangleFilled, tone: 'soft' },
  SOUND: { shape: IconCircleCheck, tone: 'good' },
};

interface StrengthProps {
  readonly strength: StrengthWord;
  /** Of one hop rather than of a whole chain. */
  readonly hop?: boolean;
}

/** How well one thing rests on another, by shape and word. */
export function Strength({ strength, hop = false }: StrengthProps) {
  const { t } = useTranslation();
  const { shape: Shape, tone } = looks[strength];
  return (
    <span className={page['sign']} data-tone={tone}>
      <Shape size={15} aria-hidden />
      {t(hop ? `objectives.hopStrength.${strength}` : `objectives.strength.${strength}`)}
    </span>
  );
}
