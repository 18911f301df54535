import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { useFigures } from '../../page/use-figures.ts';
import { LabelledPicker } from '../labelled-picker.tsx';
import { ofKind } from '../../picker/pick-query.ts';
import { contributionName, useContributions } from './contributions.ts';
import { RankField, rankIn, StepFrame } from './step-form.tsx';
import type { StepFormProps } from './step-form.tsx';

/** A field feeds a master attribute; behind those that feed it today, unless another rank is given. */
export function FeedForm({ first, working, onAdd }: StepFormProps) {
  const { t } = useTranslation();
  const { list } = useFigures();
  const [attribute, setAttribute] = useState(ofKind(first, ['MasterAttribute']));
  const [field, setField] = useState(ofKind(first, ['Field']));
  const [written, setWritten] = useState<string>();
  const present = useContributions(attribute?.id);
  const next = Math.max(0, ...present.map(({ rank }) => rank ?? 0)) + 1;
  const rank = rankIn(written ?? String(next));
  const step =
    attribute && field && rank !== undefined
      ? { connect: { contributesTo: { from: field.id, to: attribute.id, rank } } }
      : undefined;
  return (
    <StepFrame step={step} working={working} onAdd={onAdd}>
      <LabelledPicker
        label={t('scenario.step.attribute')}
        kinds={['MasterAttribute']}
        picked={attribute}
        onPick={setAttribute}
      />
      {attribute && (
        <p className={page['soft']}>
          {present.length === 0
            ? t('scenario.step.fedByNobody')
            : t('scenario.step.fedBy', { sources: list(present.map(contributionName)) })}
        </p>
      )}
      <LabelledPicker
        label={t('scenario.step.fromField')}
        kinds={['Field']}
        picked={field}
        onPick={setField}
      />
      <RankField rank={written ?? String(next)} onRank={setWritten} />
    </StepFrame>
  );
}
