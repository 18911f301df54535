import { useTranslation } from 'react-i18next';
import { Picker } from '../../picker/picker.tsx';
import type { Draft } from '../draft.ts';
import { Control } from '../values/control.tsx';
import type { Known } from '../values/entry-form-query.ts';
import page from '../../page/page.module.css';
import edit from '../edit.module.css';

interface EdgeValuesProps {
  readonly properties: readonly Known[];
  readonly mayLack: readonly string[] | undefined;
  readonly draft: Draft;
  readonly called: Readonly<Record<string, string>>;
  readonly faults: Draft;
  readonly onWrite: (name: string, text: string, called?: string) => void;
}

/** What can be said of an edge. */
export function EdgeValues({
  properties,
  mayLack,
  draft,
  called,
  faults,
  onWrite,
}: EdgeValuesProps) {
  const { t } = useTranslation();
  return properties.map((known) => {
    const { name, label } = known;
    const value = draft[name] ?? '';
    const fault = faults[name];
    return (
      <div key={name} className={edit['cell']}>
        <span id={`edge-${name}`}>
          {label}
          {mayLack && !mayLack.includes(name) && <small> · {t('edit.required')}</small>}
        </span>
        {name === 'process' ? (
          <Picker
            kinds={['Process']}
            label={label}
            picked={
              value === ''
                ? undefined
                : { __typename: 'Process', id: value, name: called[value] ?? value }
            }
            onPick={(picked) => onWrite(name, picked?.id ?? '', picked?.name)}
          />
        ) : (
          <Control
            {...{ known, value }}
            language={null}
            onWrite={(text) => onWrite(name, text)}
            labelledBy={`edge-${name}`}
            wrong={fault === undefined ? undefined : `edge-${name}-wrong`}
          />
        )}
        {fault !== undefined && (
          <small id={`edge-${name}-wrong`} className={page['warn']}>
            {fault}
          </small>
        )}
      </div>
    );
  });
}
