import { reachAlong } from '../flow-paths.ts';
import { FIELD_FLOWS } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const echo: Rule = {
  id: 'M8',
  severity: 'HIGH',
  title: {
    es: '{2} recibe {1} ya publicado y lo devuelve al maestro',
    en: '{2} receives the published {1} and gives it back to the hub',
  },
  question: {
    es: '¿Qué valor publicado vuelve al maestro como si fuera nuevo?',
    en: 'Which published value comes back to the hub as if it were new?',
  },
  why: {
    es: 'El maestro se confirma a sí mismo, y un error no se corrige nunca.',
    en: 'The hub confirms itself, and an error is never put right.',
  },
  mend: {
    es: 'Quite el aporte del campo que recibe el valor publicado, o impida su regreso.',
    en: 'Take away the contribution of the field that receives the value, or keep it from coming back.',
  },
  looksAt: FIELD_FLOWS,
  *find({ scene, paths }) {
    for (const attribute of scene.all('MasterAttribute')) {
      const held = scene.targets(attribute, 'HELD_IN');
      // Walked up from the sources, which little lies above, and not down from the hub, which half the company lies below.
      for (const edge of scene.in(attribute, 'CONTRIBUTES_TO')) {
        const field = scene.structure.edgeFrom(edge);
        if (held.includes(field)) continue;
        using upstream = reachAlong(paths, [field], 'UP');
        if (upstream.has(attribute) || held.some((one) => upstream.has(one))) {
          yield { subjects: [attribute, field], edges: [edge], entries: held };
        }
      }
    }
  },
};
