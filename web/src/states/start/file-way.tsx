import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { Code } from './code.tsx';
import { UploadReport } from './upload/upload-report.tsx';
import { uploadEvents, useUpload } from './upload/uploads.ts';
import classes from './start.module.css';

/** A file of events, picked here; or one of changes, by the command line. */
export function FileWay() {
  const { t } = useTranslation();
  const field = useId();
  const upload = useUpload();
  const isBusy = upload.is === 'reading' || upload.is === 'sending';
  return (
    <li>
      <h3>{t('start.file.title')}</h3>
      <p>{t('start.file.text')}</p>
      {!isBusy && (
        <>
          <input
            id={field}
            type="file"
            accept=".json,.jsonl,.ndjson,application/json"
            className="unseen"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // So that the same file can be picked again.
              target.value = '';
              if (file) void uploadEvents(file);
            }}
          />
          <label htmlFor={field} className={`${page['tool']} ${classes['choose']}`}>
            {t('start.file.choose')}
          </label>
        </>
      )}
      <UploadReport />
      <p className={classes['aside']}>{t('start.file.changes')}</p>
      <Code code="npm run linaje -- import changes.jsonl" />
    </li>
  );
}
