import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';
import { attributeRef, attributes } from './master-attributes.ts';
import { targetOf } from './targets.ts';

/**
 * P1: nothing covers the national id that Customer 360 shows. P5: the birthday greeting rests on consent that no
 * attribute records. P7: what goes to Brazil goes without a mechanism.
 */
// slug | basis | role | jurisdictions | years | starts at | then | assessment | marks (p profiling, a automated) | owner | name es | name en | purpose es | purpose en | subjects es | subjects en | recipients es | recipients en | processes
const ACTIVITIES = `
  datos-maestros | LEGITIMATE_INTEREST | CONTROLLER | CL ES_EU | 10 | fin de la relación | BLOCK | DONE | | datos | Registro único de clientes y hogares | Golden record of customers and households | Tener un solo registro correcto de cada persona y de cada hogar. | To have one correct record of every person and every household. | Clientes, asegurados, beneficiarios y prospectos | Customers, insured, beneficiaries and prospects | Áreas de la compañía | Departments of the company | d:origen.mdm.cliente d:origen.mdm.hogar d:origen.mdm.xref_cliente d:std/personas d:stg/clientes_brujula d:stg/hogares_brujula d:stg/asegurados_puntal d:stg/cuentas_cobra d:stg/clientes_voz d:stg/usuarios_portal d:stg/referidos_portal d:stg/registro_app d:stg/contactos_impulso d:origen.mdm.pares_candidatos d:almacen.dwh.dim_cliente d:almacen.dwh.dim_hogar
  relacion-con-clientes | CONTRACT | CONTROLLER | CL ES_EU | 10 | fin de la relación | BLOCK | NOT_NEEDED | | comercial | Relación con los clientes | Customer relations | Atender cotizaciones, contratos y pedidos de los clientes. | To see to customers' quotations, contracts and requests. | Clientes y prospectos | Customers and prospects | Agentes de la compañía | Agents of the company | d:crm.public.clientes d:crm.public.hogares d:crm.public.integrantes_hogar d:crm.public.oportunidades d:crm.public.contactos d:crm.public.cliente_unico
  emision-de-polizas | CONTRACT | CONTROLLER | CL ES_EU | 10 | fin de la póliza | BLOCK | NOT_NEEDED | | tecnica | Emisión y renovación de pólizas | Issue and renewal of policies | Emitir, renovar y administrar las pólizas. | To issue, renew and administer policies. | Contratantes, asegurados y beneficiarios | Policyholders, insured and beneficiaries | Reaseguradores y autoridad de seguros | Reinsurers and the insurance authority | d:puntal.pol.asegurados d:puntal.pol.beneficiarios d:puntal.pol.polizas d:puntal.pol.renovaciones d:stg/polizas_puntal d:almacen.dwh.fact_poliza
  cobranza | CONTRACT | CONTROLLER | CL ES_EU | 10 | fin de la póliza | BLOCK | NOT_NEEDED | | finanzas | Cobranza y devoluciones | Billing and refunds | Cobrar las primas y devolver lo que no corresponde. | To collect premiums and return what is not owed. | Contratantes | Policyholders | Bancos y emisores de tarjetas | Banks and card issuers | d:cobra.public.cuentas d:cobra.public.facturas d:cobra.public.pagos d:cobra.public.devoluciones d:cobra.public.morosidad d:stg/pagos_cobra d:almacen.dwh.fact_pago
  siniestros | CONTRACT | CONTROLLER | CL ES_EU | 10 | cierre del siniestro | BLOCK | DONE | | siniestros | Gestión de siniestros | Claims handling | Evaluar y pagar los siniestros denunciados. | To assess and pay the claims reported. | Asegurados, denunciantes y terceros | Insured, claimants and third parties | Peritos, talleres y reaseguradores | Adjusters, garages and reinsurers | d:ampara.dbo.siniestros d:ampara.dbo.peritajes d:ampara.dbo.pagos_siniestro d:stg/siniestros_ampara d:almacen.dwh.fact_siniestro d:almacen.mart.siniestralidad d:informes/siniestralidad
  siniestros-de-salud | CONTRACT | CONTROLLER | CL ES_EU | 10 | cierre del siniestro | BLOCK | DONE | | siniestros | Siniestros de salud | Health claims | Comprobar el diagnóstico que da derecho al pago. | To verify the diagnosis that gives a right to payment. | Pacientes asegurados | Insured patients | Médicos evaluadores | Assessing doctors | d:ampara.dbo.antecedentes_medicos
  atencion | LEGITIMATE_INTEREST | CONTROLLER | CL ES_EU | 5 | cada contacto | DELETE | NOT_NEEDED | | servicio | Atención y quejas | Service and complaints | Atender llamadas y quejas, y mejorar el servicio. | To answer calls and complaints and improve the service. | Clientes y quienes llaman | Customers and callers | Áreas de la compañía | Departments of the company | d:voz.atencion.llamadas d:voz.atencion.grabaciones d:voz.atencion.clientes_voz d:voz.atencion.ficha_cliente d:crm.public.quejas d:stg/interacciones d:almacen.dwh.fact_interaccion
  canales-digitales | CONTRACT | CONTROLLER | CL ES_EU | 10 | cierre de la cuenta | DELETE | NOT_NEEDED | | digital | Portal y aplicación | Portal and app | Que el cliente vea sus pólizas y haga sus trámites. | To let customers see their policies and do their business. | Usuarios del portal y de la aplicación | Users of the portal and the app | Áreas de la compañía | Departments of the company | d:portal.public.usuarios d:portal.public.sesiones d:portal.public.solicitudes d:portal.public.referidos d:portal.public.perfil_maestro d:app.registro d:app.eventos d:app.notificaciones d:app.perfil
  encuestas | LEGITIMATE_INTEREST | CONTROLLER | CL ES_EU | 5 | cada respuesta | ANONYMISE | NOT_NEEDED | | servicio | Encuestas a clientes | Customer surveys | Saber cuán satisfechos están los clientes. | To know how satisfied customers are. | Clientes | Customers | Pulso Encuestas SpA, como encargada | Pulso Encuestas SpA, as processor | d:respuestas d:stg/respuestas_pulso d:almacen.dwh.fact_encuesta d:informes/satisfaccion
  escucha-social | LEGITIMATE_INTEREST | JOINT | CL | 5 | cada mención | DELETE | PENDING | | mercadeo | Escucha en redes sociales | Social listening | Saber qué se dice de la compañía en público. | To know what is said of the company in public. | Autores de menciones públicas | Authors of public mentions | Eco Escucha Ltda. | Eco Escucha Ltda. | d:menciones d:perfiles d:stg/menciones_eco
  campanas | CONSENT | CONTROLLER | CL ES_EU BR | 5 | último consentimiento | DELETE | DONE | p | mercadeo | Campañas comerciales | Marketing campaigns | Ofrecer seguros a quienes aceptaron recibir ofertas. | To offer insurance to those who consented to receive offers. | Clientes y prospectos que consintieron | Customers and prospects who consented | Impulso Marketing Ltda. (Brasil), como encargada | Impulso Marketing Ltda. (Brazil), as processor | d:contactos d:envios d:audiencia_renovacion
  saludo-de-cumpleanos | CONSENT | CONTROLLER | CL ES_EU | 5 | último saludo | DELETE | NOT_NEEDED | | mercadeo | Saludo de cumpleaños | Birthday greeting | Saludar a los clientes el día de su cumpleaños. | To greet customers on their birthday. | Clientes | Customers | Impulso Marketing Ltda. | Impulso Marketing Ltda. | d:audiencia_cumpleanos
  riesgo-de-abandono | LEGITIMATE_INTEREST | CONTROLLER | CL ES_EU | 5 | cada cálculo | DELETE | DONE | p | datos | Cálculo del riesgo de abandono | Churn risk scoring | Prever quién puede irse para hablarle a tiempo. | To foresee who may leave and speak to them in time. | Clientes | Customers | Comercial y Servicio al Cliente | Sales and Customer Service | d:origen.mdm.puntajes_cliente d:almacen.mart.abandono d:informes/abandono
  informes | LEGITIMATE_INTEREST | CONTROLLER | CL ES_EU | 5 | cada informe | DELETE | NOT_NEEDED | | datos-plataforma | Informes de gestión | Management reports | Dirigir la compañía con cifras. | To run the company by its figures. | Clientes y agentes | Customers and agents | Direcciones de la compañía | Management of the company | f:informes/cliente_360#nombre f:informes/cliente_360#apellidos f:informes/cliente_360#comuna f:informes/cliente_360#segmento_valor f:informes/cliente_360#n_polizas f:informes/cliente_360#ultimo_nps f:informes/cliente_360#riesgo_abandono d:informes/cartera d:informes/primas_por_zona
  comparacion-de-carteras | LEGITIMATE_INTEREST | JOINT | CL | 5 | cada comparación | DELETE | PENDING | | mercadeo | Comparación de carteras | Comparison of portfolios | Saber cuántos clientes se comparten con una compañía asociada. | To know how many customers are shared with an associated company. | Clientes | Customers | Compañía asociada | The associated company | d:extractos/correos_huella
  agentes | CONTRACT | CONTROLLER | CL ES_EU | 10 | fin del contrato | BLOCK | NOT_NEEDED | | tecnica | Gestión de agentes | Management of agents | Contratar, pagar y supervisar a los agentes. | To engage, pay and supervise agents. | Agentes | Agents | Autoridad de seguros | The insurance authority | d:puntal.pol.agentes d:stg/agentes_puntal d:origen.mdm.agente d:almacen.dwh.dim_agente d:informes/ventas_agentes d:siga.age.agentes d:siga.age.comisiones
`;

/** What each golden attribute that concerns a person is processed for, where it is not only for keeping one record. */
// activity | attributes of the customer
const ALSO = `
  campanas | nombre correo movil idioma consentimiento-comercial segmento-valor
  riesgo-de-abandono | riesgo-abandono segmento-valor ultimo-nps ultimo-contacto
  encuestas | correo ultimo-nps
  saludo-de-cumpleanos | nombre fecha-nacimiento idioma
  cobranza | medio-pago rut-nif
`;

// activity | country | to system | mechanism
const TRANSFERS = `
  campanas | BR | impulso |
  campanas | CL | anden | STANDARD_CLAUSES
  emision-de-polizas | CL | puntal | STANDARD_CLAUSES
  datos-maestros | CL | origen | STANDARD_CLAUSES
`;

// activity | for
const OPERATED = `
  campanas | Initiative:llamada-de-bienvenida Initiative:descuento-de-renovacion
  riesgo-de-abandono | Objective:reducir-abandono Segment:en-riesgo
  encuestas | Objective:elevar-nps Objective:mejorar-siniestros
  datos-maestros | Objective:un-registro
  siniestros | Objective:mejorar-siniestros
`;

/** P6 is not planted: health data are processed on a condition that the law allows. */
const HEALTH = {
  es: 'Consentimiento explícito del paciente al denunciar el siniestro (RGPD art. 9.2 a; Ley 19.628 arts. 16 y 16 bis).',
  en: "The patient's explicit consent when reporting the claim (GDPR art. 9.2 a; Chile's Law 19.628 arts. 16 and 16 bis).",
};

const SECURITY = {
  es: 'Acceso por función, cifrado en tránsito y en reposo, registro de consultas.',
  en: 'Access by function, encryption in transit and at rest, log of queries.',
};

const activity = (slug: string) => ref('ProcessingActivity', slug);

/** The record of processing. */
export const activityOperations = (): readonly Operation[] => [
  ...rowsOf(ACTIVITIES).flatMap(activityOf),
  ...attributes
    .filter(({ privacy }) => privacy !== '')
    .map(({ entity, slug }) =>
      connect(
        activity(entity === 'agente' ? 'agentes' : 'datos-maestros'),
        'PROCESSES',
        attributeRef(`${entity}/${slug}`),
        { set: { need: 'ESSENTIAL' } },
      ),
    ),
  ...rowsOf(ALSO).flatMap((row) =>
    wordsOf(cell(row, 1)).map((slug) =>
      connect(activity(cell(row, 0)), 'PROCESSES', attributeRef(`cliente/${slug}`), {
        set: { need: 'ESSENTIAL' },
      }),
    ),
  ),
  ...rowsOf(TRANSFERS).map(transfer),
  ...rowsOf(OPERATED).flatMap((row) =>
    wordsOf(cell(row, 1)).map((aim) => {
      const [kind = '', slug = ''] = aim.split(':');
      return connect(activity(cell(row, 0)), 'OPERATED_FOR', ref(kind, slug));
    }),
  ),
  connect(
    attributeRef('cliente/consentimiento-comercial'),
    'RECORDS_CONSENT_FOR',
    activity('campanas'),
    { by: { channel: 'EMAIL' } },
  ),
];

function activityOf(row: readonly string[]): readonly Operation[] {
  const entry = activity(cell(row, 0));
  const owned = (kind: string, key: string, role: string) =>
    connect(entry, 'OWNED_BY', ref(kind, key), { by: { role } });
  return [
    put(entry, {
      lawfulBasis: cell(row, 1),
      controllerRole: cell(row, 2),
      jurisdictions: wordsOf(cell(row, 3)),
      retention: { period: `P${cell(row, 4)}Y`, startsAt: cell(row, 5), then: cell(row, 6) },
      impactAssessment: cell(row, 7),
      profiling: cell(row, 8).includes('p'),
      automatedDecision: cell(row, 8).includes('a'),
      name: { es: cell(row, 10), en: cell(row, 11) },
      purpose: { es: cell(row, 12), en: cell(row, 13) },
      subjects: { es: cell(row, 14), en: cell(row, 15) },
      recipients: { es: cell(row, 16), en: cell(row, 17) },
      securityMeasures: SECURITY,
      reviewDue: '2027-05-31',
      ...(cell(row, 0) === 'siniestros-de-salud' && { specialCondition: HEALTH }),
    }),
    owned('Team', cell(row, 9), 'OWNER'),
    owned('Person', 'gabriela-pizarro', 'PRIVACY_OFFICER'),
    ...wordsOf(cell(row, 18)).map((target) =>
      connect(entry, 'PROCESSES', targetOf(target), { set: { need: 'ESSENTIAL' } }),
    ),
  ];
}

function transfer(row: readonly string[]): Operation {
  const mechanism = cell(row, 3);
  return connect(activity(cell(row, 0)), 'TRANSFERS_TO', ref('System', cell(row, 2)), {
    by: { country: cell(row, 1) },
    ...(mechanism && { set: { mechanism } }),
  });
}
