import type { Structure } from '../../../reading/structure.ts';

/** ` de Portal` behind the name of a field or a dataset; nothing behind that of anything else. */
export function within(
  ordinal: number,
  structure: Structure,
  { speech, languages }: { speech: 'es' | 'en'; languages: readonly string[] },
): string {
  const system = systemHolding(ordinal, structure);
  if (system === undefined) return '';
  return ` ${speech === 'es' ? 'de' : 'of'} ${structure.name(system, languages)}`;
}

/** The system that holds a field or a dataset, live or not. */
function systemHolding(ordinal: number, structure: Structure): number | undefined {
  let one: number | undefined = ordinal;
  for (let step = 0; one !== undefined && step < 3; step++) {
    if (step > 0 && structure.kind(one) === 'System') return one;
    let holder: number | undefined;
    structure.eachIn(one, (edge, from) => {
      if (!['HAS_FIELD', 'HAS_DATASET'].includes(structure.edgeType(edge))) return;
      holder = from;
      return false;
    });
    one = holder;
  }
  return undefined;
}
