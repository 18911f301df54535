import type { Stage } from './stage.ts';

/** What the addresses of the sample company are made of: ids by a word that we know of. */
export interface Known {
  readonly term: string;
  readonly draft: string;
  readonly system: string;
  readonly dataset: string;
  readonly attribute: string;
  readonly field: string;
  readonly metric: string;
  readonly entity: string;
  readonly objective: string;
  readonly finding: string;
  readonly person: string;
  readonly change: string;
  readonly scenarios: readonly string[];
  /** A scenario of our own: a large system goes. */
  readonly portalRetired: string;
  readonly segment: string;
  readonly question: string;
}

interface PageOfTheHouse {
  /** Where it is; with a question mark, so that a language can be added. */
  readonly path: (known: Known) => string;
  /** What stands on it when it has come. */
  readonly ready: string;
}

/** Every page and every state of a page that is looked at as a whole: by axe, and on the contact sheet. */
export const pages: Readonly<Record<string, PageOfTheHouse>> = {
  home: { path: () => '/?', ready: 'main h2' },
  search: { path: () => '/search?text=cliente', ready: '[data-hit]' },
  'search-narrowed': {
    path: () => '/search?text=premiun&kind=Term&status=APPROVED',
    ready: '[data-hit]',
  },
  start: { path: () => '/start?', ready: 'main ol h3' },
  glossary: { path: () => '/glossary?', ready: 'main table' },
  'glossary-tree': { path: () => '/glossary?view=tree', ready: '[role=treeitem]' },
  term: { path: ({ term }) => `/terms/${term}?`, ready: 'main h1' },
  'term-edited': { path: ({ draft }) => `/terms/${draft}?edit=1`, ready: 'main form' },
  catalog: { path: () => '/catalog?', ready: '[data-systems]' },
  system: { path: ({ system }) => `/catalog/${system}?`, ready: '[data-datasets]' },
  dataset: { path: ({ dataset }) => `/catalog/dataset/${dataset}?`, ready: '[data-fields]' },
  flow: { path: () => '/flow?', ready: '[data-spot]' },
  'flow-touched': {
    path: ({ attribute }) => `/flow?touches=${attribute}`,
    ready: '[data-spot][data-light=lit], [data-edge][data-light=lit]',
  },
  'flow-table': {
    path: ({ attribute }) => `/flow?view=table&touches=${attribute}`,
    ready: '[data-things]',
  },
  'flow-fields': {
    path: ({ attribute }) => `/flow?level=field&touches=${attribute}`,
    ready: '[data-edge][data-light=lit]',
  },
  'flow-choice': { path: () => '/flow?level=field', ready: '[data-field-choice]' },
  'flow-around': {
    path: ({ system }) => `/flow?centre=${system}&touches=${system}&level=dataset&find=cli`,
    ready: '[data-spot][data-found]',
  },
  'flow-compared': { path: () => '/flow?compare=2026-03-01', ready: '[data-changes] li' },
  'flow-compared-table': {
    path: () => '/flow?compare=2025-12-15&view=table&level=dataset',
    ready: '[data-things]',
  },
  'flow-scenario': {
    path: ({ portalRetired }) => `/flow?scenario=${portalRetired}`,
    ready: '[data-of-scenario] li',
  },
  master: { path: () => '/master?', ready: 'main h2' },
  'master-entity': { path: ({ entity }) => `/master/${entity}?`, ready: '[data-matrix]' },
  simulator: {
    path: ({ entity }) => `/master/${entity}/simulator?`,
    ready: '[data-verdict]',
  },
  objectives: { path: () => '/objectives?', ready: '[data-objectives]' },
  objective: { path: ({ objective }) => `/objectives/${objective}?`, ready: '[data-chain]' },
  initiatives: { path: () => '/initiatives?', ready: '[data-needed]' },
  customer: { path: () => '/customer?', ready: '[data-touchpoints]' },
  'customer-segment': {
    path: ({ segment, question }) => `/customer?segment=${segment}&show=${question}`,
    ready: 'aside [data-support]',
  },
  impact: { path: ({ system }) => `/impact/${system}?`, ready: '[data-affected]' },
  'impact-why': {
    path: ({ system, objective }) => `/impact/${system}?kind=Objective&show=${objective}`,
    ready: 'aside [data-way]',
  },
  privacy: { path: ({ attribute }) => `/privacy?show=${attribute}`, ready: 'aside [data-why]' },
  audit: { path: () => '/audit?', ready: '[data-findings]' },
  'audit-then': { path: () => '/audit?asof=2026-05-01', ready: '[data-as-of]' },
  rules: { path: () => '/audit/rules?', ready: 'main h2' },
  'finding-page': {
    path: ({ finding }) => `/audit/findings/${finding}?`,
    ready: '[data-evidence]',
  },
  finding: { path: ({ finding }) => `/audit?finding=${finding}`, ready: 'aside h2' },
  people: { path: () => '/people?', ready: 'main table, main h2' },
  person: { path: ({ person }) => `/people/${person}?`, ready: 'main h2' },
  entry: { path: ({ attribute }) => `/entries/${attribute}?`, ready: '[data-sources]' },
  'entry-field': { path: ({ field }) => `/entries/${field}?`, ready: '[data-value]' },
  'entry-metric': { path: ({ metric }) => `/entries/${metric}?`, ready: '[data-series]' },
  'entry-edited': { path: ({ attribute }) => `/entries/${attribute}?edit=1`, ready: 'main form' },
  owners: { path: ({ attribute }) => `/entries/${attribute}?edit=owners`, ready: 'main form' },
  relationships: {
    path: ({ attribute }) => `/entries/${attribute}?edit=ties`,
    ready: '[data-edge]',
  },
  retiring: { path: ({ field }) => `/entries/${field}?edit=retire`, ready: '[data-rests]' },
  observing: { path: ({ metric }) => `/entries/${metric}?edit=observe`, ready: 'main form' },
  new: { path: () => '/new?', ready: '[data-kinds]' },
  'new-term': { path: () => '/new/Term?', ready: '[data-key]' },
  changes: { path: () => '/changes?', ready: 'main h1' },
  'change-to-undo': { path: ({ change }) => `/changes?open=${change}`, ready: '[data-picked]' },
  difference: { path: () => '/difference?from=2026-08-01', ready: '[data-effects]' },
  scenarios: { path: () => '/scenarios?', ready: '[data-scenarios]' },
  scenario: { path: ({ scenarios: [one = ''] }) => `/scenarios/${one}?`, ready: '[data-steps]' },
  'scenario-new': {
    path: ({ attribute }) => `/scenarios/new?do=feed&of=${attribute}`,
    ready: '[data-add-step] form',
  },
  'scenarios-compared': {
    path: ({ scenarios }) => `/scenarios?compare=${scenarios.join(',')}`,
    ready: '[data-compare]',
  },
  'objective-then': {
    path: ({ objective }) => `/objectives/${objective}?asof=2026-05-01`,
    ready: '[data-as-of]',
  },
  'customer-then': { path: () => '/customer?asof=2026-05-01', ready: '[data-as-of]' },
  nowhere: { path: () => '/nowhere?', ready: 'main h2' },
};

interface Answer {
  readonly term: readonly { readonly entry: { readonly id: string } }[];
  readonly attribute: Answer['term'];
  readonly field: Answer['term'];
  readonly metrics: Nodes;
  readonly draft: Nodes;
  readonly systems: Nodes;
  readonly datasets: Nodes;
  readonly entities: Nodes;
  readonly objectives: Nodes;
  readonly people: Nodes;
  readonly scenarios: Nodes;
  readonly status: { readonly sequence: number };
  readonly segments: Nodes;
  readonly questions: Nodes;
  readonly audit: { readonly findings: readonly { readonly key: string }[] };
}
interface Nodes {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
}

/** Asks the sample company for what the addresses need, and keeps a scenario there; once a stage. */
export async function knownOn({ ask }: Pick<Stage, 'ask'>): Promise<Known> {
  const found = await ask<Answer>(`{
    term: typeahead(text: "abandono", kinds: [Term], first: 1) { entry { id } }
    attribute: typeahead(text: "correo", kinds: [MasterAttribute], first: 1) { entry { id } }
    field: typeahead(text: "correo", kinds: [Field], first: 1) { entry { id } }
    metrics(filter: { text: "churn" }, first: 1) { nodes { id name } }
    draft: terms(filter: { status: [DRAFT] }, first: 1) { nodes { id name } }
    systems { nodes { id name } }
    datasets(first: 1) { nodes { id name } }
    entities: masterEntities { nodes { id name } }
    objectives { nodes { id name } }
    people(first: 1) { nodes { id name } }
    scenarios(first: 2) { nodes { id name } }
    status { sequence }
    segments { nodes { id name } }
    questions: profileQuestions { nodes { id name } }
    audit(rules: ["M1"], first: 1) { findings { key } }
  }`);
  const tried = await ask<{ readonly saveScenario: { readonly id: string } }>(
    'mutation ($id: ID!) { saveScenario(steps: [{ retire: $id }]) { ... on Scenario { id } } }',
    { id: idOf(found.systems, 'Portal') },
  );
  return {
    portalRetired: tried.saveScenario.id,
    term: found.term[0]?.entry.id ?? '',
    draft: idOf(found.draft),
    system: idOf(found.systems, 'CRM'),
    dataset: idOf(found.datasets),
    attribute: found.attribute[0]?.entry.id ?? '',
    field: found.field[0]?.entry.id ?? '',
    metric: idOf(found.metrics),
    entity: idOf(found.entities, 'Cliente'),
    objective: idOf(found.objectives, 'Reducir'),
    finding: encodeURIComponent(found.audit.findings[0]?.key ?? ''),
    person: idOf(found.people),
    change: String(found.status.sequence),
    scenarios: found.scenarios.nodes.map(({ id }) => id),
    segment: idOf(found.segments, 'En riesgo'),
    question: idOf(found.questions, 'marca'),
  };
}

const idOf = ({ nodes }: Nodes, name = ''): string =>
  nodes.find((one) => one.name.includes(name))?.id ?? '';
