import type { Scene } from '../../../reading/scene.ts';
import { acceptancesIn, reasonToReopen } from './acceptance.ts';
import { ask } from './audit.ts';
import { dayAfter, daysBetween, endOf } from './day.ts';
import type { Day } from './day.ts';
import { ruleOf } from './finding-key.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule } from './rule.ts';
import type { SceneAt, Standstill } from './standstills.ts';
import { isAlike, stretchBook } from './stretch-book.ts';
import type { Mark, Standing, Stretch } from './stretch-book.ts';
import { isTouched } from './touched.ts';

/** Which findings stood on which days. Days are seen at their end: what came and went within one is not told. */
export interface Chronicle {
  readonly first: Day;
  readonly through: Day;
  /** In the order in which they ended; those that have not at the end. */
  readonly stretches: readonly Stretch[];
}

/**
 * Writes a chronicle on through the standstills that follow it. A rule is asked again only where it looks at what was
 * touched. In days without changes only time goes on, and with time alone findings only come and acceptances only end:
 * where both ends of such days agree, so do all between.
 */
export async function chronicle(
  before: Chronicle | undefined,
  standstills: AsyncIterable<Standstill>,
  rules: readonly Rule[] = allRules,
): Promise<Chronicle | undefined> {
  const book = stretchBook(before?.stretches);
  const timely = rules.filter(({ looksAt }) => looksAt.includes('time'));
  let answers: Slim = slimOf(book.open());
  let [first, through] = [before?.first, before?.through];

  for await (const { from, through: last, touched, scene } of standstills) {
    const isFirst = through === undefined;
    const again = rules.filter(
      (rule) => isFirst || isTouched(rule, touched) || timely.includes(rule),
    );
    const begun = scene(endOf(from));
    answers = askedAgain(answers, begun, again);
    const start = { day: from, standing: standingIn(begun, answers) };
    book.note(from, start.standing);
    const on = standingOn(scene, { answers, timely });
    for (const { day, standing } of turns(on, start, on(last))) book.note(day, standing);
    answers = askedAgain(answers, scene(endOf(last)), timely);
    [first, through] = [first ?? from, last];
  }
  if (first === undefined || through === undefined) return undefined;
  return { first, through, stretches: book.all() };
}

/** What rules answered, as much of it as a chronicle keeps. */
type Slim = ReadonlyMap<string, readonly { readonly key: string; readonly mark: Bare }[]>;
type Bare = Omit<Mark, 'accepted'>;

const slimOf = (open: readonly Stretch[]): Slim => {
  const known = open.map(({ key, subjects, severity, evidence }) => ({
    key,
    mark: { subjects, severity, evidence },
  }));
  return Map.groupBy(known, ({ key }) => ruleOf(key));
};

function askedAgain(answers: Slim, scene: Scene, rules: readonly Rule[]): Slim {
  if (rules.length === 0) return answers;
  const fresh = ask(scene, rules);
  const next = new Map(answers);
  for (const { id } of rules) {
    const found = fresh.get(id);
    if (!found) next.delete(id);
    else {
      const slim = found.map(({ key, subjects, severity, evidenceHash }) => ({
        key,
        mark: { subjects, severity, evidence: evidenceHash },
      }));
      next.set(id, slim);
    }
  }
  return next;
}

/** Accepted is what somebody accepted on this evidence, until a day that has not passed. */
function standingIn(scene: Scene, answers: Slim): Standing {
  const acceptanceOf = acceptancesIn(scene);
  const marks = [...answers.values()].flat().map(({ key, mark }) => {
    const acceptance = acceptanceOf({ rule: { id: ruleOf(key) }, subjects: mark.subjects });
    const evidence = { evidenceHash: mark.evidence };
    const accepted = !!acceptance && !reasonToReopen(evidence, acceptance, scene.now);
    return [key, { ...mark, accepted }] as const;
  });
  return { marks: new Map(marks), asked: (rule) => answers.has(rule) };
}

interface DayStanding {
  readonly day: Day;
  readonly standing: Standing;
}

/** How things stand on a day on which nothing but time has changed. */
const standingOn =
  (scene: SceneAt, { answers, timely }: { answers: Slim; timely: readonly Rule[] }) =>
  (day: Day): DayStanding => {
    const then = scene(endOf(day));
    return { day, standing: standingIn(then, askedAgain(answers, then, timely)) };
  };

/** The days after one, up to another, on which something turned; found by halving. */
function* turns(
  on: (day: Day) => DayStanding,
  one: DayStanding,
  other: DayStanding,
): Generator<DayStanding> {
  const days = daysBetween(one.day, other.day);
  if (days < 1 || isSame(one.standing, other.standing)) return;
  if (days === 1) return yield other;
  const middle = on(dayAfter(one.day, days >> 1));
  yield* turns(on, one, middle);
  yield* turns(on, middle, other);
}

const isSame = ({ marks: one }: Standing, { marks: other }: Standing): boolean =>
  one.size === other.size &&
  [...one].every(([key, mark]) => {
    const there = other.get(key);
    return there !== undefined && isAlike(mark, there);
  });
