import { hasRole, isActive, systemOf } from '../../../master/holding.ts';
import { reachAlong } from '../flow-paths.ts';
import { FIELD_FLOWS } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const undeclaredSource: Rule = {
  id: 'M7',
  severity: 'MEDIUM',
  title: {
    es: '{2} alimenta {1} sin haberse declarado',
    en: '{2} feeds {1} without having been declared',
  },
  question: {
    es: '¿Qué fuentes llegan al maestro sin haber sido declaradas?',
    en: 'Which sources reach the hub without having been declared?',
  },
  why: {
    es: 'Un dato de origen desconocido pesa en el registro único sin rango ni confianza.',
    en: 'Data of unknown origin weigh in the golden record without rank or trust.',
  },
  mend: {
    es: 'Declare el aporte con su rango y su confianza, o corte el flujo.',
    en: 'Declare the contribution with its rank and trust, or cut the flow.',
  },
  looksAt: [...FIELD_FLOWS, 'System.roles', 'System.lifecycle'],
  *find({ scene, paths }) {
    const { structure } = scene;
    for (const attribute of scene.all('MasterAttribute')) {
      const held = scene.targets(attribute, 'HELD_IN');
      if (held.length === 0) continue;
      const declared = new Set(scene.sources(attribute, 'CONTRIBUTES_TO'));
      using upstream = reachAlong(paths, held, 'UP');
      for (const field of upstream.nodes) {
        if (structure.kind(field) !== 'Field' || declared.has(field) || held.includes(field))
          continue;
        if (!isBornHere(scene, field, paths)) continue;
        const system = systemOf(scene, field);
        if (system === undefined || !isActive(scene, system)) continue;
        if (hasRole(scene, system, 'SOURCE', 'EXTERNAL')) {
          yield { subjects: [attribute, field], entries: [system, ...held] };
        }
      }
    }
  },
};

/** Nothing flows into it from elsewhere: it is where the data enter the company's sight. */
function isBornHere(
  scene: Parameters<typeof systemOf>[0],
  field: number,
  paths: Parameters<typeof reachAlong>[0],
): boolean {
  let fed = false;
  paths.each(field, 'UP', (before) => {
    fed ||= systemOf(scene, before) !== systemOf(scene, field);
  });
  return !fed;
}
