import { systemOf } from '../../../master/holding.ts';
import { FIELD_FLOWS } from '../looks.ts';
import type { Rule } from '../rule.ts';
import { reachAlong } from '../flow-paths.ts';

export const notImplemented: Rule = {
  id: 'M6',
  severity: 'MEDIUM',
  title: {
    es: '{2} se declaró como fuente de {1} y no llega al maestro',
    en: '{2} is declared as a source of {1} and never reaches the hub',
  },
  question: {
    es: '¿Qué aportes se declararon y nunca se construyeron?',
    en: 'Which contributions were declared and never built?',
  },
  why: {
    es: 'Se cuenta con una fuente que en realidad no llega al registro maestro.',
    en: 'People count on a source that in fact never reaches the master record.',
  },
  mend: {
    es: 'Construya el flujo hasta el maestro o retire la declaración.',
    en: 'Build the flow to the hub, or take the declaration back.',
  },
  looksAt: FIELD_FLOWS,
  *find({ scene, paths, knownByField }) {
    const { structure } = scene;
    for (const attribute of scene.all('MasterAttribute')) {
      const held = scene.targets(attribute, 'HELD_IN');
      if (held.length === 0) continue;
      using upstream = reachAlong(paths, held, 'UP');
      for (const edge of scene.in(attribute, 'CONTRIBUTES_TO')) {
        const field = structure.edgeFrom(edge);
        const system = systemOf(scene, field);
        if (system === undefined || !knownByField(system) || upstream.has(field)) continue;
        yield { subjects: [attribute, field], edges: [edge], entries: held };
      }
    }
  },
};
