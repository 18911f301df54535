import { sentence } from '../../../api/errors.ts';
import type { Facts } from '../../../reading/reading.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { DeedRefusal } from '../../catalog/deed.ts';
import { stepInWords, stepWords } from './step-words.ts';
import type { TriedStep } from './tried.ts';

/** The present, and in which languages it is spoken of. */
export interface Speaking {
  readonly scene: Scene;
  readonly facts: Facts;
  /** The asker's language first. */
  readonly languages: readonly string[];
}

/** What keeps a step from being applied; undefined where nothing does. */
export function stepProblem(
  { standing, step, gone, faults }: TriedStep,
  at: number,
  { scene, facts, languages }: Speaking,
): DeedRefusal | undefined {
  const words = stepWords(scene, facts, languages);
  const data = { step: at + 1, what: stepInWords(step, words) };
  switch (standing) {
    case 'FITS':
    case 'ALREADY_SO':
      return undefined;
    case 'CHANGED':
      return { code: 'STEP_CHANGED', at, data };
    case 'GONE':
      return { code: 'STEP_GONE', at, thing: gone.map(words.quoted).join(', '), data };
    case 'REFUSED': {
      const why = faults.map(({ code, data: said, thing }) =>
        sentence(code, { ...said, thing }, languages),
      );
      return { code: 'STEP_REFUSED', at, data: { ...data, why: why.join(' ') } };
    }
  }
}

/** What a person should know of a step: why it cannot be done, that it changes nothing, or what it leaves without successor. */
export function stepNotice(tried: TriedStep, at: number, speaking: Speaking): string | undefined {
  const { scene, facts, languages } = speaking;
  const problem = stepProblem(tried, at, speaking);
  if (problem) {
    const bare = {
      STEP_CHANGED: 'IS_CHANGED',
      STEP_GONE: 'IS_GONE',
      STEP_REFUSED: 'IS_REFUSED',
    } as const;
    const code = bare[problem.code as keyof typeof bare]; // one of these three, as above
    return sentence(code, { ...problem.data, thing: problem.thing }, languages);
  }
  if (tried.standing === 'ALREADY_SO') return sentence('IS_SO_ALREADY', {}, languages);
  if (tried.unmatched.length === 0) return undefined;
  const { quoted } = stepWords(scene, facts, languages);
  const fields = tried.unmatched.map(quoted).join(', ');
  return sentence('NO_COUNTERPART', { fields }, languages);
}
