import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelledPicker } from '../labelled-picker.tsx';
import { ofKind } from '../../picker/pick-query.ts';
import { ContributionSelect } from './contribution-select.tsx';
import { useContributions } from './contributions.ts';
import { RankField, rankIn, StepFrame } from './step-form.tsx';
import type { StepFormProps } from './step-form.tsx';

/** A source of an attribute wins sooner or later than today. */
export function RankForm({ first, working, onAdd }: StepFormProps) {
  const { t } = useTranslation();
  const [attribute, setAttribute] = useState(ofKind(first, ['MasterAttribute']));
  const [edge, setEdge] = useState<string>();
  const [written, setWritten] = useState('');
  const contributions = useContributions(attribute?.id);
  const rank = rankIn(written);
  const step =
    edge && rank !== undefined
      ? { set: { of: edge, property: 'rank', value: String(rank) } }
      : undefined;
  return (
    <StepFrame step={step} working={working} onAdd={onAdd}>
      <LabelledPicker
        label={t('scenario.step.attribute')}
        kinds={['MasterAttribute']}
        picked={attribute}
        onPick={(next) => {
          setAttribute(next);
          setEdge(undefined);
        }}
      />
      {attribute && (
        <>
          <ContributionSelect contributions={contributions} edge={edge} onPick={setEdge} />
          <RankField rank={written} onRank={setWritten} />
        </>
      )}
    </StepFrame>
  );
}
