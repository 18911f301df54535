import { areTied, foldedTexts, glossaryOf, usedTerms } from '../term-texts.ts';
import type { Rule } from '../rule.ts';

export const synonymOfTwo: Rule = {
  id: 'G4',
  severity: 'MEDIUM',
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
  *find({ scene }) {
    const said = new Map<string, { readonly term: number; readonly name: boolean }[]>();
    for (const term of usedTerms(scene)) {
      const { name, synonyms } = scene.properties(term);
      const glossary = String(glossaryOf(scene, term));
      for (const [value, isName] of [
        [name, true],
        [synonyms, false],
      ] as const) {
        for (const { language, text } of foldedTexts(value)) {
          const key = `${glossary} ${language} ${text}`;
          said.set(key, [...(said.get(key) ?? []), { term, name: isName }]);
        }
      }
    }
    for (const [key, users] of said) {
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
