import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import type { Picked } from '../../picker/pick-query.ts';
import type { StepGiven } from '../scenario-query.ts';
import classes from './steps.module.css';

/** What every form of a step is handed. */
export interface StepFormProps {
  /** What was come with: picked already. */
  readonly first: Picked | undefined;
  readonly working: boolean;
  readonly onAdd: (step: StepGiven) => void;
}

interface FrameProps extends Pick<StepFormProps, 'working' | 'onAdd'> {
  /** Undefined while something is still to be chosen. */
  readonly step: StepGiven | undefined;
  readonly children: ReactNode;
}

/** The fields of a step, and the button that puts it down. */
export function StepFrame({ step, working, onAdd, children }: FrameProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step) onAdd(step);
  };
  return (
    <form className={classes['form']} onSubmit={submit}>
      {children}
      <button
        type="submit"
        className={`${page['tool']} ${classes['add']}`}
        disabled={!step || working}
      >
        {t('scenario.step.add')}
      </button>
    </form>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A field with its name above it. */
export function Labelled({ label, children }: LabelledProps) {
  return (
    <label className={classes['labelled']}>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface RankProps {
  readonly rank: string;
  readonly onRank: (rank: string) => void;
}

/** 1 wins over 2. */
export function RankField({ rank, onRank }: RankProps) {
  const { t } = useTranslation();
  return (
    <Labelled label={t('scenario.step.rank')}>
      <input
        type="number"
        min={1}
        max={99}
        value={rank}
        onChange={({ target }) => onRank(target.value)}
      />
    </Labelled>
  );
}

export const rankIn = (text: string): number | undefined => {
  const rank = Number(text);
  return text !== '' && Number.isInteger(rank) && rank >= 1 ? rank : undefined;
};
