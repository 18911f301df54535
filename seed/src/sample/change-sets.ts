import type { Actor, ChangeSet, Operation } from '../change-set.ts';
import { change, changeSets, connect, put, ref } from '../operations.ts';
import { activityOperations } from './activities.ts';
import {
  baselinesAtOctober,
  churnInCustomers,
  effortIndexPasses,
  mobileRanks,
  termsApproved,
} from './changes-of-heart.ts';
import { classificationOperations } from './classifications.ts';
import { customerOperations } from './customers.ts';
import { crawled, datasetRef, datasets, described, fieldRef } from './datasets.ts';
import { LATER, processFound, processes, processesOf } from './flows.ts';
import {
  discountResults,
  initiativeOperations,
  testsBegin,
  welcomeResults,
} from './initiatives.ts';
import { masterOperations } from './master.ts';
import { metricOperations } from './metrics.ts';
import { objectiveOperations } from './objectives.ts';
import { MONTHS, observationsOf } from './observations.ts';
import { departures, maria, peopleOperations } from './people-and-teams.ts';
import { policyOperations } from './policies.ts';
import { QUALITY_MONTHS, dayAfter, qualityResults, qualityRules } from './quality.ts';
import { scenarioOperations } from './scenarios.ts';
import { systemOf, systemOperations, systems } from './systems.ts';
import { glossaryOperations } from './terms.ts';
import { touchpointOperations } from './touchpoints.ts';

/**
 * Seguros Arrayán, an invented insurance company: what people, crawls and files said of its data, over a year.
 * In the order in which it was said; each set rests only on those before it.
 */
export const sampleChangeSets = (): readonly ChangeSet[] =>
  [...whatThereIs(), ...whatItIsFor(), ...whatChanged(), ...figures()].sort((one, other) =>
    one.saidAt < other.saidAt ? -1 : one.saidAt > other.saidAt ? 1 : 0,
  );

/** People, systems, data and flows. */
const whatThereIs = (): readonly ChangeSet[] => [
  ...fromFile('rrhh.csv', '2025-09-01', 'Nómina de personas y equipos', peopleOperations()),
  ...byHand(
    '2025-09-08',
    'Dominios, clasificaciones y listas de códigos',
    classificationOperations(),
  ),
  ...byHand('2025-09-15', 'Inventario de sistemas', systemOperations()),
  ...systems.flatMap(({ slug }, at) =>
    fromCrawl(slug, dayOf('2025-10-01', at), 'Tablas y columnas encontradas', crawled(slug)),
  ),
  ...fromFile('diccionario-de-datos.csv', '2025-11-03', 'Diccionario de datos', described()),
  ...byHand('2025-11-10', 'Responsables de los conjuntos de datos', datasetOwners()),
  ...[...new Set(processes.map(({ system }) => system))].flatMap((slug, at) =>
    fromCrawl(slug, dayOf('2025-12-01', at), 'Procesos y flujos encontrados', processesOf(slug)),
  ),
];

/** Master data, words, objectives, customers and rules. */
const whatItIsFor = (): readonly ChangeSet[] => [
  ...byHand(
    '2026-02-02',
    'Datos maestros: entidades, atributos, aportes y reglas',
    masterOperations(),
  ),
  ...byHand('2026-03-16', 'Glosario acordado con las áreas', glossaryOperations()),
  ...byHand('2026-04-06', 'Indicadores y sus fórmulas', metricOperations()),
  ...byHand('2026-04-13', 'Objetivos 2026–2027 de la Dirección General', objectiveOperations()),
  ...byHand('2026-04-20', 'Etapas, preguntas y segmentos de clientes', customerOperations()),
  ...byHand('2026-04-27', 'Puntos de contacto de cada etapa', touchpointOperations()),
  ...byHand('2026-05-04', 'Causas de abandono e iniciativas', initiativeOperations()),
  ...byHand('2026-05-25', 'Registro de actividades de tratamiento', activityOperations()),
  ...byHand('2026-06-01', 'Políticas de datos vigentes', policyOperations()),
  ...byHand('2026-06-15', 'Reglas de calidad de los datos maestros', qualityRules()),
  ...byHand('2026-06-22', 'Clasificaciones de conjuntos de datos', datasetClasses()),
];

/** What was thought, done or found otherwise later on. */
const whatChanged = (): readonly ChangeSet[] => [
  ...byHand('2026-05-11', 'El abandono se cuenta por clientes, no por pólizas', churnInCustomers()),
  ...fromCrawl(
    'almacen',
    '2026-05-18',
    'La versión 1 de las pólizas queda obsoleta',
    deprecations(),
  ),
  ...byHand('2026-06-08', 'Empiezan los dos ensayos', testsBegin()),
  ...byHand('2026-07-06', 'El descuento de renovación pudo ser azar', discountResults()),
  ...fromCrawl('impulso', '2026-07-20', 'Aparece una copia del móvil', processFound(LATER)),
  ...fromFile('rrhh.csv', '2026-08-01', 'Salidas de julio', departures()),
  ...byHand('2026-08-17', 'La aplicación pasa delante del CRM en el móvil', mobileRanks()),
  ...byHand('2026-09-14', 'Términos revisados y aprobados', termsApproved()),
  ...byHand('2026-10-12', 'La llamada de bienvenida retiene clientes', welcomeResults()),
  ...byHand('2026-10-26', 'El índice de esfuerzo cambia de área', effortIndexPasses()),
  ...byHand('2026-11-09', 'Partida de los objetivos al cierre de octubre', baselinesAtOctober()),
  ...byHand('2026-11-16', 'Dos escenarios por decidir', scenarioOperations()),
];

/** The figures of each month, in the file of the month that follows; those of the first half-year at once. */
const figures = (): readonly ChangeSet[] => [
  ...MONTHS.flatMap((month) => {
    const day = month < '2026-04' ? '2026-05-05' : dayOf(dayAfter(month), 4);
    return fromFile('indicadores.csv', day, `Indicadores de ${month}`, observationsOf(month));
  }),
  ...QUALITY_MONTHS.flatMap((month) =>
    fromFile('calidad.csv', dayAfter(month), `Calidad de ${month}`, qualityResults(month)),
  ),
];

/** Who answers for the datasets of most weight; the rest follow their system. */
function datasetOwners(): readonly Operation[] {
  return datasets
    .filter(({ category }) => category === 'MASTER' || category === 'REFERENCE')
    .map(({ name, system }) =>
      connect(datasetRef(name), 'OWNED_BY', ref('Team', systemOf(system).owner), {
        by: { role: 'OWNER' },
      }),
    );
}

const FORBIDDING = [
  'ampara.dbo.antecedentes_medicos',
  'voz.atencion.grabaciones',
  'crm.public.clientes',
  'origen.mdm.cliente',
  'puntal.pol.asegurados',
  'cobra.public.cuentas',
];

/** How confidential: medical records by name only, what holds customers by need; the rest is internal. */
const datasetClasses = (): readonly Operation[] =>
  datasets.map(({ name }) => {
    const slug =
      name === FORBIDDING[0]
        ? 'restricted'
        : FORBIDDING.includes(name)
          ? 'confidential'
          : 'internal';
    return connect(datasetRef(name), 'CLASSIFIED_AS', ref('Classification', slug));
  });

/** F6: a report goes on reading what is deprecated. */
const deprecations = (): readonly Operation[] => [
  change(datasetRef('almacen.mart.polizas_v1'), { lifecycle: 'DEPRECATED' }),
  put(datasetRef('almacen.dwh.fact_poliza'), { tags: ['vigente', 'reemplaza-polizas-v1'] }),
  change(fieldRef('almacen.mart.polizas_v1', 'prima_anual'), { lifecycle: 'DEPRECATED' }),
];

const byHand = (day: string, reason: string, operations: readonly Operation[]) =>
  said('hand', maria, day, reason, operations);

const fromFile = (file: string, day: string, reason: string, operations: readonly Operation[]) =>
  said(`file:${file}`, { type: 'source', id: `file:${file}`, name: file }, day, reason, operations);

function fromCrawl(slug: string, day: string, reason: string, operations: readonly Operation[]) {
  const name = `Rastreo de ${systemOf(slug).name.es}`;
  return said(
    `crawl:${slug}`,
    { type: 'source', id: `crawl:${slug}`, name },
    day,
    reason,
    operations,
  );
}

const said = (
  source: string,
  by: Actor,
  day: string,
  reason: string,
  operations: readonly Operation[],
) => {
  const together = source === 'hand' ? {} : { importId: `${source} ${day}` };
  return changeSets({
    source,
    by,
    saidAt: `${day}T12:00:00.000Z`,
    reason,
    ...together,
    operations,
  });
};

/** So many days after a first day, both as `2025-10-01`. */
const dayOf = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
