import { cell, rowsOf } from '../table.ts';

/** What a column of this name holds, wherever in the company it is found. */
export interface Word {
  readonly dataType: string;
  readonly label: { readonly es: string; readonly en: string };
  readonly about: { readonly es: string; readonly en: string };
  /** Slug of its privacy classification, where it is personal. */
  readonly privacy?: string;
}

// column | type | privacy | label es | label en | description es | description en
const DICTIONARY = `
  abierta_en | timestamp | behaviour | Abierta el | Opened at | Momento en que la persona abrió la notificación. | When the person opened the notification.
  abierto_en | timestamp | behaviour | Abierto el | Opened at | Momento en que la persona abrió el correo. | When the person opened the e-mail.
  actualizado_en | timestamp | | Actualizado el | Updated at | Última vez que cambió la fila. | When the row last changed.
  alias | varchar(80) | identifier | Alias | Alias | Nombre con que la persona aparece en la red. | The name the person goes by on the network.
  autor | varchar(80) | identifier | Autor | Author | Cuenta que publicó la mención. | The account that posted the mention.
  canal | varchar(20) | | Canal | Channel | Medio por el que ocurrió: teléfono, correo, portal, sucursal. | Where it happened: phone, e-mail, portal, branch.
  canal_preferido | varchar(20) | behaviour | Canal preferido | Preferred channel | Medio por el que el cliente quiere que se le hable. | How the customer wishes to be spoken to.
  causa | varchar(60) | | Causa | Cause | Qué originó el siniestro. | What brought the claim about.
  clave_fuente | varchar(40) | identifier | Clave en la fuente | Key in the source | Cómo se llama el registro en el sistema de donde viene. | What the record is called in the system it comes from.
  cliente_desde | date | | Cliente desde | Customer since | Día en que contrató su primera póliza. | The day of the first policy.
  cobertura | varchar(60) | | Cobertura | Cover | Qué riesgos ampara. | The risks it covers.
  codigo_agente | varchar(10) | | Código de agente | Agent code | Identifica al agente que vendió o atiende. | Identifies the agent who sold or serves.
  codigo_cie10 | char(5) | health | Código CIE-10 | ICD-10 code | Diagnóstico según la clasificación internacional. | The diagnosis by the international classification.
  codigo_cobertura | varchar(12) | | Código de cobertura | Cover code | Identifica la cobertura dentro del producto. | Identifies the cover within the product.
  codigo_postal | varchar(10) | location | Código postal | Postcode | Código postal del domicilio. | Postcode of the home.
  codigo_producto | varchar(12) | | Código de producto | Product code | Identifica el producto que se vende. | Identifies the product that is sold.
  comentario | text | behaviour | Comentario | Comment | Lo que la persona escribió con sus palabras. | What the person wrote in their own words.
  comision | decimal(12,2) | financial | Comisión | Commission | Lo que gana el agente por la venta. | What the agent earns by the sale.
  comuna | varchar(60) | location | Comuna o municipio | Municipality | Comuna en Chile, municipio en España. | Comuna in Chile, municipio in Spain.
  conclusion | text | | Conclusión | Conclusion | Lo que dictamina el perito. | What the adjuster concludes.
  consentimiento_comercial | boolean | identifier | Consentimiento comercial | Marketing consent | Si aceptó recibir ofertas. | Whether offers were consented to.
  consentimiento_fecha | timestamp | | Fecha del consentimiento | Date of consent | Momento en que lo dio o lo retiró. | When it was given or withdrawn.
  correo | varchar(254) | contact | Correo electrónico | E-mail address | Dirección donde se escribe a la persona. | The address at which the person is written to.
  correo_hash | char(64) | anonymous | Huella del correo | E-mail digest | SHA-256 del correo en minúsculas. | SHA-256 of the lower-case e-mail address.
  correo_referido | varchar(254) | contact | Correo del referido | E-mail of the referral | Correo de la persona recomendada. | E-mail of the person recommended.
  creado_en | timestamp | | Creado el | Created at | Momento en que nació la fila. | When the row was born.
  deducible | decimal(12,2) | | Deducible | Deductible | Parte del daño que paga el asegurado. | The part of the loss the insured bears.
  desde | date | | Desde | Since | Día desde el que rige. | The day since when it holds.
  dia_pago | smallint | | Día de pago | Day of payment | Día del mes en que se cobra. | The day of the month on which it is charged.
  diagnostico | text | health | Diagnóstico | Diagnosis | Lo que el médico encontró. | What the doctor found.
  dias_mora | integer | financial | Días de mora | Days overdue | Días que lleva impaga la cuenta. | How many days the account has been overdue.
  direccion | varchar(200) | location | Dirección | Address | Calle, número y departamento del domicilio. | Street, number and flat of the home.
  dispositivo | varchar(60) | behaviour | Dispositivo | Device | Desde qué aparato se conectó. | The device used to connect.
  duracion_segundos | integer | | Duración en segundos | Duration in seconds | Cuánto duró la llamada. | How long the call lasted.
  edad | smallint | identifier | Edad | Age | Años cumplidos al cierre del mes. | Age in years at the end of the month.
  enviado_en | timestamp | | Enviado el | Sent at | Momento en que salió el mensaje. | When the message went out.
  escala | varchar(10) | | Escala | Scale | De qué número a qué número se responde. | The numbers from which to which one answers.
  estado_agente | varchar(12) | | Estado del agente | Agent status | Si el agente puede vender hoy. | Whether the agent may sell today.
  estado_factura | varchar(12) | | Estado de la factura | Invoice status | Emitida, pagada, vencida o anulada. | Issued, paid, overdue or void.
  estado_poliza | varchar(12) | | Estado de la póliza | Policy status | Vigente, renovada, cancelada o vencida. | In force, renewed, cancelled or lapsed.
  estado_queja | varchar(12) | | Estado de la queja | Complaint status | Abierta, en curso o resuelta. | Open, under way or resolved.
  estado_siniestro | varchar(12) | | Estado del siniestro | Claim status | Denunciado, en peritaje, pagado o rechazado. | Reported, in adjustment, paid or rejected.
  estado_solicitud | varchar(12) | | Estado de la solicitud | Request status | Recibida, en curso o cerrada. | Received, under way or closed.
  etapa | varchar(20) | | Etapa | Stage | Hasta dónde llegó la oportunidad de venta. | How far the sales opportunity has come.
  fecha_atencion | date | health | Fecha de atención | Date of treatment | Día en que la persona fue atendida. | The day on which the person was treated.
  fecha_alta | date | | Fecha de alta | Date of entry | Día en que se creó la ficha. | The day on which the record was opened.
  fecha_cierre | date | | Fecha de cierre | Closing date | Día en que se ganó o se perdió. | The day on which it was won or lost.
  fecha_contacto | timestamp | behaviour | Fecha del contacto | Contact date | Momento en que se habló con el cliente. | When the customer was spoken to.
  fecha_denuncio | date | | Fecha del denuncio | Date reported | Día en que se avisó del siniestro. | The day on which the claim was reported.
  fecha_devolucion | date | | Fecha de la devolución | Refund date | Día en que se devolvió el dinero. | The day on which the money was returned.
  fecha_emision | date | | Fecha de emisión | Date of issue | Día en que se emitió la factura. | The day on which the invoice was issued.
  fecha_fin | date | | Fin de vigencia | End of cover | Día en que termina la póliza. | The day on which the policy ends.
  fecha_inicio | date | | Inicio de vigencia | Start of cover | Día en que empieza la póliza. | The day on which the policy begins.
  fecha_invitacion | date | | Fecha de la invitación | Invitation date | Día en que se invitó al referido. | The day on which the referral was invited.
  fecha_nacimiento | date | identifier | Fecha de nacimiento | Date of birth | Día en que nació la persona. | The day on which the person was born.
  fecha_ocurrencia | date | | Fecha del siniestro | Date of loss | Día en que ocurrió el daño. | The day on which the loss occurred.
  fecha_pago | date | | Fecha de pago | Payment date | Día en que entró o salió el dinero. | The day on which the money came in or went out.
  fecha_peritaje | date | | Fecha del peritaje | Adjustment date | Día en que el perito examinó el daño. | The day on which the adjuster examined the loss.
  fecha_queja | date | | Fecha de la queja | Complaint date | Día en que el cliente se quejó. | The day on which the customer complained.
  fecha_renovacion | date | | Fecha de renovación | Renewal date | Día en que se renovó o dejó de renovar. | The day on which it was renewed, or was not.
  fecha_resolucion | date | | Fecha de resolución | Resolution date | Día en que se cerró la queja. | The day on which the complaint was closed.
  fecha_solicitud | date | | Fecha de la solicitud | Request date | Día en que se pidió. | The day on which it was asked for.
  fecha_sugerencia | date | | Fecha de la sugerencia | Date of the suggestion | Día en que se dejó el formulario. | The day on which the form was left.
  fecha_vencimiento | date | | Vencimiento | Due date | Último día para pagar. | The last day to pay.
  fin | date | | Fin | End | Último día. | The last day.
  fuente | varchar(20) | | Fuente | Source | Sistema del que viene el registro. | The system the record comes from.
  id_audiencia | varchar(40) | | Id de audiencia | Audience id | Identifica la audiencia publicada. | Identifies the published audience.
  id_asegurado | bigint | identifier | Id de asegurado | Insured id | Identifica al asegurado en Puntal. | Identifies the insured in Puntal.
  id_campana | bigint | | Id de campaña | Campaign id | Identifica la campaña. | Identifies the campaign.
  id_cliente | bigint | identifier | Id de cliente | Customer id | Identifica al cliente en Brújula. | Identifies the customer in Brújula.
  id_cliente_voz | bigint | identifier | Id de cliente en Voz | Customer id in Voz | Identifica a quien llama en el centro de contacto. | Identifies the caller in the contact centre.
  id_contacto | bigint | identifier | Id de contacto | Contact id | Identifica el contacto. | Identifies the contact.
  id_cuenta | bigint | identifier | Id de cuenta | Account id | Identifica la cuenta de cobro. | Identifies the billing account.
  id_devolucion | bigint | | Id de devolución | Refund id | Identifica la devolución. | Identifies the refund.
  id_ejecutivo | varchar(20) | | Ejecutivo | Representative | Quién atendió al cliente. | Who served the customer.
  id_encuesta | bigint | | Id de encuesta | Survey id | Identifica la encuesta. | Identifies the survey.
  id_envio | bigint | | Id de envío | Dispatch id | Identifica el mensaje enviado. | Identifies the message sent.
  id_evento | uuid | | Id de evento | Event id | Identifica lo ocurrido en la aplicación. | Identifies what happened in the app.
  id_grabacion | bigint | | Id de grabación | Recording id | Identifica la grabación. | Identifies the recording.
  id_hogar | bigint | identifier | Id de hogar | Household id | Identifica el hogar. | Identifies the household.
  id_llamada | bigint | | Id de llamada | Call id | Identifica la llamada. | Identifies the call.
  id_mencion | bigint | | Id de mención | Mention id | Identifica la mención en la red. | Identifies the mention on the network.
  id_notificacion | uuid | | Id de notificación | Notification id | Identifica la notificación. | Identifies the notification.
  id_oportunidad | bigint | | Id de oportunidad | Opportunity id | Identifica la oportunidad de venta. | Identifies the sales opportunity.
  id_pago | bigint | | Id de pago | Payment id | Identifica el pago. | Identifies the payment.
  id_par | bigint | | Id del par | Pair id | Identifica el par de registros parecidos. | Identifies the pair of like records.
  id_perfil | bigint | identifier | Id de perfil | Profile id | Identifica el perfil en la red. | Identifies the profile on the network.
  id_peritaje | bigint | | Id de peritaje | Adjustment id | Identifica el peritaje. | Identifies the adjustment.
  id_perito | varchar(20) | | Perito | Adjuster | Quién examinó el daño. | Who examined the loss.
  id_queja | bigint | | Id de queja | Complaint id | Identifica la queja. | Identifies the complaint.
  id_referido | bigint | | Id de referido | Referral id | Identifica la recomendación. | Identifies the referral.
  id_renovacion | bigint | | Id de renovación | Renewal id | Identifica la renovación. | Identifies the renewal.
  id_respuesta | bigint | | Id de respuesta | Answer id | Identifica la respuesta. | Identifies the answer.
  id_sesion | uuid | | Id de sesión | Session id | Identifica la visita al portal. | Identifies the visit to the portal.
  id_solicitud | bigint | | Id de solicitud | Request id | Identifica la solicitud. | Identifies the request.
  id_unico | uuid | identifier | Identificador único | Golden id | Identifica a la persona o cosa en toda la empresa. | Identifies the person or thing throughout the company.
  id_usuario | bigint | identifier | Id de usuario | User id | Identifica la cuenta de usuario. | Identifies the user account.
  id_sugerencia | bigint | | Id de sugerencia | Suggestion id | Identifica el formulario. | Identifies the form.
  idioma | char(5) | | Idioma | Language | Idioma en que se habla al cliente. | The language in which the customer is addressed.
  influencia | decimal(5,2) | behaviour | Influencia | Influence | Alcance estimado de la persona en la red. | The person's estimated reach on the network.
  inicio | date | | Inicio | Start | Primer día. | The first day.
  inicio_llamada | timestamp | behaviour | Inicio de la llamada | Start of call | Momento en que empezó la llamada. | When the call began.
  inicio_sesion | timestamp | behaviour | Inicio de sesión | Start of session | Momento en que entró al portal. | When the portal was entered.
  integrantes | integer | | Integrantes | Members | Cuántas personas forman el hogar. | How many people make up the household.
  licencia | varchar(20) | | Licencia | Licence | Número de registro ante la autoridad. | Registration number with the authority.
  medio_pago | varchar(20) | financial | Medio de pago | Means of payment | Cómo paga: tarjeta, débito automático o transferencia. | How it is paid: card, direct debit or transfer.
  mes | date | | Mes | Month | Primer día del mes. | The first day of the month.
  meta | decimal(14,2) | | Meta | Target | Valor que se quiere alcanzar. | The value to be reached.
  monto | decimal(12,2) | financial | Monto | Amount | Importe en pesos. | Amount in pesos.
  monto_adeudado | decimal(12,2) | financial | Monto adeudado | Amount owed | Lo que falta por pagar. | What is still to be paid.
  monto_estimado | decimal(12,2) | | Monto estimado | Estimated amount | Importe que se prevé. | The amount foreseen.
  monto_pagado | decimal(12,2) | financial | Monto pagado | Amount paid | Lo que pagó la compañía. | What the company paid.
  monto_reclamado | decimal(12,2) | financial | Monto reclamado | Amount claimed | Lo que pidió el asegurado. | What the insured asked for.
  motivo | varchar(60) | | Motivo | Reason | Por qué ocurrió. | Why it happened.
  motivo_contratacion | varchar(60) | behaviour | Motivo de contratación | Reason for buying | Por qué eligió la compañía. | Why the company was chosen.
  movil | varchar(20) | contact | Móvil | Mobile | Número de teléfono móvil con código de país. | Mobile number with country code.
  n_integrantes | integer | | Número de integrantes | Number of members | Cuántas personas viven en el hogar. | How many people live in the household.
  n_polizas | integer | | Pólizas vigentes | Policies in force | Cuántas pólizas vigentes tiene. | How many policies are in force.
  n_siniestros | integer | | Siniestros | Claims | Cuántos siniestros hubo en el período. | How many claims there were in the period.
  nombre | varchar(80) | identifier | Nombre | Given name | Nombre o nombres de la persona. | The given name or names of the person.
  apellidos | varchar(120) | identifier | Apellidos | Surnames | Apellidos de la persona. | The surnames of the person.
  nombre_agente | varchar(120) | identifier | Nombre del agente | Agent name | Nombre completo del agente. | Full name of the agent.
  nombre_beneficiario | varchar(120) | identifier | Nombre del beneficiario | Beneficiary name | Nombre completo del beneficiario. | Full name of the beneficiary.
  nombre_campana | varchar(80) | | Nombre de la campaña | Campaign name | Cómo se llama la campaña. | What the campaign is called.
  nombre_cobertura | varchar(80) | | Nombre de la cobertura | Cover name | Cómo se llama la cobertura. | What the cover is called.
  nombre_encuesta | varchar(80) | | Nombre de la encuesta | Survey name | Cómo se llama la encuesta. | What the survey is called.
  nombre_producto | varchar(80) | | Nombre del producto | Product name | Nombre comercial del producto. | Trade name of the product.
  nota | text | | Nota | Note | Lo que anotó el ejecutivo. | What the representative noted down.
  numero_factura | varchar(20) | | Número de factura | Invoice number | Identifica la factura. | Identifies the invoice.
  numero_licencia | varchar(20) | | Número de licencia | Licence number | Registro del agente ante la autoridad. | The agent's registration with the authority.
  numero_origen | varchar(20) | contact | Número de origen | Calling number | Teléfono desde el que se llamó. | The telephone called from.
  numero_poliza | varchar(20) | | Número de póliza | Policy number | Identifica la póliza. | Identifies the policy.
  numero_siniestro | varchar(20) | | Número de siniestro | Claim number | Identifica el siniestro. | Identifies the claim.
  ocurrido_en | timestamp | behaviour | Ocurrido el | Happened at | Momento en que ocurrió. | When it happened.
  pagina_entrada | varchar(200) | behaviour | Página de entrada | Entry page | Página por la que entró. | The page entered by.
  pantalla | varchar(60) | behaviour | Pantalla | Screen | Pantalla en que ocurrió. | The screen on which it happened.
  parentesco | varchar(20) | | Parentesco | Kinship | Relación con el titular. | The relation to the head or holder.
  periodo | char(7) | | Período | Period | Año y mes. | Year and month.
  polizas_vendidas | integer | | Pólizas vendidas | Policies sold | Cuántas pólizas se vendieron. | How many policies were sold.
  porcentaje | decimal(5,2) | | Porcentaje | Percentage | Parte que le corresponde. | The share that falls to it.
  pregunta | varchar(200) | | Pregunta | Question | Texto de la pregunta. | The wording of the question.
  prima | decimal(12,2) | | Prima | Premium | Precio anual del seguro. | Yearly price of the insurance.
  prima_anterior | decimal(12,2) | | Prima anterior | Former premium | Prima antes de renovar. | The premium before renewal.
  prima_anual | decimal(12,2) | | Prima anual | Yearly premium | Precio anual de la póliza. | Yearly price of the policy.
  prima_base | decimal(12,2) | | Prima base | Base premium | Precio de partida del producto. | The price the product starts from.
  prima_nueva | decimal(12,2) | | Prima nueva | New premium | Prima después de renovar. | The premium after renewal.
  publicada_en | timestamp | | Publicada el | Posted at | Momento en que se publicó. | When it was posted.
  puntaje_nps | smallint | behaviour | Nota NPS | NPS score | De 0 a 10, cuánto recomendaría la compañía. | From 0 to 10, how likely to recommend the company.
  puntaje_satisfaccion | smallint | behaviour | Nota de satisfacción | Satisfaction score | De 1 a 7, cuán satisfecho quedó. | From 1 to 7, how satisfied.
  ramo | varchar(20) | | Ramo | Line of business | Automóvil, hogar, vida o salud. | Car, home, life or health.
  rebote | boolean | | Rebote | Bounced | Si el mensaje fue devuelto. | Whether the message came back.
  recomendo_a | varchar(20) | identifier | Recomendó a | Recommended | Quién llegó por recomendación suya. | Who came on their recommendation.
  red_social | varchar(20) | | Red social | Social network | Dónde se publicó. | Where it was posted.
  relacion_siniestros_prima | decimal(6,4) | | Siniestralidad | Loss ratio | Siniestros pagados sobre primas devengadas. | Claims paid over premiums earned.
  renovacion_automatica | boolean | | Renovación automática | Automatic renewal | Si se renueva sin que nadie lo pida. | Whether it renews unasked.
  respondida_en | timestamp | | Respondida el | Answered at | Momento en que respondió. | When it was answered.
  resultado | varchar(20) | | Resultado | Outcome | En qué terminó. | How it ended.
  riesgo_abandono | decimal(5,4) | behaviour | Riesgo de abandono | Churn risk | Probabilidad de que se vaya en doce meses. | The chance of leaving within twelve months.
  rut | varchar(12) | identifier | RUT o NIF | National id | Número de identidad en Chile o España. | National identity number in Chile or Spain.
  rut_beneficiario | varchar(12) | identifier | RUT del beneficiario | Beneficiary's national id | Número de identidad de quien recibe el capital. | National identity number of who receives the sum.
  rut_denunciante | varchar(12) | identifier | RUT del denunciante | Claimant's national id | Número de identidad de quien denuncia. | National identity number of who reports the claim.
  rut_paciente | varchar(12) | identifier | RUT del paciente | Patient's national id | Número de identidad de la persona atendida. | National identity number of the person treated.
  rut_referido | varchar(12) | identifier | RUT del referido | Referral's national id | Número de identidad de la persona recomendada. | National identity number of the person recommended.
  rut_titular | varchar(12) | identifier | RUT del titular | Head's national id | Número de identidad de quien encabeza el hogar. | National identity number of the head of the household.
  satisfaccion | smallint | behaviour | Satisfacción | Satisfaction | Nota que puso al terminar. | The score given at the end.
  segmento_valor | varchar(20) | behaviour | Segmento de valor | Value segment | Grupo según lo que el cliente aporta. | The group by what the customer brings in.
  semejanza | decimal(5,4) | | Semejanza | Likeness | Cuánto se parecen los dos registros, de 0 a 1. | How alike the two records are, from 0 to 1.
  sentimiento | varchar(12) | behaviour | Sentimiento | Sentiment | Si lo dicho es favorable, neutro o adverso. | Whether it is favourable, neutral or adverse.
  sexo | char(1) | identifier | Sexo | Sex | Sexo registrado en el documento de identidad. | Sex as on the identity document.
  sucursal | varchar(40) | | Sucursal | Branch | Oficina a la que pertenece. | The office it belongs to.
  sugerencia | text | | Sugerencia | Suggestion | Lo que pide quien dejó el formulario. | What the person who left the form asks for.
  suma_asegurada | decimal(14,2) | | Suma asegurada | Sum insured | Lo más que paga la compañía. | The most the company pays.
  telefono_oficina | varchar(20) | | Teléfono de oficina | Office telephone | Teléfono de trabajo del agente. | The agent's telephone at work.
  texto | text | behaviour | Texto | Text | Lo que se escribió. | What was written.
  tipo_encuesta | varchar(20) | | Tipo de encuesta | Survey type | De relación o de un momento. | Of the relationship or of a moment.
  tipo_evento | varchar(30) | behaviour | Tipo de evento | Event type | Qué hizo la persona. | What the person did.
  tipo_relacion | varchar(20) | | Tipo de relación | Kind of relation | Contratante, asegurado, beneficiario o prospecto. | Policyholder, insured, beneficiary or prospect.
  tipo_solicitud | varchar(30) | | Tipo de solicitud | Request type | Qué se pidió. | What was asked for.
  titular | uuid | identifier | Titular | Head | Identificador único de quien encabeza el hogar. | Golden id of the head of the household.
  transcripcion | text | behaviour | Transcripción | Transcript | Lo que se dijo en la llamada. | What was said on the call.
  ubicacion_archivo | varchar(200) | | Ubicación del archivo | File location | Dónde está guardado el audio. | Where the audio is kept.
  ultimo_contacto | timestamp | behaviour | Último contacto | Last contact | Última vez que se habló con el cliente. | When the customer was last spoken to.
  ultimo_nps | smallint | behaviour | Último NPS | Latest NPS | Última nota de recomendación que puso. | The latest recommendation score given.
  umbral | decimal(5,4) | | Umbral | Threshold | Valor desde el que se actúa. | The value from which action is taken.
  valor_conjunto | decimal(14,2) | financial | Valor conjunto | Joint value | Suma de las primas del hogar. | The sum of the household's premiums.
  valor_estimado | varchar(20) | behaviour | Valor estimado | Estimated value | Grupo de valor que estima el proveedor. | The value group the supplier estimates.
  version_app | varchar(12) | | Versión de la aplicación | App version | Versión instalada. | The version installed.
  vigencia | integer | | Vigencia en meses | Term in months | Cuántos meses dura. | How many months it lasts.
  vigente | boolean | | Vigente | In force | Si sigue en vigor. | Whether still in force.
  zona_comercial | varchar(40) | | Zona comercial | Sales territory | Territorio de ventas. | Sales territory.
`;

const words = new Map(
  rowsOf(DICTIONARY).map((row) => {
    const privacy = cell(row, 2);
    const word: Word = {
      dataType: cell(row, 1),
      label: { es: cell(row, 3), en: cell(row, 4) },
      about: { es: cell(row, 5), en: cell(row, 6) },
      ...(privacy !== '' && { privacy }),
    };
    return [cell(row, 0), word] as const;
  }),
);

/** The dictionary's entry for a column; every column of the sample has one. */
export function wordFor(column: string): Word {
  const word = words.get(column);
  if (!word) throw new Error(`The dictionary lacks the column ${column}`);
  return word;
}
