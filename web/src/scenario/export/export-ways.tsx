import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { saveFile } from '../../save/save-file.ts';
import classes from './export.module.css';

/** What is saved, made only when it is asked for. */
export interface Files {
  readonly name: string;
  readonly csv: string;
  readonly json: string;
  readonly markdown: string;
}

const forms = [
  ['csv', 'CSV', 'text/csv;charset=utf-8'],
  ['json', 'JSON', 'application/json'],
  ['markdown', 'Markdown', 'text/markdown;charset=utf-8'],
] as const;
const endings = { csv: 'csv', json: 'json', markdown: 'md' } as const;

/** Saves as a table, for programs, or to be read out in a meeting. */
export function ExportWays({ files }: { readonly files: () => Files }) {
  const { t } = useTranslation();
  return (
    <span
      className={`${page['tool']} ${classes['export']}`}
      role="group"
      aria-label={t('scenario.export')}
    >
      <IconDownload size={16} stroke={1.6} aria-hidden />
      {forms.map(([form, label, type]) => (
        <button
          key={form}
          type="button"
          aria-label={t('scenario.exportAs', { form: label })}
          onClick={() => {
            const made = files();
            saveFile(`${made.name}.${endings[form]}`, made[form], type);
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
