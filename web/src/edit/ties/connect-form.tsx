import { useTranslation } from 'react-i18next';
import { FormFrame, Reason } from '../form-frame.tsx';
import { Picker } from '../../picker/picker.tsx';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import { EdgeValues } from './edge-values.tsx';
import { connecting, isByHand, nameOfEnd } from './tie-draft.ts';
import type { EndSeen, TiesFound } from './ties-query.ts';
import { useSavingTies } from './use-saving-ties.ts';
import edit from '../edit.module.css';

/** Places in the draft that are no properties. */
const VERB = '@verb';
const OTHER = '@other';

interface ConnectFormProps {
  readonly entry: TiesFound;
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

/** A new relationship as a sentence: this, how, with what; and what is said of it. */
export function ConnectForm({ entry, onLeave, onSaved }: ConnectFormProps) {
  const { t } = useTranslation();
  const { id, name } = entry;
  const { writing, write, forget } = useWriting(placeOf(id, 'connect'), () => aWriting(0, {}));
  const leave = () => {
    forget();
    onLeave();
  };
  const { saving, save } = useSavingTies({
    latest: () => Promise.resolve(undefined),
    onSaved: () => {
      onSaved();
      leave();
    },
  });
  const { draft, called, reason } = writing;
  const ends = entry.model.ends.filter(isByHand);
  const end = ends.find((one) => nameOfEnd(one) === draft[VERB]);
  const there = draft[OTHER] ?? '';
  const put = (unit: string, text: string, name?: string) =>
    write({
      ...writing,
      // Another verb may stand between other kinds: what was picked and said for it no longer fits.
      draft: unit === VERB ? { [VERB]: text } : { ...draft, [unit]: text },
      called: name === undefined ? called : { ...called, [text]: name },
    });
  const faults = saving.is === 'failed' ? saving.faults : {};
  return (
    <FormFrame
      verb={t('edit.ties.connect')}
      isChanged={end !== undefined && there !== ''}
      isDraft={Object.values(draft).some(Boolean)}
      isSaving={saving.is === 'saving'}
      failed={saving.is === 'failed' ? saving.why : undefined}
      onSave={() =>
        end &&
        void save({
          before: {},
          now: {},
          ties: [connecting(end, { here: id, there }, draft)],
          reason,
        })
      }
      onLeave={onLeave}
      onDiscard={leave}
    >
      <div className={edit['fields']}>
        <label className={edit['cell']}>
          <span>{t('edit.ties.verb')}</span>
          <select value={draft[VERB] ?? ''} onChange={({ target }) => put(VERB, target.value)}>
            <option value="">{name} …</option>
            {ends.map((one) => (
              <option key={nameOfEnd(one)} value={nameOfEnd(one)}>
                {one.label} …
              </option>
            ))}
          </select>
        </label>
        {end && (
          <div className={edit['cell']}>
            <span>{t('edit.ties.other')}</span>
            <Picker
              key={nameOfEnd(end)}
              kinds={end.kinds}
              label={t('edit.ties.other')}
              picked={
                there === ''
                  ? undefined
                  : { __typename: '', id: there, name: called[there] ?? there }
              }
              onPick={(picked) => put(OTHER, picked?.id ?? '', picked?.name)}
            />
          </div>
        )}
      </div>
      {end && <Said end={end} {...{ draft, called, faults }} onWrite={put} />}
      {end && <Reason value={reason} onWrite={(text) => write({ ...writing, reason: text })} />}
    </FormFrame>
  );
}

type SaidProps = Omit<Parameters<typeof EdgeValues>[0], 'properties' | 'mayLack'> & {
  readonly end: EndSeen;
};

function Said({ end, ...rest }: SaidProps) {
  return (
    <div className={edit['fields']}>
      <EdgeValues properties={end.identifiedBy} mayLack={end.mayLack} {...rest} />
      <EdgeValues properties={end.properties} mayLack={undefined} {...rest} />
    </div>
  );
}
