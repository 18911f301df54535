import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props.ts';
import type { Known } from './entry-form-query.ts';
import { RowsControl } from './rows-control.tsx';
import classes from '../edit.module.css';

/** Where a value is written, by what it can hold. */
export function Control(props: ControlProps): ReactNode {
  const { type, item, choices } = props.known;
  if (type === 'RECORD' || item === 'RECORD') return <RowsControl {...props} />;
  if (type === 'LIST' && choices.length > 0) return <Choices {...props} />;
  const Made = made[type] ?? Line;
  return <Made {...props} />;
}

const named = ({ labelledBy, wrong, language }: ControlProps) => ({
  'aria-labelledby': labelledBy,
  ...(wrong !== undefined && { 'aria-invalid': true, 'aria-describedby': wrong }),
  ...(language !== null && { lang: language }),
  dir: 'auto' as const,
});

function Line(
  props: ControlProps & { readonly kind?: 'date' | 'url'; readonly numeric?: boolean },
) {
  const { known, value, onWrite, kind, numeric = false } = props;
  return (
    <input
      {...named(props)}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={numeric ? 'decimal' : kind === 'url' ? 'url' : 'text'}
      placeholder={known.about}
      value={value}
      onChange={({ target }) => onWrite(target.value)}
    />
  );
}

function Text(props: ControlProps & { readonly rows?: number }) {
  const { known, value, onWrite, rows = 2 } = props;
  return (
    <textarea
      {...named(props)}
      rows={rows}
      placeholder={known.about}
      value={value}
      onChange={({ target }) => onWrite(target.value)}
    />
  );
}

function Choice(props: ControlProps & { readonly words: Known['choices'] }) {
  const { t } = useTranslation();
  const { value, onWrite, words } = props;
  return (
    <select {...named(props)} value={value} onChange={({ target }) => onWrite(target.value)}>
      <option value="">{t('edit.notSaid')}</option>
      {words.map(({ word, label }) => (
        <option key={word} value={word}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Flag(props: ControlProps) {
  const { t } = useTranslation();
  const words = [
    { word: 'true', label: t('edit.yes') },
    { word: 'false', label: t('edit.no') },
  ];
  return <Choice {...props} words={words} />;
}

/** A list of closed words: those that are ticked, in the order of the model. */
function Choices({ known, value, onWrite, labelledBy }: ControlProps) {
  const picked = new Set(value.split('\n').filter(Boolean));
  const write = (word: string, on: boolean) =>
    onWrite(
      known.choices
        .map((one) => one.word)
        .filter((one) => (one === word ? on : picked.has(one)))
        .join('\n'),
    );
  return (
    <div role="group" aria-labelledby={labelledBy} className={classes['ticks']}>
      {known.choices.map(({ word, label }) => (
        <label key={word}>
          <input
            type="checkbox"
            checked={picked.has(word)}
            onChange={({ target }) => write(word, target.checked)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}

/** What is not here is written on one line. */
const made: Readonly<Partial<Record<Known['type'], (props: ControlProps) => ReactNode>>> = {
  LOCALIZED: Line,
  MARKDOWN: (props) => <Text {...props} rows={4} />,
  LOCALIZED_LIST: Text,
  LIST: Text,
  CHOICE: (props) => <Choice {...props} words={props.known.choices} />,
  FLAG: Flag,
  COUNT: (props) => <Line {...props} numeric />,
  DECIMAL: (props) => <Line {...props} numeric />,
  DAY: (props) => <Line {...props} kind="date" />,
  LINK: (props) => <Line {...props} kind="url" />,
};
