import type { Flow, FlowAttribute } from './flow-query.ts';

/** What is plainly wrong with how an attribute is fed. */
export type AttributeFault = 'sameRank' | 'noSource';

/** Two sources claim one rank, or the business cannot do without it and nothing feeds it. */
export function faultOf({
  sameRank,
  critical,
  sources,
}: FlowAttribute): AttributeFault | undefined {
  if (sameRank) return 'sameRank';
  return critical && sources === 0 ? 'noSource' : undefined;
}

/** Every attribute with a fault, with the golden record it belongs to. */
export function faultsIn({ nodes }: Flow) {
  return nodes.flatMap((node) =>
    node.attributes.flatMap((attribute) => {
      const fault = faultOf(attribute);
      return fault ? [{ attribute, fault, entity: node.name }] : [];
    }),
  );
}
