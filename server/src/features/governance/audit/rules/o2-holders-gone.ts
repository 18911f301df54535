import type { Scene } from '../../../../reading/scene.ts';
import { isThere } from '../../../master/governed.ts';
import { isActive } from '../../../master/holding.ts';
import { LIFECYCLES, tiesOf } from '../looks.ts';
import { each, tell, words } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const holdersGone: Rule = {
  id: 'O2',
  severity: 'MEDIUM',
  title: {
    es: 'De {1} solo responde quien ya no está',
    en: 'Only people who are gone answer for {1}',
  },
  question: {
    es: '¿De qué responden solo personas que ya no están?',
    en: 'What do only people answer for who are no longer there?',
  },
  why: {
    es: 'Sobre el papel hay responsable; en la práctica, nadie.',
    en: 'On paper somebody answers for it; in practice, nobody.',
  },
  mend: { es: 'Nombre a quien lo releva.', en: 'Name a successor.' },
  looksAt: ['Person', 'Person.active', 'Team', ...tiesOf('Person'), ...LIFECYCLES],
  tells: [
    tell(
      'No queda nadie en activo como {roles}.',
      'Nobody active is left as {roles}.',
      each(
        words({
          OWNER: { es: 'propietario', en: 'owner' },
          STEWARD: { es: 'administrador de datos', en: 'data steward' },
        }),
      ),
    ),
  ],
  *find({ scene }) {
    const { structure } = scene;
    for (const thing of heldByTheGone(scene)) {
      if (!structure.live(thing) || !isActive(scene, thing)) continue;
      const empty = [...rolesOf(scene, thing)].filter(([, edges]) =>
        edges.every((edge) => isGone(scene, structure.edgeTo(edge))),
      );
      if (empty.length === 0) continue;
      const edges = empty.flatMap(([, holding]) => holding);
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

const isGone = (scene: Scene, holder: number): boolean =>
  !scene.structure.live(holder) || !isThere(scene, holder);

/** Only what somebody holds who is gone can lack a holder. */
function heldByTheGone(scene: Scene): ReadonlySet<number> {
  const { structure } = scene;
  const things = new Set<number>();
  for (const holder of [...structure.ofKind('Person'), ...structure.ofKind('Team')]) {
    if (!isGone(scene, holder)) continue;
    structure.eachIn(holder, (edge, thing) => {
      if (structure.edgeType(edge) === 'OWNED_BY' && structure.edgeOpen(edge)) things.add(thing);
    });
  }
  return things;
}

/** The open edges by which each required role of a thing is held, by whoever it is. */
function rolesOf(scene: Scene, thing: number): ReadonlyMap<string, readonly number[]> {
  const { structure } = scene;
  const roles = new Map<string, number[]>();
  structure.eachOut(thing, (edge) => {
    if (structure.edgeType(edge) !== 'OWNED_BY' || !structure.edgeOpen(edge)) return;
    const role = REQUIRED[String(scene.edgeByValue(edge, 'role'))];
    if (role !== undefined) roles.set(role, [...(roles.get(role) ?? []), edge]);
  });
  return roles;
}

/** The roles that a thing cannot be without; a steward of either kind will do. */
const REQUIRED: Readonly<Record<string, string>> = {
  OWNER: 'OWNER',
  BUSINESS_STEWARD: 'STEWARD',
  TECHNICAL_STEWARD: 'STEWARD',
};
