import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelledPicker } from '../labelled-picker.tsx';
import { ofKind } from '../../picker/pick-query.ts';
import type { Kinds } from '../../picker/pick-query.ts';
import { StepFrame } from './step-form.tsx';
import type { StepFormProps } from './step-form.tsx';

const kinds: Kinds = ['Field', 'Dataset'];

/** Data flows from one field to another, or from one dataset to another, as it is. */
export function FlowForm({ first, working, onAdd }: StepFormProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(ofKind(first, kinds));
  const [to, setTo] = useState<typeof first>();
  const step =
    from && to && from.id !== to.id
      ? {
          connect: {
            flowsTo: {
              from: from.id,
              to: to.id,
              modes: ['DIRECT' as const],
              transformations: ['IDENTITY' as const],
            },
          },
        }
      : undefined;
  const alike = kinds.filter((kind) => kind === from?.__typename);
  return (
    <StepFrame step={step} working={working} onAdd={onAdd}>
      <LabelledPicker
        label={t('scenario.step.from')}
        kinds={kinds}
        picked={from}
        onPick={setFrom}
      />
      <LabelledPicker
        label={t('scenario.step.to')}
        kinds={alike.length > 0 ? alike : kinds}
        picked={to}
        onPick={setTo}
      />
    </StepFrame>
  );
}
