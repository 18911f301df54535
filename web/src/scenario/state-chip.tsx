import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import type { ScenarioState } from './scenario-query.ts';

const tones: Readonly<Record<ScenarioState, string | undefined>> = {
  DRAFT: undefined,
  APPLIED: 'good',
  DISCARDED: undefined,
};

/** How far a scenario has come. */
export function StateChip({ state }: { readonly state: ScenarioState }) {
  const { t } = useTranslation();
  return (
    <span className={page['chip']} data-tone={tones[state]}>
      {t(`scenario.state.${state}`)}
    </span>
  );
}
