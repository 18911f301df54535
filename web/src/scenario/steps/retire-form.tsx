import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelledPicker } from '../labelled-picker.tsx';
import { ofKind } from '../../picker/pick-query.ts';
import type { Kinds } from '../../picker/pick-query.ts';
import { StepFrame } from './step-form.tsx';
import type { StepFormProps } from './step-form.tsx';

const kinds: Kinds = ['System', 'Dataset', 'Field', 'Process'];

/** A system, a dataset, a field or a process goes. */
export function RetireForm({ first, working, onAdd }: StepFormProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState(ofKind(first, kinds));
  const step = picked && { retire: picked.id };
  return (
    <StepFrame step={step} working={working} onAdd={onAdd}>
      <LabelledPicker
        label={t('scenario.step.what')}
        kinds={kinds}
        picked={picked}
        onPick={setPicked}
      />
    </StepFrame>
  );
}
