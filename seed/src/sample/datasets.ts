import type { Operation, Ref } from '../change-set.ts';
import { change, connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';
import { wordFor } from './dictionary.ts';
import { systemOf } from './systems.ts';

export interface DatasetPlan {
  readonly system: string;
  readonly name: string;
  readonly form: string;
  readonly category: string;
  readonly label: { readonly es: string; readonly en: string };
  readonly about: { readonly es: string; readonly en: string };
  readonly columns: readonly { readonly name: string; readonly isKey: boolean }[];
}

// system | name | form | category | label es | label en | about es | about en | columns, keys with a star
const DATASETS = `
  brujula | crm.public.clientes | TABLE | MASTER | Clientes del CRM | CRM customers | La ficha de cada cliente y prospecto. | The record of each customer and prospect. | id_cliente* rut nombre apellidos fecha_nacimiento correo movil direccion codigo_postal comuna idioma canal_preferido segmento_valor motivo_contratacion fecha_alta actualizado_en
  brujula | crm.public.contactos | TABLE | INTERACTION | Contactos con clientes | Customer contacts | Cada conversación de un ejecutivo con un cliente. | Every conversation of a representative with a customer. | id_contacto* id_cliente canal motivo fecha_contacto id_ejecutivo resultado nota
  brujula | crm.public.oportunidades | TABLE | TRANSACTION | Oportunidades de venta | Sales opportunities | Ventas posibles y en qué etapa van. | Possible sales and the stage they are at. | id_oportunidad* id_cliente ramo etapa monto_estimado fecha_cierre id_ejecutivo
  brujula | crm.public.hogares | TABLE | MASTER | Hogares | Households | Personas que viven juntas y quién las encabeza. | People who live together and who heads them. | id_hogar* rut_titular direccion codigo_postal comuna n_integrantes actualizado_en
  brujula | crm.public.integrantes_hogar | TABLE | MASTER | Integrantes del hogar | Household members | Quién pertenece a cada hogar. | Who belongs to each household. | id_hogar* id_cliente* parentesco desde
  brujula | crm.public.quejas | TABLE | INTERACTION | Quejas | Complaints | Lo que los clientes reclaman y cómo se resolvió. | What customers complain of and how it was settled. | id_queja* id_cliente canal motivo fecha_queja estado_queja fecha_resolucion
  brujula | crm.public.cliente_unico | TABLE | MASTER | Ficha única en el CRM | Golden record in the CRM | Copia del registro único que ve el ejecutivo. | The copy of the golden record that the representative sees. | id_unico* rut nombre apellidos correo movil segmento_valor riesgo_abandono actualizado_en
  brujula | archivos/sugerencias_sucursal | FILE | INTERACTION | Sugerencias de sucursal | Branch suggestions | Formularios de papel, sin nombre, que cada sucursal digita y nadie recoge. | Paper forms, without names, that each branch types in and nobody gathers. | id_sugerencia* sucursal fecha_sugerencia sugerencia
  puntal | puntal.pol.polizas | TABLE | TRANSACTION | Pólizas | Policies | Contratos de seguro y su estado. | Insurance contracts and their status. | numero_poliza* id_asegurado codigo_producto ramo fecha_inicio fecha_fin prima_anual estado_poliza codigo_agente renovacion_automatica
  puntal | puntal.pol.asegurados | TABLE | MASTER | Asegurados | Insured persons | Personas aseguradas o contratantes. | Persons insured or holding a policy. | id_asegurado* rut nombre apellidos fecha_nacimiento sexo direccion codigo_postal comuna cliente_desde tipo_relacion
  puntal | puntal.pol.productos | TABLE | REFERENCE | Productos | Products | Lo que la compañía vende. | What the company sells. | codigo_producto* nombre_producto ramo prima_base cobertura vigencia renovacion_automatica
  puntal | puntal.pol.coberturas | TABLE | REFERENCE | Coberturas | Covers | Lo que cada producto ampara. | What each product covers. | codigo_cobertura* codigo_producto nombre_cobertura suma_asegurada deducible
  puntal | puntal.pol.agentes | TABLE | MASTER | Agentes | Agents | Quienes venden y atienden. | Those who sell and serve. | codigo_agente* nombre_agente sucursal zona_comercial numero_licencia estado_agente
  puntal | puntal.pol.beneficiarios | TABLE | MASTER | Beneficiarios | Beneficiaries | Quienes reciben el capital de una póliza de vida. | Those who receive the sum of a life policy. | numero_poliza* rut_beneficiario* nombre_beneficiario parentesco porcentaje
  puntal | puntal.pol.renovaciones | TABLE | TRANSACTION | Renovaciones | Renewals | Qué se renovó, a qué precio y qué no. | What was renewed, at what price, and what was not. | id_renovacion* numero_poliza fecha_renovacion prima_anterior prima_nueva resultado
  cobra | cobra.public.cuentas | TABLE | MASTER | Cuentas de cobro | Billing accounts | A quién se cobra y cómo paga. | Who is charged and how they pay. | id_cuenta* rut nombre apellidos correo direccion codigo_postal comuna medio_pago dia_pago
  cobra | cobra.public.facturas | TABLE | TRANSACTION | Facturas | Invoices | Lo que se cobra por cada póliza. | What is charged for each policy. | numero_factura* id_cuenta numero_poliza monto fecha_emision fecha_vencimiento estado_factura
  cobra | cobra.public.pagos | TABLE | TRANSACTION | Pagos recibidos | Payments received | Dinero que entró. | Money that came in. | id_pago* numero_factura monto fecha_pago medio_pago
  cobra | cobra.public.devoluciones | TABLE | TRANSACTION | Devoluciones | Refunds | Dinero que se devolvió y por qué. | Money returned and why. | id_devolucion* numero_factura monto motivo fecha_devolucion
  cobra | cobra.public.morosidad | VIEW | ANALYTICAL | Morosidad | Arrears | Cuentas impagas y desde cuándo. | Unpaid accounts and since when. | id_cuenta* dias_mora monto_adeudado actualizado_en
  ampara | ampara.dbo.siniestros | TABLE | TRANSACTION | Siniestros | Claims | Daños denunciados y lo que se pagó. | Losses reported and what was paid. | numero_siniestro* numero_poliza rut_denunciante ramo fecha_ocurrencia fecha_denuncio causa estado_siniestro monto_reclamado monto_pagado
  ampara | ampara.dbo.peritajes | TABLE | TRANSACTION | Peritajes | Loss adjustments | Lo que dictaminó el perito. | What the adjuster concluded. | id_peritaje* numero_siniestro id_perito fecha_peritaje monto_estimado conclusion
  ampara | ampara.dbo.pagos_siniestro | TABLE | TRANSACTION | Pagos de siniestros | Claim payments | Dinero pagado por siniestros. | Money paid for claims. | id_pago* numero_siniestro monto fecha_pago
  ampara | ampara.dbo.antecedentes_medicos | TABLE | TRANSACTION | Antecedentes médicos | Medical records | Diagnósticos que respaldan un siniestro de salud. | Diagnoses that support a health claim. | numero_siniestro* rut_paciente* diagnostico codigo_cie10 fecha_atencion
  voz | voz.atencion.llamadas | TABLE | INTERACTION | Llamadas | Calls | Cada llamada recibida o hecha. | Every call received or made. | id_llamada* numero_origen id_cliente_voz inicio_llamada duracion_segundos motivo id_ejecutivo satisfaccion
  voz | voz.atencion.grabaciones | TABLE | INTERACTION | Grabaciones | Recordings | El audio de las llamadas y lo que se dijo. | The audio of calls and what was said. | id_grabacion* id_llamada ubicacion_archivo transcripcion
  voz | voz.atencion.clientes_voz | TABLE | MASTER | Clientes que llaman | Callers | Quién llama y cómo quiere ser atendido. | Who calls and how they wish to be served. | id_cliente_voz* rut nombre apellidos movil idioma canal_preferido actualizado_en
  voz | voz.atencion.ficha_cliente | TABLE | MASTER | Ficha en pantalla | Screen record | Lo que ve quien atiende el teléfono. | What the person answering the telephone sees. | id_unico* nombre apellidos movil canal_preferido segmento_valor riesgo_abandono
  portal | portal.public.usuarios | TABLE | MASTER | Usuarios del portal | Portal users | Cuentas con que se entra al portal. | The accounts used to enter the portal. | id_usuario* rut correo movil direccion codigo_postal comuna idioma consentimiento_comercial consentimiento_fecha creado_en
  portal | portal.public.sesiones | TABLE | INTERACTION | Visitas al portal | Portal visits | Cuándo y desde dónde se entró. | When and from where it was entered. | id_sesion* id_usuario inicio_sesion dispositivo pagina_entrada
  portal | portal.public.solicitudes | TABLE | TRANSACTION | Solicitudes | Requests | Cambios y certificados pedidos en línea. | Changes and certificates asked for online. | id_solicitud* id_usuario tipo_solicitud fecha_solicitud estado_solicitud
  portal | portal.public.referidos | TABLE | INTERACTION | Referidos | Referrals | Quién recomendó a quién. | Who recommended whom. | id_referido* id_usuario rut_referido correo_referido fecha_invitacion
  portal | portal.public.perfil_maestro | TABLE | MASTER | Perfil en el portal | Portal profile | Datos del registro único que el cliente ve y confirma. | Data of the golden record that the customer sees and confirms. | id_unico* nombre apellidos direccion codigo_postal comuna canal_preferido
  app | app.registro | TOPIC | MASTER | Registro en la aplicación | App registration | Altas y cambios de cuenta en la aplicación. | Accounts opened and changed in the app. | id_usuario* rut correo movil idioma creado_en
  app | app.eventos | TOPIC | INTERACTION | Eventos de la aplicación | App events | Lo que la persona hace en la aplicación. | What the person does in the app. | id_evento* id_usuario tipo_evento pantalla ocurrido_en version_app
  app | app.notificaciones | TOPIC | INTERACTION | Notificaciones | Notifications | Mensajes enviados al móvil. | Messages sent to the mobile. | id_notificacion* id_usuario movil texto abierta_en
  app | app.perfil | TOPIC | MASTER | Perfil en la aplicación | App profile | El registro único como lo muestra la aplicación. | The golden record as the app shows it. | id_unico* nombre apellidos idioma segmento_valor
  pulso | encuestas | API | REFERENCE | Encuestas | Surveys | Qué se pregunta y cuándo. | What is asked and when. | id_encuesta* nombre_encuesta tipo_encuesta pregunta escala
  pulso | respuestas | API | INTERACTION | Respuestas | Answers | Lo que cada cliente respondió. | What each customer answered. | id_respuesta* id_encuesta rut puntaje_nps puntaje_satisfaccion comentario respondida_en
  eco | menciones | API | INTERACTION | Menciones | Mentions | Lo que se publica sobre la compañía. | What is posted about the company. | id_mencion* autor red_social texto sentimiento publicada_en
  eco | perfiles | API | ANALYTICAL | Perfiles sociales | Social profiles | A quién pertenece cada cuenta y cuánto vale. | Whose account it is and what it is worth. | id_perfil* alias correo influencia valor_estimado
  impulso | contactos | API | MASTER | Contactos de marketing | Marketing contacts | A quién se le puede escribir. | Who may be written to. | id_contacto* nombre correo movil idioma segmento_valor consentimiento_comercial rebote actualizado_en
  impulso | campanas | API | REFERENCE | Campañas | Campaigns | Qué se envía, por qué canal y cuándo. | What is sent, by which channel and when. | id_campana* nombre_campana canal inicio fin
  impulso | envios | API | INTERACTION | Envíos | Dispatches | Cada mensaje enviado y qué pasó con él. | Every message sent and what became of it. | id_envio* id_campana id_contacto enviado_en abierto_en rebote
  impulso | audiencia_cumpleanos | AUDIENCE | ANALYTICAL | Audiencia de cumpleaños | Birthday audience | Clientes a quienes se saluda en su cumpleaños. | Customers greeted on their birthday. | id_audiencia* nombre fecha_nacimiento idioma
  impulso | audiencia_renovacion | AUDIENCE | ANALYTICAL | Audiencia de renovación | Renewal audience | Clientes cuya póliza vence pronto. | Customers whose policy ends soon. | id_audiencia* nombre numero_poliza fecha_fin
  anden | stg/clientes_brujula | FILE | MASTER | Paso: clientes de Brújula | Staging: Brújula customers | Clientes del CRM tal como llegan. | CRM customers as they arrive. | id_cliente* rut nombre apellidos fecha_nacimiento correo movil direccion codigo_postal comuna idioma canal_preferido segmento_valor motivo_contratacion
  anden | stg/hogares_brujula | FILE | MASTER | Paso: hogares | Staging: households | Hogares del CRM tal como llegan. | CRM households as they arrive. | id_hogar* rut_titular direccion n_integrantes
  anden | stg/asegurados_puntal | FILE | MASTER | Paso: asegurados | Staging: insured persons | Asegurados tal como llegan. | Insured persons as they arrive. | id_asegurado* rut nombre apellidos fecha_nacimiento direccion codigo_postal comuna cliente_desde tipo_relacion
  anden | stg/polizas_puntal | FILE | TRANSACTION | Paso: pólizas | Staging: policies | Pólizas y renovaciones tal como llegan. | Policies and renewals as they arrive. | numero_poliza* id_asegurado codigo_producto ramo fecha_inicio fecha_fin prima_anual estado_poliza codigo_agente resultado
  anden | stg/productos_puntal | FILE | REFERENCE | Paso: productos | Staging: products | Productos tal como llegan. | Products as they arrive. | codigo_producto* nombre_producto ramo prima_base cobertura vigencia renovacion_automatica
  anden | stg/agentes_puntal | FILE | MASTER | Paso: agentes | Staging: agents | Agentes tal como llegan. | Agents as they arrive. | codigo_agente* nombre_agente sucursal zona_comercial numero_licencia estado_agente
  anden | stg/cuentas_cobra | FILE | MASTER | Paso: cuentas | Staging: accounts | Cuentas de cobro tal como llegan. | Billing accounts as they arrive. | id_cuenta* rut nombre apellidos correo direccion codigo_postal comuna medio_pago
  anden | stg/pagos_cobra | FILE | TRANSACTION | Paso: pagos | Staging: payments | Facturas, pagos y devoluciones tal como llegan. | Invoices, payments and refunds as they arrive. | id_pago* numero_factura numero_poliza monto fecha_pago dias_mora
  anden | stg/siniestros_ampara | FILE | TRANSACTION | Paso: siniestros | Staging: claims | Siniestros y sus pagos tal como llegan. | Claims and their payments as they arrive. | numero_siniestro* numero_poliza ramo fecha_ocurrencia fecha_denuncio causa estado_siniestro monto_reclamado monto_pagado
  anden | stg/clientes_voz | FILE | MASTER | Paso: quienes llaman | Staging: callers | Clientes del centro de contacto tal como llegan. | Customers of the contact centre as they arrive. | id_cliente_voz* rut nombre apellidos movil idioma canal_preferido
  anden | stg/interacciones | FILE | INTERACTION | Paso: interacciones | Staging: interactions | Contactos, llamadas, visitas y eventos juntos. | Contacts, calls, visits and events together. | fuente* clave_fuente* canal motivo ocurrido_en
  anden | stg/usuarios_portal | FILE | MASTER | Paso: usuarios del portal | Staging: portal users | Usuarios del portal tal como llegan. | Portal users as they arrive. | id_usuario* rut correo movil direccion codigo_postal comuna idioma consentimiento_comercial
  anden | stg/referidos_portal | FILE | INTERACTION | Paso: referidos | Staging: referrals | Recomendaciones tal como llegan. | Referrals as they arrive. | id_referido* rut recomendo_a
  anden | stg/registro_app | FILE | MASTER | Paso: registro de la aplicación | Staging: app registration | Altas de la aplicación tal como llegan, sin el móvil. | App registrations as they arrive, without the mobile. | id_usuario* rut correo idioma
  anden | stg/respuestas_pulso | FILE | INTERACTION | Paso: respuestas | Staging: answers | Respuestas tal como llegan. | Answers as they arrive. | id_respuesta* rut puntaje_nps puntaje_satisfaccion respondida_en
  anden | stg/menciones_eco | FILE | INTERACTION | Paso: redes sociales | Staging: social networks | Menciones y perfiles tal como llegan. | Mentions and profiles as they arrive. | id_mencion* alias sentimiento valor_estimado publicada_en
  anden | stg/contactos_impulso | FILE | MASTER | Paso: correos corregidos | Staging: corrected e-mails | Correos que Impulso corrige tras un rebote. | E-mail addresses that Impulso corrects after a bounce. | id_contacto* correo rebote
  anden | std/personas | FILE | MASTER | Personas normalizadas | Standardised persons | Registros de todas las fuentes con nombres, RUT y direcciones normalizados. | Records of all sources with names, ids and addresses standardised. | fuente* clave_fuente* rut nombre apellidos fecha_nacimiento correo movil direccion codigo_postal comuna idioma cliente_desde tipo_relacion canal_preferido medio_pago motivo_contratacion consentimiento_comercial segmento_valor ultimo_nps recomendo_a
  origen | origen.mdm.cliente | TABLE | MASTER | Cliente único | Golden customer | Un registro por cliente, con el mejor valor de cada dato. | One record per customer, with the best value of each datum. | id_unico* rut nombre apellidos fecha_nacimiento correo movil direccion codigo_postal comuna idioma cliente_desde tipo_relacion canal_preferido medio_pago ultimo_contacto motivo_contratacion consentimiento_comercial segmento_valor ultimo_nps recomendo_a actualizado_en
  origen | origen.mdm.puntajes_cliente | TABLE | ANALYTICAL | Puntajes del cliente | Customer scores | Riesgo de abandono calculado cada noche. | Churn risk worked out every night. | id_unico* riesgo_abandono actualizado_en
  origen | origen.mdm.hogar | TABLE | MASTER | Hogar único | Golden household | Un registro por hogar. | One record per household. | id_unico* titular integrantes direccion valor_conjunto actualizado_en
  origen | origen.mdm.producto | TABLE | MASTER | Producto único | Golden product | Un registro por producto. | One record per product. | codigo_producto* nombre_producto ramo prima cobertura vigencia renovacion_automatica
  origen | origen.mdm.agente | TABLE | MASTER | Agente único | Golden agent | Un registro por agente. | One record per agent. | codigo_agente* nombre_agente sucursal zona_comercial licencia estado_agente
  origen | origen.mdm.xref_cliente | TABLE | MASTER | Equivalencias de cliente | Customer cross-reference | Qué registro de cada fuente es qué cliente único. | Which record of each source is which golden customer. | fuente* clave_fuente* id_unico
  origen | origen.mdm.pares_candidatos | TABLE | ANALYTICAL | Pares por revisar | Candidate pairs | Registros parecidos que una persona debe revisar. | Like records that a person must review. | id_par* clave_fuente semejanza resultado
  almacen | almacen.dwh.dim_cliente | TABLE | MASTER | Dimensión cliente | Customer dimension | El cliente único para el análisis. | The golden customer for analysis. | id_unico* rut nombre apellidos fecha_nacimiento correo comuna cliente_desde tipo_relacion canal_preferido segmento_valor ultimo_nps riesgo_abandono
  almacen | almacen.dwh.dim_hogar | TABLE | MASTER | Dimensión hogar | Household dimension | El hogar único para el análisis. | The golden household for analysis. | id_unico* titular integrantes valor_conjunto
  almacen | almacen.dwh.dim_producto | TABLE | MASTER | Dimensión producto | Product dimension | El producto único para el análisis. | The golden product for analysis. | codigo_producto* nombre_producto ramo prima
  almacen | almacen.dwh.dim_agente | TABLE | MASTER | Dimensión agente | Agent dimension | El agente único para el análisis. | The golden agent for analysis. | codigo_agente* nombre_agente sucursal zona_comercial
  almacen | almacen.dwh.fact_poliza | TABLE | TRANSACTION | Hechos de pólizas | Policy facts | Una fila por póliza y mes. | One row per policy and month. | numero_poliza* mes* id_unico codigo_producto ramo fecha_fin prima_anual estado_poliza codigo_agente resultado
  almacen | almacen.dwh.fact_siniestro | TABLE | TRANSACTION | Hechos de siniestros | Claim facts | Una fila por siniestro. | One row per claim. | numero_siniestro* numero_poliza ramo fecha_denuncio estado_siniestro monto_reclamado monto_pagado
  almacen | almacen.dwh.fact_pago | TABLE | TRANSACTION | Hechos de pagos | Payment facts | Una fila por pago. | One row per payment. | id_pago* numero_poliza monto fecha_pago dias_mora
  almacen | almacen.dwh.fact_interaccion | TABLE | INTERACTION | Hechos de interacciones | Interaction facts | Una fila por contacto en cualquier canal. | One row per contact in any channel. | fuente* clave_fuente* canal motivo ocurrido_en
  almacen | almacen.dwh.fact_encuesta | TABLE | INTERACTION | Hechos de encuestas | Survey facts | Una fila por respuesta. | One row per answer. | id_respuesta* puntaje_nps puntaje_satisfaccion respondida_en
  almacen | almacen.mart.abandono | TABLE | ANALYTICAL | Abandono | Churn | Clientes, su riesgo y el umbral de acción. | Customers, their risk and the threshold for action. | id_unico* mes* segmento_valor riesgo_abandono umbral vigente
  almacen | almacen.mart.siniestralidad | TABLE | ANALYTICAL | Siniestralidad | Loss ratio | Siniestros pagados sobre primas, por ramo y mes. | Claims paid over premiums, by line and month. | ramo* mes* n_siniestros monto_pagado prima_anual relacion_siniestros_prima
  almacen | almacen.mart.polizas_v1 | TABLE | ANALYTICAL | Pólizas, versión 1 | Policies, version 1 | Versión antigua, reemplazada por los hechos de pólizas. | An old version, replaced by the policy facts. | numero_poliza* ramo prima_anual estado_poliza zona_comercial
  mirador | informes/cliente_360 | DASHBOARD | ANALYTICAL | Cliente 360 | Customer 360 | Todo lo que se sabe de un cliente en una página. | All that is known of a customer on one page. | rut nombre apellidos comuna segmento_valor n_polizas ultimo_nps riesgo_abandono
  mirador | informes/cartera | REPORT | ANALYTICAL | Cartera de clientes | Customer portfolio | Clientes por segmento, ramo y antigüedad. | Customers by segment, line and seniority. | segmento_valor ramo n_polizas prima_anual periodo
  mirador | informes/abandono | DASHBOARD | ANALYTICAL | Tablero de abandono | Churn dashboard | Quién puede irse y qué se hace al respecto. | Who may leave and what is being done about it. | segmento_valor riesgo_abandono umbral periodo
  mirador | informes/satisfaccion | REPORT | ANALYTICAL | Satisfacción mensual | Monthly satisfaction | Recomendación y satisfacción mes a mes. | Recommendation and satisfaction month by month. | canal puntaje_nps puntaje_satisfaccion periodo
  mirador | informes/siniestralidad | REPORT | ANALYTICAL | Siniestralidad por ramo | Loss ratio by line | Cuánto se paga por cada peso de prima. | How much is paid for each peso of premium. | ramo relacion_siniestros_prima periodo
  mirador | informes/primas_por_zona | REPORT | ANALYTICAL | Primas por zona | Premiums by territory | Primas vendidas en cada zona comercial. | Premiums sold in each sales territory. | zona_comercial ramo prima_anual periodo
  mirador | informes/ventas_agentes | REPORT | ANALYTICAL | Ventas por agente | Sales by agent | Pólizas vendidas por agente y sucursal. | Policies sold by agent and branch. | nombre_agente sucursal polizas_vendidas prima_anual periodo
  mirador | extractos/correos_huella | FILE | ANALYTICAL | Huellas de correos | E-mail digests | Lista para comparar clientes con otra compañía. | A list for comparing customers with another company. | correo_hash* segmento_valor
  siga | siga.age.agentes | TABLE | MASTER | Agentes (SIGA) | Agents (SIGA) | Agentes hasta 2019. | Agents up to 2019. | codigo_agente* nombre_agente sucursal telefono_oficina estado_agente
  siga | siga.age.comisiones | TABLE | TRANSACTION | Comisiones (SIGA) | Commissions (SIGA) | Comisiones pagadas hasta 2019. | Commissions paid up to 2019. | codigo_agente* periodo* comision
`;

export const datasets: readonly DatasetPlan[] = rowsOf(DATASETS).map((row) => ({
  system: cell(row, 0),
  name: cell(row, 1),
  form: cell(row, 2),
  category: cell(row, 3),
  label: { es: cell(row, 4), en: cell(row, 5) },
  about: { es: cell(row, 6), en: cell(row, 7) },
  columns: wordsOf(cell(row, 8)).map((word) => ({
    name: word.replace('*', ''),
    isKey: word.endsWith('*'),
  })),
}));

const byName = new Map(datasets.map((dataset) => [dataset.name, dataset]));

/** The system of a dataset; names are unique throughout the sample. */
function datasetOf(name: string): DatasetPlan {
  const dataset = byName.get(name);
  if (!dataset) throw new Error(`The sample has no dataset ${name}`);
  return dataset;
}

export function datasetRef(name: string): Ref {
  return ref('Dataset', systemOf(datasetOf(name).system).namespace, name);
}

/** `fieldRef('crm.public.clientes', 'correo')`; only for columns that the dataset has. */
export function fieldRef(dataset: string, column: string): Ref {
  const { system, columns } = datasetOf(dataset);
  if (!columns.some(({ name }) => name === column)) {
    throw new Error(`${dataset} has no column ${column}`);
  }
  return ref('Field', systemOf(system).namespace, dataset, column);
}

/** What a crawl of one system finds: names, types, order and keys, with no word of what they mean. */
export const crawled = (system: string): readonly Operation[] =>
  datasets.filter((one) => one.system === system).flatMap(datasetFound);

function datasetFound({ system, name, form, columns }: DatasetPlan): readonly Operation[] {
  const entry = datasetRef(name);
  const { namespace } = systemOf(system);
  const short = name.split(/[./]/).at(-1) ?? name;
  return [
    put(entry, { name: short, form, olNamespace: namespace, olName: name, lifecycle: 'ACTIVE' }),
    connect(ref('System', system), 'HAS_DATASET', entry),
    ...columns.flatMap(({ name: column, isKey }, at) => {
      const field = fieldRef(name, column);
      const { dataType } = wordFor(column);
      const found = { dataType, ordinal: at + 1, nullable: !isKey, isKey, lifecycle: 'ACTIVE' };
      return [put(field, { name: column, ...found }), connect(entry, 'HAS_FIELD', field)];
    }),
  ];
}

/** By these columns the person is found whom the data is about. */
const SUBJECT_KEYS = [
  ...['rut', 'id_unico', 'id_cliente', 'id_asegurado', 'id_usuario', 'id_contacto'],
  ...['rut_titular', 'rut_beneficiario', 'rut_denunciante', 'rut_paciente', 'id_cliente_voz'],
  ...['id_cuenta', 'id_perfil', 'id_audiencia', 'clave_fuente', 'autor', 'alias', 'codigo_agente'],
  ...['numero_poliza', 'numero_siniestro', 'numero_factura', 'id_llamada', 'id_respuesta'],
  ...['nombre_agente', 'correo_hash'],
];

/** These hold sums over twenty people or more: what their columns are made of is personal, what they hold is not. */
export const SUMS: readonly string[] = [
  ...['almacen.mart.siniestralidad', 'informes/siniestralidad', 'informes/cartera'],
  ...['informes/abandono', 'informes/satisfaccion', 'informes/primas_por_zona'],
];

/** What the data dictionary says of the same things: business names, meaning, privacy, keeping and erasing. */
export const described = (): readonly Operation[] =>
  datasets.flatMap(({ system, name, category, label, about, columns }) => [
    change(datasetRef(name), {
      label,
      description: about,
      dataCategory: category,
      ...keeping(system, category),
    }),
    connect(datasetRef(name), 'IN_DOMAIN', ref('Domain', systemOf(system).domain)),
    ...columns.flatMap(({ name: column }) => fieldDescribed(name, column)),
  ]);

function fieldDescribed(dataset: string, column: string): readonly Operation[] {
  const { label, about, ...word } = wordFor(column);
  const privacy = SUMS.includes(dataset) ? undefined : word.privacy;
  const field = fieldRef(dataset, column);
  const locatesPerson = SUBJECT_KEYS.includes(column);
  return [
    change(field, { label, description: about, ...(locatesPerson && { locatesPerson }) }),
    ...(privacy ? [connect(field, 'CLASSIFIED_AS', ref('Classification', privacy))] : []),
  ];
}

/** Staging forgets in a month, contracts are kept ten years, what people did two. */
function keeping(system: string, category: string) {
  if (system === 'anden') return { retention: 'P30D', erasure: 'DELETE' };
  const fresh = ['puntal', 'cobra'].includes(system) && { expectedFreshness: 'P1D' };
  if (category === 'TRANSACTION') return { ...fresh, retention: 'P10Y', erasure: 'BLOCK' };
  if (category === 'INTERACTION') return { retention: 'P2Y', erasure: 'ANONYMISE' };
  return { ...fresh, retention: 'P5Y', erasure: 'DELETE' };
}
