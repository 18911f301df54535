import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentType } from 'react';
import { stepSorts } from '../first-step.ts';
import type { StepSort } from '../first-step.ts';
import { FeedForm } from './feed-form.tsx';
import { FlowForm } from './flow-form.tsx';
import { LifecycleForm } from './lifecycle-form.tsx';
import { MaskForm } from './mask-form.tsx';
import { RankForm } from './rank-form.tsx';
import { ReplaceForm } from './replace-form.tsx';
import { RetireForm } from './retire-form.tsx';
import { StopForm } from './stop-form.tsx';
import { Labelled } from './step-form.tsx';
import type { StepFormProps } from './step-form.tsx';
import classes from './steps.module.css';

const forms: Readonly<Record<StepSort, ComponentType<StepFormProps>>> = {
  feed: FeedForm,
  retire: RetireForm,
  replace: ReplaceForm,
  rank: RankForm,
  stop: StopForm,
  flow: FlowForm,
  mask: MaskForm,
  lifecycle: LifecycleForm,
};

interface AddStepProps extends StepFormProps {
  readonly sort: StepSort | undefined;
  readonly failed: string | undefined;
}

/** Puts one more step down: first what it does, then what to. */
export function AddStep({ sort: begun, failed, ...form }: AddStepProps) {
  const { t } = useTranslation();
  const [sort, setSort] = useState<StepSort>(begun ?? 'feed');
  const Form = forms[sort];
  return (
    <div className={classes['adding']} data-add-step>
      <Labelled label={t('scenario.step.title')}>
        <select
          value={sort}
          onChange={({ target }) =>
            setSort(stepSorts.find((one) => one === target.value) ?? 'feed')
          }
        >
          {stepSorts.map((one) => (
            <option key={one} value={one}>
              {t(`scenario.step.sort.${one}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Form key={sort} {...form} />
      {failed !== undefined && (
        <p role="alert" className={classes['failed']}>
          {failed}
        </p>
      )}
    </div>
  );
}
