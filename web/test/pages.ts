import type { Stage } from './stage.ts';

/** What the addresses of the sample company are made of: ids by a word that we know of. */
export interface Known {
  readonly term: string;
  readonly draft: string;
  readonly system: string;
  readonly dataset: string;
  readonly attribute: string;
  readonly entity: string;
  readonly objective: string;
  readonly finding: string;
  readonly person: string;
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
  finding: { path: ({ finding }) => `/audit?finding=${finding}`, ready: 'aside h2' },
  people: { path: () => '/people?', ready: 'main table, main h2' },
  person: { path: ({ person }) => `/people/${person}?`, ready: 'main h2' },
  changes: { path: () => '/changes?', ready: 'main h1' },
  nowhere: { path: () => '/nowhere?', ready: 'main h2' },
};

interface Answer {
  readonly term: readonly { readonly entry: { readonly id: string } }[];
  readonly attribute: Answer['term'];
  readonly draft: Nodes;
  readonly systems: Nodes;
  readonly datasets: Nodes;
  readonly entities: Nodes;
  readonly objectives: Nodes;
  readonly people: Nodes;
  readonly segments: Nodes;
  readonly questions: Nodes;
  readonly audit: { readonly findings: readonly { readonly key: string }[] };
}
interface Nodes {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
}

/** Asks the sample company for what the addresses need. */
export async function knownOn({ ask }: Pick<Stage, 'ask'>): Promise<Known> {
  const found = await ask<Answer>(`{
    term: typeahead(text: "abandono", kinds: [Term], first: 1) { entry { id } }
    attribute: typeahead(text: "correo", kinds: [MasterAttribute], first: 1) { entry { id } }
    draft: terms(filter: { status: [DRAFT] }, first: 1) { nodes { id name } }
    systems { nodes { id name } }
    datasets(first: 1) { nodes { id name } }
    entities: masterEntities { nodes { id name } }
    objectives { nodes { id name } }
    people(first: 1) { nodes { id name } }
    segments { nodes { id name } }
    questions: profileQuestions { nodes { id name } }
    audit(rules: ["M1"], first: 1) { findings { key } }
  }`);
  return {
    term: found.term[0]?.entry.id ?? '',
    draft: idOf(found.draft),
    system: idOf(found.systems, 'CRM'),
    dataset: idOf(found.datasets),
    attribute: found.attribute[0]?.entry.id ?? '',
    entity: idOf(found.entities, 'Cliente'),
    objective: idOf(found.objectives, 'Reducir'),
    finding: encodeURIComponent(found.audit.findings[0]?.key ?? ''),
    person: idOf(found.people),
    segment: idOf(found.segments, 'En riesgo'),
    question: idOf(found.questions, 'marca'),
  };
}

const idOf = ({ nodes }: Nodes, name = ''): string =>
  nodes.find((one) => one.name.includes(name))?.id ?? '';
