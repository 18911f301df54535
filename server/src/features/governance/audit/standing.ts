import type { Change } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';
import { ask } from './audit.ts';
import type { Answers, Found } from './audit.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule } from './rule.ts';
import { settingsIn } from './settings.ts';
import { isTouched, touchedBy } from './touched.ts';

/** What the rules find at present, kept from one change to the next. */
export interface Standing {
  /** Notes what changed; nothing is asked before somebody wants to know. */
  note(changes: readonly Change[]): void;
  /** What stands in the present scene: rules that look at what was touched are asked again, the others not. */
  found(present: Scene): readonly Found[];
  /** Forgets all answers: everything is asked anew. */
  forget(): void;
}

/** Above so many effects that nobody asked about, looking through them would cost more than asking all rules anew. */
const MOST_NOTED = 5_000;

export function standing(rules: readonly Rule[] = allRules): Standing {
  let answers: Answers = new Map();
  /** Rules that were asked, or found to be switched off. */
  let seen: ReadonlySet<string> = new Set();
  let noted: Change[] = [];
  let effects = 0;
  let hour = '';

  function note(changes: readonly Change[]): void {
    if (effects > MOST_NOTED) return;
    effects += changes.reduce((sum, change) => sum + change.effects.length, 0);
    noted = effects > MOST_NOTED ? [] : [...noted, ...changes];
  }

  /** Rules of which the last answer may no longer hold. */
  function doubtful(present: Scene): readonly Rule[] {
    if (effects > MOST_NOTED) return rules;
    const touched = touchedBy(present.model, noted);
    const isLater = hour !== hourOf(present);
    return rules.filter(
      (rule) =>
        !seen.has(rule.id) ||
        isTouched(rule, touched) ||
        (isLater && rule.looksAt.includes('time')),
    );
  }

  return {
    note,
    found(present) {
      const again = doubtful(present);
      if (again.length > 0) {
        const fresh = ask(present, again);
        const settings = settingsIn(present);
        const kept = rules.flatMap((rule) => {
          const found = fresh.get(rule.id) ?? answers.get(rule.id);
          return found && settings(rule).asked ? [[rule.id, found] as const] : [];
        });
        answers = new Map(kept);
        seen = new Set(rules.map(({ id }) => id));
      }
      [noted, effects, hour] = [[], 0, hourOf(present)];
      return [...answers.values()].flat();
    },
    forget() {
      [answers, seen] = [new Map(), new Set()];
    },
  };
}

/** Rules that look at time speak of days and cadences: within an hour the answer stays. */
const hourOf = ({ now }: Scene): string => now.slice(0, 13);
