import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../../app/spoken.ts';
import { Page } from '../../../page/page.tsx';
import page from '../../../page/page.module.css';
import type { TermFound } from '../term-query.ts';
import { Clashes } from './clashes.tsx';
import { changedIn, lists, partsOf, texts, unitsOf } from './draft.ts';
import type { Property, Unit } from './draft.ts';
import { useDraft } from './use-draft.ts';
import { useSaving } from './use-saving.ts';
import { languageName } from '../language-name.ts';
import classes from './edit.module.css';

interface TermFormProps {
  readonly term: TermFound;
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

/** The texts of a term side by side in their languages; nothing typed is lost. */
export function TermForm({ term, onLeave, onSaved }: TermFormProps) {
  const { t } = useTranslation();
  const { writing, write, forget } = useDraft(term);
  const leave = () => {
    forget();
    onLeave();
  };
  const { saving, save, resume } = useSaving({
    id: term.id,
    onSaved: () => {
      onSaved();
      leave();
    },
  });
  const { before, draft, reason } = writing;
  const isChanged = changedIn(before, draft).length > 0;
  const within = { label: t('glossary.title'), to: '/glossary' } as const;
  if (saving.is === 'clash')
    return (
      <Page title={term.name} within={within}>
        <Clashes
          writing={writing}
          theirs={saving.theirs}
          onBack={resume}
          onSave={(merged) => {
            const next = {
              ...writing,
              version: saving.version,
              before: saving.theirs,
              draft: merged,
            };
            write(next);
            void save(next);
          }}
        />
      </Page>
    );
  return (
    <Page title={t('term.form.title')} within={within} about={term.name}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) void save(writing);
        }}
      >
        {[...texts, ...lists].map((property) => (
          <Row
            key={property}
            property={property}
            units={unitsOf(draft).filter((unit) => partsOf(unit).property === property)}
            valueOf={(unit) => draft[unit] ?? ''}
            onWrite={(unit, text) => write({ ...writing, draft: { ...draft, [unit]: text } })}
          />
        ))}
        <label className={classes['cell']}>
          <span>{t('term.reason')}</span>
          <input
            value={reason}
            maxLength={500}
            placeholder={t('term.reasonHint')}
            onChange={({ target }) => write({ ...writing, reason: target.value })}
          />
        </label>
        {saving.is === 'failed' && (
          <p role="alert" className={page['warn']}>
            {saving.why}
          </p>
        )}
        <div className={classes['foot']}>
          <Button
            type="submit"
            variant="filled"
            color="dark"
            size="compact-md"
            disabled={!isChanged || saving.is === 'saving'}
          >
            {t('term.form.save')}
          </Button>
          <Button variant="default" size="compact-md" onClick={leave}>
            {t(isChanged ? 'term.form.discard' : 'term.cancel')}
          </Button>
          <span className={page['soft']}>
            {t(isChanged ? 'term.form.unsaved' : 'term.form.nothing')}
          </span>
        </div>
      </form>
    </Page>
  );
}

interface RowProps {
  readonly property: Property;
  readonly units: readonly Unit[];
  readonly valueOf: (unit: Unit) => string;
  readonly onWrite: (unit: Unit, text: string) => void;
}

const rowsOf: Readonly<Partial<Record<Property, number>>> = {
  name: 1,
  definition: 4,
  scopeNote: 3,
};

/** One property in each language, the reader's first. */
function Row({ property, units, valueOf, onWrite }: RowProps) {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const isList = lists.some((one) => one === property);
  const ordered = [...units].sort(
    (a, b) => Number(partsOf(b).language === spoken) - Number(partsOf(a).language === spoken),
  );
  return (
    <div className={classes['row']}>
      {ordered.map((unit) => {
        const { language } = partsOf(unit);
        return (
          <label key={unit} className={classes['cell']}>
            <span>
              {t('term.form.inLanguage', {
                what: t(`property.${property}`),
                language: languageName(language, spoken),
              })}
              {isList && <small> · {t('term.form.onePerLine')}</small>}
            </span>
            {property === 'name' ? (
              <input
                lang={language}
                value={valueOf(unit)}
                onChange={({ target }) => onWrite(unit, target.value)}
              />
            ) : (
              <textarea
                lang={language}
                rows={rowsOf[property] ?? 2}
                value={valueOf(unit)}
                onChange={({ target }) => onWrite(unit, target.value)}
              />
            )}
          </label>
        );
      })}
    </div>
  );
}
