import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { remembered, seenAt } from '../../api/scenes.ts';
import type { Id, Instant, Sequence } from '../../catalog/change-set.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import type { FlowRules } from '../../graph/flow-rules.ts';
import type { Scene } from '../../reading/scene.ts';
import { customerFlow } from './customer-flow.ts';
import { flowAsked } from './flow-asked.ts';
import type { FlowArgs } from './flow-asked.ts';
import { questionIn } from './flow-question.ts';
import { sideOf } from './flow-side.ts';
import type { FlowTypes, ShownFlow } from './flow-types.graphql.ts';
import { markedFlow } from './marked-flow.ts';
import type { FlowSide } from './marked-flow.ts';

/** What higher storeys know, and the flow is sifted and marked by. */
export interface FlowGuests {
  /** Ordinals of the fields, attributes and datasets that carry personal data. */
  personalIn(scene: Scene): ReadonlySet<number>;
  /** Ids of what the changes between two numbers wrote. */
  writtenBetween(
    store: Context['catalog']['store'],
    between: { readonly from: Sequence; readonly to: Sequence },
  ): Promise<ReadonlySet<Id>>;
}

interface Asked extends FlowArgs {
  readonly asOf?: Instant | null | undefined;
  readonly compare?: Instant | null | undefined;
}

/** `customerFlow`: every system by its role, the golden records, and what flows between them; of one moment, or of two. */
export function customerFlowDoor(derived: Derived, types: FlowTypes, guests: FlowGuests): void {
  const { builder, model } = derived;
  const rules = flowRules(model);
  builder.queryField('customerFlow', (t) =>
    t.field({
      type: types.CustomerFlow,
      args: {
        ...types.flowArgs(t),
        asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it at that moment.' }),
        compare: t.arg({
          type: 'DateTime',
          description: 'Held beside another moment: what came, went and changed since then.',
        }),
      },
      resolve: (_, asked, context) => shown(asked, context, { ...guests, rules }),
    }),
  );
}

type Guests = FlowGuests & { readonly rules: FlowRules };

async function shown(asked: Asked, context: Context, guests: Guests): Promise<ShownFlow> {
  const { asOf = null, compare = null } = asked;
  const side = await sideAt(asked, asOf, context, guests);
  const moments = { asOf, comparedWith: compare };
  if (compare === null) {
    const question = questionIn(side.of, flowAsked(asked, [side.of.structure]));
    return {
      ...customerFlow(side.of, { ...question, personal: side.personal }, side.facts),
      ...moments,
    };
  }
  const before = await sideAt(asked, compare, context, guests);
  const { reading, catalog } = context;
  const between = {
    from: reading.sequenceAt(compare),
    to: asOf === null ? reading.sequence : reading.sequenceAt(asOf),
  };
  const written = await guests.writtenBetween(catalog.store, between);
  const rewritten = (_: number, edge: number) => written.has(side.of.structure.edgeId(edge));
  const known = flowAsked(asked, [side.of.structure, before.of.structure]);
  return { ...markedFlow({ before, after: side, rewritten }, known), ...moments };
}

async function sideAt(
  { personal }: Asked,
  moment: Instant | null,
  context: Context,
  { personalIn, rules }: Guests,
): Promise<FlowSide> {
  const { scene } = await seenAt(context, moment);
  const carriers = () =>
    remembered(context.reading, `personal ${moment ?? 'now'}`, () => personalIn(scene));
  return sideOf(scene, rules, personal ? carriers() : undefined);
}
