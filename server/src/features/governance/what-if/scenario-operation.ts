import type { Property } from '@linaje/graph-schema';
import type { Id, Operation, Values } from '../../../catalog/change-set.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import type { Precedence } from '../../../catalog/settle.ts';
import type { DeedRefusal } from '../../catalog/deed.ts';
import { setting } from '../../catalog/written/setting.ts';
import { edgesFrom } from './ground.ts';
import type { Ground } from './ground.ts';
import { replacement } from './replacement.ts';
import type { ScenarioStep } from './scenario-step.ts';
import { connection, removal } from './spoken.ts';

/** What a step comes to, or why there is no such change. */
export type Worked =
  | {
      readonly operations: readonly Operation[];
      /** Fields whose contributions would go without a successor. */
      readonly unmatched?: readonly Id[];
    }
  | { readonly refusal: DeedRefusal };

type Work<Do extends ScenarioStep['do']> = (
  step: Extract<ScenarioStep, { do: Do }>,
  ground: Ground,
  precedence: Precedence,
) => Worked;

/** A step as the change that a person would make, on the versions that are there. */
export const worked = (step: ScenarioStep, ground: Ground, precedence: Precedence): Worked =>
  // Each step is handed to the one that is made for it.
  (ways[step.do] as Work<ScenarioStep['do']>)(step, ground, precedence);

const existence = (deed: 'retire' | 'restore', entry: Id, ground: Ground): Worked => ({
  operations: [{ do: deed, entry: { id: entry }, ...versionOf(ground, entry) }],
});

const ways: { readonly [Do in ScenarioStep['do']]: Work<Do> } = {
  RETIRE: ({ entry }, ground) => existence('retire', entry, ground),
  RESTORE: ({ entry }, ground) => existence('restore', entry, ground),
  CONNECT: ({ set, ...edge }, { draft }) => ({ operations: [connection(edge, set, draft)] }),
  REMOVE({ edge }, { draft }) {
    const operations = removal(edge, draft);
    return operations.length > 0
      ? { operations }
      : refused({ code: 'NOT_SAID', thing: edge.slice(0, 80) });
  },
  SET: (step, ground) =>
    ground.draft.entry(step.of) ? entryChange(step, ground) : edgeChange(step, ground),
  PROTECT({ from, to, protection }, ground) {
    const edges = edgesFrom(ground, from, 'FLOWS_TO').filter((one) => one.to === to);
    if (edges.length === 0) return refused({ code: 'NOTHING_FLOWS' });
    const set = { property: 'protection', value: protection };
    const steps = edges.map(({ edge }) => edgeChange({ do: 'SET', of: edge, ...set }, ground));
    const failed = steps.find((one) => 'refusal' in one);
    return (
      failed ?? { operations: steps.flatMap((one) => ('operations' in one ? one.operations : [])) }
    );
  },
  REPLACE(step, ground, precedence) {
    const { operations, unmatched } = replacement(step, ground, precedence);
    return operations.length > 0
      ? { operations, unmatched }
      : refused({ code: 'NOTHING_TO_REPLACE' });
  },
};

const refused = (refusal: DeedRefusal): Worked => ({ refusal });

const versionOf = ({ draft }: Ground, id: Id) => {
  const version = draft.entry(id)?.version;
  return version === undefined ? {} : { expectedVersion: version };
};

type Setting = Extract<ScenarioStep, { do: 'SET' }>;

function entryChange(step: Setting, ground: Ground): Worked {
  const { of } = step;
  const kind = ground.model.kind(ground.draft.entry(of)?.kind ?? '');
  const read = valueIn(kind?.properties, step, ground);
  if ('code' in read) return refused(read);
  return {
    operations: [{ do: 'change', entry: { id: of }, set: read.set, ...versionOf(ground, of) }],
  };
}

function edgeChange(step: Setting, ground: Ground): Worked {
  const { model, draft } = ground;
  const [fact] = draft.facts(step.of).filter(isOpen);
  if (!fact) return refused({ code: 'NOT_SAID', thing: step.of.slice(0, 80) });
  const read = valueIn(model.relationship(fact.type)?.properties, step, ground);
  if ('code' in read) return refused(read);
  return { operations: [connection(fact, read.set, draft)] };
}

/** A value out of what a person wrote. */
function valueIn(
  properties: Readonly<Record<string, Property>> = {},
  { of, property, value }: Setting,
  { languages }: Ground,
): { readonly set: Values } | DeedRefusal {
  const written = value === undefined ? { property } : { property, text: value };
  const read = setting([written], { thing: of.slice(0, 80), properties, languages });
  if ('set' in read) return read;
  const [{ at: _, ...fault }] = read.faults;
  return fault;
}
