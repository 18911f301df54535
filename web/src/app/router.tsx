import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { lookedAt } from '../audit/looked-at.ts';
import { readAddress } from '../flow/address.ts';
import { readGlossary } from '../glossary/address.ts';
import { readTrial } from '../master/simulator/trial.ts';
import { reads } from '../page/address.ts';
import { readResults } from '../search/results/address.ts';
import { Broken } from '../states/broken.tsx';
import { Lost } from '../states/lost.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Lost, errorComponent: Broken });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../home/home-page.tsx'), 'HomePage'),
});

const results = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: readResults,
  component: lazyRouteComponent(() => import('../search/results/results-page.tsx'), 'ResultsPage'),
});
const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('../states/start/start-page.tsx'), 'StartPage'),
});
const glossary = createRoute({
  getParentRoute: () => root,
  path: '/glossary',
  validateSearch: readGlossary,
  component: lazyRouteComponent(() => import('../glossary/glossary-page.tsx'), 'GlossaryPage'),
});
const term = createRoute({
  getParentRoute: () => root,
  path: '/terms/$id',
  validateSearch: reads(['edit']),
  component: lazyRouteComponent(() => import('../glossary/term/term-page.tsx'), 'TermPage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: reads(['text']),
  component: lazyRouteComponent(() => import('../people/people-page.tsx'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  validateSearch: reads(['edit']),
  component: lazyRouteComponent(() => import('../people/person-page.tsx'), 'PersonPage'),
});
const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  validateSearch: reads(['until', 'before', 'open', 'from']),
  component: lazyRouteComponent(() => import('../history/changes-page.tsx'), 'ChangesPage'),
});
const difference = createRoute({
  getParentRoute: () => root,
  path: '/difference',
  validateSearch: reads(['from', 'to']),
  component: lazyRouteComponent(
    () => import('../difference/difference-page.tsx'),
    'DifferencePage',
  ),
});

const scenarios = createRoute({
  getParentRoute: () => root,
  path: '/scenarios',
  validateSearch: reads(['state', 'compare']),
  component: lazyRouteComponent(
    () => import('../scenario/scenario-list-page.tsx'),
    'ScenarioListPage',
  ),
});
const newScenario = createRoute({
  getParentRoute: () => root,
  path: '/scenarios/new',
  validateSearch: reads(['do', 'of']),
  component: lazyRouteComponent(
    () => import('../scenario/new-scenario-page.tsx'),
    'NewScenarioPage',
  ),
});
const scenario = createRoute({
  getParentRoute: () => root,
  path: '/scenarios/$id',
  validateSearch: reads(['do', 'of']),
  component: lazyRouteComponent(() => import('../scenario/scenario-page.tsx'), 'ScenarioPage'),
});

const flow = createRoute({
  getParentRoute: () => root,
  path: '/flow',
  validateSearch: readAddress,
  // The picture and its layout are fetched on this route only.
  component: lazyRouteComponent(() => import('../flow/flow-page.tsx'), 'FlowPage'),
});

const master = createRoute({
  getParentRoute: () => root,
  path: '/master',
  validateSearch: reads([]),
  component: lazyRouteComponent(() => import('../master/master-list-page.tsx'), 'MasterListPage'),
});
const masterEntity = createRoute({
  getParentRoute: () => root,
  path: '/master/$id',
  validateSearch: reads(['only', 'show', 'edit']),
  component: lazyRouteComponent(() => import('../master/master-page.tsx'), 'MasterPage'),
});
const simulator = createRoute({
  getParentRoute: () => root,
  path: '/master/$id/simulator',
  validateSearch: readTrial,
  component: lazyRouteComponent(
    () => import('../master/simulator/simulator-page.tsx'),
    'SimulatorPage',
  ),
});
const catalog = createRoute({
  getParentRoute: () => root,
  path: '/catalog',
  validateSearch: reads(['role', 'text']),
  component: lazyRouteComponent(() => import('../catalog/catalog-page.tsx'), 'CatalogPage'),
});
const system = createRoute({
  getParentRoute: () => root,
  path: '/catalog/$id',
  validateSearch: reads(['text', 'edit']),
  component: lazyRouteComponent(() => import('../catalog/system-page.tsx'), 'SystemPage'),
});
const dataset = createRoute({
  getParentRoute: () => root,
  path: '/catalog/dataset/$id',
  validateSearch: reads(['text', 'only', 'show', 'edit']),
  component: lazyRouteComponent(() => import('../catalog/dataset-page.tsx'), 'DatasetPage'),
});
const objectives = createRoute({
  getParentRoute: () => root,
  path: '/objectives',
  validateSearch: reads([]),
  component: lazyRouteComponent(
    () => import('../objectives/objective-list-page.tsx'),
    'ObjectiveListPage',
  ),
});
const objective = createRoute({
  getParentRoute: () => root,
  path: '/objectives/$id',
  validateSearch: reads(['metric', 'view', 'edit', 'of', 'asof']),
  component: lazyRouteComponent(() => import('../objectives/objective-page.tsx'), 'ObjectivePage'),
});
const initiatives = createRoute({
  getParentRoute: () => root,
  path: '/initiatives',
  validateSearch: reads([]),
  component: lazyRouteComponent(
    () => import('../objectives/initiatives/initiatives-page.tsx'),
    'InitiativesPage',
  ),
});
const customer = createRoute({
  getParentRoute: () => root,
  path: '/customer',
  validateSearch: reads(['show', 'entity', 'segment', 'asof']),
  component: lazyRouteComponent(() => import('../customer/customer-page.tsx'), 'CustomerPage'),
});
const impact = createRoute({
  getParentRoute: () => root,
  path: '/impact/$id',
  validateSearch: reads(['kind', 'show', 'asof']),
  component: lazyRouteComponent(() => import('../impact/impact-page.tsx'), 'ImpactPage'),
});
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  validateSearch: reads(['of', 'show', 'asof']),
  component: lazyRouteComponent(() => import('../privacy/privacy-page.tsx'), 'PrivacyPage'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: reads(lookedAt),
  component: lazyRouteComponent(() => import('../audit/audit-page.tsx'), 'AuditPage'),
});
const auditRules = createRoute({
  getParentRoute: () => root,
  path: '/audit/rules',
  validateSearch: reads(['show', 'rule']),
  component: lazyRouteComponent(() => import('../audit/rules-page.tsx'), 'RulesPage'),
});
const auditFinding = createRoute({
  getParentRoute: () => root,
  path: '/audit/findings/$key',
  component: lazyRouteComponent(() => import('../audit/finding-page.tsx'), 'FindingPage'),
});

const entry = createRoute({
  getParentRoute: () => root,
  path: '/entries/$id',
  validateSearch: reads(['edit']),
  component: lazyRouteComponent(() => import('../entry/entry-page.tsx'), 'EntryPage'),
});

const kinds = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('../edit/create/kinds-page.tsx'), 'KindsPage'),
});
const create = createRoute({
  getParentRoute: () => root,
  path: '/new/$kind',
  validateSearch: reads(['within']),
  component: lazyRouteComponent(() => import('../edit/create/create-page.tsx'), 'CreatePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    results,
    start,
    glossary,
    term,
    people,
    person,
    changes,
    difference,
    scenarios,
    newScenario,
    scenario,
    flow,
    master,
    masterEntity,
    simulator,
    catalog,
    system,
    dataset,
    objectives,
    objective,
    initiatives,
    customer,
    impact,
    privacy,
    audit,
    entry,
    kinds,
    create,
    auditRules,
    auditFinding,
  ]),
  defaultPreload: 'intent',
  // Plain names and values, as a person would write them.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const set = Object.entries(search).filter(([, value]) => typeof value === 'string');
    const text = new URLSearchParams(set as [string, string][]).toString().replaceAll('%2C', ','); // filtered above
    return text === '' ? '' : `?${text}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
