import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelledPicker } from '../labelled-picker.tsx';
import { ofKind } from '../../picker/pick-query.ts';
import type { Kinds } from '../../picker/pick-query.ts';
import { Labelled, StepFrame } from './step-form.tsx';
import type { StepFormProps } from './step-form.tsx';

const kinds: Kinds = ['System', 'Dataset', 'Field', 'Process', 'Metric'];
const states = ['DEPRECATED', 'ACTIVE', 'PROPOSED'] as const;

/** Something is no longer (or not yet, or again) in use. */
export function LifecycleForm({ first, working, onAdd }: StepFormProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState(ofKind(first, kinds));
  const [value, setValue] = useState<string>('DEPRECATED');
  const step = picked && { set: { of: picked.id, property: 'lifecycle', value } };
  return (
    <StepFrame step={step} working={working} onAdd={onAdd}>
      <LabelledPicker
        label={t('scenario.step.what')}
        kinds={kinds}
        picked={picked}
        onPick={setPicked}
      />
      <Labelled label={t('scenario.step.becomes')}>
        <select value={value} onChange={({ target }) => setValue(target.value)}>
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`scenario.lifecycle.${one}`)}
            </option>
          ))}
        </select>
      </Labelled>
    </StepFrame>
  );
}
