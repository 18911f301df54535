import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { csv } from '../../../save/csv.ts';
import { saveFile } from '../../../save/save-file.ts';
import page from '../../../page/page.module.css';
import { Progress } from '../progress.tsx';
import '../texts.ts';
import type { Misfit } from './events-in.ts';
import { cancelUpload, forgetUpload, useUpload } from './uploads.ts';
import type { Upload } from './uploads.ts';
import classes from '../start.module.css';

/** How far the upload is, and in the end what became of it. Nothing where there is none. */
export function UploadReport() {
  const { t } = useTranslation();
  const upload = useUpload();
  if (upload.is === 'idle') return null;
  if (upload.is === 'reading')
    return (
      <p role="status" className={classes['note']}>
        {t('start.file.reading', { name: upload.name })}
      </p>
    );
  if (upload.is === 'sending') {
    const { name, sent, total } = upload;
    return (
      <div className={classes['work']}>
        <Progress
          label={t('start.file.sending', { name })}
          counts={t('start.file.of', { sent, total })}
          done={sent}
          total={total}
        />
        <Button variant="default" size="compact-sm" onClick={cancelUpload}>
          {t('start.file.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes['report']} role="status">
      <Outcome upload={upload} />
      {'misfits' in upload && upload.misfits.length > 0 && <Misfits misfits={upload.misfits} />}
      <p className={classes['ends']}>
        {'sent' in upload && upload.sent > 0 && (
          <Link to="/flow" className={page['tool']}>
            {t('start.file.see')}
          </Link>
        )}
        <button type="button" className={page['tool']} onClick={forgetUpload}>
          {t('start.file.close')}
        </button>
      </p>
    </div>
  );
}

/** The same on a page of its own business; nothing where there is no upload. */
export function UploadLine() {
  return useUpload().is === 'idle' ? null : (
    <aside className={classes['line']}>
      <UploadReport />
    </aside>
  );
}

type Ended = Exclude<Upload, { readonly is: 'idle' | 'reading' | 'sending' }>;

function Outcome({ upload }: { readonly upload: Ended }) {
  const { t } = useTranslation();
  const { name } = upload;
  if (upload.is === 'unreadable')
    return (
      <p className={classes['failed']}>
        {t(upload.why === 'empty' ? 'start.file.emptyFile' : 'start.file.tooLarge', { name })}
      </p>
    );
  const { sent, total, misfits } = upload;
  // What was no JSON was never sent.
  const refused = misfits.filter(({ reason }) => reason !== 'JSON').length;
  if (upload.is === 'done') return <p>{t('start.file.done', { name, count: sent - refused })}</p>;
  return <p className={classes['failed']}>{t(`start.file.${upload.is}`, { name, sent, total })}</p>;
}

const SHOWN = 5;

/** The first of those that could not go in, and all of them as a file. */
function Misfits({ misfits }: { readonly misfits: readonly Misfit[] }) {
  const { t } = useTranslation();
  const reasonOf = ({ reason }: Misfit) => (reason === 'JSON' ? t('start.file.notJson') : reason);
  const save = () =>
    saveFile(
      t('start.file.saved'),
      csv([
        [t('start.file.columns.place'), t('start.file.columns.reason')],
        ...misfits.map((one) => [String(one.place), reasonOf(one)]),
      ]),
      'text/csv',
    );
  return (
    <>
      <p className={classes['failed']}>{t('start.file.misfits', { count: misfits.length })}:</p>
      <ul className={classes['misfits']}>
        {misfits.slice(0, SHOWN).map((one) => (
          <li key={`${String(one.place)} ${one.reason}`}>
            {t('start.file.place', { place: one.place })}: {reasonOf(one)}
          </li>
        ))}
        {misfits.length > SHOWN && <li>{t('page.more', { count: misfits.length - SHOWN })}</li>}
      </ul>
      <button type="button" className={page['link']} onClick={save}>
        {t('start.file.save')}
      </button>
    </>
  );
}
