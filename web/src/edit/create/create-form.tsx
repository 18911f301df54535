import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { languageName } from '../../page/language-name.ts';
import page from '../../page/page.module.css';
import { Page } from '../../page/page.tsx';
import type { ResultOf } from '../../remote/graphql.ts';
import { languages } from '../../texts/i18n.ts';
import { FormFrame } from '../form-frame.tsx';
import { Picker } from '../../picker/picker.tsx';
import type { Picked } from '../../picker/pick-query.ts';
import { aWriting, placeOf, useWriting } from '../use-writing.ts';
import type { HOLDER, NEW } from './create-query.ts';
import { KeyParts } from './key-parts.tsx';
import { NewLink } from './new-link.tsx';
import { isMade, proposedKey, recipeOf } from './recipes.ts';
import type { Made } from './recipes.ts';
import { TakenNote } from './taken-note.tsx';
import { useCreating } from './use-creating.ts';
import { useTaken } from './use-taken.ts';
import edit from '../edit.module.css';

type Holder = NonNullable<ResultOf<typeof HOLDER>['node']>;

interface CreateFormProps {
  readonly kind: Made;
  readonly model: ResultOf<typeof NEW>['model']['kind'];
  readonly holder: Holder | undefined;
  readonly onHold: (picked: Picked | undefined) => void;
}

/** A short form: what it is called, what it is, what it is within; the key comes of itself and is shown. */
export function CreateForm({ kind, model, holder, onHold }: CreateFormProps) {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const router = useRouter();
  const { writing, write, forget } = useWriting(placeOf(kind, 'new'), () => aWriting(0, {}));
  const { draft } = writing;
  const put = (unit: string, text: string) =>
    write({ ...writing, draft: { ...draft, [unit]: text } });
  const { within, tells = 'description' } = recipeOf(kind);
  const isLocalized = model.properties.some(
    ({ name, byLanguage }) => name === 'name' && byLanguage,
  );
  const ordered = [...languages].sort((a, b) => Number(b === spoken) - Number(a === spoken));
  const nameUnits = isLocalized ? ordered.map((language) => `name.${language}`) : ['name'];
  const name = nameUnits.map((unit) => draft[unit]?.trim() ?? '').find(Boolean) ?? '';
  const proposed = proposedKey(kind, {
    parts: model.keyParts.length,
    name,
    holder: holder?.key,
    space: spaceOf(kind, holder),
  });
  const key = proposed.map((part, at) => draft[`key.${at}`] ?? part);
  const taken = useTaken(kind, key, name);
  const leave = () => {
    forget();
    router.history.back();
  };
  const { doing, create } = useCreating(kind, forget);
  const isReady = name !== '' && key.every(Boolean) && (!within || holder !== undefined);
  return (
    <Page title={t('edit.create.title', { kind: t(`kind.${kind}`) })} about={model.about}>
      <FormFrame
        verb={t('edit.create.create')}
        isChanged={isReady && taken.by === null}
        isSaving={doing === 'saving'}
        failed={typeof doing === 'object' ? doing.why : undefined}
        onSave={() =>
          void create({
            key,
            holder,
            technical: kind === 'Field' ? [] : model.keyParts,
            units: [...nameUnits, ...ordered.map((language) => `${tells}.${language}`)],
            draft,
          })
        }
        onLeave={() => router.history.back()}
        onDiscard={leave}
      >
        {within && (
          <div className={edit['cell']}>
            <span>
              {t('edit.create.within')} <small>· {t(`kind.${within.kind}`)}</small>
            </span>
            <Picker
              kinds={[within.kind]}
              label={t('edit.create.within')}
              picked={holder}
              onPick={onHold}
            />
            {!holder && isMade(within.kind) && (
              <p className={edit['elsewhere']}>
                {t('edit.create.notThere')} <NewLink kind={within.kind} inMenu />
              </p>
            )}
          </div>
        )}
        <div className={edit['field']}>
          {nameUnits.map((unit) => (
            <Text key={unit} unit={unit} {...{ model, draft }} onWrite={put} />
          ))}
        </div>
        <div className={edit['field']}>
          {ordered.map((language) => (
            <Text
              key={language}
              unit={`${tells}.${language}`}
              {...{ model, draft }}
              rows={3}
              onWrite={put}
            />
          ))}
        </div>
        <KeyParts {...{ kind, model, proposed, draft }} onWrite={put} />
        <TakenNote taken={taken} />
        <p className={page['soft']}>{t('edit.create.more')}</p>
      </FormFrame>
    </Page>
  );
}

/** How machines call the place of what a system holds: as those are called that are there. */
function spaceOf(kind: Made, holder: Holder | undefined): string | undefined {
  if (holder?.__typename !== 'System') return undefined;
  const others = kind === 'Process' ? holder.processes.nodes : holder.datasets.nodes;
  return others[0]?.olNamespace ?? holder.key;
}

interface TextProps {
  readonly unit: string;
  readonly model: CreateFormProps['model'];
  readonly draft: Readonly<Record<string, string>>;
  readonly rows?: number;
  readonly onWrite: (unit: string, text: string) => void;
}

function Text({ unit, model, draft, rows, onWrite }: TextProps) {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const [name, language] = unit.split('.');
  const property = model.properties.find((one) => one.name === name);
  const what = property?.label ?? '';
  const Field = rows === undefined ? 'input' : 'textarea';
  return (
    <label className={edit['cell']}>
      <span>
        {language === undefined
          ? what
          : t('edit.inLanguage', { what, language: languageName(language, spoken) })}
      </span>
      <Field
        {...(rows !== undefined && { rows })}
        {...(language !== undefined && { lang: language })}
        dir="auto"
        value={draft[unit] ?? ''}
        placeholder={property?.about}
        onChange={({ target }) => onWrite(unit, target.value)}
      />
    </label>
  );
}
