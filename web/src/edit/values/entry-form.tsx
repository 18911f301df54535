import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { Answer } from '../../page/answer.tsx';
import { Page } from '../../page/page.tsx';
import type { Step } from '../../page/page.tsx';
import { useAsked } from '../../page/use-asked.ts';
import { languages } from '../../texts/i18n.ts';
import { decimalSignOf } from '../decimal-sign.ts';
import { changedIn } from '../draft.ts';
import { FormFrame, Reason } from '../form-frame.tsx';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import { ENTRY_FORM } from './entry-form-query.ts';
import type { EntryFound } from './entry-form-query.ts';
import { Fields } from './fields.tsx';
import { shownOf } from './shown.ts';
import { draftOf } from './units.ts';
import { useSavingValues } from './use-saving-values.ts';
import { ValuesClash } from './values-clash.tsx';

export interface FormProps {
  readonly id: string;
  /** What people call the entry. */
  readonly name: string;
  readonly within: readonly Step[];
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

/** All that a person can say of an entry of any kind, side by side in its languages; nothing typed is lost. */
export function EntryForm(props: FormProps) {
  const { t } = useTranslation();
  const asking = useAsked({
    query: ENTRY_FORM,
    variables: { id: props.id, language: useSpoken() },
  });
  return (
    <Answer asking={asking} waitingFor={t('edit.waiting')}>
      {({ node }) => node && <Written entry={node} {...props} />}
    </Answer>
  );
}

interface WrittenProps extends FormProps {
  readonly entry: EntryFound;
}

function Written({ entry, id, name, within, onLeave, onSaved }: WrittenProps) {
  const { t } = useTranslation();
  const properties = shownOf(entry.__typename, entry.model.properties);
  const drafted = useDrafted(properties);
  const { writing, write, forget } = useWriting(placeOf(id, 'values'), () =>
    aWriting(entry.version, drafted(entry)),
  );
  const leave = () => {
    forget();
    onLeave();
  };
  const { saving, save, resume } = useSavingValues({
    id,
    properties,
    draftOf: drafted,
    onSaved: () => {
      onSaved();
      leave();
    },
  });
  if (saving.is === 'clash')
    return (
      <Page title={name} within={within}>
        <ValuesClash
          {...{ writing, properties }}
          theirs={saving.theirs}
          onBack={resume}
          onSave={(draft) => {
            const { version, theirs } = saving;
            const next = { ...writing, version, before: theirs, draft };
            write(next);
            void save(next);
          }}
        />
      </Page>
    );
  const { before, draft, reason } = writing;
  const hasOthers = entry.claims.some(({ source }) => source !== 'hand');
  return (
    <Page
      title={t('edit.title', { name })}
      within={within}
      about={hasOthers ? t('edit.precedence') : t([`kind.${entry.__typename}`, 'kind.other'])}
    >
      <FormFrame
        isChanged={changedIn(before, draft).length > 0}
        isSaving={saving.is === 'saving'}
        failed={saving.is === 'failed' ? saving.why : undefined}
        onSave={() => void save(writing)}
        onLeave={onLeave}
        onDiscard={leave}
      >
        <Fields
          {...{ properties, before, draft }}
          claims={entry.claims}
          faults={saving.is === 'failed' ? saving.faults : {}}
          onWrite={(unit, text) => write({ ...writing, draft: { ...draft, [unit]: text } })}
        />
        <Reason value={reason} onWrite={(text) => write({ ...writing, reason: text })} />
      </FormFrame>
    </Page>
  );
}

/** An entry as a draft, the reader's language first. */
function useDrafted(properties: ReturnType<typeof shownOf>) {
  const spoken = useSpoken();
  const drafting = {
    properties,
    languages: [...languages].sort((a, b) => Number(b === spoken) - Number(a === spoken)),
    decimalSign: decimalSignOf(spoken),
  };
  return ({ values }: EntryFound) => draftOf(values, drafting);
}
