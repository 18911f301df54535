import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import page from '../../page/page.module.css';
import { languages } from '../../texts/i18n.ts';
import { languageName } from '../../page/language-name.ts';
import { Markdown } from '../../page/markdown.tsx';
import type { TermFound } from './term-query.ts';
import classes from './term.module.css';

/** What the term means, in the reader's language first and the others beside it. */
export function Meanings({ term }: { readonly term: TermFound }) {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const more = term.definitionByLanguage.map(({ language }) => language);
  const shown = [...new Set([spoken, ...languages, ...more])];
  return (
    <section aria-label={t('term.definition')} className={classes['meanings']}>
      {shown.map((language) => (
        <Meaning key={language} term={term} language={language} />
      ))}
    </section>
  );
}

function Meaning({ term, language }: { readonly term: TermFound; readonly language: string }) {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const text = <Text extends { language: string }>(texts: readonly Text[]) =>
    texts.find((one) => one.language === language);
  const definition = text(term.definitionByLanguage)?.text;
  const scopeNote = text(term.scopeNoteByLanguage)?.text;
  const state = text(
    term.translationStatus.flatMap((one) =>
      one.language === null ? [] : [{ ...one, language: one.language }],
    ),
  )?.status;
  const lists = [
    ['synonyms', term.synonymsByLanguage],
    ['abbreviations', term.abbreviationsByLanguage],
    ['examples', term.examplesByLanguage],
  ] as const;
  return (
    <div className={classes['meaning']}>
      <h2>
        {languageName(language, spoken)}
        {state && <span> · {t(`term.translation.${state}`)}</span>}
      </h2>
      <div lang={language}>
        {definition ? (
          <Markdown text={definition} />
        ) : (
          <p className={page['warn']}>{t('term.noDefinition')}</p>
        )}
      </div>
      <dl>
        {lists.map(([name, texts]) => {
          const found = text(texts)?.texts ?? [];
          return (
            found.length > 0 && (
              <div key={name}>
                <dt>{t(`term.${name}`)}</dt>
                <dd lang={language}>{found.join(' · ')}</dd>
              </div>
            )
          );
        })}
        {scopeNote && (
          <div>
            <dt>{t('term.scopeNote')}</dt>
            <dd lang={language}>
              <Markdown text={scopeNote} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
