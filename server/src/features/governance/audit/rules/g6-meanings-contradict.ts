import type { Scene } from '../../../../reading/scene.ts';
import { cycles } from '../../../../graph/cycles.ts';
import type { Flows } from '../../../../graph/flows.ts';
import { reach } from '../../../../graph/reach.ts';
import type { Rule } from '../rule.ts';

export const meaningsContradict: Rule = {
  id: 'G6',
  severity: 'MEDIUM',
  title: {
    es: 'Lo que se dice de {all} se contradice',
    en: 'What is said of {all} contradicts itself',
  },
  question: {
    es: '¿Qué relaciones entre términos se contradicen?',
    en: 'Which relations between terms contradict one another?',
  },
  why: {
    es: 'Lo que es más específico que otra cosa no puede ser también la misma, ni su contrario.',
    en: 'What is narrower than another thing cannot be the same as it, nor its opposite.',
  },
  mend: {
    es: 'Deje la relación que corresponde y quite la otra.',
    en: 'Keep the relation that is right, and take the other away.',
  },
  looksAt: ['Term', 'SYNONYM_OF', 'EXACT_MATCH', 'ANTONYM_OF', 'HAS_BROADER', 'PART_OF'],
  *find({ scene }) {
    const { structure } = scene;
    const broader = above(scene, ['HAS_BROADER']);
    for (const term of scene.all('Term')) {
      for (const edge of SAME.flatMap((type) => scene.out(term, type))) {
        const other = structure.edgeTo(edge);
        if (isAbove(broader, term, other) || isAbove(broader, other, term)) {
          yield { subjects: [term, other], edges: [edge] };
        }
      }
    }
    const mixed = above(scene, ['HAS_BROADER', 'PART_OF']);
    for (const loop of cycles(mixed, scene.all('Term'))) yield { subjects: loop };
  },
};

const SAME = ['SYNONYM_OF', 'EXACT_MATCH', 'ANTONYM_OF'];

/** From a term to what stands above it. */
const above = (scene: Scene, types: readonly string[]): Flows => ({
  structure: scene.structure,
  bound: scene.structure.size,
  entryOf: (node) => node,
  cover: () => -1,
  each: (node, way, visit) => {
    for (const type of types) {
      for (const edge of way === 'DOWN' ? scene.out(node, type) : scene.in(node, type)) {
        const { edgeTo, edgeFrom } = scene.structure;
        visit(way === 'DOWN' ? edgeTo(edge) : edgeFrom(edge), edge);
      }
    }
  },
});

function isAbove(broader: Flows, term: number, other: number): boolean {
  using reached = reach(broader, [term], { way: 'DOWN' });
  return reached.has(other);
}
