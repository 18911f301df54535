import { IconArrowsDiff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChangeLink } from '../history/stands-on.tsx';
import { UndoOffer } from '../history/undo-offer.tsx';
import page from '../page/page.module.css';
import type { Scenario } from './scenario-query.ts';

interface AppliedNoteProps {
  readonly scenario: Scenario;
  readonly onChanged: () => void;
}

/** By which change a scenario became real, what it changed, and the way back. */
export function AppliedNote({ scenario: { state, applied }, onChanged }: AppliedNoteProps) {
  const { t } = useTranslation();
  if (state !== 'APPLIED' || !applied) return null;
  const { sequence, reason } = applied;
  const between = { from: String(sequence - 1), to: String(sequence) };
  return (
    <UndoOffer
      change={applied.id}
      what={t('scenario.applied', { number: sequence, reason: reason ?? '—' })}
      onUndone={onChanged}
    >
      <Link to="/difference" search={between} className={page['tool']}>
        <IconArrowsDiff size={16} stroke={1.6} aria-hidden />
        {t('scenario.seeDifference')}
      </Link>
      <ChangeLink sequence={sequence} />
    </UndoOffer>
  );
}
