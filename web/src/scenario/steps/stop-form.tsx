import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelledPicker } from '../labelled-picker.tsx';
import { ofKind } from '../../picker/pick-query.ts';
import { ContributionSelect } from './contribution-select.tsx';
import { useContributions } from './contributions.ts';
import { StepFrame } from './step-form.tsx';
import type { StepFormProps } from './step-form.tsx';

/** A source no longer feeds an attribute. */
export function StopForm({ first, working, onAdd }: StepFormProps) {
  const { t } = useTranslation();
  const [attribute, setAttribute] = useState(ofKind(first, ['MasterAttribute']));
  const [edge, setEdge] = useState<string>();
  const contributions = useContributions(attribute?.id);
  return (
    <StepFrame step={edge ? { remove: edge } : undefined} working={working} onAdd={onAdd}>
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
        <ContributionSelect contributions={contributions} edge={edge} onPick={setEdge} />
      )}
    </StepFrame>
  );
}
