import { areTied, glossaryOf, textsOf, usedTerms } from '../term-texts.ts';
import { TERM_TIES } from '../looks.ts';
import { tell } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const synonymOfTwo: Rule = {
  id: 'G4',
  severity: 'MEDIUM',
  title: { es: 'Una misma palabra lleva a {1} y a {2}', en: 'One word leads to {1} and to {2}' },
  question: {
    es: '¿Qué palabra lleva a dos términos distintos?',
    en: 'Which word leads to two different terms?',
  },
  why: {
    es: 'Quien la usa no sabe cuál de los dos quiere decir.',
    en: 'Those who use it do not know which of the two they mean.',
  },
  mend: {
    es: 'Quite el sinónimo de uno, o diga cómo se relacionan los dos.',
    en: 'Take the synonym from one of them, or say how the two are related.',
  },
  looksAt: [...TERM_TIES, 'Term.name', 'Term.definition', 'Term.synonyms'],
  tells: [tell('La palabra es «{word}».', 'The word is “{word}”.')],
  *find({ scene }) {
    const said = new Map<string, { readonly term: number; readonly name: boolean }[]>();
    for (const term of usedTerms(scene)) {
      const { name, synonyms } = textsOf(scene, term);
      const glossary = String(glossaryOf(scene, term));
      for (const texts of [name, synonyms]) {
        for (const { language, text } of texts) {
          const key = `${glossary} ${language} ${text}`;
          const users = said.get(key);
          const user = { term, name: texts === name };
          if (users) users.push(user);
          else said.set(key, [user]);
        }
      }
    }
    for (const [key, users] of said) {
      if (users.length < 2) continue;
      const [first] = users.toSorted((a, b) => Number(b.name) - Number(a.name));
      for (const other of users) {
        if (!first || other.term === first.term || other.name) continue;
        if (areTied(scene, first.term, other.term)) continue;
        const word = key.split(' ').slice(2).join(' ');
        yield { subjects: [first.term, other.term], says: { word } };
      }
    }
  },
};
