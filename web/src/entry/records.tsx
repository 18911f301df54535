import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import type { Known, KnownField, Told } from '../edit/values/entry-form-query.ts';
import { useFigures } from '../page/use-figures.ts';
import page from '../page/page.module.css';
import { languageName } from '../page/language-name.ts';

interface RecordsProps {
  readonly known: Known;
  readonly rows: Told['rows'];
}

interface Column {
  readonly field: KnownField;
  readonly language: string | null;
  readonly label: string;
}

/** Records as a small table: a column for each field that is said anywhere, and for each language of it. */
export function Records({ known, rows }: RecordsProps) {
  const say = useSaying();
  const columns = useColumns(known.fields, rows);
  return (
    <div className={page['hold']}>
      <table className={page['table']} aria-label={known.label}>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }, at) => (
            <tr key={at}>
              {columns.map(({ field, language, label }) => {
                const cell = cells.find(
                  (one) => one.field === field.name && one.language === language,
                );
                return (
                  <td key={label} {...(language !== null && { lang: language })}>
                    {cell && say(field, cell.text)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useColumns(fields: readonly KnownField[], rows: Told['rows']): readonly Column[] {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const cells = rows.flatMap((row) => row.cells);
  return fields.flatMap((field): readonly Column[] => {
    const said = cells.filter((cell) => cell.field === field.name);
    const languages = [...new Set(said.map(({ language }) => language))].sort(
      (a, b) => Number(b === spoken) - Number(a === spoken),
    );
    return languages.map((language) => ({
      field,
      language,
      label:
        language === null
          ? field.label
          : t('edit.inLanguage', { what: field.label, language: languageName(language, spoken) }),
    }));
  });
}

/** How one field of a record is read. */
function useSaying(): (field: KnownField, text: string) => string {
  const { t } = useTranslation();
  const { day, number } = useFigures();
  return ({ choices, type }, text) => {
    if (choices.length > 0) return choices.find(({ word }) => word === text)?.label ?? text;
    if (type === 'FLAG') return t(text === 'true' ? 'edit.yes' : 'edit.no');
    if (type === 'DAY') return day(text);
    return type === 'COUNT' || type === 'DECIMAL' ? number(Number(text), 6) : text;
  };
}
