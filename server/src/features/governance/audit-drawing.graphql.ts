import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { speechOf } from '../../api/errors.ts';
import { handleAt } from '../../api/handle.ts';
import { seenAt } from '../../api/scenes.ts';
import type { Id } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import { drawing } from './audit/drawing.ts';
import type { DrawnEdge, DrawnNode, Drawing } from './audit/drawing.ts';
import type { Finding } from './audit/findings.ts';
import { placeOf } from './audit/finding-words.ts';

interface Drawn<Of> {
  readonly scene: Scene;
  readonly of: Of;
}

/** How the evidence of a finding is shown as a picture. */
export function drawingType(derived: Derived) {
  const { builder, Entry, RelationshipType } = derived;
  const Part = builder.enumType('DrawnPart', {
    description: 'Why something is in the picture of a finding.',
    values: {
      SUBJECT: { description: 'It is about this.' },
      EVIDENCE: { description: 'This proves it.' },
      BETWEEN: { description: 'It lies on the way between them.' },
      AROUND: { description: 'It stands beside a subject of which something is missing.' },
    },
  });
  const Node = builder.objectRef<Drawn<DrawnNode>>('DrawnThing').implement({
    description: 'A thing in the picture of a finding, with what it stands in.',
    fields: (t) => ({
      part: t.field({ type: Part, resolve: ({ of }) => of.part }),
      entry: t.field({
        type: Entry,
        resolve: ({ of }, _, { reading }) => handleAt(reading, of.ordinal),
      }),
      within: t.field({
        type: [Entry],
        extensions: { size: 2 },
        description: 'The outermost first.',
        resolve: ({ scene, of }, _, { reading }) =>
          placeOf(scene, of.ordinal).map((one) => handleAt(reading, one)),
      }),
      roles: t.stringList({
        description: 'Of the system it stands in.',
        resolve: ({ scene, of }) => rolesOf(scene, of.ordinal),
      }),
    }),
  });
  const Edge = builder.objectRef<Drawn<DrawnEdge>>('DrawnEdge').implement({
    description: 'An edge in the picture of a finding, in the direction in which data or worth go.',
    fields: (t) => ({
      edge: t.id({ resolve: ({ scene, of }) => scene.structure.edgeId(of.edge) }),
      type: t.field({
        type: RelationshipType,
        resolve: ({ scene, of }) => scene.structure.edgeType(of.edge) as never, // of the model
      }),
      label: t.string({
        description: "How it reads from one end to the other, in the asker's language.",
        resolve: ({ scene, of }, _, { languages }) => labelOf(scene, of.edge, languages),
      }),
      source: t.id({ resolve: ({ scene, of }) => endsOf(scene, of.edge).source }),
      target: t.id({ resolve: ({ scene, of }) => endsOf(scene, of.edge).target }),
      marked: t.boolean({
        description: 'It belongs to the evidence: here it breaks.',
        resolve: ({ of }) => of.marked,
      }),
    }),
  });
  return builder.objectRef<Drawn<Drawing>>('AuditDrawing').implement({
    description: 'The evidence of a finding as a small graph.',
    fields: (t) => ({
      nodes: t.field({
        type: [Node],
        extensions: { size: 20 },
        resolve: ({ scene, of }) => of.nodes.map((one) => ({ scene, of: one })),
      }),
      edges: t.field({
        type: [Edge],
        extensions: { size: 20 },
        resolve: ({ scene, of }) => of.edges.map((one) => ({ scene, of: one })),
      }),
      leftOut: t.int({
        description: 'How many things and edges of the evidence are not in it.',
        resolve: ({ of }) => of.leftOut,
      }),
    }),
  });
}

/** The picture of a finding, at the moment at which it is told of. */
export async function drawnOf(found: Finding, context: Context): Promise<Drawn<Drawing>> {
  const { scene } = await seenAt(context, found.on);
  return { scene, of: drawing(scene, found, edgeIn(scene, context)) };
}

/** Edges are known by number at their ends; the facts say what these are. */
const edgeIn =
  ({ structure }: Scene, { reading }: Context) =>
  (id: Id): number | undefined => {
    const [fact] = reading.facts(id);
    const from = fact && structure.ordinal(fact.from);
    if (from === undefined) return undefined;
    let found: number | undefined;
    structure.eachOut(from, (edge) => {
      if (structure.edgeId(edge) !== id) return;
      found = edge;
      return false;
    });
    return found;
  };

/** Drawn against the direction in which it is said: where data go the other way, or worth comes from what is rested on. */
function isTurned({ model, structure }: Scene, edge: number): boolean {
  const [from, to] = [structure.edgeFrom(edge), structure.edgeTo(edge)];
  const pair = model.pair(structure.edgeType(edge), structure.kind(from), structure.kind(to));
  return pair?.flow ? pair.flow === 'backward' : pair?.support === 'from-on-to';
}

function endsOf(scene: Scene, edge: number): { readonly source: Id; readonly target: Id } {
  const { structure } = scene;
  const [from, to] = [structure.id(structure.edgeFrom(edge)), structure.id(structure.edgeTo(edge))];
  return isTurned(scene, edge) ? { source: to, target: from } : { source: from, target: to };
}

function labelOf(scene: Scene, edge: number, languages: readonly string[]): string {
  const relationship = scene.model.relationship(scene.structure.edgeType(edge));
  const said = isTurned(scene, edge) ? relationship?.inverse : relationship?.label;
  return said?.[speechOf(languages)] ?? '';
}

function rolesOf(scene: Scene, ordinal: number): string[] {
  const { structure } = scene;
  const system = [...placeOf(scene, ordinal), ordinal].find(
    (one) => structure.kind(one) === 'System',
  );
  return system === undefined ? [] : (structure.counted(system, 'roles')?.split(' ') ?? []);
}
