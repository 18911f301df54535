import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { contributionName } from './contributions.ts';
import type { Contribution } from './contributions.ts';
import { Labelled } from './step-form.tsx';

interface ContributionSelectProps {
  readonly contributions: readonly Contribution[];
  readonly edge: string | undefined;
  readonly onPick: (edge: string | undefined) => void;
}

/** One of the sources that feed an attribute today. */
export function ContributionSelect({ contributions, edge, onPick }: ContributionSelectProps) {
  const { t } = useTranslation();
  if (contributions.length === 0)
    return <p className={page['soft']}>{t('scenario.step.fedByNobody')}</p>;
  return (
    <Labelled label={t('scenario.step.which')}>
      <select value={edge ?? ''} onChange={({ target }) => onPick(target.value || undefined)}>
        <option value="">{t('scenario.step.choose')}</option>
        {contributions.map((one) => (
          <option key={one.edge} value={one.edge}>
            {contributionName(one)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
