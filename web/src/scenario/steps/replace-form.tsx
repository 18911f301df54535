import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { LabelledPicker } from '../labelled-picker.tsx';
import { ofKind } from '../../picker/pick-query.ts';
import type { Kinds } from '../../picker/pick-query.ts';
import { StepFrame } from './step-form.tsx';
import type { StepFormProps } from './step-form.tsx';

const kinds: Kinds = ['System', 'Dataset', 'Field'];

/** A source gives its place to another of its kind. */
export function ReplaceForm({ first, working, onAdd }: StepFormProps) {
  const { t } = useTranslation();
  const [entry, setEntry] = useState(ofKind(first, kinds));
  const [by, setBy] = useState<typeof first>();
  const step =
    entry && by && entry.id !== by.id ? { replace: { entry: entry.id, by: by.id } } : undefined;
  const alike = kinds.filter((kind) => kind === entry?.__typename);
  return (
    <StepFrame step={step} working={working} onAdd={onAdd}>
      <LabelledPicker
        label={t('scenario.step.source')}
        kinds={kinds}
        picked={entry}
        onPick={(next) => {
          setEntry(next);
          if (next?.__typename !== by?.__typename) setBy(undefined);
        }}
      />
      <LabelledPicker
        label={t('scenario.step.by')}
        kinds={alike.length > 0 ? alike : kinds}
        picked={by}
        onPick={setBy}
      />
      <p className={page['soft']}>{t('scenario.step.replaceAbout')}</p>
    </StepFrame>
  );
}
