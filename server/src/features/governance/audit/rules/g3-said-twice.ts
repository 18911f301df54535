import type { Scene } from '../../../../reading/scene.ts';
import { areTied, glossaryOf, isApproved, textsOf } from '../term-texts.ts';
import { TERM_TIES } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const saidTwice: Rule = {
  id: 'G3',
  severity: 'MEDIUM',
  title: { es: '{all} dicen lo mismo', en: '{all} say the same' },
  question: {
    es: '¿Qué términos aprobados dicen lo mismo dos veces?',
    en: 'Which approved terms say the same thing twice?',
  },
  why: {
    es: 'Dos palabras oficiales para una cosa acaban en dos cifras distintas.',
    en: 'Two official words for one thing end in two different figures.',
  },
  mend: {
    es: 'Deje uno como término y el otro como sinónimo suyo.',
    en: 'Keep one as the term, and the other as its synonym.',
  },
  looksAt: [...TERM_TIES, 'Term.name', 'Term.definition', 'Term.synonyms', 'DEFINES'],
  *find({ scene }) {
    const approved = scene.all('Term').filter((term) => isApproved(scene, term));
    for (const terms of [
      ...sameName(scene, approved),
      ...matched(scene, approved),
      ...sameThing(scene, approved),
      ...sameDefinition(scene, approved),
    ]) {
      yield { subjects: [...new Set(terms)] };
    }
  },
};

type Groups = readonly (readonly number[])[];

const sharing = (by: ReadonlyMap<unknown, readonly number[]>): Groups =>
  [...by.values()].filter((terms) => new Set(terms).size > 1);

/** The same folded name, in one language and glossary. */
const sameName = (scene: Scene, terms: readonly number[]): Groups =>
  sharing(
    grouped(terms, (term) =>
      textsOf(scene, term).name.map(
        ({ language, text }) => `${String(glossaryOf(scene, term))} ${language} ${text}`,
      ),
    ),
  );

/** Said to be the same within one glossary. */
const matched = (scene: Scene, terms: readonly number[]): Groups =>
  terms.flatMap((term) =>
    ['SYNONYM_OF', 'EXACT_MATCH']
      .flatMap((type) => scene.targets(term, type))
      .filter((other) => isApproved(scene, other))
      .filter((other) => glossaryOf(scene, other) === glossaryOf(scene, term))
      .map((other) => [term, other]),
  );

/** Both said, and agreed, to define one attribute or metric. */
const sameThing = (scene: Scene, terms: readonly number[]): Groups =>
  sharing(
    grouped(terms, (term) =>
      scene
        .out(term, 'DEFINES')
        .filter((edge) =>
          ['MasterAttribute', 'Metric'].includes(
            scene.structure.kind(scene.structure.edgeTo(edge)),
          ),
        )
        .filter((edge) => scene.edgeProperty(edge, 'status') === 'VALIDATED')
        .map((edge) => scene.structure.edgeTo(edge)),
    ),
  );

/** The same folded definition; terms of different glossaries may say the same where that is said of them. */
const sameDefinition = (scene: Scene, terms: readonly number[]): Groups =>
  sharing(
    grouped(terms, (term) =>
      textsOf(scene, term).definition.map(({ language, text }) => `${language} ${text}`),
    ),
  ).filter(
    ([first, ...rest]) =>
      first !== undefined &&
      rest.some(
        (other) =>
          glossaryOf(scene, other) === glossaryOf(scene, first) || !areTied(scene, first, other),
      ),
  );

function grouped(
  terms: readonly number[],
  keysOf: (term: number) => readonly (string | number)[],
): ReadonlyMap<string | number, readonly number[]> {
  const groups = new Map<string | number, number[]>();
  for (const term of terms) {
    for (const key of new Set(keysOf(term))) {
      const group = groups.get(key);
      if (group) group.push(term);
      else groups.set(key, [term]);
    }
  }
  return groups;
}
