import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { languageName } from '../../page/language-name.ts';
import page from '../../page/page.module.css';
import { languages } from '../../texts/i18n.ts';
import type { ControlProps } from './control-props.ts';
import type { KnownField } from './entry-form-query.ts';
import { rowsOfText, textOfRows } from './rows-text.ts';
import type { WrittenRow } from './rows-text.ts';
import { unitOf } from './units.ts';
import classes from '../edit.module.css';

interface Column {
  readonly cell: string;
  readonly label: string;
  readonly field: KnownField;
}

/** Records as a small table to write in; a record by itself is a table of one row. */
export function RowsControl({ known, value, onWrite, labelledBy }: ControlProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const columns = useColumns(known.fields);
  const held = rowsOfText(value);
  const isSingle = known.type === 'RECORD';
  // A row without anything in it is not kept: the last one stands open to be written in.
  const rows: readonly WrittenRow[] = isSingle ? [held[0] ?? {}] : [...held, {}];
  const write = (at: number, row: WrittenRow) =>
    onWrite(textOfRows(rows.map((one, place) => (place === at ? row : one))));
  const drop = (at: number) => {
    onWrite(textOfRows(rows.filter((_, place) => place !== at)));
    table.current?.querySelector<HTMLElement>('input, select')?.focus();
  };
  return (
    <div className={page['hold']}>
      <table
        ref={table}
        className={`${page['table']} ${classes['rows']}`}
        aria-labelledby={labelledBy}
      >
        <thead>
          <tr>
            {columns.map(({ cell, label }) => (
              <th key={cell} scope="col">
                {label}
              </th>
            ))}
            {!isSingle && <th scope="col" aria-label={t('edit.rows.remove')} />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map((column) => (
                <td key={column.cell}>
                  <Cell
                    column={column}
                    label={t('edit.rows.cell', { what: column.label, row: at + 1 })}
                    value={row[column.cell] ?? ''}
                    onWrite={(text) => write(at, { ...row, [column.cell]: text })}
                  />
                </td>
              ))}
              {!isSingle && (
                <td>
                  {at < held.length ? (
                    <button
                      type="button"
                      className={classes['small']}
                      aria-label={t('edit.rows.removeRow', { row: at + 1 })}
                      onClick={() => drop(at)}
                    >
                      <IconX size={14} aria-hidden />
                    </button>
                  ) : (
                    <IconPlus size={14} className={classes['faint']} aria-hidden />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column for every field, and for every language of those that have several. */
function useColumns(fields: readonly KnownField[]): readonly Column[] {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return fields.flatMap((field): readonly Column[] =>
    field.byLanguage
      ? languages.map((language) => ({
          cell: unitOf({ property: field.name, language }),
          label: t('edit.inLanguage', {
            what: field.label,
            language: languageName(language, spoken),
          }),
          field,
        }))
      : [{ cell: field.name, label: field.label, field }],
  );
}

interface CellProps {
  readonly column: Column;
  readonly label: string;
  readonly value: string;
  readonly onWrite: (text: string) => void;
}

function Cell({ column: { field }, label, value, onWrite }: CellProps) {
  const { t } = useTranslation();
  if (field.choices.length === 0)
    return (
      <input
        aria-label={label}
        title={field.about}
        type={field.type === 'DAY' ? 'date' : 'text'}
        value={value}
        dir="auto"
        onChange={({ target }) => onWrite(target.value)}
      />
    );
  return (
    <select aria-label={label} value={value} onChange={({ target }) => onWrite(target.value)}>
      <option value="">{t('edit.notSaid')}</option>
      {field.choices.map(({ word, label: said }) => (
        <option key={word} value={word}>
          {said}
        </option>
      ))}
    </select>
  );
}
