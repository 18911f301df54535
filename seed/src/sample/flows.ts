import { entryId, keyOf } from '@linaje/graph-schema';
import type { Operation, Ref, Values } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';
import { SUMS, datasetRef, fieldRef } from './datasets.ts';

const ORCHESTRATOR = 'airflow://orquesta.arrayan.example';

export interface ProcessPlan {
  readonly slug: string;
  readonly system: string;
  readonly type: string;
  readonly about: { readonly es: string; readonly en: string };
}

/** One column on its way from one dataset to another. */
export interface ColumnMove {
  readonly from: string;
  readonly to: string;
  readonly mode: 'DIRECT' | 'INDIRECT';
  readonly transformation: string;
}

/** What one process takes from one dataset to another. */
export interface Move {
  readonly process: string;
  readonly from: string;
  readonly to: string;
  readonly columns: readonly ColumnMove[];
}

// slug | system it runs in | type | about es | about en
const PROCESSES = `
  ingesta_clientes_brujula | anden | BATCH | Trae cada noche los clientes del CRM. | Brings in the CRM's customers every night.
  ingesta_hogares_brujula | anden | BATCH | Trae los hogares y sus integrantes. | Brings in households and their members.
  ingesta_asegurados_puntal | anden | BATCH | Trae los asegurados. | Brings in the insured persons.
  ingesta_polizas_puntal | anden | BATCH | Trae pólizas, beneficiarios y renovaciones. | Brings in policies, beneficiaries and renewals.
  ingesta_productos_puntal | anden | BATCH | Trae productos y coberturas. | Brings in products and covers.
  ingesta_agentes_puntal | anden | BATCH | Trae los agentes. | Brings in the agents.
  ingesta_cuentas_cobra | anden | BATCH | Trae las cuentas de cobro. | Brings in the billing accounts.
  ingesta_pagos_cobra | anden | BATCH | Trae facturas, pagos, devoluciones y morosidad. | Brings in invoices, payments, refunds and arrears.
  evaluacion_salud | ampara | MANUAL | Un médico evalúa el siniestro de salud y fija lo que se paga. | A doctor assesses the health claim and sets what is paid.
  ingesta_siniestros_ampara | anden | BATCH | Trae siniestros, peritajes y pagos. | Brings in claims, adjustments and payments.
  transcripcion_llamadas | voz | ENRICH | Graba y transcribe las llamadas. | Records and transcribes calls.
  ingesta_clientes_voz | anden | BATCH | Trae a quienes llaman. | Brings in the callers.
  ingesta_interacciones | anden | STREAM | Junta contactos, quejas, llamadas, visitas y eventos. | Gathers contacts, complaints, calls, visits and events.
  ingesta_usuarios_portal | anden | BATCH | Trae los usuarios del portal. | Brings in the portal's users.
  ingesta_referidos_portal | anden | BATCH | Trae quién recomendó a quién. | Brings in who recommended whom.
  ingesta_registro_app | anden | STREAM | Trae las altas de la aplicación. | Brings in the app's registrations.
  ingesta_respuestas_pulso | anden | BATCH | Trae las respuestas a las encuestas. | Brings in the answers to surveys.
  ingesta_redes_eco | anden | BATCH | Trae menciones y perfiles sociales. | Brings in mentions and social profiles.
  ingesta_correos_impulso | anden | BATCH | Trae los correos que Impulso corrigió. | Brings in the e-mail addresses Impulso has corrected.
  normaliza_personas | anden | STANDARDIZE | Normaliza nombres, RUT, direcciones y teléfonos de todas las fuentes. | Standardises names, ids, addresses and telephones from all sources.
  empareja_clientes | origen | MATCH | Busca registros de una misma persona. | Looks for records of one and the same person.
  consolida_cliente | origen | MERGE | Une los registros y elige el mejor valor de cada atributo. | Merges the records and chooses the best value of each attribute.
  sincroniza_portal | origen | STREAM | Lleva al instante el correo y el consentimiento que el cliente cambia en el portal. | Carries at once the e-mail and consent that customers change in the portal.
  calcula_riesgo | origen | ENRICH | Calcula el riesgo de abandono de cada cliente. | Works out each customer's churn risk.
  consolida_hogar | origen | MERGE | Forma el registro único de cada hogar. | Forms the golden record of each household.
  consolida_producto | origen | MERGE | Forma el registro único de cada producto. | Forms the golden record of each product.
  consolida_agente | origen | MERGE | Forma el registro único de cada agente. | Forms the golden record of each agent.
  publica_crm | origen | PUBLISH | Entrega el registro único al CRM. | Delivers the golden record to the CRM.
  publica_voz | origen | PUBLISH | Entrega el registro único al centro de contacto. | Delivers the golden record to the contact centre.
  publica_portal | origen | PUBLISH | Entrega el registro único al portal. | Delivers the golden record to the portal.
  publica_app | origen | PUBLISH | Entrega el registro único a la aplicación. | Delivers the golden record to the app.
  publica_impulso | origen | PUBLISH | Entrega el registro único a Impulso. | Delivers the golden record to Impulso.
  copia_movil_portal | impulso | BATCH | Copia el móvil directamente del portal, sin pasar por Origen. | Copies the mobile straight from the portal, past Origen.
  envia_campanas | impulso | BATCH | Envía los mensajes de cada campaña. | Sends the messages of each campaign.
  carga_dim_cliente | almacen | PUBLISH | Carga el cliente único. | Loads the golden customer.
  carga_dim_hogar | almacen | PUBLISH | Carga el hogar único. | Loads the golden household.
  carga_dim_producto | almacen | PUBLISH | Carga el producto único. | Loads the golden product.
  carga_dim_agente | almacen | PUBLISH | Carga el agente único. | Loads the golden agent.
  carga_fact_poliza | almacen | BATCH | Carga las pólizas de cada mes. | Loads the policies of each month.
  carga_fact_siniestro | almacen | BATCH | Carga los siniestros. | Loads the claims.
  carga_fact_pago | almacen | BATCH | Carga los pagos. | Loads the payments.
  carga_fact_interaccion | almacen | BATCH | Carga las interacciones. | Loads the interactions.
  carga_fact_encuesta | almacen | BATCH | Carga las respuestas. | Loads the answers.
  mart_abandono | almacen | BATCH | Reúne a los clientes con su riesgo. | Gathers customers with their risk.
  mart_siniestralidad | almacen | BATCH | Compara lo pagado con las primas. | Compares what was paid with the premiums.
  mart_polizas_v1 | almacen | BATCH | Mantiene la versión antigua de las pólizas. | Keeps the old version of policies going.
  audiencia_cumpleanos | almacen | BATCH | Prepara los saludos de cumpleaños. | Prepares the birthday greetings.
  audiencia_renovacion | almacen | BATCH | Prepara los avisos de renovación. | Prepares the renewal notices.
  informe_cliente_360 | mirador | QUERY | Arma la página de cada cliente. | Builds each customer's page.
  informe_cartera | mirador | QUERY | Arma el informe de cartera. | Builds the portfolio report.
  informe_abandono | mirador | QUERY | Arma el tablero de abandono. | Builds the churn dashboard.
  devuelve_umbral | mirador | MANUAL | Lleva de vuelta al Almacén el umbral que se ajusta en el tablero. | Carries the threshold set on the dashboard back to Almacén.
  informe_satisfaccion | mirador | QUERY | Arma el informe de satisfacción. | Builds the satisfaction report.
  informe_siniestralidad | mirador | QUERY | Arma el informe de siniestralidad. | Builds the loss ratio report.
  informe_primas_por_zona | mirador | QUERY | Arma el informe de primas por zona. | Builds the report of premiums by territory.
  informe_ventas_agentes | mirador | QUERY | Arma el informe de ventas. | Builds the sales report.
  extracto_huellas | mirador | QUERY | Extrae huellas de correos para compararlas con otra compañía. | Extracts e-mail digests to compare them with another company.
`;

// process | from | to | columns: `a`, `a>b`; ending in `!` transformed, `+` aggregated, `~` only bearing on it
const MOVES = `
  ingesta_clientes_brujula | crm.public.clientes | stg/clientes_brujula | id_cliente rut nombre apellidos fecha_nacimiento correo movil direccion codigo_postal comuna idioma canal_preferido segmento_valor motivo_contratacion
  ingesta_hogares_brujula | crm.public.hogares | stg/hogares_brujula | id_hogar rut_titular direccion n_integrantes
  ingesta_hogares_brujula | crm.public.integrantes_hogar | stg/hogares_brujula | id_hogar~ id_cliente>n_integrantes~
  ingesta_asegurados_puntal | puntal.pol.asegurados | stg/asegurados_puntal | id_asegurado rut nombre apellidos fecha_nacimiento direccion codigo_postal comuna cliente_desde tipo_relacion
  ingesta_polizas_puntal | puntal.pol.polizas | stg/polizas_puntal | numero_poliza id_asegurado codigo_producto ramo fecha_inicio fecha_fin prima_anual estado_poliza codigo_agente
  ingesta_polizas_puntal | puntal.pol.renovaciones | stg/polizas_puntal | numero_poliza~ resultado
  ingesta_polizas_puntal | puntal.pol.beneficiarios | stg/polizas_puntal | numero_poliza~
  ingesta_productos_puntal | puntal.pol.productos | stg/productos_puntal | codigo_producto nombre_producto ramo prima_base cobertura vigencia renovacion_automatica
  ingesta_productos_puntal | puntal.pol.coberturas | stg/productos_puntal | codigo_producto~
  ingesta_agentes_puntal | puntal.pol.agentes | stg/agentes_puntal | codigo_agente nombre_agente sucursal zona_comercial numero_licencia estado_agente
  ingesta_cuentas_cobra | cobra.public.cuentas | stg/cuentas_cobra | id_cuenta rut nombre apellidos correo direccion codigo_postal comuna medio_pago
  ingesta_pagos_cobra | cobra.public.pagos | stg/pagos_cobra | id_pago numero_factura monto fecha_pago
  ingesta_pagos_cobra | cobra.public.facturas | stg/pagos_cobra | numero_factura~ numero_poliza
  ingesta_pagos_cobra | cobra.public.devoluciones | stg/pagos_cobra | monto!
  ingesta_pagos_cobra | cobra.public.morosidad | stg/pagos_cobra | dias_mora
  evaluacion_salud | ampara.dbo.antecedentes_medicos | ampara.dbo.siniestros | diagnostico>monto_pagado~
  ingesta_siniestros_ampara | ampara.dbo.siniestros | stg/siniestros_ampara | numero_siniestro numero_poliza ramo fecha_ocurrencia fecha_denuncio causa estado_siniestro monto_reclamado
  ingesta_siniestros_ampara | ampara.dbo.pagos_siniestro | stg/siniestros_ampara | numero_siniestro~ monto>monto_pagado+
  ingesta_siniestros_ampara | ampara.dbo.peritajes | stg/siniestros_ampara | numero_siniestro~ conclusion>estado_siniestro~
  transcripcion_llamadas | voz.atencion.llamadas | voz.atencion.grabaciones | id_llamada
  ingesta_clientes_voz | voz.atencion.clientes_voz | stg/clientes_voz | id_cliente_voz rut nombre apellidos movil idioma canal_preferido
  ingesta_interacciones | crm.public.contactos | stg/interacciones | id_contacto>clave_fuente! canal motivo fecha_contacto>ocurrido_en
  ingesta_interacciones | crm.public.quejas | stg/interacciones | id_queja>clave_fuente! canal motivo fecha_queja>ocurrido_en
  ingesta_interacciones | crm.public.oportunidades | stg/interacciones | id_oportunidad>clave_fuente! etapa>motivo!
  ingesta_interacciones | voz.atencion.llamadas | stg/interacciones | id_llamada>clave_fuente! motivo inicio_llamada>ocurrido_en
  ingesta_interacciones | portal.public.sesiones | stg/interacciones | id_sesion>clave_fuente! inicio_sesion>ocurrido_en
  ingesta_interacciones | portal.public.solicitudes | stg/interacciones | id_solicitud>clave_fuente! tipo_solicitud>motivo
  ingesta_interacciones | app.eventos | stg/interacciones | id_evento>clave_fuente! tipo_evento>motivo ocurrido_en
  ingesta_interacciones | app.notificaciones | stg/interacciones | id_notificacion>clave_fuente! abierta_en>ocurrido_en
  ingesta_interacciones | envios | stg/interacciones | id_envio>clave_fuente! enviado_en>ocurrido_en
  ingesta_usuarios_portal | portal.public.usuarios | stg/usuarios_portal | id_usuario rut correo movil direccion codigo_postal comuna idioma consentimiento_comercial
  ingesta_referidos_portal | portal.public.referidos | stg/referidos_portal | id_referido rut_referido>recomendo_a
  ingesta_referidos_portal | portal.public.usuarios | stg/referidos_portal | rut
  ingesta_registro_app | app.registro | stg/registro_app | id_usuario rut correo idioma
  ingesta_respuestas_pulso | respuestas | stg/respuestas_pulso | id_respuesta rut puntaje_nps puntaje_satisfaccion respondida_en
  ingesta_respuestas_pulso | encuestas | stg/respuestas_pulso | id_encuesta>puntaje_nps~
  ingesta_redes_eco | menciones | stg/menciones_eco | id_mencion sentimiento publicada_en
  ingesta_redes_eco | perfiles | stg/menciones_eco | alias valor_estimado
  ingesta_correos_impulso | contactos | stg/contactos_impulso | id_contacto correo rebote
  normaliza_personas | stg/clientes_brujula | std/personas | id_cliente>clave_fuente! rut! nombre! apellidos! fecha_nacimiento correo! movil! direccion! codigo_postal comuna! idioma canal_preferido segmento_valor! motivo_contratacion
  normaliza_personas | stg/asegurados_puntal | std/personas | id_asegurado>clave_fuente! rut! nombre! apellidos! fecha_nacimiento direccion! codigo_postal comuna! cliente_desde tipo_relacion!
  normaliza_personas | stg/cuentas_cobra | std/personas | id_cuenta>clave_fuente! rut! nombre! apellidos! correo! direccion! codigo_postal comuna! medio_pago!
  normaliza_personas | stg/clientes_voz | std/personas | id_cliente_voz>clave_fuente! rut! nombre! apellidos! movil! idioma canal_preferido!
  normaliza_personas | stg/usuarios_portal | std/personas | id_usuario>clave_fuente! rut! correo! movil! direccion! codigo_postal comuna! idioma consentimiento_comercial
  normaliza_personas | stg/referidos_portal | std/personas | rut~ recomendo_a
  normaliza_personas | stg/registro_app | std/personas | id_usuario>clave_fuente! rut! correo! idioma
  normaliza_personas | stg/respuestas_pulso | std/personas | rut~ puntaje_nps>ultimo_nps
  normaliza_personas | stg/contactos_impulso | std/personas | id_contacto>clave_fuente! correo!
  normaliza_personas | stg/menciones_eco | std/personas | valor_estimado>segmento_valor!
  empareja_clientes | std/personas | origen.mdm.pares_candidatos | clave_fuente rut>semejanza~ nombre>semejanza~ apellidos>semejanza~ fecha_nacimiento>semejanza~ correo>semejanza~
  consolida_cliente | std/personas | origen.mdm.cliente | clave_fuente>id_unico~ rut nombre apellidos fecha_nacimiento correo movil direccion codigo_postal comuna idioma cliente_desde tipo_relacion canal_preferido medio_pago motivo_contratacion consentimiento_comercial segmento_valor ultimo_nps recomendo_a
  consolida_cliente | std/personas | origen.mdm.xref_cliente | fuente clave_fuente
  consolida_cliente | origen.mdm.pares_candidatos | origen.mdm.xref_cliente | resultado>id_unico~
  sincroniza_portal | portal.public.usuarios | origen.mdm.cliente | correo consentimiento_comercial
  calcula_riesgo | origen.mdm.cliente | origen.mdm.puntajes_cliente | id_unico ultimo_contacto>riesgo_abandono~ ultimo_nps>riesgo_abandono~ segmento_valor>riesgo_abandono~
  consolida_hogar | stg/hogares_brujula | origen.mdm.hogar | rut_titular>titular! n_integrantes>integrantes direccion!
  consolida_hogar | stg/polizas_puntal | origen.mdm.hogar | prima_anual>valor_conjunto~
  consolida_producto | stg/productos_puntal | origen.mdm.producto | codigo_producto nombre_producto ramo prima_base>prima cobertura vigencia renovacion_automatica
  consolida_agente | stg/agentes_puntal | origen.mdm.agente | codigo_agente nombre_agente! sucursal zona_comercial numero_licencia>licencia estado_agente
  publica_crm | origen.mdm.cliente | crm.public.cliente_unico | id_unico rut nombre apellidos correo movil segmento_valor
  publica_crm | origen.mdm.puntajes_cliente | crm.public.cliente_unico | riesgo_abandono
  publica_voz | origen.mdm.cliente | voz.atencion.ficha_cliente | id_unico nombre apellidos movil canal_preferido segmento_valor
  publica_voz | origen.mdm.puntajes_cliente | voz.atencion.ficha_cliente | riesgo_abandono
  publica_portal | origen.mdm.cliente | portal.public.perfil_maestro | id_unico nombre apellidos direccion codigo_postal comuna canal_preferido
  publica_app | origen.mdm.cliente | app.perfil | id_unico nombre apellidos idioma segmento_valor
  publica_impulso | origen.mdm.cliente | contactos | nombre correo idioma segmento_valor consentimiento_comercial
  copia_movil_portal | portal.public.usuarios | contactos | movil
  envia_campanas | contactos | envios | id_contacto
  envia_campanas | campanas | envios | id_campana
  carga_dim_cliente | origen.mdm.cliente | almacen.dwh.dim_cliente | id_unico rut nombre apellidos fecha_nacimiento correo comuna cliente_desde tipo_relacion canal_preferido segmento_valor ultimo_nps
  carga_dim_cliente | origen.mdm.puntajes_cliente | almacen.dwh.dim_cliente | riesgo_abandono
  carga_dim_hogar | origen.mdm.hogar | almacen.dwh.dim_hogar | id_unico titular integrantes valor_conjunto
  carga_dim_producto | origen.mdm.producto | almacen.dwh.dim_producto | codigo_producto nombre_producto ramo prima
  carga_dim_agente | origen.mdm.agente | almacen.dwh.dim_agente | codigo_agente nombre_agente sucursal zona_comercial
  carga_fact_poliza | stg/polizas_puntal | almacen.dwh.fact_poliza | numero_poliza codigo_producto ramo fecha_fin prima_anual estado_poliza codigo_agente resultado id_asegurado>id_unico~
  carga_fact_poliza | origen.mdm.xref_cliente | almacen.dwh.fact_poliza | id_unico
  carga_fact_siniestro | stg/siniestros_ampara | almacen.dwh.fact_siniestro | numero_siniestro numero_poliza ramo fecha_denuncio estado_siniestro monto_reclamado monto_pagado
  carga_fact_pago | stg/pagos_cobra | almacen.dwh.fact_pago | id_pago numero_poliza monto fecha_pago dias_mora
  carga_fact_interaccion | stg/interacciones | almacen.dwh.fact_interaccion | fuente clave_fuente canal motivo ocurrido_en
  carga_fact_encuesta | stg/respuestas_pulso | almacen.dwh.fact_encuesta | id_respuesta puntaje_nps puntaje_satisfaccion respondida_en
  mart_abandono | almacen.dwh.dim_cliente | almacen.mart.abandono | id_unico segmento_valor riesgo_abandono
  mart_abandono | almacen.dwh.fact_poliza | almacen.mart.abandono | id_unico~ estado_poliza>vigente! mes
  mart_abandono | almacen.dwh.fact_interaccion | almacen.mart.abandono | ocurrido_en>vigente~
  mart_siniestralidad | almacen.dwh.fact_siniestro | almacen.mart.siniestralidad | ramo numero_siniestro>n_siniestros+ monto_pagado+ monto_pagado>relacion_siniestros_prima!
  mart_siniestralidad | almacen.dwh.fact_poliza | almacen.mart.siniestralidad | prima_anual+ prima_anual>relacion_siniestros_prima! mes
  mart_polizas_v1 | stg/polizas_puntal | almacen.mart.polizas_v1 | numero_poliza ramo prima_anual estado_poliza
  mart_polizas_v1 | almacen.dwh.dim_agente | almacen.mart.polizas_v1 | zona_comercial
  audiencia_cumpleanos | almacen.dwh.dim_cliente | audiencia_cumpleanos | nombre fecha_nacimiento id_unico>id_audiencia!
  audiencia_renovacion | almacen.dwh.dim_cliente | audiencia_renovacion | nombre id_unico>id_audiencia!
  audiencia_renovacion | almacen.dwh.fact_poliza | audiencia_renovacion | numero_poliza fecha_fin
  informe_cliente_360 | almacen.dwh.dim_cliente | informes/cliente_360 | rut nombre apellidos comuna segmento_valor ultimo_nps riesgo_abandono
  informe_cliente_360 | almacen.dwh.fact_poliza | informes/cliente_360 | numero_poliza>n_polizas+
  informe_cartera | almacen.dwh.dim_cliente | informes/cartera | segmento_valor
  informe_cartera | almacen.dwh.dim_producto | informes/cartera | codigo_producto>ramo~
  informe_cartera | almacen.dwh.dim_hogar | informes/cartera | id_unico>segmento_valor~
  informe_cartera | almacen.dwh.fact_poliza | informes/cartera | ramo numero_poliza>n_polizas+ prima_anual+ mes>periodo!
  informe_abandono | almacen.mart.abandono | informes/abandono | segmento_valor riesgo_abandono+ umbral mes>periodo!
  devuelve_umbral | informes/abandono | almacen.mart.abandono | umbral
  informe_satisfaccion | almacen.dwh.fact_encuesta | informes/satisfaccion | puntaje_nps+ puntaje_satisfaccion+ respondida_en>periodo!
  informe_satisfaccion | almacen.dwh.fact_interaccion | informes/satisfaccion | canal
  informe_siniestralidad | almacen.mart.siniestralidad | informes/siniestralidad | ramo relacion_siniestros_prima mes>periodo!
  informe_siniestralidad | almacen.dwh.fact_pago | informes/siniestralidad | monto>relacion_siniestros_prima~
  informe_primas_por_zona | almacen.mart.polizas_v1 | informes/primas_por_zona | zona_comercial ramo prima_anual+
  informe_ventas_agentes | almacen.dwh.dim_agente | informes/ventas_agentes | nombre_agente sucursal
  informe_ventas_agentes | almacen.dwh.fact_poliza | informes/ventas_agentes | numero_poliza>polizas_vendidas+ prima_anual+ mes>periodo!
  extracto_huellas | almacen.dwh.dim_cliente | extractos/correos_huella | correo>correo_hash! segmento_valor
`;

const MARKS: Readonly<Record<string, Pick<ColumnMove, 'mode' | 'transformation'>>> = {
  '!': { mode: 'DIRECT', transformation: 'TRANSFORMATION' },
  '+': { mode: 'DIRECT', transformation: 'AGGREGATION' },
  '~': { mode: 'INDIRECT', transformation: 'JOIN' },
};

/** P2: a digest keeps the person recognisable, whatever it is called downstream. */
const HOW: Readonly<Record<string, Values>> = {
  [keyOf('extractos/correos_huella', 'correo_hash')]: {
    masking: true,
    protection: 'PSEUDONYMISED',
    expression: 'sha256(lower(correo))',
  },
  [keyOf('almacen.mart.siniestralidad', 'relacion_siniestros_prima')]: {
    expression: 'sum(monto_pagado) / sum(prima_anual)',
  },
};

/** What a report on groups does to whoever is in them; a sum alone would not be enough. */
const GROUPED: Values = {
  protection: 'ANONYMISED',
  expression: 'grupos de 20 personas o más; los menores se omiten',
};

export const processes: readonly ProcessPlan[] = rowsOf(PROCESSES).map((row) => ({
  slug: cell(row, 0),
  system: cell(row, 1),
  type: cell(row, 2),
  about: { es: cell(row, 3), en: cell(row, 4) },
}));

export const moves: readonly Move[] = rowsOf(MOVES).map((row) => ({
  process: cell(row, 0),
  from: cell(row, 1),
  to: cell(row, 2),
  columns: wordsOf(cell(row, 3)).map(columnMove),
}));

function columnMove(word: string): ColumnMove {
  const mark = MARKS[word.at(-1) ?? ''];
  const [from = '', to = from] = (mark ? word.slice(0, -1) : word).split('>');
  return { from, to, ...(mark ?? { mode: 'DIRECT', transformation: 'IDENTITY' }) };
}

const nameOf = ({ system, slug }: ProcessPlan): string => `${system}.${slug}`;

export function processRef(slug: string): Ref {
  const process = processes.find((one) => one.slug === slug);
  if (!process) throw new Error(`The sample has no process ${slug}`);
  return ref('Process', ORCHESTRATOR, nameOf(process));
}

const processId = (slug: string): string => entryId('Process', processRef(slug).key);

/** F1 came with this one, months after the other processes: the mobile copied straight from the portal. */
export const LATER = 'copia_movil_portal';

/** The processes that run in one system, with what they read, write and carry column by column; but for the later one. */
export const processesOf = (system: string): readonly Operation[] =>
  processes.filter((one) => one.system === system && one.slug !== LATER).flatMap(processOperations);

/** A process that was found after the others. */
export const processFound = (slug: string): readonly Operation[] =>
  processes.filter((one) => one.slug === slug).flatMap(processOperations);

function processOperations(process: ProcessPlan): readonly Operation[] {
  const { slug, system, type, about } = process;
  const entry = processRef(slug);
  const own = moves.filter((move) => move.process === slug);
  const each = (side: 'from' | 'to') => [...new Set(own.map((move) => move[side]))];
  return [
    put(entry, {
      name: slug,
      description: about,
      type,
      olNamespace: ORCHESTRATOR,
      olName: nameOf(process),
      lifecycle: 'ACTIVE',
    }),
    connect(entry, 'RUNS_IN', ref('System', system)),
    ...each('from').map((name) => connect(entry, 'READS', datasetRef(name))),
    ...each('to').map((name) => connect(entry, 'WRITES', datasetRef(name))),
    ...own.flatMap(columnFlows),
  ];
}

const columnFlows = ({ process, from, to, columns }: Move): readonly Operation[] =>
  columns.map((column) =>
    connect(fieldRef(from, column.from), 'FLOWS_TO', fieldRef(to, column.to), {
      by: { process: processId(process) },
      set: {
        modes: [column.mode],
        transformations: [column.transformation],
        ...(SUMS.includes(to) && column.mode === 'DIRECT' && GROUPED),
        ...(HOW[keyOf(to, column.to)] ?? {}),
      },
    }),
  );
