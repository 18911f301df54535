import type { Scene } from '../../../../reading/scene.ts';
import type { Rule } from '../rule.ts';

export const followsInALoop: Rule = {
  id: 'M11',
  severity: 'MEDIUM',
  title: { es: '{1} no tiene a quién seguir', en: '{1} has nothing to follow' },
  question: {
    es: '¿Qué reglas de grupo siguen a un atributo que no existe o que las sigue a ellas?',
    en: 'Which group rules follow an attribute that is not there, or that follows them?',
  },
  why: {
    es: 'Ninguna fuente puede ganar, y el grupo queda al azar.',
    en: 'No source can win, and the group is left to chance.',
  },
  mend: {
    es: 'Ponga en el grupo un atributo que se decida por sí mismo.',
    en: 'Put an attribute into the group that is decided by itself.',
  },
  looksAt: ['SurvivorshipRule', 'SurvivorshipRule.strategy', 'RESOLVED_BY'],
  *find({ scene }) {
    for (const rule of scene.all('SurvivorshipRule')) {
      if (scene.structure.counted(rule, 'strategy') !== 'FOLLOWS_ATTRIBUTE') continue;
      const group = scene.sources(rule, 'RESOLVED_BY');
      if (group.length === 0 || group.some((attribute) => decidesItself(scene, attribute)))
        continue;
      yield { subjects: [rule], entries: group };
    }
  },
};

/** Some rule of the attribute is decided by its own values, not by those of another. */
const decidesItself = (scene: Scene, attribute: number): boolean =>
  scene
    .targets(attribute, 'RESOLVED_BY')
    .some((rule) => scene.structure.counted(rule, 'strategy') !== 'FOLLOWS_ATTRIBUTE');
