import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { Fault } from '../../api/fault.ts';
import { sequenceAt } from '../../api/scenes.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import type { Level } from '../../graph/lift.ts';
import { lineage } from './lineage.ts';
import { pathsBetween } from './path-between.ts';
import type { PictureTypes } from './picture.graphql.ts';

/** A walk may start from so many things. */
const STARTS_LIMIT = 100;

/** `lineage` and `paths`. */
export function lineageDoor(derived: Derived, { Lineage, Paths }: PictureTypes): void {
  const { builder, model } = derived;
  const rules = flowRules(model);
  const Direction = builder.enumType('Direction', {
    values: ['UPSTREAM', 'DOWNSTREAM', 'BOTH'] as const,
  });
  const Level = builder.enumType('Level', { values: ['SYSTEM', 'DATASET', 'FIELD'] as const });

  builder.queryFields((t) => ({
    lineage: t.field({
      type: Lineage,
      description: 'Where data comes from and goes to. Exact; cycles are walked once.',
      args: {
        of: t.arg.idList({ required: true }),
        direction: t.arg({ type: Direction, defaultValue: 'BOTH' }),
        depth: t.arg.int({ description: 'In steps of the picture; without it to the very end.' }),
        level: t.arg({ type: Level, description: 'Without it as fine as the first start.' }),
        processes: t.arg.boolean({
          defaultValue: false,
          description: 'Processes as nodes of their own.',
        }),
        asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it at that moment.' }),
      },
      resolve: (_, { of, direction, depth, level, processes, asOf }, context) => {
        const { reading } = context;
        const flows = flowsOf(context, rules, asOf);
        const starts = startsOf(reading, of);
        const picture = lineage(flows, {
          of: starts,
          direction: direction ?? 'BOTH',
          depth: depthOf(depth),
          level: level ?? levelOf(reading, starts),
          processes: processes ?? false,
        });
        return { picture, flows, asOf: asOf ?? null };
      },
    }),
    paths: t.field({
      type: Paths,
      description: 'How data gets from one thing to another: the shortest way, and all there are.',
      args: {
        from: t.arg.id({ required: true }),
        to: t.arg.id({ required: true }),
        processes: t.arg.boolean({ defaultValue: false }),
        asOf: t.arg({ type: 'DateTime' }),
      },
      resolve: (_, { from, to, processes, asOf }, context) => {
        const { reading } = context;
        const flows = flowsOf(context, rules, asOf);
        const ends = { from: ordinalOf(reading, from), to: ordinalOf(reading, to) };
        const picture = pathsBetween(flows, { ...ends, processes: processes ?? false });
        return { picture, flows };
      },
    }),
  }));
}

type Reading = Context['reading'];

/** The structure at a moment, or at present; a fault where the moment is no part of its history. */
const flowsOf = (
  context: Context,
  rules: FlowsOf['rules'],
  asOf: string | null | undefined,
): FlowsOf => ({
  structure: context.reading.structure,
  rules,
  at: asOf ? sequenceAt(context, asOf) : undefined,
});

function ordinalOf({ structure }: Reading, id: string): number {
  const ordinal = structure.ordinal(id);
  if (ordinal === undefined) throw new Fault('UNKNOWN_ENTRY', { thing: id.slice(0, 80) });
  return ordinal;
}

function startsOf(reading: Reading, ids: readonly string[]): number[] {
  if (ids.length === 0) throw new Fault('NO_START');
  if (ids.length > STARTS_LIMIT) {
    throw new Fault('TOO_MANY_STARTS', { found: ids.length, limit: STARTS_LIMIT });
  }
  return ids.map((id) => ordinalOf(reading, id));
}

function depthOf(depth: number | null | undefined): number | undefined {
  if ((depth ?? 0) < 0) throw new Fault('DEPTH_NEGATIVE', { depth: depth ?? 0 });
  return depth ?? undefined;
}

const levels: Readonly<Record<string, Level>> = {
  System: 'SYSTEM',
  Field: 'FIELD',
  MasterAttribute: 'FIELD',
};

const levelOf = ({ structure }: Reading, [first = 0]: readonly number[]): Level =>
  levels[structure.kind(first)] ?? 'DATASET';
