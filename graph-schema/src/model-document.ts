import { choiceWords } from './choice-words.ts';
import type { KindDefinition, RelationshipDefinition, Storey } from './define.ts';
import { cypherExamples } from './cypher-examples.ts';
import { modelDiagram } from './model-diagram.ts';
import type { Model } from './model.ts';
import type { Bilingual, Property } from './properties.ts';

/** The model as a Markdown document for people, in both languages. */
export function modelDocument(model: Model): string {
  return [
    HEAD,
    modelDiagram(model),
    '## Kinds · Tipos',
    ...storeysOf(model.kinds).map((storey) => storeySection(model, storey)),
    '## Relationships · Relaciones',
    LEGEND,
    relationshipTable(model.relationships),
    ...model.relationships.filter(hasProperties).map(relationshipSection),
    '## Words of choices · Palabras de las opciones',
    wordTable(),
    cypherExamples(),
  ]
    .join('\n\n')
    .concat('\n');
}

const HEAD = `# The model · El modelo

Printed from \`graph-schema\` by \`npm run print\`; do not edit it here.
Impreso desde \`graph-schema\` con \`npm run print\`; no se edita aquí.

Every entry has an \`id\` (a UUID from its kind and key), a \`key\`, a \`version\`, and the moments \`createdAt\`, \`changedAt\` and \`retiredAt\`, beside the properties below.
Toda entrada tiene un \`id\` (un UUID que sale de su tipo y su clave), una \`key\`, una \`version\` y los momentos \`createdAt\`, \`changedAt\` y \`retiredAt\`, además de las propiedades de abajo.`;

const LEGEND = `**flow**: data flows from → to, or to → from. **rests on**: which end supports the other. **by**: values that tell two edges of one type between the same ends apart.
**flujo**: los datos van de un extremo al otro. **se apoya**: qué extremo sostiene al otro. **por**: valores que distinguen dos relaciones del mismo tipo entre los mismos extremos.`;

const storeysOf = (kinds: readonly KindDefinition[]): readonly Storey[] => [
  ...new Set(kinds.map(({ storey }) => storey)),
];

function storeySection({ kinds }: Model, storey: Storey): string {
  const own = kinds.filter((kind) => kind.storey === storey);
  return [`### ${storey}`, ...own.map(kindSection)].join('\n\n');
}

function kindSection(kind: KindDefinition): string {
  const key = kind.keyParts.map((part) => `\`${part}\``).join(' | ');
  return [
    `#### ${kind.name} · ${kind.label.es}`,
    both(kind.about),
    `Key · clave: ${key}. Name · nombre: ${kind.named === 'localized' ? 'es, en, …' : 'technical · técnico'}.`,
    propertyTable(kind.properties),
  ].join('\n\n');
}

function propertyTable(properties: Readonly<Record<string, Property>>): string {
  const rows = Object.entries(properties).map(
    ([name, property]) =>
      `| \`${name}\` | ${typeOf(property)} | ${property.about.es} | ${property.about.en} |`,
  );
  return ['| property | type | es | en |', '|---|---|---|---|', ...rows].join('\n');
}

function typeOf({ type, choices, item, fields, settles }: Property): string {
  if (choices) return choices.map((word) => `\`${word}\``).join(' ');
  if (item) return `list of ${typeOf(item)}${settles === 'gathered' ? ', gathered' : ''}`;
  if (!fields) return type;
  const parts = Object.entries(fields).map(([name, part]) => `\`${name}\` ${typeOf(part)}`);
  return `{ ${parts.join('; ')} }`;
}

function relationshipTable(relationships: readonly RelationshipDefinition[]): string {
  const rows = relationships.map((one) => {
    const sense = [...flowsOf(one), ...supportsOf(one), ...rulesOf(one)].join('; ');
    const ends = `${one.from.join(', ')} | \`${one.type}\` | ${one.sameKind ? 'same kind' : one.to.join(', ')}`;
    const names = `\`${one.names.from}\` / \`${one.names.to}\``;
    return `| ${ends} | ${names} | ${sense} | ${one.about.es} | ${one.about.en} |`;
  });
  const head = '| from | type | to | connections | | es | en |';
  return [head, '|---|---|---|---|---|---|---|', ...rows].join('\n');
}

const flowsOf = ({ pairs }: RelationshipDefinition): readonly string[] => {
  const flows = new Set(pairs.flatMap(({ flow }) => (flow ? [flow] : [])));
  return [...flows].map((flow) => (flow === 'forward' ? 'flow →' : 'flow ←'));
};

const supportsOf = ({ pairs }: RelationshipDefinition): readonly string[] => {
  const supports = new Set(pairs.flatMap(({ support }) => (support ? [support] : [])));
  return [...supports].map((support) =>
    support === 'from-on-to' ? 'from rests on to' : 'to rests on from',
  );
};

function rulesOf(one: RelationshipDefinition): readonly string[] {
  const identity = Object.keys(one.identifiedBy).map((name) => `by \`${name}\``);
  const only = Object.entries(one.oneWith ?? {}).map(([name, word]) => `one with ${name} ${word}`);
  return [
    ...identity,
    ...only,
    ...(one.containment ? ['containment'] : []),
    ...(one.acyclic && !one.containment ? ['no cycles'] : []),
    ...(one.symmetric ? ['symmetric'] : []),
    ...(one.one ? [`one per ${one.one}`] : []),
  ];
}

const hasProperties = (one: RelationshipDefinition): boolean =>
  Object.keys({ ...one.identifiedBy, ...one.properties }).length > 0;

const relationshipSection = (one: RelationshipDefinition): string =>
  [
    `#### ${one.type}`,
    `${one.label.es} / ${one.inverse.es} · ${one.label.en} / ${one.inverse.en}`,
    propertyTable({ ...one.identifiedBy, ...one.properties }),
  ].join('\n\n');

function wordTable(): string {
  const rows = Object.entries(choiceWords).map(
    ([word, { es, en }]) => `| \`${word}\` | ${es} | ${en} |`,
  );
  return ['| choice | es | en |', '|---|---|---|', ...rows].join('\n');
}

const both = ({ es, en }: Bilingual): string => `${es}\n${en}`;
