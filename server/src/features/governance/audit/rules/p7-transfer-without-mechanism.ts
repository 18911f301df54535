import type { Scene } from '../../../../reading/scene.ts';
import type { EntryState } from '../../../../catalog/change-set.ts';
import { systemOf, systemsIn } from '../../../master/holding.ts';
import { areaOf } from '../data-areas.ts';
import { CARRIERS } from '../looks.ts';
import { asCountry, tell } from '../telling.ts';
import type { Audited, Rule } from '../rule.ts';

export const transferWithoutMechanism: Rule = {
  id: 'P7',
  severity: 'HIGH',
  title: {
    es: '{1} recibe datos personales de otro país sin nada que lo permita',
    en: '{1} takes personal data from abroad with nothing that allows it',
  },
  question: {
    es: '¿Qué datos personales salen del país sin nada que lo permita?',
    en: 'Which personal data leave the country with nothing that allows it?',
  },
  why: {
    es: 'Una transferencia internacional sin garantías es una infracción grave.',
    en: 'An international transfer without safeguards is a serious infringement.',
  },
  mend: {
    es: 'Declare la transferencia y su mecanismo en el tratamiento, o anonimice el flujo.',
    en: 'Declare the transfer and its mechanism in the activity, or anonymise the flow.',
  },
  looksAt: [...CARRIERS, 'System.country', 'ProcessingActivity', 'TRANSFERS_TO', 'OWNED_BY'],
  tells: [tell('Está en {country}.', 'It stands in {country}.', asCountry)],
  *find(audited) {
    const { scene } = audited;
    const crossings = bordersCrossed(audited);
    for (const [system, { edges, from }] of crossings) {
      if (isAllowed(scene, system)) continue;
      const country = countryOf(scene, system) ?? '';
      yield { subjects: [system], edges, entries: [...from], says: { country } };
    }
  },
};

interface Crossing {
  readonly edges: number[];
  readonly from: Set<number>;
}

/** By receiving system: the personal flows into it from another area of law. */
function bordersCrossed({ scene, carriers, paths, factOf }: Audited): Map<number, Crossing> {
  const crossings = new Map<number, Crossing>();
  const areas = new Map<number, string | undefined>();
  const area = (system: number) => {
    if (!areas.has(system)) areas.set(system, areaOf(countryOf(scene, system)));
    return areas.get(system);
  };
  const whereIs = (one: number): readonly number[] => {
    const system = systemOf(scene, one);
    if (system !== undefined) return [system];
    // An attribute stands where it is held.
    return scene.targets(one, 'HELD_IN').flatMap((field) => systemOf(scene, field) ?? []);
  };
  const systems = systemsIn(scene);
  for (const from of carriers.personal.keys()) {
    const own = systems(from);
    paths.each(from, 'DOWN', (to, edge) => {
      const system = systems(to);
      if (system === undefined || system === own || factOf(edge).protection === 'ANONYMISED')
        return;
      const there = area(system);
      if (there === undefined) return;
      for (const home of whereIs(from)) {
        const here = area(home);
        if (here === undefined || here === there) continue;
        const crossing = crossings.get(system) ?? { edges: [], from: new Set() };
        crossing.edges.push(edge);
        crossing.from.add(home);
        crossings.set(system, crossing);
      }
    });
  }
  return crossings;
}

/** Some activity names the system, or a team that answers for it, and what allows the transfer. */
function isAllowed(scene: Scene, system: number): boolean {
  const receivers = [system, ...scene.targets(system, 'OWNED_BY')];
  const country = countryOf(scene, system);
  return receivers.some((receiver) =>
    scene
      .in(receiver, 'TRANSFERS_TO')
      .some(
        (edge) =>
          scene.edgeByValue(edge, 'country') === country &&
          scene.edgeProperty(edge, 'mechanism') !== undefined,
      ),
  );
}

const countryOf = (scene: Scene, system: number): string | undefined =>
  scene.derived(system, countryIn)?.country;

const countryIn = ({ properties: { country } }: EntryState) => ({
  country: typeof country === 'string' ? country.toUpperCase() : undefined,
});
