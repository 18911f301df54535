import { latestResult, qualityOf, thresholdOf } from '../../../master/quality.ts';
import type { Measured } from '../../../master/quality.ts';
import { QUALITY } from '../looks.ts';
import { asChoice, asPercent, tell } from '../telling.ts';
import type { Said, Speech } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const belowTarget: Rule = {
  id: 'Q2',
  severity: 'MEDIUM',
  title: {
    es: '{1} está por debajo de su meta de calidad',
    en: '{1} is below its target of quality',
  },
  question: {
    es: '¿Qué datos están por debajo de su meta de calidad?',
    en: 'Which data are below their target of quality?',
  },
  why: {
    es: 'Lo que se calcula con ellos hereda el error.',
    en: 'What is calculated with them inherits the error.',
  },
  mend: {
    es: 'Corrija el dato en su fuente y vuelva a medir.',
    en: 'Correct the data at their source, and measure again.',
  },
  looksAt: [
    ...QUALITY,
    'MasterAttribute',
    'MasterAttribute.critical',
    'MasterAttribute.targets',
    'Field',
    'HELD_IN',
    'QualityRule.threshold',
    'QualityRule.dimension',
  ],
  tells: [
    tell('{below}.', '{below}.', asShortfall),
    tell(
      'Alcanza {value} y se exige {target}.',
      'It reaches {value} where {target} is asked.',
      asPercent,
    ),
  ],
  *find({ scene }) {
    const { structure } = scene;
    const told = new Set<number>();
    for (const attribute of scene.all('MasterAttribute')) {
      const measured = qualityOf(scene, attribute);
      for (const { rule } of measured) told.add(rule);
      const below = measured.filter((one) => one.below);
      if (below.length === 0) continue;
      const severity = structure.counted(attribute, 'critical') === 'true' ? 'HIGH' : 'MEDIUM';
      const entries = below.map(({ rule }) => rule);
      yield { subjects: [attribute], severity, entries, says: figures(below) };
    }
    for (const rule of scene.all('QualityRule')) {
      const target = thresholdOf(scene, rule);
      const latest = told.has(rule) ? undefined : latestResult(scene, rule);
      if (!latest || target === undefined || latest.value >= target) continue;
      const says = { value: latest.value, target };
      for (const asset of scene.targets(rule, 'CHECKS')) {
        yield { subjects: [asset], severity: 'MEDIUM', entries: [rule], says };
      }
    }
  },
};

/** Value and target by dimension: `COMPLETENESS 0.81 < 0.95`. */
const figures = (below: readonly Measured[]): Record<string, string> => ({
  below: below
    .map(({ dimension, value, target }) => `${dimension ?? ''} ${value} < ${target ?? ''}`.trim())
    .sort()
    .join('; '),
});

/** `COMPLETENESS 0.81 < 0.95` as `Completitud: 81 %, donde se exige 95 %`. */
function asShortfall(below: Said, speech: Speech): string {
  const said = String(below)
    .split('; ')
    .map((one) => {
      const [, dimension = '', value = '', target = ''] = SHORTFALL.exec(one) ?? [];
      const asked = `${asPercent(value, speech)}, ${OF[speech]} ${asPercent(target, speech)}`;
      return dimension === '' ? asked : `${asChoice(dimension, speech)} ${asked}`;
    });
  const text = said.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const SHORTFALL = /^(\S*?) ?([\d.]+) < ([\d.]+)$/;
const OF = { es: 'donde se exige', en: 'where the target is' } as const;
