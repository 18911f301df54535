import type { Model } from '@linaje/graph-schema';
import type {
  Change,
  Claims,
  EntryState,
  Id,
  RelationshipState,
} from '../../../catalog/change-set.ts';
import { EXISTENCE } from '../../../catalog/change-set.ts';
import { canonical } from '../../../catalog/identity.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import { propertiesOf } from './looks.ts';
import type { Look } from './looks.ts';
import type { Rule } from './rule.ts';

/**
 * Everything that these changes touch, in the words of what rules look at. More is told rather than less: what a
 * retired whole hides counts as touched whether or not it holds anything.
 */
export function touchedBy(
  model: Model,
  changes: readonly Pick<Change, 'effects' | 'evidence'>[],
): ReadonlySet<Look> {
  const hides = hiddenWith(model);
  const touched = new Set<Look>();
  const born = new Set<Id>();
  for (const { effects, evidence } of changes) {
    if (evidence) touched.add('evidence');
    for (const { before, after } of effects) if (before === null) born.add(after.id);
    for (const { before, after } of effects) {
      const words =
        after.is === 'entry'
          ? ofEntry(asEntry(before), after, hides)
          : ofRelationship(model, after, { hides, isNew: born.has(after.to) });
      for (const word of words) touched.add(word);
    }
  }
  return touched;
}

/** Whether a rule must be asked again; what the house decided about rules is looked at for each of them. */
export const isTouched = ({ looksAt }: Rule, touched: ReadonlySet<Look>): boolean =>
  SETTINGS.some((word) => touched.has(word)) || looksAt.some((word) => touched.has(word));

const SETTINGS: readonly Look[] = ['AuditSetting', ...propertiesOf('AuditSetting')];

const asEntry = (state: EntryState | RelationshipState | null): EntryState | undefined =>
  state?.is === 'entry' ? state : undefined;

type Hides = (kind: string) => readonly Look[];

function ofEntry(before: EntryState | undefined, after: EntryState, hides: Hides): readonly Look[] {
  const { kind } = after;
  const changed = before ? differing(before, after) : Object.keys(after.properties);
  const said = changed.map((property) => `${kind}.${property}`);
  if (!before) return [kind, `${kind}.${EXISTENCE}`, ...said];
  return isOpen(before) === isOpen(after) ? said : [...said, ...hides(kind)];
}

/** An edge that holds a part shows and hides it, unless the part is new and nothing hangs on it yet. */
function ofRelationship(
  model: Model,
  { type }: RelationshipState,
  { hides, isNew }: { hides: Hides; isNew: boolean },
): readonly Look[] {
  const relationship = model.relationship(type);
  if (isNew || !relationship?.containment) return [type];
  return [type, ...relationship.to.flatMap(hides)];
}

/** What comes and goes with things of a kind: they, all that they may hold, and every edge at any of these. */
function hiddenWith(model: Model): Hides {
  const known = new Map<string, readonly Look[]>();
  return (kind) => {
    const before = known.get(kind);
    if (before) return before;
    const kinds = new Set([kind]);
    for (const one of kinds) {
      for (const { containment, from, to } of model.relationships) {
        if (containment && from.includes(one)) for (const part of to) kinds.add(part);
      }
    }
    const edges = model.relationships.filter(({ pairs }) =>
      pairs.some(({ from, to }) => kinds.has(from) || kinds.has(to)),
    );
    const found = [...kinds, ...edges.map(({ type }) => type)];
    known.set(kind, found);
    return found;
  };
}

/** Properties of which the golden value, or what anybody claims, is another. */
function differing(before: EntryState, after: EntryState): readonly string[] {
  const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
  const golden = [...names].filter(
    (name) => !isSame(before.properties[name], after.properties[name]),
  );
  return [...new Set([...golden, ...claimed(before.claims, after.claims)])];
}

/** Units are `status`, `name.es` or `@`; the property stands before the point. */
function claimed(before: Claims, after: Claims): readonly string[] {
  const units = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...units]
    .filter((unit) => !isSame(before[unit], after[unit]))
    .map((unit) => unit.split('.', 1)[0] ?? unit);
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || text(one) === text(other);

const text = (value: unknown): string =>
  value === undefined ? '' : canonical(value as Parameters<typeof canonical>[0]);
