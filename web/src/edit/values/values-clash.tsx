import { useTranslation } from 'react-i18next';
import { Clashes } from '../clashes.tsx';
import type { Draft } from '../draft.ts';
import type { Writing } from '../use-writing.ts';
import { Control } from './control.tsx';
import type { Known } from './entry-form-query.ts';
import { saidUnit } from './said-unit.ts';
import { isOfLines, partsOf } from './units.ts';
import { useUnitName } from './value-field.tsx';
import edit from '../edit.module.css';

interface ValuesClashProps {
  readonly properties: readonly Known[];
  readonly writing: Writing;
  readonly theirs: Draft;
  readonly onBack: () => void;
  readonly onSave: (merged: Draft) => void;
}

/** Two who wrote of one entry, value by value as people read them. */
export function ValuesClash({ properties, ...rest }: ValuesClashProps) {
  const { t } = useTranslation();
  const knownOf = (unit: string) => properties.find(({ name }) => name === partsOf(unit).property);
  const words = { yes: t('edit.yes'), no: t('edit.no'), withdrawn: t('edit.withdrawn') };
  return (
    <Clashes
      {...rest}
      nameOf={useUnitName(properties)}
      say={(unit, text) => saidUnit(knownOf(unit), text, words)}
      merging={(unit, text, onMerge) => {
        const known = knownOf(unit);
        if (!known || isOneWord(known)) return undefined;
        return (
          <div className={edit['cell']}>
            <span id={`merge-${unit}`}>{t('edit.clash.merged')}</span>
            <Control
              known={known}
              language={partsOf(unit).language}
              value={text}
              onWrite={onMerge}
              labelledBy={`merge-${unit}`}
            />
          </div>
        );
      }}
    />
  );
}

/** Of one word out of a few nothing can be put together. */
const isOneWord = (known: Known): boolean =>
  known.type === 'FLAG' || (known.choices.length > 0 && !isOfLines(known));
