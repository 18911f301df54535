import type { Derived } from '../../api/derive/derive.ts';
import { valuesOfEdge } from '../../api/edge.ts';
import { entryOf, handleOf } from '../../api/handle.ts';
import { speechOf } from '../../api/errors.ts';
import { saidValue } from './written/said-value.ts';
import { told, toldValues } from './written/told-values.ts';
import type { ToldValue } from './written/told-values.ts';
import { calledBy, inWords } from './model/model-property.graphql.ts';
import type { Cell, Row } from './written/written.ts';

export type ValueType = ReturnType<typeof valuesDoor>;

/** `values`: what stands of an entry or an edge, as people would write it, whatever its kind. */
export function valuesDoor(derived: Derived) {
  const { builder, model, Entry, RelationshipEdge, Claim } = derived;
  const Value = valueType(derived);
  builder.interfaceField(Entry, 'values', (t) =>
    t.field({
      type: [Value],
      extensions: { size: 12 },
      description: 'All that is said of it, as people would write it, in the order of the model.',
      resolve: async (handle, _, context) =>
        toldValues(
          model.kind(handle.kind)?.properties ?? {},
          (await entryOf(handle, context)).properties,
        ),
    }),
  );
  builder.objectField(RelationshipEdge, 'values', (t) =>
    t.field({
      type: [Value],
      extensions: { size: 2 },
      description: 'What tells it from others, and what is said of it.',
      resolve: async (edge, _, context) =>
        toldValues(edgeProperties(derived, edge.type), await valuesOfEdge(edge, context)),
    }),
  );
  builder.objectField(Claim, 'value', (t) =>
    t.field({
      type: Value,
      nullable: true,
      description: 'What it says, as people would write it; null: that it is empty.',
      resolve: ({ kind, property, language, claim }) => {
        const of = model.kind(kind)?.properties[property];
        return of && 'value' in claim && claim.value !== null
          ? told(property, of, claim.value, language)
          : null;
      },
    }),
  );
  builder.objectField(Claim, 'label', (t) =>
    inWords(t, 'What people call the property.', ({ property }) => calledBy(property)),
  );
  return Value;
}

/** What can be said of an edge of a type, the identifying values first. */
export function edgeProperties({ model }: Pick<Derived, 'model'>, type: string) {
  const definition = model.relationship(type);
  return { ...definition?.identifiedBy, ...definition?.properties };
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

function valueType({ builder, Entry }: Derived) {
  const CellT = builder.objectRef<Cell>('ValueCell').implement({
    description: 'One field of a record, in one language where it has several.',
    fields: (t) => ({
      field: t.exposeString('field'),
      language: t.string({ nullable: true, resolve: ({ language }) => language ?? null }),
      text: t.exposeString('text'),
    }),
  });
  const RowT = builder.objectRef<Row>('ValueRow').implement({
    description: 'One record.',
    fields: (t) => ({
      cells: t.field({ type: [CellT], extensions: { size: 3 }, resolve: (row) => [...row] }),
    }),
  });
  return builder.objectRef<ToldValue>('Value').implement({
    description: 'A value as people would write it: a text, the texts of a list, or rows.',
    fields: (t) => ({
      property: t.exposeString('property'),
      label: inWords(t, 'What people call the property.', ({ property }) => calledBy(property)),
      language: t.exposeString('language', {
        nullable: true,
        description: 'Where the property is said in each language by itself.',
      }),
      text: t.exposeString('text', { nullable: true }),
      texts: t.stringList({ resolve: ({ texts }) => [...texts] }),
      rows: t.field({ type: [RowT], extensions: { size: 2 }, resolve: ({ rows }) => [...rows] }),
      entries: t.field({
        type: [Entry],
        extensions: { size: 1 },
        description: 'Where it speaks of entries by their ids: these.',
        resolve: ({ text, texts }, _, { reading }) =>
          [text ?? '', ...texts].filter(isId).flatMap((id) => handleOf(reading, id) ?? []),
      }),
      said: t.string({
        description: 'As people read it: choices in words, days and numbers as they are written.',
        args: { language: t.arg.string() },
        resolve: ({ of, value }, { language }, { languages }) =>
          saidValue(of, value, speechOf(language ? [language, ...languages] : languages)),
      }),
    }),
  });
}
