import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../../app/spoken.ts';
import { Difference } from '../../../history/differences.tsx';
import page from '../../../page/page.module.css';
import { useFigures } from '../../../page/use-figures.ts';
import { changedIn, compare, partsOf } from './draft.ts';
import type { Clash, Draft, Unit } from './draft.ts';
import type { Writing } from './use-draft.ts';
import { languageName } from '../language-name.ts';
import classes from './edit.module.css';

type Choice = 'mine' | 'theirs' | 'merge';

interface ClashesProps {
  readonly writing: Writing;
  readonly theirs: Draft;
  readonly onBack: () => void;
  readonly onSave: (merged: Draft) => void;
}

/** Another was faster: what they wrote beside what was typed here, to be decided point by point. */
export function Clashes({ writing, theirs, onBack, onSave }: ClashesProps) {
  const { t } = useTranslation();
  const { list } = useFigures();
  const { before, draft: mine } = writing;
  const { clashes, onlyTheirs } = compare(before, { mine, theirs });
  const [choices, setChoices] = useState<Readonly<Record<Unit, Choice>>>({});
  const [merged, setMerged] = useState<Draft>({});
  const nameOf = useNameOf();

  const chosen = ({ unit, mine: own, theirs: other }: Clash): string => {
    const choice = choices[unit] ?? 'mine';
    if (choice === 'merge') return merged[unit] ?? own;
    return choice === 'mine' ? own : other;
  };
  const result = (): Draft => ({
    ...theirs,
    ...Object.fromEntries(changedIn(before, mine).map((unit) => [unit, mine[unit] ?? ''])),
    ...Object.fromEntries(clashes.map((clash) => [clash.unit, chosen(clash)])),
  });
  return (
    <section className={classes['clashes']} role="alert" aria-label={t('term.clash.title')}>
      <h2>{t('term.clash.title')}</h2>
      <p className={page['soft']}>
        {t(clashes.length > 0 ? 'term.clash.text' : 'term.clash.none')}
      </p>
      {onlyTheirs.length > 0 && (
        <p className={page['soft']}>
          {t('term.clash.also', { what: list(onlyTheirs.map(nameOf)) })}
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
        />
      ))}
      <div className={classes['foot']}>
        <Button variant="filled" color="dark" size="compact-md" onClick={() => onSave(result())}>
          {t('term.clash.save')}
        </Button>
        <Button variant="default" size="compact-md" onClick={onBack}>
          {t('term.cancel')}
        </Button>
      </div>
    </section>
  );
}

interface ChoosingProps {
  readonly clash: Clash;
  readonly choice: Choice;
  readonly merged: string;
  readonly onChoose: (choice: Choice) => void;
  readonly onMerge: (text: string) => void;
}

const labels = { mine: 'keepMine', theirs: 'keepTheirs', merge: 'merge' } as const;

function Choosing({ clash, choice, merged, onChoose, onMerge }: ChoosingProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { unit, before, mine, theirs } = clash;
  return (
    <fieldset className={classes['clash']} data-clash={unit}>
      <legend>{nameOf(unit)}</legend>
      <div className={classes['sides']}>
        <div data-chosen={choice === 'mine' || undefined}>
          <h3>{t('term.clash.mine')}</h3>
          <p>
            <Difference before={before} after={mine} />
          </p>
        </div>
        <div data-chosen={choice === 'theirs' || undefined}>
          <h3>{t('term.clash.theirs')}</h3>
          <p>
            <Difference before={before} after={theirs} />
          </p>
        </div>
      </div>
      <div className={classes['choices']}>
        {(['mine', 'theirs', 'merge'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={unit}
              checked={choice === one}
              onChange={() => onChoose(one)}
            />
            {t(`term.clash.${labels[one]}`)}
          </label>
        ))}
      </div>
      {choice === 'merge' && (
        <textarea
          aria-label={t('term.clash.merged')}
          rows={4}
          value={merged}
          onChange={({ target }) => onMerge(target.value)}
        />
      )}
    </fieldset>
  );
}

function useNameOf(): (unit: Unit) => string {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (unit) => {
    const { property, language } = partsOf(unit);
    return t('term.form.inLanguage', {
      what: t(`property.${property}`),
      language: languageName(language, spoken),
    });
  };
}
