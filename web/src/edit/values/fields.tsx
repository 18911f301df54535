import type { Draft } from '../draft.ts';
import type { EntryFound, Known } from './entry-form-query.ts';
import { isOfLines, isOfRows, partsOf, unitOf } from './units.ts';
import { ValueField } from './value-field.tsx';
import classes from '../edit.module.css';

interface FieldsProps {
  readonly properties: readonly Known[];
  readonly before: Draft;
  readonly draft: Draft;
  readonly claims: EntryFound['claims'];
  readonly faults: Draft;
  readonly onWrite: (unit: string, text: string) => void;
}

/** Every property with a place for each of its languages; what needs room has a line of its own. */
export function Fields({ properties, before, draft, claims, faults, onWrite }: FieldsProps) {
  return (
    <div className={classes['fields']}>
      {properties.map((known) => (
        <div key={known.name} className={classes['field']} data-wide={isWide(known) || undefined}>
          {Object.keys(draft)
            .filter((unit) => partsOf(unit).property === known.name)
            .map((unit) => (
              <ValueField
                key={unit}
                known={known}
                language={partsOf(unit).language}
                value={draft[unit] ?? ''}
                before={before[unit] ?? ''}
                claims={claims.filter((claim) => unitOf(claim) === unit)}
                fault={faults[unit] ?? faults[known.name]}
                onWrite={(text) => onWrite(unit, text)}
              />
            ))}
        </div>
      ))}
    </div>
  );
}

const isWide = (known: Known): boolean =>
  known.byLanguage || isOfRows(known) || (isOfLines(known) && known.choices.length > 0);
