import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Difference } from '../history/differences.tsx';
import page from '../page/page.module.css';
import { useFigures } from '../page/use-figures.ts';
import { compare, joined } from './draft.ts';
import type { Clash, Draft } from './draft.ts';
import type { Writing } from './use-writing.ts';
import classes from './edit.module.css';

type Choice = 'mine' | 'theirs' | 'merge';

/** How the units of a form are called and read. */
export interface Wording {
  readonly nameOf: (unit: string) => string;
  /** What is written in a unit, as people read it. */
  readonly say: (unit: string, text: string) => string;
}

interface ClashesProps extends Wording {
  readonly writing: Writing;
  readonly theirs: Draft;
  /** How both are put together by hand; undefined where one of them has to win. */
  readonly merging?: (
    unit: string,
    text: string,
    write: (text: string) => void,
  ) => ReactNode | undefined;
  readonly onBack: () => void;
  readonly onSave: (merged: Draft) => void;
}

/** Another was faster: what they wrote beside what was written here, to be decided point by point. */
export function Clashes({ writing, theirs, onBack, onSave, ...rest }: ClashesProps) {
  const { t } = useTranslation();
  const { list } = useFigures();
  const { before, draft: mine } = writing;
  const { clashes, onlyTheirs } = compare(before, { mine, theirs });
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [merged, setMerged] = useState<Draft>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const chosen = ({ unit, mine: own, theirs: other }: Clash): string => {
    const choice = choices[unit] ?? 'mine';
    if (choice === 'merge') return merged[unit] ?? own;
    return choice === 'mine' ? own : other;
  };
  const result = (): Draft =>
    joined(before, {
      mine,
      theirs,
      chosen: Object.fromEntries(clashes.map((clash) => [clash.unit, chosen(clash)])),
    });
  return (
    <section className={classes['clashes']} role="alert" aria-label={t('edit.clash.title')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('edit.clash.title')}
      </h2>
      <p className={page['soft']}>
        {t(clashes.length > 0 ? 'edit.clash.text' : 'edit.clash.none')}
      </p>
      {onlyTheirs.length > 0 && (
        <p className={page['soft']}>
          {t('edit.clash.also', { what: list(onlyTheirs.map(rest.nameOf)) })}
        </p>
      )}
      {clashes.map((clash) => (
        <Choosing
          key={clash.unit}
          clash={clash}
          choice={choices[clash.unit] ?? 'mine'}
          merged={merged[clash.unit] ?? clash.mine}
          onChoose={(choice) => setChoices({ ...choices, [clash.unit]: choice })}
          onMerge={(text) => setMerged({ ...merged, [clash.unit]: text })}
          {...rest}
        />
      ))}
      <div className={classes['foot']}>
        <button type="button" className={classes['primary']} onClick={() => onSave(result())}>
          {t('edit.clash.save')}
        </button>
        <button type="button" className={page['tool']} onClick={onBack}>
          {t('edit.clash.back')}
        </button>
      </div>
    </section>
  );
}

interface ChoosingProps extends Pick<ClashesProps, 'nameOf' | 'say' | 'merging'> {
  readonly clash: Clash;
  readonly choice: Choice;
  readonly merged: string;
  readonly onChoose: (choice: Choice) => void;
  readonly onMerge: (text: string) => void;
}

const labels = { mine: 'keepMine', theirs: 'keepTheirs', merge: 'merge' } as const;

function Choosing({ clash, choice, merged, onChoose, onMerge, ...wording }: ChoosingProps) {
  const { t } = useTranslation();
  const { nameOf, say, merging } = wording;
  const { unit, before, mine, theirs } = clash;
  const editor = merging?.(unit, merged, onMerge);
  const offered =
    editor === undefined ? (['mine', 'theirs'] as const) : (['mine', 'theirs', 'merge'] as const);
  return (
    <fieldset className={classes['clash']} data-clash={unit}>
      <legend>{nameOf(unit)}</legend>
      <div className={classes['sides']}>
        <div data-chosen={choice === 'mine' || undefined}>
          <h3>{t('edit.clash.mine')}</h3>
          <p>
            <Difference before={say(unit, before)} after={say(unit, mine)} />
          </p>
        </div>
        <div data-chosen={choice === 'theirs' || undefined}>
          <h3>{t('edit.clash.theirs')}</h3>
          <p>
            <Difference before={say(unit, before)} after={say(unit, theirs)} />
          </p>
        </div>
      </div>
      <div className={classes['choices']}>
        {offered.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={unit}
              checked={choice === one}
              onChange={() => onChoose(one)}
            />
            {t(`edit.clash.${labels[one]}`)}
          </label>
        ))}
      </div>
      {choice === 'merge' && editor}
    </fieldset>
  );
}
