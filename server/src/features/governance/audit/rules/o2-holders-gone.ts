import { isThere } from '../../../master/governed.ts';
import { isActive } from '../../../master/holding.ts';
import type { Rule } from '../rule.ts';

export const holdersGone: Rule = {
  id: 'O2',
  severity: 'MEDIUM',
  question: {
    es: '¿De qué responden solo personas que ya no están?',
    en: 'What do only people answer for who are no longer there?',
  },
  why: {
    es: 'Sobre el papel hay responsable; en la práctica, nadie.',
    en: 'On paper somebody answers for it; in practice, nobody.',
  },
  mend: { es: 'Nombre a quien lo releva.', en: 'Name a successor.' },
  *find({ scene }) {
    const { structure } = scene;
    const roles = new Map<
      number,
      Map<string, { readonly edge: number; readonly there: boolean }[]>
    >();
    for (const holder of [...structure.ofKind('Person'), ...structure.ofKind('Team')]) {
      const there = structure.live(holder) && isThere(scene, holder);
      structure.eachIn(holder, (edge, thing) => {
        if (structure.edgeType(edge) !== 'OWNED_BY' || !structure.edgeOpen(edge)) return;
        const role = REQUIRED[String(scene.edgeBy(edge)['role'])];
        if (role === undefined || !structure.live(thing) || !isActive(scene, thing)) return;
        const known = roles.get(thing) ?? new Map<string, { edge: number; there: boolean }[]>();
        known.set(role, [...(known.get(role) ?? []), { edge, there }]);
        roles.set(thing, known);
      });
    }
    for (const [thing, byRole] of roles) {
      const empty = [...byRole].filter(([, holders]) => holders.every(({ there }) => !there));
      if (empty.length === 0) continue;
      const edges = empty.flatMap(([, holders]) => holders.map(({ edge }) => edge));
      yield {
        subjects: [thing],
        edges,
        entries: edges.map((edge) => structure.edgeTo(edge)),
        says: {
          roles: empty
            .map(([role]) => role)
            .sort()
            .join(' '),
        },
      };
    }
  },
};

/** The roles that a thing cannot be without; a steward of either kind will do. */
const REQUIRED: Readonly<Record<string, string>> = {
  OWNER: 'OWNER',
  BUSINESS_STEWARD: 'STEWARD',
  TECHNICAL_STEWARD: 'STEWARD',
};
