/** How somebody explores the catalog in Neo4j's own browser. */
const examples: readonly { readonly asks: string; readonly cypher: string }[] = [
  {
    asks: 'Which source fields feed the customer, best rank first? · ¿Qué campos alimentan al cliente?',
    cypher: `MATCH (customer:Entry:MasterEntity {key: 'cliente'})-[:HAS_ATTRIBUTE]->(attribute:MasterAttribute)
MATCH (field:Field)-[contribution:CONTRIBUTES_TO]->(attribute)
RETURN attribute.name_es, field.key, contribution.rank
ORDER BY attribute.name_es, contribution.rank`,
  },
  {
    asks: 'Where does this field come from, up to five steps back? · ¿De dónde viene este campo?',
    cypher: `MATCH (field:Entry:Field) WHERE field.key ENDS WITH '|correo'
MATCH path = (origin:Field)-[:FLOWS_TO*1..5]->(field)
RETURN path
LIMIT 100`,
  },
  {
    asks: 'Which approved terms define nothing? · ¿Qué términos aprobados no definen nada?',
    cypher: `MATCH (term:Entry:Term {status: 'APPROVED', retired: false})
WHERE NOT EXISTS { (term)-[:DEFINES]->(:Entry) }
RETURN term.key, term.name_es, term.name_en
ORDER BY term.key`,
  },
  {
    asks: 'Who answers for what? · ¿Quién responde por qué?',
    cypher: `MATCH (thing:Entry)-[owned:OWNED_BY]->(somebody:Entry)
RETURN somebody.name, owned.role, labels(thing), thing.key
ORDER BY somebody.name, owned.role`,
  },
];

export const cypherExamples = (): string =>
  [
    '## In Neo4j · En Neo4j',
    'An entry is a node `(:Entry:Term {id, key, version, name_es, name_en, …})`, a relationship is one of the types above, in the direction of the table. What is retired stays, with `retired: true`.',
    ...examples.map(({ asks, cypher }) => `${asks}\n\n\`\`\`cypher\n${cypher}\n\`\`\``),
  ].join('\n\n');
