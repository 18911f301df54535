import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { useFigures } from '../../page/use-figures.ts';
import { FormFrame, Reason } from '../form-frame.tsx';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import { isSaidByOthers, spoken } from './owners-draft.ts';
import type { EdgeSeen } from './ties-query.ts';
import { useSavingTies } from './use-saving-ties.ts';

interface PartFormProps {
  readonly edge: EdgeSeen;
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

/** Takes back what I say of a relationship or, where others say it, denies it with a reason. */
export function PartForm({ edge, onLeave, onSaved }: PartFormProps) {
  const { t } = useTranslation();
  const { list } = useFigures();
  const { writing, write, forget } = useWriting(placeOf(edge.id, 'part'), () => aWriting(0, {}));
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
  const denies = isSaidByOthers(edge);
  const others = edge.sources.filter((source) => source !== 'hand');
  const { reason } = writing;
  return (
    <FormFrame
      verb={t(denies ? 'edit.ties.deny' : 'edit.ties.remove')}
      isChanged={!denies || reason.trim() !== ''}
      isDraft={reason.trim() !== ''}
      isSaving={saving.is === 'saving'}
      failed={saving.is === 'failed' ? saving.why : undefined}
      onSave={() =>
        void save({
          before: {},
          now: {},
          ties: [denies ? { deny: spoken(edge) } : { disconnect: spoken(edge) }],
          reason,
        })
      }
      onLeave={onLeave}
      onDiscard={leave}
    >
      <p className={page['soft']}>
        {denies ? t('edit.ties.denyAbout', { source: list(others) }) : t('edit.ties.removeAbout')}
      </p>
      <Reason
        value={reason}
        required={denies}
        onWrite={(text) => write({ ...writing, reason: text })}
      />
    </FormFrame>
  );
}
