import ReactMarkdown from 'react-markdown';

/** Markdown without raw HTML, pictures or addresses that run something. */
export function MarkdownProse({ text }: { readonly text: string }) {
  return (
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
  );
}
