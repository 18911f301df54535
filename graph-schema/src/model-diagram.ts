import type { RelationshipDefinition } from './define.ts';
import type { Model } from './model.ts';

/** Relationships that nearly everything has would hide the rest; they are named in a sentence instead. */
const TOO_MANY_ENDS = 4;

/** The kinds, boxed by storey, and what ties them, as a Mermaid diagram. */
export function modelDiagram({ kinds, relationships }: Model): string {
  const storeys = [...new Set(kinds.map(({ storey }) => storey))];
  const boxes = storeys.flatMap((storey) => [
    `  subgraph ${storey}`,
    ...kinds.filter((kind) => kind.storey === storey).map(({ name }) => `    ${name}`),
    '  end',
  ]);
  const drawn = relationships.filter((one) => !isEverywhere(one)).flatMap(arrows);
  const everywhere = relationships.filter(isEverywhere).map(({ type }) => `\`${type}\``);
  return [
    '## The diagram · El diagrama',
    '',
    '```mermaid',
    'flowchart LR',
    ...boxes,
    ...drawn,
    '```',
    '',
    `Not drawn, because nearly everything has them · Sin dibujar, porque casi todo las tiene: ${everywhere.join(', ')}.`,
  ].join('\n');
}

const isEverywhere = ({ from }: RelationshipDefinition): boolean => from.length > TOO_MANY_ENDS;

const arrows = ({ type, pairs, symmetric }: RelationshipDefinition): readonly string[] =>
  pairs.map(({ from, to }) => `  ${from} ${symmetric ? '<-->' : '-->'}|${type}| ${to}`);
