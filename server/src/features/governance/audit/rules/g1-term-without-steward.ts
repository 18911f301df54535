import { isThere } from '../../../master/governed.ts';
import type { Rule } from '../rule.ts';

export const termWithoutSteward: Rule = {
  id: 'G1',
  severity: 'MEDIUM',
  title: { es: '{1} no tiene administrador en activo', en: '{1} has no active steward' },
  question: {
    es: '¿Qué términos aprobados o en revisión no cuida nadie?',
    en: 'Which terms, approved or in review, does nobody look after?',
  },
  why: {
    es: 'Cuando la palabra cambie de sentido, nadie la corregirá.',
    en: 'When the word changes its meaning, nobody will correct it.',
  },
  mend: {
    es: 'Nombre un administrador de datos que siga en la empresa.',
    en: 'Name a steward who is still with the company.',
  },
  looksAt: ['Term', 'Term.status', 'OWNED_BY', 'Person', 'Person.active', 'Team'],
  *find({ scene }) {
    const { structure } = scene;
    for (const term of scene.all('Term')) {
      if (!['IN_REVIEW', 'APPROVED'].includes(structure.counted(term, 'status') ?? '')) continue;
      const stewards = scene
        .out(term, 'OWNED_BY')
        .filter((edge) => STEWARD.includes(String(scene.edgeByValue(edge, 'role'))));
      if (stewards.some((edge) => isThere(scene, structure.edgeTo(edge)))) continue;
      yield { subjects: [term], edges: stewards };
    }
  },
};

const STEWARD = ['BUSINESS_STEWARD', 'TECHNICAL_STEWARD'];
