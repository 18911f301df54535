import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';
import { targetOf } from './targets.ts';

/**
 * V2: the churn rests on the last contact alone, which nothing feeds; the effort index rests on nothing.
 * Rates are from 0 to 1, indices from −100 to 100.
 */
// slug | formula | cadence | scope | low | high | unit es | unit en | owner | name es | name en | about es | about en | population es | population en | uses | reported in
const METRICS = `
  nps | NPS | MONTHLY | RELATIONAL | -100 | 100 | puntos | points | servicio | Índice de recomendación neta (NPS) | Net promoter score (NPS) | Promotores menos detractores, cada cien respuestas de la encuesta anual de relación. | Promoters less detractors in a hundred answers to the yearly relationship survey. | Clientes con póliza vigente | Customers with a policy in force | t:nps a:cliente/ultimo-nps f:almacen.dwh.fact_encuesta#puntaje_nps | f:informes/satisfaccion#puntaje_nps
  satisfaccion-siniestros | NET_SATISFACTION | MONTHLY | TRANSACTIONAL | -100 | 100 | puntos | points | siniestros | Satisfacción neta con los siniestros | Net satisfaction with claims | Notas 6 y 7 menos notas 1 a 4, cada cien respuestas al cerrar un siniestro. | Scores 6 and 7 less scores 1 to 4 in a hundred answers when a claim is closed. | Clientes con un siniestro cerrado en el mes | Customers with a claim closed in the month | t:satisfaccion-neta f:almacen.dwh.fact_encuesta#puntaje_satisfaccion | f:informes/satisfaccion#puntaje_satisfaccion
  respuesta-encuestas | RESPONSE | MONTHLY | TRANSACTIONAL | 0 | 1 | proporción | share | servicio | Respuesta a las encuestas | Survey response | Personas que respondieron sobre encuestas entregadas. | Persons who answered over surveys delivered. | Clientes a quienes llegó una encuesta | Customers whom a survey reached | t:tasa-de-respuesta f:respuestas#respondida_en | d:informes/satisfaccion
  conversion-campanas | CONVERSION | MONTHLY | TRANSACTIONAL | 0 | 1 | proporción | share | mercadeo | Conversión de campañas | Campaign conversion | Personas que contrataron sobre personas contactadas. | Persons who bought over persons contacted. | Personas contactadas por una campaña | Persons contacted by a campaign | t:conversion f:envios#enviado_en f:crm.public.oportunidades#etapa |
  costo-por-venta | COST_PER_OBJECTIVE | QUARTERLY | TRANSACTIONAL | 0 | | CLP | CLP | mercadeo | Costo por venta lograda | Cost per sale achieved | Costo total de las campañas sobre ventas logradas. | The total cost of campaigns over the sales achieved. | Campañas cerradas en el trimestre | Campaigns closed in the quarter | m:conversion-campanas |
  roi-campanas | ROI | QUARTERLY | TRANSACTIONAL | -1 | | proporción | share | mercadeo | Retorno de las campañas | Return on campaigns | Margen incremental menos costo, sobre el costo. | Incremental margin less cost, over the cost. | Campañas con grupo de control | Campaigns with a control group | m:respuesta-incremental f:almacen.dwh.fact_poliza#prima_anual |
  equilibrio-polizas | BREAK_EVEN_UNITS | YEARLY | TRANSACTIONAL | 0 | | pólizas | policies | finanzas | Pólizas para cubrir el costo fijo | Policies to break even | Costo fijo sobre precio menos costo variable, hacia arriba. | Fixed cost over price less variable cost, rounded up. | Seguro de hogar en Valencia | Home insurance in Valencia | t:prima a:producto/prima |
  equilibrio-respuesta | BREAK_EVEN_RESPONSE | QUARTERLY | TRANSACTIONAL | 0 | 1 | proporción | share | mercadeo | Respuesta de equilibrio | Break-even response | Qué respuesta paga una campaña; se compara con la incremental. | The response that pays for a campaign; compared with the incremental one. | Clientes de la llamada de bienvenida | Customers of the welcome call | t:campana a:producto/prima f:almacen.dwh.fact_poliza#prima_anual |
  retencion | RETENTION | MONTHLY | RELATIONAL | 0 | 1 | proporción al año | share a year | comercial | Retención de clientes | Customer retention | Clientes de hace doce meses que siguen activos. | Customers of twelve months ago who are still active. | Clientes con póliza vigente hace doce meses | Customers with a policy in force twelve months ago | t:retencion a:cliente/cliente-desde f:almacen.dwh.fact_poliza#estado_poliza | d:informes/cartera
  churn | CHURN | MONTHLY | RELATIONAL | 0 | 1 | proporción al año | share a year | servicio | Abandono de clientes | Customer churn | Clientes de hace doce meses que ya no tienen póliza ni contacto. Se cuentan clientes, no pólizas. | Customers of twelve months ago without a policy or a contact by now. Customers are counted, not policies. | Clientes con póliza vigente hace doce meses | Customers with a policy in force twelve months ago | t:churn a:cliente/ultimo-contacto | d:informes/abandono
  valor-de-vida | CLV_PERPETUITY | MONTHLY | RELATIONAL | | | CLP | CLP | mercadeo | Valor de vida del cliente | Customer lifetime value | Margen anual de 84.000 por la retención, sobre 1,10 menos la retención, menos 65.000 de captación; a fin de período. | A yearly margin of 84,000 times retention, over 1.10 less retention, less 65,000 for acquisition; end of period. | Clientes con póliza vigente | Customers with a policy in force | t:valor-de-vida m:retencion f:almacen.dwh.fact_poliza#prima_anual f:almacen.dwh.fact_siniestro#monto_pagado | d:informes/cartera
  valor-de-vida-5-anos | CLV_FINITE | QUARTERLY | RELATIONAL | | | CLP | CLP | mercadeo | Valor de vida a cinco años | Five-year lifetime value | El mismo cálculo con un horizonte de cinco años. | The same calculation with a horizon of five years. | Clientes con póliza vigente | Customers with a policy in force | t:valor-de-vida m:retencion f:almacen.dwh.fact_poliza#prima_anual |
  respuesta-incremental | INCREMENTAL_RESPONSE | QUARTERLY | TRANSACTIONAL | -1 | 1 | proporción | share | mercadeo | Respuesta incremental | Incremental response | Respuesta del grupo de ensayo menos la del grupo de control. | The response of the test group less that of the control group. | Clientes sorteados entre ensayo y control | Customers randomised to test and control | f:puntal.pol.renovaciones#resultado f:envios#id_campana |
  costo-por-cliente-adicional | COST_PER_INCREMENTAL_CUSTOMER | QUARTERLY | TRANSACTIONAL | 0 | | CLP | CLP | mercadeo | Costo por cliente adicional | Cost per extra customer | Costo del ensayo sobre los clientes que se ganaron por él. | The cost of the test over the customers won by it. | Grupo de ensayo | The test group | m:respuesta-incremental |
  tamano-de-muestra | OTHER | QUARTERLY | TRANSACTIONAL | 1 | | clientes por grupo | customers a group | mercadeo | Tamaño de muestra por grupo | Sample size per group | Cuántos clientes hacen falta para ver una diferencia de dos puntos (bilateral 5 %, potencia 80 %). | How many customers are needed to see a difference of two points (two-sided 5 %, power 80 %). | Ensayos por planificar | Tests to be planned | m:respuesta-incremental |
  duplicados | OTHER | MONTHLY | RELATIONAL | 0 | 1 | proporción | share | datos | Registros duplicados | Duplicate records | Registros que repiten a una persona ya registrada, sobre todos los registros. | Records that repeat a person already recorded, over all records. | Registros de personas de todas las fuentes | Records of persons from all sources | t:duplicado a:cliente/rut-nif f:origen.mdm.pares_candidatos#clave_fuente |
  indice-esfuerzo | OTHER | MONTHLY | TRANSACTIONAL | 1 | 7 | nota media | mean score | servicio | Índice de esfuerzo | Effort index | Cuánto le costó al cliente resolver lo que necesitaba. Se copia a mano de una presentación. | How hard it was for the customer to settle what was needed. Copied by hand from a presentation. | Clientes que llamaron | Customers who called | |
  polizas-por-cliente | OTHER | MONTHLY | RELATIONAL | 0 | | pólizas | policies | comercial | Pólizas por cliente | Policies per customer | Pólizas vigentes sobre clientes con póliza vigente. | Policies in force over customers with a policy in force. | Clientes con póliza vigente | Customers with a policy in force | t:poliza f:almacen.dwh.fact_poliza#numero_poliza | f:informes/cartera#n_polizas
  contactos-por-cliente | OTHER | MONTHLY | RELATIONAL | 0 | | contactos al mes | contacts a month | servicio | Contactos por cliente | Contacts per customer | Interacciones del mes, con su hora y su canal, sobre clientes. | Interactions of the month, with their hour and channel, over customers. | Clientes con póliza vigente | Customers with a policy in force | t:interaccion f:almacen.dwh.fact_interaccion#ocurrido_en f:almacen.dwh.fact_interaccion#canal |
  quejas-por-mil | OTHER | MONTHLY | RELATIONAL | 0 | | por mil clientes | per thousand customers | servicio | Quejas por mil clientes | Complaints per thousand customers | Quejas recibidas en el mes por cada mil clientes. | Complaints received in the month per thousand customers. | Clientes con póliza vigente | Customers with a policy in force | t:queja f:crm.public.quejas#fecha_queja f:almacen.dwh.fact_interaccion#motivo |
  devoluciones-por-mil | OTHER | MONTHLY | RELATIONAL | 0 | | por mil facturas | per thousand invoices | finanzas | Devoluciones por mil facturas | Refunds per thousand invoices | Cobros devueltos en el mes por cada mil facturas. | Charges returned in the month per thousand invoices. | Facturas emitidas | Invoices issued | t:devolucion f:cobra.public.devoluciones#monto f:almacen.dwh.fact_pago#monto |
  siniestralidad | OTHER | MONTHLY | RELATIONAL | 0 | | proporción | share | siniestros | Siniestralidad | Loss ratio | Siniestros pagados sobre primas devengadas en doce meses. | Claims paid over premiums earned in twelve months. | Pólizas vigentes | Policies in force | t:siniestralidad f:almacen.mart.siniestralidad#relacion_siniestros_prima | f:informes/siniestralidad#relacion_siniestros_prima
  dias-pago-siniestro | OTHER | MONTHLY | TRANSACTIONAL | 0 | | días | days | siniestros | Días hasta pagar un siniestro | Days to pay a claim | Mediana de días entre el denuncio y el pago. | The median of days between report and payment. | Siniestros pagados en el mes | Claims paid in the month | t:siniestro f:ampara.dbo.siniestros#fecha_denuncio f:ampara.dbo.pagos_siniestro#fecha_pago |
  opinion-en-redes | OTHER | MONTHLY | RELATIONAL | -100 | 100 | puntos | points | mercadeo | Opinión en redes sociales | Opinion on social networks | Menciones favorables menos adversas, cada cien menciones. | Favourable less unfavourable mentions in a hundred. | Menciones públicas de la compañía | Public mentions of the company | f:stg/menciones_eco#sentimiento |
`;

const SCALES: Readonly<Record<string, string>> = {
  nps: '0–10: 9–10 promotores, 7–8 pasivos, 0–6 detractores',
  'satisfaccion-siniestros': '1–7: 6–7 satisfechos, 5 neutro, 1–4 insatisfechos',
  'indice-esfuerzo': '1–7: 1 muy fácil, 7 muy difícil',
};

/** Formulas that are none of the known ones, and what is left out; by metric. */
// slug | formula es | formula en
const FORMULAS = `
  tamano-de-muestra | Fórmula de Fleiss para dos proporciones | Fleiss's formula for two proportions
  duplicados | registros duplicados ÷ registros | duplicate records ÷ records
  indice-esfuerzo | media de las notas de esfuerzo | mean of the effort scores
  polizas-por-cliente | pólizas vigentes ÷ clientes con póliza vigente | policies in force ÷ customers with a policy in force
  contactos-por-cliente | interacciones del mes ÷ clientes | interactions of the month ÷ customers
  quejas-por-mil | 1000 × quejas ÷ clientes | 1000 × complaints ÷ customers
  devoluciones-por-mil | 1000 × devoluciones ÷ facturas | 1000 × refunds ÷ invoices
  siniestralidad | siniestros pagados ÷ primas devengadas | claims paid ÷ premiums earned
  dias-pago-siniestro | mediana de (fecha de pago − fecha de denuncio) | median of (payment date − report date)
  opinion-en-redes | 100 × (favorables − adversas) ÷ menciones | 100 × (favourable − unfavourable) ÷ mentions
`;

/** Which word of the glossary gives a metric its meaning. */
const DEFINED = `
  nps | nps
  satisfaccion-neta | satisfaccion-siniestros
  retencion | retencion
  churn | churn
  valor-de-vida | valor-de-vida
  siniestralidad | siniestralidad
`;

const formulas = new Map(rowsOf(FORMULAS).map((row) => [cell(row, 0), row]));

/** Every metric with what it is worked out from, where it is reported and who answers for it. */
export const metricOperations = (): readonly Operation[] => [
  ...rowsOf(METRICS).map(metric),
  ...rowsOf(METRICS).flatMap(tiesOf),
  ...rowsOf(DEFINED).map((row) =>
    connect(targetOf(`t:${cell(row, 0)}`), 'DEFINES', ref('Metric', cell(row, 1)), {
      set: { status: 'VALIDATED' },
    }),
  ),
];

function metric(row: readonly string[]): Operation {
  const slug = cell(row, 0);
  const formula = formulas.get(slug);
  const scale = SCALES[slug];
  const range = {
    ...(cell(row, 4) !== '' && { low: Number(cell(row, 4)) }),
    ...(cell(row, 5) !== '' && { high: Number(cell(row, 5)) }),
  };
  return put(ref('Metric', slug), {
    formula: cell(row, 1),
    cadence: cell(row, 2),
    scope: cell(row, 3),
    ...(Object.keys(range).length > 0 && { range }),
    unit: { es: cell(row, 6), en: cell(row, 7) },
    name: { es: cell(row, 9), en: cell(row, 10) },
    description: { es: cell(row, 11), en: cell(row, 12) },
    population: { es: cell(row, 13), en: cell(row, 14) },
    ...(scale && { scale }),
    ...(formula && { formulaText: { es: cell(formula, 1), en: cell(formula, 2) } }),
    lifecycle: 'ACTIVE',
  });
}

function tiesOf(row: readonly string[]): readonly Operation[] {
  const entry = ref('Metric', cell(row, 0));
  return [
    connect(entry, 'OWNED_BY', ref('Team', cell(row, 8)), { by: { role: 'OWNER' } }),
    connect(entry, 'IN_DOMAIN', ref('Domain', 'clientes')),
    ...wordsOf(cell(row, 15)).map((used) => connect(entry, 'USES', targetOf(used))),
    ...wordsOf(cell(row, 16)).map((where) => connect(entry, 'REPORTED_IN', targetOf(where))),
  ];
}
