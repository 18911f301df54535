import ReactMarkdown from 'react-markdown';
import classes from './markdown.module.css';

/** Markdown without raw HTML, pictures or addresses that run something. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={classes['prose']}>
      <ReactMarkdown
        skipHtml={false}
        disallowedElements={['img']}
        components={{
          a: ({ href, children }) =>
            href ? (
              <a href={href} rel="noreferrer noopener">
                {children}
              </a>
            ) : (
              <span>{children}</span>
            ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
