import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import type { ResultOf } from '../../remote/graphql.ts';
import type { Draft } from '../draft.ts';
import type { NEW } from './create-query.ts';
import { recipeOf } from './recipes.ts';
import type { Made } from './recipes.ts';
import edit from '../edit.module.css';

interface KeyPartsProps {
  readonly kind: Made;
  readonly model: ResultOf<typeof NEW>['model']['kind'];
  /** As it would be by itself. */
  readonly proposed: readonly string[];
  readonly draft: Draft;
  readonly onWrite: (unit: string, text: string) => void;
}

/** The key that comes of the name, to be seen and, while nothing rests on it, changed. */
export function KeyParts({ kind, model, proposed, draft, onWrite }: KeyPartsProps) {
  const { t } = useTranslation();
  // Machines know the parts by names of their own; what people make is known by its holder and its name.
  const isSpelled = recipeOf(kind).isTechnical === true && kind !== 'Field';
  const last = proposed.length - 1;
  const above = isSpelled ? [] : proposed.slice(0, last);
  return (
    <>
      <div className={edit['field']}>
        {proposed.map((part, at) =>
          at < above.length ? null : (
            <label key={at} className={edit['cell']}>
              <span>{isSpelled ? labelOf(model, at) : t('edit.create.key')}</span>
              <span className={edit['prefixed']}>
                {above.length > 0 && above.every(Boolean) && <code>{above.join(' | ')} |</code>}
                <input
                  value={draft[`key.${at}`] ?? part}
                  data-key={at}
                  dir="auto"
                  onChange={({ target }) => onWrite(`key.${at}`, target.value)}
                />
              </span>
            </label>
          ),
        )}
      </div>
      <p className={page['soft']}>{t('edit.create.keyAbout')}</p>
    </>
  );
}

function labelOf({ keyParts, properties }: KeyPartsProps['model'], at: number): string {
  const part = keyParts[at] ?? '';
  return properties.find((one) => one.name === part)?.label ?? part;
}
