import { lazy, Suspense } from 'react';
import { isPlain } from './plain.ts';
import classes from './markdown.module.css';

/** Most texts have no markup: what reads it is fetched for the first that does. */
const Prose = lazy(() =>
  import('./markdown-prose.tsx').then(({ MarkdownProse }) => ({ default: MarkdownProse })),
);

/** A text in Markdown, as people wrote it. */
export function Markdown({ text }: { readonly text: string }) {
  const plain = <p>{text}</p>;
  return (
    <div className={classes['prose']}>
      {isPlain(text) ? (
        plain
      ) : (
        <Suspense fallback={plain}>
          <Prose text={text} />
        </Suspense>
      )}
    </div>
  );
}
