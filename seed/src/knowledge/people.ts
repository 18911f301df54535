import type { Operation, Ref } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';

const peopleFor = (datasets: number): number => Math.max(5, Math.round(datasets / 5));
const IN_A_TEAM = 10;

const person = (at: number): Ref => ref('Person', `persona-${at}`);
const team = (at: number): Ref => ref('Team', `equipo-${at}`);

/** Whoever answers for things; one in forty has left. */
export function* people(datasets: number): Generator<Operation> {
  for (let at = 0; at < peopleFor(datasets); at++) {
    yield put(person(at), { name: `Persona ${at}`, active: at % 40 !== 7 });
    if (at % IN_A_TEAM === 0) {
      yield put(team(at / IN_A_TEAM), { name: `Equipo ${at / IN_A_TEAM}` });
    }
    yield connect(team(Math.floor(at / IN_A_TEAM)), 'HAS_MEMBER', person(at));
  }
}

/** An owner and a steward, from among the people of a company of that size. */
export function* owned(
  thing: Ref,
  at: number,
  {
    datasets,
    roles = ['OWNER', 'BUSINESS_STEWARD'],
  }: { datasets: number; roles?: readonly string[] },
): Generator<Operation> {
  for (const [turn, role] of roles.entries()) {
    const holder = person((at * 13 + turn * 5) % peopleFor(datasets));
    yield connect(thing, 'OWNED_BY', holder, { by: { role } });
  }
}
