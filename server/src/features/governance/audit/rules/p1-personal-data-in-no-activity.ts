import { isActive, systemsIn } from '../../../master/holding.ts';
import { wayTo } from '../classification-flow.ts';
import { ACTIVE, ACTIVITIES, CARRIERS, CONSUMERS } from '../looks.ts';
import type { Audited, Rule } from '../rule.ts';

export const personalDataInNoActivity: Rule = {
  id: 'P1',
  severity: 'HIGH',
  title: {
    es: '{1} recibe datos personales que ningún tratamiento ampara',
    en: '{1} receives personal data that no activity covers',
  },
  question: {
    es: '¿Qué datos personales llegan a un consumidor sin que ningún tratamiento los ampare?',
    en: 'Which personal data reach a consumer that no processing activity covers?',
  },
  why: {
    es: 'Se usan datos de personas sin que conste para qué ni con qué derecho.',
    en: 'Data of people are used with no record of what for, nor by what right.',
  },
  mend: {
    es: 'Añada el dato al tratamiento que lo usa, o corte o anonimice el flujo.',
    en: 'Add the data to the activity that uses it, or cut or anonymise the flow.',
  },
  looksAt: [...CARRIERS, ...ACTIVITIES, ...CONSUMERS, ...ACTIVE],
  *find(audited) {
    const { scene, carriers, consumers, activities } = audited;
    const { structure } = scene;
    const systems = systemsIn(scene);
    for (const [field, { from, edge }] of carriers.personal) {
      if (!['Field', 'Dataset'].includes(structure.kind(field))) continue;
      const system = systems(field);
      if (system === undefined || !consumers.has(system)) continue;
      if (!isActive(scene, field) || activities.covers(field)) continue;
      const before = from ?? feeding(audited, field);
      if (before === undefined) continue;
      yield {
        subjects: [field],
        severity: carriers.special.has(field) ? 'CRITICAL' : 'HIGH',
        entries: [before, ...wayTo(carriers.personal, field).map(({ node }) => node)],
        ...(edge !== undefined && { edges: [edge] }),
      };
    }
  },
};

/** Where a field that somebody called personal itself takes personal data from; undefined where they begin in it. */
function feeding({ paths, carriers, factOf }: Audited, field: number): number | undefined {
  let found: number | undefined;
  paths.each(field, 'UP', (before, edge) => {
    if (factOf(edge).protection !== 'ANONYMISED' && carriers.personal.has(before)) found = before;
  });
  return found;
}
