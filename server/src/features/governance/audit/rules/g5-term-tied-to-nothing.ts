import { isApproved } from '../term-texts.ts';
import { tiesOf } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const termTiedToNothing: Rule = {
  id: 'G5',
  severity: 'LOW',
  title: { es: '{1} no está unido a nada', en: '{1} is tied to nothing' },
  question: {
    es: '¿Qué términos aprobados no están unidos a nada?',
    en: 'Which approved terms are tied to nothing?',
  },
  why: {
    es: 'Una definición que no toca ningún dato ni otra palabra no ayuda a nadie.',
    en: 'A definition that touches no data and no other word helps nobody.',
  },
  mend: {
    es: 'Únalo a los datos que define o a los términos vecinos.',
    en: 'Tie it to the data it defines or to its neighbours.',
  },
  looksAt: ['Term', 'Term.status', ...tiesOf('Term')],
  *find({ scene }) {
    const { structure } = scene;
    for (const term of scene.all('Term')) {
      if (!isApproved(scene, term)) continue;
      let tied = false;
      const meet = (edge: number): false | undefined => {
        if (HOUSEKEEPING.has(structure.edgeType(edge)) || !structure.edgeLive(edge)) return;
        tied = true;
        return false;
      };
      structure.eachOut(term, meet);
      if (!tied) structure.eachIn(term, meet);
      if (!tied) yield { subjects: [term] };
    }
  },
};

/** Ties that every term has, whatever it means. */
const HOUSEKEEPING = new Set([
  'HAS_TERM',
  'OWNED_BY',
  'IN_DOMAIN',
  'CLASSIFIED_AS',
  'GOVERNS',
  'ABOUT',
]);
