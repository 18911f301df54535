import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';
import { datasetRef } from './datasets.ts';

/** C4: what is suggested in the branches is typed in and reaches nothing. */
// slug | channel | stages | system | owner | name es | name en | about es | about en | feedback es | feedback en | collects
const TOUCHPOINTS = `
  cotizador-web | WEB | busqueda | portal | valentina-reyes | Cotizador en el portal | Quotation on the portal | La persona pide un precio en línea. | The person asks for a price online. | Páginas vistas y en cuál abandona. | Pages seen and the one at which they leave. | portal.public.sesiones
  redes-sociales | SOCIAL | busqueda renovacion | eco | antonia-lagos | Redes sociales | Social networks | Lo que se dice de la compañía en público. | What is said of the company in public. | Menciones y si son favorables o adversas. | Mentions, and whether favourable or not. | menciones
  visita-de-agente | AGENT | busqueda | brujula | jorge-peralta | Visita del agente | Agent's visit | El agente presenta una oferta. | The agent presents an offer. | Interés, ramo y monto estimado. | Interest, line and estimated amount. | crm.public.oportunidades
  invitacion-de-amigo | WEB | busqueda | portal | valentina-reyes | Invitación de un cliente | Invitation by a customer | Un cliente recomienda la compañía. | A customer recommends the company. | Quién recomendó a quién. | Who recommended whom. | portal.public.referidos
  firma-en-sucursal | BRANCH | contratacion | puntal | carolina-ibanez | Firma en la sucursal | Signing at the branch | La persona firma su primera póliza. | The person signs the first policy. | Datos de identidad y domicilio. | Identity and home address. | puntal.pol.asegurados
  alta-en-la-app | APP | contratacion | app | valentina-reyes | Alta en la aplicación | App registration | El cliente abre su cuenta. | The customer opens an account. | Correo, móvil e idioma. | E-mail, mobile and language. | app.registro
  llamada-bienvenida | PHONE | contratacion | brujula | carolina-ibanez | Llamada de bienvenida | Welcome call | Un ejecutivo explica la póliza a los treinta días. | A representative explains the policy after thirty days. | Dudas y motivo de contratación. | Doubts and reason for buying. | crm.public.contactos
  buzon-de-sugerencias | BRANCH | contratacion uso | brujula | carolina-ibanez | Buzón de sugerencias | Suggestion box | Formularios de papel en las sucursales. | Paper forms in the branches. | Ideas y molestias, sin nombre. | Ideas and annoyances, without names. | archivos/sugerencias_sucursal
  llamada-servicio | PHONE | uso | voz | daniela-cifuentes | Llamada al centro de contacto | Call to the contact centre | El cliente pregunta o pide un cambio. | The customer asks a question or for a change. | Motivo, duración y nota al terminar. | Reason, duration and score at the end. | voz.atencion.llamadas
  tramite-en-portal | WEB | uso | portal | valentina-reyes | Trámite en el portal | Request on the portal | El cliente pide certificados y cambios. | The customer asks for certificates and changes. | Qué pidió y cuándo. | What was asked for and when. | portal.public.solicitudes
  uso-de-la-app | APP | uso | app | valentina-reyes | Uso de la aplicación | Use of the app | El cliente mira su póliza y pide grúa. | The customer looks at the policy and asks for a tow. | Pantallas y momentos de uso. | Screens and moments of use. | app.eventos
  aviso-siniestro | PHONE | uso | ampara | andres-molina | Aviso de siniestro | Claim report | El cliente denuncia un daño. | The customer reports a loss. | Qué pasó, cuándo y dónde. | What happened, when and where. | ampara.dbo.siniestros
  encuesta-siniestro | EMAIL | uso | pulso | pablo-contreras | Encuesta al cerrar un siniestro | Survey on closing a claim | Una pregunta de satisfacción de 1 a 7. | One question of satisfaction from 1 to 7. | Nota de satisfacción y comentario. | Satisfaction score and comment. | respuestas
  aviso-renovacion | EMAIL | renovacion | impulso | jorge-peralta | Aviso de renovación | Renewal notice | La compañía avisa que la póliza vence. | The company announces that the policy ends. | Si se abrió y cuándo. | Whether it was opened and when. | envios
  encuesta-relacion | EMAIL | renovacion | pulso | pablo-contreras | Encuesta de relación | Relationship survey | Una vez al año, la pregunta de recomendación. | Once a year, the question of recommendation. | Nota de 0 a 10 y comentario. | Score from 0 to 10 and comment. | respuestas
  queja | PHONE | uso renovacion | brujula | daniela-cifuentes | Queja | Complaint | El cliente reclama y espera respuesta. | The customer complains and expects an answer. | Motivo, canal y plazo de solución. | Reason, channel and time to settle. | crm.public.quejas
  baja-y-devolucion | BRANCH | renovacion | cobra | teresa-gallardo | Baja y devolución | Cancellation and refund | El cliente se va y recupera lo pagado de más. | The customer leaves and recovers what was overpaid. | Motivo de la devolución. | The reason for the refund. | cobra.public.devoluciones
`;

/** Where customer and company meet, in which stage, behind it which system, and what is gathered there. */
export const touchpointOperations = (): readonly Operation[] =>
  rowsOf(TOUCHPOINTS).flatMap((row) => {
    const entry = ref('Touchpoint', cell(row, 0));
    return [
      put(entry, {
        channel: cell(row, 1),
        name: { es: cell(row, 5), en: cell(row, 6) },
        description: { es: cell(row, 7), en: cell(row, 8) },
        feedback: { es: cell(row, 9), en: cell(row, 10) },
      }),
      connect(entry, 'OWNED_BY', ref('Person', cell(row, 4)), { by: { role: 'OWNER' } }),
      connect(entry, 'SERVED_BY', ref('System', cell(row, 3))),
      connect(entry, 'COLLECTS', datasetRef(cell(row, 11))),
      ...wordsOf(cell(row, 2)).map((stage) =>
        connect(entry, 'OCCURS_IN', ref('LifecycleStage', stage)),
      ),
    ];
  });
