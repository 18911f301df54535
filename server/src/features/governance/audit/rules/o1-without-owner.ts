import type { Scene } from '../../../../reading/scene.ts';
import { isActive } from '../../../master/holding.ts';
import { LIFECYCLES } from '../looks.ts';
import { raisedIfCritical } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const withoutOwner: Rule = {
  id: 'O1',
  severity: 'MEDIUM',
  title: { es: '{1} no tiene propietario', en: '{1} has no owner' },
  question: {
    es: '¿Qué sistemas, entidades y objetivos no tienen propietario?',
    en: 'Which systems, entities and objectives have no owner?',
  },
  why: {
    es: 'Cuando algo falla, nadie responde.',
    en: 'When something fails, nobody answers for it.',
  },
  mend: { es: 'Nombre a un propietario.', en: 'Name an owner.' },
  looksAt: ['System', 'MasterEntity', 'Objective', 'OWNED_BY', 'System.criticality', ...LIFECYCLES],
  *find({ scene }) {
    for (const kind of ['System', 'MasterEntity', 'Objective']) {
      for (const one of scene.all(kind)) {
        if (!isActive(scene, one) || hasOwner(scene, one)) continue;
        yield { subjects: [one], severity: raisedIfCritical(scene, one, 'MEDIUM') };
      }
    }
  },
};

const hasOwner = (scene: Scene, one: number): boolean =>
  scene.out(one, 'OWNED_BY').some((edge) => scene.edgeByValue(edge, 'role') === 'OWNER');
