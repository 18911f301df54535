import type { ChangeSet } from './change-set.ts';
import { changeSets, connect, put, ref } from './operations.ts';

const TEAMS = 40;
const DOMAINS = 24;

/** Who answers for so many generated systems and where they belong; what they hold takes both from them. */
export function largeBelongings(systems: number): readonly ChangeSet[] {
  const teams = numbers(TEAMS).map((at) => ref('Team', `equipo-${at}`));
  const domains = numbers(DOMAINS).map((at) => ref('Domain', `ambito-${at}`));
  const root = ref('Domain', 'ambito-0');
  return changeSets({
    source: 'crawl:generado',
    by: { type: 'source', id: 'crawl:generado', name: 'Generado' },
    saidAt: '2026-02-01T00:00:00.000Z',
    reason: 'Responsables y dominios',
    operations: [
      ...teams.map((team) => put(team, { name: team.key })),
      ...domains.map((domain) => put(domain, { name: { es: domain.key } })),
      ...domains.slice(1).map((domain) => connect(domain, 'WITHIN', root)),
      ...numbers(systems).flatMap((at) => {
        const system = ref('System', `generado-${at}`);
        const team = ref('Team', `equipo-${at % TEAMS}`);
        return [
          connect(system, 'OWNED_BY', team, { by: { role: 'OWNER' } }),
          connect(system, 'IN_DOMAIN', ref('Domain', `ambito-${at % DOMAINS}`)),
        ];
      }),
    ],
  });
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
