import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import { Clashes } from '../clashes.tsx';
import { changedIn } from '../draft.ts';
import { decimalSignOf } from '../decimal-sign.ts';
import { FormFrame, Reason } from '../form-frame.tsx';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import { saidUnit } from '../values/said-unit.ts';
import { EdgeValues } from './edge-values.tsx';
import { changing, connecting, draftOfEdge, nameOfEnd, THERE } from './tie-draft.ts';
import { TIES } from './ties-query.ts';
import type { EdgeSeen, EndSeen } from './ties-query.ts';
import { useSavingTies } from './use-saving-ties.ts';
import edit from '../edit.module.css';

interface ChangeFormProps {
  readonly here: string;
  readonly end: EndSeen;
  /** Undefined where another has taken it away meanwhile. */
  readonly edge: EdgeSeen | undefined;
  readonly edgeId: string;
  readonly there: string;
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

/** What I say of a relationship that is there. */
export function ChangeForm({ here, end, edge, edgeId, there, onLeave, onSaved }: ChangeFormProps) {
  const { t } = useTranslation();
  const client = useClient();
  const language = useSpoken();
  const sign = decimalSignOf(language);
  const now = draftOfEdge(edge, end, sign);
  const { writing, write, forget } = useWriting(placeOf(edgeId, 'tie'), () => aWriting(0, now));
  const leave = () => {
    forget();
    onLeave();
  };
  const { saving, save, resume } = useSavingTies({
    latest: async () => {
      const options = { requestPolicy: 'network-only' } as const;
      const { data } = await client.query(TIES, { id: here, language }, options).toPromise();
      const groups = data?.node?.relationshipGroups;
      const group = groups?.find((one) => nameOfEnd(one.end) === nameOfEnd(end));
      return (
        groups &&
        draftOfEdge(
          group?.edges.edges.find(({ id }) => id === edgeId),
          end,
          sign,
        )
      );
    },
    onSaved: () => {
      onSaved();
      leave();
    },
  });
  const { before, draft, reason } = writing;
  const known = (unit: string) => end.properties.find(({ name }) => name === unit);
  const say = (unit: string, text: string) =>
    unit === THERE
      ? t(text === '' ? 'edit.ties.isGone' : 'edit.ties.isThere')
      : saidUnit(known(unit), text, { yes: t('edit.yes'), no: t('edit.no'), withdrawn: '' });
  const tie = (next: typeof draft, base: typeof before) =>
    edge
      ? changing(edge, { draft: next, changed: changedIn(base, next) }, end)
      : connecting(end, { here, there }, next);

  if (saving.is === 'clash') {
    const { theirs } = saving;
    return (
      <Clashes
        {...{ writing, theirs, say }}
        nameOf={(unit) => known(unit)?.label ?? t('edit.ties.there')}
        onBack={resume}
        onSave={(merged) => {
          write({ ...writing, before: theirs, draft: merged });
          // Where all was left as the other wrote it, nothing needs to be said.
          if (changedIn(theirs, merged).length === 0) return leave();
          void save({ before: theirs, now, ties: [tie(merged, theirs)], reason });
        }}
      />
    );
  }
  return (
    <FormFrame
      isChanged={changedIn(before, draft).length > 0}
      isSaving={saving.is === 'saving'}
      failed={saving.is === 'failed' ? saving.why : undefined}
      onSave={() => void save({ before, now, ties: [tie(draft, before)], reason })}
      onLeave={onLeave}
      onDiscard={leave}
    >
      <div className={edit['fields']}>
        <EdgeValues
          properties={end.properties}
          mayLack={undefined}
          draft={draft}
          called={{}}
          faults={saving.is === 'failed' ? saving.faults : {}}
          onWrite={(name, text) => write({ ...writing, draft: { ...draft, [name]: text } })}
        />
      </div>
      <Reason value={reason} onWrite={(text) => write({ ...writing, reason: text })} />
    </FormFrame>
  );
}
