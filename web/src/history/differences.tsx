import { useTranslation } from 'react-i18next';
import type { Effect } from './effect.ts';
import './texts.ts';
import { wordDifference } from './word-difference.ts';
import classes from './history.module.css';

/** Before and after, value by value; long texts word by word. */
export function Differences({ values }: { readonly values: Effect['values'] }) {
  return (
    <dl className={classes['differences']}>
      {values.map(({ property, label, language, was, is }) => (
        <div key={`${property}.${language}`}>
          <dt>
            {label}
            {language !== null && ` (${language})`}
          </dt>
          <dd>
            <Difference before={was ?? ''} after={is ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation();
  if (before === '' && after === '') return <em>{t('history.nothing')}</em>;
  if (isShort(before) && isShort(after))
    return (
      <>
        {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
      </>
    );
  return wordDifference(before, after).map(({ is, text }, at) => {
    if (is === 'gone') return <del key={at}>{text}</del>;
    if (is === 'new') return <ins key={at}>{text}</ins>;
    return <span key={at}>{text}</span>;
  });
}

/** A date or a figure is another one as a whole; only of texts is it told what in them is. */
const isShort = (text: string): boolean => text.split(/\s+/).length < 5;
