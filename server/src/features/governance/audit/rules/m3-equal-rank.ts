import { HOLDING } from '../looks.ts';
import { tell } from '../telling.ts';
import type { Rule, Suspicion } from '../rule.ts';
import type { Scene } from '../../../../reading/scene.ts';

export const equalRank: Rule = {
  id: 'M3',
  severity: 'MEDIUM',
  title: {
    es: '{1} tiene dos fuentes del mismo rango',
    en: '{1} has two sources of the same rank',
  },
  question: {
    es: '¿Qué atributos tienen dos fuentes vivas con el mismo rango?',
    en: 'Which attributes have two live sources of the same rank?',
  },
  why: {
    es: 'Cuando las dos no coinciden, gana la que llega por azar.',
    en: 'Where the two differ, chance decides which one wins.',
  },
  mend: {
    es: 'Ordene las fuentes, o ponga a cada una la condición en que vale.',
    en: 'Put the sources in order, or give each the condition under which it counts.',
  },
  looksAt: HOLDING,
  tells: [tell('Las fuentes comparten el rango {rank}.', 'The sources share rank {rank}.')],
  *find({ scene, holding }) {
    for (const attribute of scene.all('MasterAttribute')) {
      const rivals = rivalsAmong(scene, holding.live(attribute));
      if (rivals) yield { subjects: [attribute], ...rivals };
    }
  },
};

/** Live contributions that share a rank, where the conditions do not tell them apart. */
function rivalsAmong(
  scene: Scene,
  live: readonly number[],
): Omit<Suspicion, 'subjects'> | undefined {
  const byRank = Map.groupBy(live, (edge) => scene.edgeProperty(edge, 'rank'));
  for (const [rank, edges] of byRank) {
    if (typeof rank !== 'number' || edges.length < 2) continue;
    const conditions = edges.map((edge) => scene.edgeProperty(edge, 'condition'));
    const apart =
      conditions.every((one) => one !== undefined) &&
      new Set(conditions).size === conditions.length;
    if (!apart) return { edges, says: { rank } };
  }
  return undefined;
}
