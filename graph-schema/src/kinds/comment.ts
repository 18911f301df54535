import { defineKind } from '../define.ts';
import { markdown } from '../properties.ts';

export const Comment = defineKind({
  name: 'Comment',
  storey: 'governance',
  label: { es: 'Comentario', en: 'Comment' },
  plural: { es: 'Comentarios', en: 'Comments' },
  about: {
    es: 'Lo que alguien dice sobre una cosa del catálogo.',
    en: 'What somebody says about a thing in the catalog.',
  },
  keyParts: ['slug'],
  named: 'technical',
  properties: { text: markdown({ es: 'Lo que dice.', en: 'What it says.' }) },
});
