import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isShare } from '../../objectives/measure.ts';
import page from '../../page/page.module.css';
import { changedIn } from '../draft.ts';
import { FormFrame, Reason } from '../form-frame.tsx';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import { LinesRead } from './lines-read.tsx';
import { linesOf } from './observation-lines.ts';
import type { ObserveProps } from './observe-one.tsx';
import { useRecording } from './use-recording.ts';
import { useRefused } from './use-refused.ts';
import edit from '../edit.module.css';

/** Several observations as lines that were pasted or come in a file; what is understood is shown before it is written. */
export function ObserveMany({ metric, onLeave, onSaved }: ObserveProps) {
  const { t } = useTranslation();
  const { writing, write, forget } = useWriting(placeOf(metric.id, 'observe-many'), () =>
    aWriting(0, { text: '' }),
  );
  const { draft, before, reason } = writing;
  const text = draft['text'] ?? '';
  const lines = linesOf(text, { isShare: isShare(metric) });
  const understood = lines.flatMap((line) =>
    'given' in line.read ? [{ at: line.at, given: line.read.given }] : [],
  );
  const refused = useRefused(metric.id, understood);
  const taken = understood.filter(({ at }) => !refused.byLine.has(at)).map(({ given }) => given);
  const { recording, record } = useRecording(metric.id, () => {
    forget();
    onSaved();
  });
  const put = (next: string) => write({ ...writing, draft: { text: next } });
  const leave = () => {
    forget();
    onLeave();
  };
  return (
    <FormFrame
      verb={t('observe.recordMany', { count: taken.length })}
      isChanged={taken.length > 0 && !refused.isAsking && refused.whole === undefined}
      isDraft={changedIn(before, draft).length > 0}
      isSaving={recording.is === 'recording'}
      failed={
        recording.is === 'refused'
          ? [
              recording.done > 0 ? t('observe.donePart', { count: recording.done }) : '',
              recording.why,
            ].join(' ')
          : refused.whole
      }
      onSave={() => void record(taken, reason)}
      onLeave={onLeave}
      onDiscard={leave}
    >
      <label className={edit['cell']}>
        <span>{t('observe.lines')}</span>
        <textarea
          rows={8}
          spellCheck={false}
          value={text}
          placeholder={t('observe.example')}
          onChange={({ target }) => put(target.value)}
        />
      </label>
      <p className={page['soft']}>{t('observe.linesAbout')}</p>
      <label className={`${page['tool']} ${edit['file']}`}>
        <IconUpload size={15} aria-hidden />
        {t('observe.file')}
        <input
          type="file"
          className="unseen"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void file.text().then(put);
          }}
        />
      </label>
      {recording.is === 'recording' && recording.of > recording.done && (
        <p role="status" className={page['soft']}>
          {t('observe.recording', { done: recording.done, of: recording.of })}
        </p>
      )}
      {lines.length > 0 && <LinesRead metric={metric} lines={lines} refused={refused.byLine} />}
      <Reason value={reason} onWrite={(why) => write({ ...writing, reason: why })} />
    </FormFrame>
  );
}
