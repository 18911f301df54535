import { IconX } from '@tabler/icons-react';
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
import { Picker } from '../picker.tsx';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import type { FormProps } from '../values/entry-form.tsx';
import { draftOfDuties, dutiesIn, dutyOf, isSameDuty, tiesOf } from './owners-draft.ts';
import type { Duty } from './owners-draft.ts';
import { OWNERS } from './ties-query.ts';
import { SaidBy } from './said-by.tsx';
import type { OwnersFound } from './ties-query.ts';
import { useSavingTies } from './use-saving-ties.ts';
import edit from '../edit.module.css';
import classes from './ties.module.css';

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

function Written({
  entry,
  id,
  name,
  within,
  onLeave,
  onSaved,
}: FormProps & { readonly entry: OwnersFound }) {
  const { t } = useTranslation();
  const { list } = useFigures();
  const client = useClient();
  const language = useSpoken();
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
    latest: async () => {
      const options = { requestPolicy: 'network-only' } as const;
      const { data } = await client.query(OWNERS, { id, language }, options).toPromise();
      return data?.node ? draftIn(data.node) : undefined;
    },
    onSaved: () => {
      onSaved();
      leave();
    },
  });
  const { before, draft, reason } = writing;
  const names = { ...writing.called, ...called };
  const nameOf = (who: string) => names[who] ?? who;
  const duties = dutiesIn(draft);
  const ties = (wanted: readonly Duty[]) => tiesOf(edges, wanted, id);
  const hold = (next: readonly Duty[], more: Readonly<Record<string, string>> = {}) =>
    write({ ...writing, draft: draftOfDuties(next), called: { ...names, ...more } });
  const roles =
    entry.model.ends.find(({ type }) => type === 'OWNED_BY')?.identifiedBy[0]?.choices ?? [];
  const roleIn = (role: string) => roles.find(({ word }) => word === role)?.label ?? role;

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
            const next = { ...writing, before: saving.theirs, draft: merged };
            write(next);
            void save({
              before: saving.theirs,
              now: draftIn(entry),
              ties: ties(dutiesIn(merged)),
              reason,
            });
          }}
        />
      </Page>
    );
  const owners = duties.filter(({ role }) => role === 'OWNER');
  const isChanged = changedIn(before, draft).length > 0;
  const denies = isChanged && ties(duties).some((tie) => 'deny' in tie);
  return (
    <Page title={t('edit.owners.title', { name })} within={within} about={t('edit.owners.about')}>
      <FormFrame
        isChanged={isChanged && owners.length < 2}
        isSaving={saving.is === 'saving'}
        failed={saving.is === 'failed' ? saving.why : undefined}
        onSave={() => void save({ before, now: draftIn(entry), ties: ties(duties), reason })}
        onLeave={onLeave}
        onDiscard={leave}
      >
        {duties.length === 0 && <p className={page['warn']}>{t('edit.owners.none')}</p>}
        <ul className={classes['duties']}>
          {duties.map((duty, at) => (
            <li key={at}>
              <span className={classes['who']}>{nameOf(duty.who)}</span>
              <select
                aria-label={t('edit.owners.roleOf', { name: nameOf(duty.who) })}
                value={duty.role}
                onChange={({ target }) =>
                  hold(
                    duties.map((one, place) =>
                      place === at ? { ...one, role: target.value } : one,
                    ),
                  )
                }
              >
                {roles.map(({ word, label }) => (
                  <option key={word} value={word}>
                    {label}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className={edit['small']}
                aria-label={t('edit.owners.remove', { name: nameOf(duty.who) })}
                onClick={() => hold(duties.filter((_, place) => place !== at))}
              >
                <IconX size={15} aria-hidden />
              </button>
              <SaidBy sources={edges.find((edge) => isSameDuty(dutyOf(edge), duty))?.sources} />
            </li>
          ))}
        </ul>
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
