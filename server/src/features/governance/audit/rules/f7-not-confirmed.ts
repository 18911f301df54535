import type { Instant, RelationshipState, Source } from '../../../../catalog/change-set.ts';
import { isOpen } from '../../../../catalog/overlay.ts';
import { partsAt } from '../../../../graph/flows.ts';
import { isActive } from '../../../master/holding.ts';
import { daysOf } from '../../../master/trust.ts';
import { PLACES } from '../looks.ts';
import { once } from '../once.ts';
import { tell } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const notConfirmed: Rule = {
  id: 'F7',
  severity: 'MEDIUM',
  title: {
    es: '{1} recibe flujos que su fuente no ha vuelto a confirmar',
    en: '{1} takes flows that their source has not confirmed again',
  },
  question: {
    es: '¿Qué flujos no ha vuelto a confirmar la fuente que los dijo?',
    en: 'Which flows has the source that told them not confirmed again?',
  },
  why: {
    es: 'Puede que ya no existan, y el mapa siga mostrándolos.',
    en: 'They may be gone, and the map still shows them.',
  },
  mend: {
    es: 'Revise si el proceso sigue corriendo; si no, retire el flujo.',
    en: 'See whether the process still runs; if not, retire the flow.',
  },
  looksAt: [
    ...PLACES,
    'Dataset.lifecycle',
    'Dataset.expectedFreshness',
    'WRITES',
    'FLOWS_TO',
    'evidence',
    'time',
  ],
  tells: [
    tell('Debería confirmarse cada {days} días.', 'It should be confirmed every {days} days.'),
  ],
  thresholds: {
    cadences: {
      value: 3,
      min: 1,
      max: 100,
      about: { es: 'Cadencias sin confirmar', en: 'Cadences without being confirmed' },
    },
  },
  *find({ scene }, limit) {
    const { structure } = scene;
    const eachField = partsAt(scene);
    for (const dataset of scene.all('Dataset')) {
      const cadence = daysOf(structure.counted(dataset, 'expectedFreshness') ?? '');
      if (!cadence || !isActive(scene, dataset)) continue;
      const since = new Date(
        Date.parse(scene.now) - limit('cadences') * cadence * DAY,
      ).toISOString();
      const evidence = once(() => scene.evidenceAt(dataset, 'columnLineage'));
      const late: number[] = [];
      // What was said within the time is not late, whoever said it; the rest is looked at in its facts.
      const sinceMinute = Math.floor(Date.parse(since) / 60_000);
      const look = (edge: number) => {
        if ((structure.edgeLastSaid(edge) ?? 0) > sinceMinute) return;
        if (isLate(scene.factsOf(edge), { evidence, since })) late.push(edge);
      };
      scene.eachIn(dataset, 'WRITES', look);
      scene.eachIn(dataset, 'FLOWS_TO', look);
      eachField(dataset, (field) => scene.eachIn(field, 'FLOWS_TO', look));
      if (late.length === 0) continue;
      const from = late.map((edge) => structure.edgeFrom(edge));
      yield { subjects: [dataset], edges: late, entries: from, says: { days: cadence } };
    }
  },
};

const DAY = 86_400_000;
/** Sources that tell again by themselves what still holds. */
const AUTOMATIC = /^(openlineage|crawl|dbt)(:|$)/;

/** Some automatic source says it, nobody else does, and none of them since then. */
function isLate(
  facts: readonly RelationshipState[],
  { evidence, since }: { evidence: () => ReadonlyMap<Source, Instant>; since: Instant },
): boolean {
  const open = facts.filter((fact) => fact.stance === 'says' && isOpen(fact));
  if (open.length === 0 || open.some(({ source }) => !AUTOMATIC.test(source))) return false;
  return open.every(
    ({ source, saidAt }) => saidAt < since && (evidence().get(source) ?? '') < since,
  );
}
