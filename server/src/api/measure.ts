import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** How large a query is before anything of it is done. */
export interface Size {
  readonly depth: number;
  /** About how many values it asks for: every list counts as long as its page, or its declared size. */
  readonly cost: number;
}

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Lists without a page or a declared size are about so long. */
const LIST = 10;
const NOTHING: Size = { depth: 0, cost: 0 };

/**
 * Depth and cost of an operation. Every fragment is measured once for every type and page that it stands at, so that
 * fragments that double each other cost no time to refuse. Introspection is left out: graphql bounds its depth itself.
 */
export function measure({ schema, document, operation, variables }: Asked): Size {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const known = new Map<string, Size>();

  function ofSet(set: SelectionSetNode, type: GraphQLNamedType, page: number | undefined): Size {
    return set.selections
      .map((one) => ofSelection(one, type, page))
      .reduce(
        (all, one) => ({ depth: Math.max(all.depth, one.depth), cost: all.cost + one.cost }),
        NOTHING,
      );
  }

  function ofSelection(one: SelectionNode, type: GraphQLNamedType, page: number | undefined): Size {
    switch (one.kind) {
      case Kind.FIELD:
        return ofField(one, type, page);
      case Kind.INLINE_FRAGMENT:
        return ofSet(one.selectionSet, named(one.typeCondition?.name.value) ?? type, page);
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(one.name.value, page);
    }
  }

  function ofFragment(name: string, page: number | undefined): Size {
    const fragment = fragments.get(name);
    const key = `${name} ${String(page)}`;
    const found = known.get(key);
    if (found || !fragment) return found ?? NOTHING;
    known.set(key, NOTHING); // a circle of fragments is refused by validation; here it only must end
    const type = named(fragment.typeCondition.name.value);
    const size = type ? ofSet(fragment.selectionSet, type, page) : NOTHING;
    known.set(key, size);
    return size;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType, page: number | undefined): Size {
    const field = fieldOf(type, node.name.value);
    if (!field) return NOTHING;
    const wanted = wantedBy(field, node, variables);
    const times = isListType(getNullableType(field.type))
      ? (wanted ?? sizeOf(field) ?? page ?? LIST)
      : 1;
    const inner = node.selectionSet
      ? ofSet(node.selectionSet, getNamedType(field.type), times === 1 ? wanted : undefined)
      : NOTHING;
    return { depth: 1 + inner.depth, cost: workOf(field) + times * inner.cost };
  }

  const named = (name: string | undefined) =>
    name === undefined ? undefined : schema.getType(name);
  const root = schema.getRootType(operation.operation);
  return root ? ofSet(operation.selectionSet, root, undefined) : NOTHING;
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** The page that a field is asked for with `first`, as given or by default. */
function wantedBy(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const { first } = getArgumentValues(field, node, variables);
  return typeof first === 'number' ? Math.max(0, first) : 20;
}

const sizeOf = ({ extensions }: GraphQLField<unknown, unknown>): number | undefined =>
  typeof extensions['size'] === 'number' ? extensions['size'] : undefined;

/** A field that is long to work out declares it, in values that would take as long. */
const workOf = ({ extensions }: GraphQLField<unknown, unknown>): number =>
  typeof extensions['work'] === 'number' ? extensions['work'] : 1;
