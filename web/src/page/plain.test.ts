import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MarkdownProse } from './markdown-prose.tsx';
import { isPlain } from './plain.ts';

test.each([
  ['La proporción de clientes que se van (en %), 2 - 3 veces.', true],
  ['Un *énfasis*', false],
  ['Una [referencia](https://example.com)', false],
  ['- una lista', false],
  ['1. una lista', false],
  ['dos\n\npárrafos', false],
  ['<b>crudo</b>', false],
])('%s', (text, is) => {
  expect(isPlain(text)).toBe(is);
});

test('what is plain, Markdown would have shown alike', () => {
  const sign = fc.constantFrom(...'ab ñ1.-+()*_`#>[]!~|\\<&=:/"\'\n');
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 12 }), (text) => {
      fc.pre(isPlain(text) && text.trim() !== '');
      const shown = renderToStaticMarkup(createElement(MarkdownProse, { text }));
      expect(shown).toBe(renderToStaticMarkup(createElement('p', null, text.trimEnd())));
    }),
    { numRuns: 2000 },
  );
});
