import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import { Answer } from '../../page/answer.tsx';
import page from '../../page/page.module.css';
import { Page } from '../../page/page.tsx';
import { useAsked } from '../../page/use-asked.ts';
import { useFigures } from '../../page/use-figures.ts';
import { Clashes } from '../clashes.tsx';
import { changedIn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { FormFrame, Reason } from '../form-frame.tsx';
import { Picker } from '../../picker/picker.tsx';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import type { FormProps } from '../values/entry-form.tsx';
import { Duties } from './duties.tsx';
import { draftOfDuties, dutiesIn, dutyOf, tiesOf } from './owners-draft.ts';
import type { Duty } from './owners-draft.ts';
import { OWNERS } from './ties-query.ts';
import type { OwnersFound } from './ties-query.ts';
import { useSavingTies } from './use-saving-ties.ts';
import edit from '../edit.module.css';

/** Who answers for an entry and in which part: all of it written together and saved in one go. */
export function OwnersForm(props: FormProps) {
  const { t } = useTranslation();
  const asking = useAsked({ query: OWNERS, variables: { id: props.id, language: useSpoken() } });
  return (
    <Answer asking={asking} waitingFor={t('edit.waiting')}>
      {({ node }) => node && <Written entry={node} {...props} />}
    </Answer>
  );
}

const draftIn = ({ relationships }: OwnersFound): Draft =>
  draftOfDuties(relationships.edges.map(dutyOf));

interface WrittenProps extends FormProps {
  readonly entry: OwnersFound;
}

function Written({ entry, id, name, within, onLeave, onSaved }: WrittenProps) {
  const { t } = useTranslation();
  const { list } = useFigures();
  const { edges } = entry.relationships;
  const called = Object.fromEntries(edges.map(({ node }) => [node.id, node.name]));
  const { writing, write, forget } = useWriting(placeOf(id, 'owners'), () => ({
    ...aWriting(0, draftIn(entry)),
    called,
  }));
  const leave = () => {
    forget();
    onLeave();
  };
  const { saving, save, resume } = useSavingTies({
    latest: useLatest(id),
    onSaved: () => {
      onSaved();
      leave();
    },
  });
  const { before, draft, reason } = writing;
  const names = { ...writing.called, ...called };
  const nameOf = (who: string) => names[who] ?? who;
  const duties = dutiesIn(draft);
  const roles =
    entry.model.ends.find(({ type }) => type === 'OWNED_BY')?.identifiedBy[0]?.choices ?? [];
  const roleIn = (role: string) => roles.find(({ word }) => word === role)?.label ?? role;
  const hold = (next: readonly Duty[], more: Readonly<Record<string, string>> = {}) =>
    write({ ...writing, draft: draftOfDuties(next), called: { ...names, ...more } });
  const give = (base: Draft, wanted: readonly Duty[]) =>
    void save({ before: base, now: draftIn(entry), ties: tiesOf(edges, wanted, id), reason });

  if (saving.is === 'clash')
    return (
      <Page title={name} within={within}>
        <Clashes
          writing={writing}
          theirs={saving.theirs}
          nameOf={(unit) => {
            const [role = unit, who] = unit.split(' ');
            return who === undefined ? roleIn(role) : `${nameOf(who)}: ${roleIn(role)}`;
          }}
          say={(_, text) =>
            text === '' ? t('edit.owners.empty') : list(text.split('\n').map(nameOf))
          }
          onBack={resume}
          onSave={(merged) => {
            write({ ...writing, before: saving.theirs, draft: merged });
            give(saving.theirs, dutiesIn(merged));
          }}
        />
      </Page>
    );
  const owners = duties.filter(({ role }) => role === 'OWNER');
  const isChanged = changedIn(before, draft).length > 0;
  const denies = isChanged && tiesOf(edges, duties, id).some((tie) => 'deny' in tie);
  return (
    <Page title={t('edit.owners.title', { name })} within={within} about={t('edit.owners.about')}>
      <FormFrame
        isChanged={isChanged && owners.length < 2}
        isDraft={isChanged}
        isSaving={saving.is === 'saving'}
        failed={saving.is === 'failed' ? saving.why : undefined}
        onSave={() => give(before, duties)}
        onLeave={onLeave}
        onDiscard={leave}
      >
        <Duties {...{ duties, roles, edges, nameOf }} onHold={hold} />
        {owners.length > 1 && <p className={page['warn']}>{t('edit.owners.twoOwners')}</p>}
        <div className={edit['cell']}>
          <span>{t('edit.owners.addSomebody')}</span>
          <Picker
            key={duties.length}
            kinds={['Person', 'Team']}
            label={t('edit.owners.addSomebody')}
            picked={undefined}
            onPick={(picked) => {
              if (!picked) return;
              const role = owners.length === 0 ? 'OWNER' : 'BUSINESS_STEWARD';
              hold([...duties, { role, who: picked.id }], { [picked.id]: picked.name });
            }}
          />
        </div>
        {denies && <p className={page['soft']}>{t('edit.owners.denies')}</p>}
        <Reason
          value={reason}
          required={denies}
          onWrite={(text) => write({ ...writing, reason: text })}
        />
      </FormFrame>
    </Page>
  );
}

/** Reads who answers now, past what is kept. */
function useLatest(id: string): () => Promise<Draft | undefined> {
  const client = useClient();
  const language = useSpoken();
  return async () => {
    const options = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(OWNERS, { id, language }, options).toPromise();
    return data?.node ? draftIn(data.node) : undefined;
  };
}
