import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { isShare } from '../../objectives/measure.ts';
import page from '../../page/page.module.css';
import { FormFrame, Reason } from '../form-frame.tsx';
import { Picker } from '../../picker/picker.tsx';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import { changedIn } from '../draft.ts';
import { nextPeriod } from './next-period.ts';
import { numberIn } from './observation-lines.ts';
import type { MetricFound, Observation } from './observe-query.ts';
import { useRecording } from './use-recording.ts';
import edit from '../edit.module.css';

export interface ObserveProps {
  readonly metric: MetricFound;
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

const figures = ['value', 'n', 'numerator', 'denominator'] as const;

/** One observation, with the next period proposed. */
export function ObserveOne({ metric, onLeave, onSaved }: ObserveProps) {
  const { t } = useTranslation();
  const next = nextPeriod(metric.series[0]?.periodEnd, metric.cadence);
  const { writing, write, forget } = useWriting(placeOf(metric.id, 'observe'), () =>
    aWriting(0, { start: next?.start ?? '', end: next?.end ?? '' }),
  );
  const { draft, before, called, reason } = writing;
  const [wrong, setWrong] = useState<string>();
  const leave = () => {
    forget();
    onLeave();
  };
  const { recording, record } = useRecording(metric.id, () => {
    forget();
    onSaved();
  });
  const put = (name: string, text: string, name2?: string) =>
    write({
      ...writing,
      draft: { ...draft, [name]: text },
      called: name2 === undefined ? called : { ...called, [text]: name2 },
    });
  const save = () => {
    const read = figures.flatMap((name): [string, ReturnType<typeof numberIn>][] => {
      const text = draft[name]?.trim() ?? '';
      return text === '' ? [] : [[name, numberIn(text, name === 'value' && isShare(metric))]];
    });
    const fault = read.find(([, one]) => typeof one !== 'number');
    setWrong(fault?.[0]);
    if (fault) return;
    const observation = {
      ...Object.fromEntries(read),
      periodStart: draft['start'],
      periodEnd: draft['end'],
      ...(draft['where'] && { takenIn: draft['where'] }),
    } as Observation; // all that is needed is there, as the button says
    void record([observation], reason);
  };
  const where = draft['where'] ?? '';
  const isReady = ['start', 'end', 'value'].every((name) => (draft[name] ?? '').trim() !== '');
  return (
    <FormFrame
      verb={t('observe.record')}
      isChanged={isReady}
      isDraft={changedIn(before, draft).length > 0}
      isSaving={recording.is === 'recording'}
      failed={recording.is === 'refused' ? recording.why : undefined}
      onSave={save}
      onLeave={onLeave}
      onDiscard={leave}
    >
      <div className={edit['fields']}>
        {(['start', 'end'] as const).map((name) => (
          <label key={name} className={edit['cell']}>
            <span>{t(`observe.${name}`)}</span>
            <input
              type="date"
              value={draft[name] ?? ''}
              onChange={({ target }) => put(name, target.value)}
            />
          </label>
        ))}
        {figures.map((name) => (
          <label key={name} className={edit['cell']}>
            <span>{t(`observe.${name}`)}</span>
            <input
              inputMode="decimal"
              value={draft[name] ?? ''}
              placeholder={name === 'value' ? (metric.unit ?? '') : t('observe.ifKnown')}
              {...(wrong === name && { 'aria-invalid': true, 'aria-describedby': 'observe-wrong' })}
              onChange={({ target }) => put(name, target.value)}
            />
            {wrong === name && (
              <small id="observe-wrong" role="alert" className={page['warn']}>
                {t('observe.why.number', { text: draft[name] })}
              </small>
            )}
          </label>
        ))}
        <div className={edit['cell']}>
          <span>
            {t('observe.where')} <small>· {t('observe.whereAll')}</small>
          </span>
          <Picker
            kinds={['Segment', 'Touchpoint', 'LifecycleStage']}
            label={t('observe.where')}
            picked={
              where === '' ? undefined : { __typename: '', id: where, name: called[where] ?? where }
            }
            onPick={(picked) => put('where', picked?.id ?? '', picked?.name)}
          />
        </div>
      </div>
      <Reason value={reason} onWrite={(text) => write({ ...writing, reason: text })} />
    </FormFrame>
  );
}
