import { hasRole, systemOf } from '../../../master/holding.ts';
import { PLACES } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const masteredTwice: Rule = {
  id: 'M5',
  severity: 'HIGH',
  title: {
    es: '{1} se gobierna en más de un sistema',
    en: '{1} is mastered in more than one system',
  },
  question: {
    es: '¿Qué se gobierna en dos sistemas a la vez?',
    en: 'What is mastered in two systems at once?',
  },
  why: {
    es: 'Con dos verdades no hay registro único.',
    en: 'With two truths there is no golden record.',
  },
  mend: {
    es: 'Decida qué sistema manda y deje al otro como fuente o como consumidor.',
    en: 'Decide which system rules, and leave the other as a source or a consumer.',
  },
  looksAt: [...PLACES, 'System.roles', 'MasterEntity', 'MASTERED_IN', 'MasterAttribute', 'HELD_IN'],
  *find({ scene }) {
    const { structure } = scene;
    for (const entity of scene.all('MasterEntity')) {
      const edges = scene.out(entity, 'MASTERED_IN');
      if (edges.length > 1) {
        yield { subjects: [entity], edges, entries: edges.map((edge) => structure.edgeTo(edge)) };
      }
    }
    for (const attribute of scene.all('MasterAttribute')) {
      const held = scene.out(attribute, 'HELD_IN').flatMap((edge) => {
        const system = systemOf(scene, structure.edgeTo(edge));
        return system !== undefined && hasRole(scene, system, 'MASTER_HUB')
          ? [{ edge, system }]
          : [];
      });
      const hubs = [...new Set(held.map(({ system }) => system))];
      if (hubs.length > 1) {
        yield { subjects: [attribute], edges: held.map(({ edge }) => edge), entries: hubs };
      }
    }
  },
};
