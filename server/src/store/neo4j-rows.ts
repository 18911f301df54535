import type { Model } from '@linaje/graph-schema';
import type {
  Change,
  Claims,
  EntryState,
  RelationshipState,
  State,
} from '../catalog/change-set.ts';
import type { EdgeChange } from './neo4j-edges.ts';
import { linesOf } from './log-line.ts';
import { nativeOf } from './neo4j-native.ts';
import type { Integer, Native } from './neo4j-native.ts';

type NativeRow = Readonly<Record<string, Native>>;

/** States and changes as the rows of the statements, for one model. */
export function neo4jRows(model: Model, integer: Integer) {
  return {
    entry(state: EntryState): NativeRow {
      const { claims, ...rest } = state;
      return {
        ...nativeOf(kindOf(model, state.kind), state.properties, integer),
        id: state.id,
        kind: kindOf(model, state.kind).name,
        key: state.key,
        version: integer(state.version),
        retired: state.spans.at(-1)?.[1] !== null,
        _claims: JSON.stringify(claims),
        _state: JSON.stringify(rest),
      };
    },

    fact(state: RelationshipState): NativeRow {
      const { id, edge, type, from, to, source, stance, saidAt, spans } = state;
      const open = spans.at(-1)?.[1] === null;
      return {
        id,
        edge,
        type,
        from,
        to,
        source,
        stance,
        saidAt,
        open,
        _state: JSON.stringify(state),
      };
    },

    edge({ id, type, from, to, by, sources, properties }: EdgeChange) {
      const { identifiedBy, properties: declared } = relationshipOf(model, type);
      const owner = { properties: { ...declared, ...identifiedBy } };
      const native = nativeOf(owner, { ...properties, ...by }, integer);
      return { id, type, from, to, values: { ...native, id, sources } };
    },

    changes(changes: readonly Change[], lastHash: string): readonly NativeRow[] {
      return linesOf(changes, lastHash).map((line, at) => ({
        ...line,
        sequence: integer(line.sequence),
        source: changes[at]?.source,
        by: changes[at]?.by.name,
        reason: changes[at]?.reason,
      }));
    },
  };
}

/** Only what the model declares may become a label or a type. */
function kindOf(model: Model, name: string) {
  const kind = model.kind(name);
  if (!kind) throw new Error(`The kind ${name} is not in the model, so Neo4j has no label for it.`);
  return kind;
}

export function relationshipOf(model: Model, type: string) {
  const relationship = model.relationship(type);
  if (!relationship) {
    throw new Error(`The relationship ${type} is not in the model, so Neo4j has no type for it.`);
  }
  return relationship;
}

/** The exact state out of the JSON beside the native properties; it was written by the rows above. */
export function stateOf({ state, claims }: { state: string; claims?: string | null }): State {
  const kept = JSON.parse(state) as State;
  return claims ? ({ ...kept, claims: JSON.parse(claims) as Claims } as EntryState) : kept;
}
