import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { Answer } from '../../page/answer.tsx';
import { Page } from '../../page/page.tsx';
import type { Step } from '../../page/page.tsx';
import { useAsked } from '../../page/use-asked.ts';
import { languages } from '../../texts/i18n.ts';
import { Clashes } from '../clashes.tsx';
import { decimalSignOf } from '../decimal-sign.ts';
import { changedIn } from '../draft.ts';
import { FormFrame, Reason } from '../form-frame.tsx';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import { Control } from './control.tsx';
import { ENTRY_FORM } from './entry-form-query.ts';
import type { EntryFound } from './entry-form-query.ts';
import { saidUnit } from './said-unit.ts';
import { shownOf } from './shown.ts';
import { draftOf, isOfLines, isOfRows, partsOf, unitOf } from './units.ts';
import { useSavingValues } from './use-saving-values.ts';
import { useUnitName, ValueField } from './value-field.tsx';
import classes from '../edit.module.css';

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

function Written({
  entry,
  id,
  name,
  within,
  onLeave,
  onSaved,
}: FormProps & { readonly entry: EntryFound }) {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const properties = shownOf(entry.__typename, entry.model.properties);
  const nameOf = useUnitName(properties);
  const decimalSign = decimalSignOf(spoken);
  const ordered = [...languages].sort((a, b) => Number(b === spoken) - Number(a === spoken));
  const drafted = ({ values }: EntryFound) =>
    draftOf(values, { properties, languages: ordered, decimalSign });
  const { writing, write, forget } = useWriting(placeOf(id, 'values'), () =>
    aWriting(entry.version, drafted(entry)),
  );
  const { saving, save, resume } = useSavingValues({
    id,
    properties,
    draftOf: drafted,
    onSaved: () => {
      forget();
      onSaved();
      onLeave();
    },
  });
  const { before, draft, reason } = writing;
  const faults = saving.is === 'failed' ? saving.faults : {};
  const knownOf = (unit: string) => properties.find(({ name }) => name === partsOf(unit).property);
  const say = (unit: string, text: string) =>
    saidUnit(knownOf(unit), text, {
      yes: t('edit.yes'),
      no: t('edit.no'),
      withdrawn: t('edit.withdrawn'),
    });
  const put = (unit: string, text: string) =>
    write({ ...writing, draft: { ...draft, [unit]: text } });

  if (saving.is === 'clash')
    return (
      <Page title={name} within={within}>
        <Clashes
          {...{ writing, nameOf, say }}
          theirs={saving.theirs}
          merging={(unit, text, onMerge) => {
            const known = knownOf(unit);
            if (!known || (known.choices.length > 0 && !isOfLines(known))) return undefined;
            if (known.type === 'FLAG') return undefined;
            const { language } = partsOf(unit);
            return (
              <div className={classes['cell']}>
                <span id={`merge-${unit}`}>{t('edit.clash.merged')}</span>
                <Control
                  {...{ known, language }}
                  value={text}
                  onWrite={onMerge}
                  labelledBy={`merge-${unit}`}
                />
              </div>
            );
          }}
          onBack={resume}
          onSave={(merged) => {
            const { version, theirs } = saving;
            const next = { ...writing, version, before: theirs, draft: merged };
            write(next);
            void save(next);
          }}
        />
      </Page>
    );
  const hasOthers = entry.claims.some(({ source }) => source !== 'hand');
  return (
    <Page
      title={t('edit.title', { name })}
      within={within}
      about={hasOthers ? t('edit.precedence') : entry.model.label}
    >
      <FormFrame
        isChanged={changedIn(before, draft).length > 0}
        isSaving={saving.is === 'saving'}
        failed={saving.is === 'failed' ? saving.why : undefined}
        onSave={() => void save(writing)}
        onLeave={onLeave}
        onDiscard={() => {
          forget();
          onLeave();
        }}
      >
        <div className={classes['fields']}>
          {properties.map((known) => {
            const units = Object.keys(draft).filter(
              (unit) => partsOf(unit).property === known.name,
            );
            const isWide =
              known.byLanguage || isOfRows(known) || (isOfLines(known) && known.choices.length > 0);
            return (
              <div key={known.name} className={classes['field']} data-wide={isWide || undefined}>
                {units.map((unit) => (
                  <ValueField
                    key={unit}
                    known={known}
                    language={partsOf(unit).language}
                    value={draft[unit] ?? ''}
                    before={before[unit] ?? ''}
                    claims={entry.claims.filter((claim) => unitOf(claim) === unit)}
                    fault={faults[unit] ?? faults[known.name]}
                    onWrite={(text) => put(unit, text)}
                  />
                ))}
              </div>
            );
          })}
        </div>
        <Reason value={reason} onWrite={(text) => write({ ...writing, reason: text })} />
      </FormFrame>
    </Page>
  );
}
