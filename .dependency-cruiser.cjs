/**
 * Who may know whom. Every rule was broken once on purpose to see that it fires.
 * The order of the storeys comes from the model's one list.
 */
const { storeys } = require('./graph-schema/src/storeys.ts');

const any = (words) => `(${words.join('|')})`;
const features = '^server/src/features/';
// Tests, and what arranges them; that none of it is shipped is the rule product-without-tools.
const tests = [
  '[.]test[.]tsx?$',
  '(^|/)((an?|any)-[^/]+|[^/]+-(contract|samples))[.]ts$',
  '^server/src/graph/(drawing|structure-of)[.]ts$',
];
const packages = (names) => `(^|/)node_modules/${any(names)}(/|$)`;
const node = (modules) => `^(node:)?${any(modules)}(/|$)`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const higherStoreys = storeys
  .slice(0, -1)
  .map((storey, at) =>
    forbid(
      `storey-${storey}`,
      `${storey} rests on lower storeys only`,
      { path: `${features}${storey}/` },
      { path: `${features}${any(storeys.slice(at + 1))}/` },
    ),
  );

module.exports = {
  forbidden: [
    forbid('no-circles', 'no path turns back on itself', {}, { circular: true }),
    forbid('resolvable', 'what is imported exists', {}, { couldNotResolve: true }),
    forbid(
      'schema-alone',
      'graph-schema stands alone: it needs zod, and a hash, nothing else',
      { path: '^graph-schema/', pathNot: tests },
      { pathNot: ['^graph-schema/', packages(['zod']), node(['crypto'])] },
    ),
    ...higherStoreys,
    forbid(
      'storey-known',
      'every folder of features is a storey of the list',
      { path: features, pathNot: `${features}${any(storeys)}/` },
      {},
    ),
    forbid(
      'features-on-top',
      'the heart, the store, the reading and the algorithms know no feature and no door',
      { path: '^server/src/(catalog|store|reading|graph)/', pathNot: tests },
      { path: '^server/src/(features|api|command)/' },
    ),
    forbid(
      'driver-in-store',
      'only the Neo4j store touches the driver',
      {
        pathNot: [
          '^server/src/store/neo4j',
          '^server/src/store/.*[.]test[.]ts$',
          '^(testing|scripts)/neo4j',
        ],
      },
      { path: packages(['neo4j-driver[^/]*']) },
    ),
    forbid(
      'sqlite-in-store-and-reading',
      'only store/ and reading/ touch SQLite',
      { pathNot: '^server/src/(store|reading)/' },
      { path: node(['sqlite']) },
    ),
    forbid(
      'deeds-know-no-graphql',
      'deeds and calculations know no GraphQL: only doors (*.graphql.ts) do',
      { path: features, pathNot: ['[.]graphql[.]ts$', ...tests] },
      {
        path: [
          '[.]graphql[.]ts$',
          packages(['graphql', 'graphql-yoga', '@pothos', '@graphql-yoga']),
        ],
        reachable: true,
      },
    ),
    forbid(
      'graph-is-pure',
      'algorithms work on a structure and know nothing else',
      { path: '^server/src/graph/', pathNot: tests },
      {
        pathNot: [
          '^server/src/graph/',
          '^graph-schema/',
          '^server/src/reading/structure[.]ts$',
          '^server/src/catalog/change-set[.]ts$',
        ],
      },
    ),
    forbid(
      'graph-takes-types-only',
      'algorithms take shapes from the reading and the catalog, no code',
      { path: '^server/src/graph/', pathNot: tests },
      {
        path: '^server/src/(reading/structure|catalog/change-set)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'rules-are-pure',
      'the rules of writing know no database, no file, no network: all but commit is calculation',
      { path: '^server/src/catalog/', pathNot: ['^server/src/catalog/catalog[.]ts$', ...tests] },
      {
        pathNot: ['^server/src/catalog/(?!catalog[.]ts$)', '^graph-schema/', node(['crypto'])],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'web-meets-schema-only',
      'the web meets the server only in the printed schema',
      { path: '^web/' },
      { path: '^(server|seed)/', pathNot: '^server/schema[.]graphql$' },
    ),
    forbid(
      'nobody-knows-the-web',
      'nothing imports the web',
      { pathNot: '^web/' },
      { path: '^web/' },
    ),
    forbid(
      'store-without-reading',
      'the store does not know who reads',
      { path: '^server/src/store/', pathNot: tests },
      { path: '^server/src/reading/' },
    ),
    forbid(
      'reading-without-store',
      'the reading follows changes, wherever they are kept',
      { path: '^server/src/reading/', pathNot: tests },
      { path: '^server/src/store/' },
    ),
    forbid(
      'product-without-tools',
      'what is shipped does not lean on tests, scripts or benchmarks',
      {
        path: [
          '^server/(start[.]js|src/(command/)?main[.]ts)$',
          '^(graph-schema|seed)/src/index[.]ts$',
          '^web/src/main[.]tsx$',
        ],
      },
      {
        path: ['^(testing|scripts|bench)/', ...tests, packages(['vitest', 'fast-check'])],
        reachable: true,
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
