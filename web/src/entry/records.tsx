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

/** Records as a small table with a column for each field that is said anywhere. */
export function Records({ known, rows }: RecordsProps) {
  const columns = known.fields.filter(({ name }) =>
    rows.some(({ cells }) => cells.some(({ field }) => field === name)),
  );
  return (
    <div className={page['hold']}>
      <table className={page['table']} aria-label={known.label}>
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }, at) => (
            <tr key={at}>
              {columns.map((field) => (
                <td key={field.name}>
                  <Cells field={field} cells={cells.filter((cell) => cell.field === field.name)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellsProps {
  readonly field: KnownField;
  readonly cells: Told['rows'][number]['cells'];
}

/** One field of a record; in several languages the reader's first. */
function Cells({ field, cells }: CellsProps) {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { day, number } = useFigures();
  const say = (text: string): string => {
    if (field.choices.length > 0)
      return field.choices.find(({ word }) => word === text)?.label ?? text;
    if (field.type === 'FLAG') return t(text === 'true' ? 'edit.yes' : 'edit.no');
    if (field.type === 'DAY') return day(text);
    return field.type === 'COUNT' || field.type === 'DECIMAL' ? number(Number(text), 6) : text;
  };
  const ordered = [...cells].sort(
    (a, b) => Number(b.language === spoken) - Number(a.language === spoken),
  );
  return ordered.map(({ language, text }) => (
    <div key={language} {...(language !== null && { lang: language })}>
      {say(text)}
      {language !== null && language !== spoken && (
        <small className={page['soft']}> {languageName(language, spoken)}</small>
      )}
    </div>
  ));
}
