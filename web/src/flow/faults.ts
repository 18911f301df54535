import type { Flow, FlowAttribute } from './flow-query.ts';

/** What is plainly wrong with how an attribute is fed. */
export type AttributeFault = 'sameRank' | 'noSource';

/** Two sources claim one rank, or the business cannot do without it and nothing feeds it. */
export function faultOf(attribute: FlowAttribute): AttributeFault | undefined {
  const { sameRank, critical, sources } = attribute;
  if (sameRank) return 'sameRank';
  return critical && sources === 0 && needsSource(attribute) ? 'noSource' : undefined;
}

/** What is worked out, and the number that the hub itself gives, need none. */
function needsSource({ entry }: FlowAttribute): boolean {
  if (entry?.__typename !== 'MasterAttribute') return true;
  return entry.derived !== true && entry.identifier !== 'GLOBAL';
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
