import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';
import { targetOf } from './targets.ts';

// slug | order | name es | name en | about es | about en | essential | helpful
const STAGES = `
  busqueda | 1 | Búsqueda | Discovery | La persona compara, pregunta y pide una cotización. | The person compares, asks and has a quotation made. | a:cliente/correo m:conversion-campanas | a:cliente/idioma a:cliente/recomendo-a m:opinion-en-redes
  contratacion | 2 | Contratación | Purchase | La persona elige, firma y paga por primera vez. | The person chooses, signs and pays for the first time. | a:cliente/rut-nif a:cliente/nombre a:cliente/apellidos a:cliente/cliente-desde | a:cliente/motivo-contratacion a:cliente/medio-pago a:producto/prima
  uso | 3 | Uso y servicio | Use and service | El cliente paga, consulta y sufre siniestros. | The customer pays, asks and has claims. | a:cliente/movil m:satisfaccion-siniestros | a:cliente/canal-preferido a:cliente/direccion m:dias-pago-siniestro m:indice-esfuerzo m:contactos-por-cliente
  renovacion | 4 | Renovación y fidelización | Renewal and loyalty | El cliente renueva y recomienda; o se queja, devuelve y se va. | The customer renews and recommends; or complains, returns and leaves. | a:cliente/segmento-valor m:nps m:retencion | a:cliente/ultimo-contacto a:cliente/ultimo-nps a:cliente/riesgo-abandono m:churn m:quejas-por-mil m:devoluciones-por-mil
`;

/** C1: habits since the first purchase stay unknown, since nothing keeps the last contact. */
// slug | order | question es | question en | about es | about en | entity | essential | helpful
const QUESTIONS = `
  quien-es | 1 | ¿Quién es la persona detrás de este nombre? | Who is the person behind this name? | Identidad comprobada, una sola vez por persona. | A verified identity, once for each person. | cliente | a:cliente/rut-nif a:cliente/nombre a:cliente/apellidos | a:cliente/fecha-nacimiento a:cliente/correo a:cliente/direccion
  que-relacion | 2 | ¿Qué relación tiene con el negocio y desde cuándo? | What is their relation to the business, and since when? | Si contrata, está asegurada o es beneficiaria, y su antigüedad. | Whether policyholder, insured or beneficiary, and for how long. | cliente | a:cliente/tipo-relacion a:cliente/cliente-desde | a:cliente/motivo-contratacion a:cliente/recomendo-a
  que-productos | 3 | ¿Qué productos consume? | Which products do they use? | Qué seguros tiene y cuáles le faltan. | Which insurance they have and which they lack. | producto | a:producto/codigo-producto a:producto/ramo m:polizas-por-cliente | a:producto/cobertura a:producto/prima a:cliente/medio-pago
  que-canales | 4 | ¿Qué canales utiliza? | Which channels do they use? | Por dónde prefiere que se le hable y por dónde habla. | How they prefer to be spoken to and how they speak. | cliente | a:cliente/canal-preferido | a:cliente/correo a:cliente/movil m:contactos-por-cliente
  cuando-accede | 5 | ¿Cuándo accede a ellos? | When do they use them? | A qué horas y en qué momentos del año. | At which hours and at which times of the year. | cliente | m:contactos-por-cliente | a:cliente/ultimo-contacto
  como-evoluciona | 6 | ¿Cómo han evolucionado sus hábitos y preferencias desde la primera compra? | How have their habits and preferences changed since the first purchase? | Qué cambió en su trato con la compañía a lo largo del tiempo. | What has changed in their dealings with the company over time. | cliente | a:cliente/ultimo-contacto | m:indice-esfuerzo
  que-opina | 7 | ¿Cuál es su visión de la marca? | What is their view of the brand? | Si la recomienda, de qué se queja y qué dice en público. | Whether they recommend it, what they complain of and what they say in public. | cliente | a:cliente/ultimo-nps m:nps | m:satisfaccion-siniestros m:quejas-por-mil m:opinion-en-redes
`;

// slug | size | priority | share of value | premium | owner | name es | name en | about es | about en | rule es | rule en | strategy es | strategy en | selects by
const SEGMENTS = `
  premium | 41200 | HIGH | 0.38 | yes | antonia-lagos | Premium | Premium | El décimo de los clientes que más margen aporta. | The tenth of the customers who bring in the most margin. | Segmento de valor PREMIUM en los últimos doce meses. | Value segment PREMIUM in the last twelve months. | Ejecutivo propio y siniestros con prioridad. | A representative of their own and claims with priority. | a:cliente/segmento-valor
  en-riesgo | 36800 | HIGH | 0.09 | no | jorge-peralta | En riesgo | At risk | Clientes que pueden irse en los próximos doce meses. | Customers who may leave within the next twelve months. | Riesgo de abandono de 0,35 o más. | Churn risk of 0.35 or more. | Llamar antes de la renovación; revisar la prima. | Call before renewal; review the premium. | a:cliente/riesgo-abandono
  nuevos | 32500 | MEDIUM | 0.06 | no | carolina-ibanez | Nuevos | New | Clientes en su primer año. | Customers in their first year. | Cliente desde hace menos de doce meses. | Customer for less than twelve months. | Llamada de bienvenida a los treinta días. | A welcome call after thirty days. | a:cliente/cliente-desde
  varias-polizas | 118000 | MEDIUM | 0.47 | no | antonia-lagos | Con varias pólizas | With several policies | Clientes con dos o más pólizas vigentes. | Customers with two or more policies in force. | Dos o más pólizas vigentes de ramos distintos. | Two or more policies in force in different lines. | Una sola factura y un descuento por conjunto. | One invoice and a discount for the set. | m:polizas-por-cliente a:producto/ramo
`;

/** The life cycle, what must be known of a customer, and the groups that are treated in their own way. */
export const customerOperations = (): readonly Operation[] => [
  ...rowsOf(STAGES).flatMap(stage),
  ...rowsOf(QUESTIONS).flatMap(question),
  ...rowsOf(SEGMENTS).flatMap(segment),
];

const concerns = (entry: ReturnType<typeof ref>, entity: string): Operation =>
  connect(entry, 'CONCERNS', ref('MasterEntity', entity));

function stage(row: readonly string[]): readonly Operation[] {
  const entry = ref('LifecycleStage', cell(row, 0));
  return [
    put(entry, { order: Number(cell(row, 1)), ...worded(row, 2) }),
    concerns(entry, 'cliente'),
    ...needed(row, 6).map(({ target, need }) =>
      connect(targetOf(target), 'RELEVANT_IN', entry, { set: { need } }),
    ),
  ];
}

function question(row: readonly string[]): readonly Operation[] {
  const entry = ref('ProfileQuestion', cell(row, 0));
  return [
    put(entry, { order: Number(cell(row, 1)), ...worded(row, 2) }),
    concerns(entry, cell(row, 6)),
    ...needed(row, 7).map(({ target, need }) =>
      connect(entry, 'ANSWERED_BY', targetOf(target), { set: { need } }),
    ),
  ];
}

function segment(row: readonly string[]): readonly Operation[] {
  const entry = ref('Segment', cell(row, 0));
  return [
    put(entry, {
      size: Number(cell(row, 1)),
      priority: cell(row, 2),
      shareOfValue: Number(cell(row, 3)),
      premium: cell(row, 4) === 'yes',
      ...worded(row, 6),
      rule: { es: cell(row, 10), en: cell(row, 11) },
      strategy: { es: cell(row, 12), en: cell(row, 13) },
    }),
    connect(entry, 'OWNED_BY', ref('Person', cell(row, 5)), { by: { role: 'OWNER' } }),
    concerns(entry, 'cliente'),
    ...wordsOf(cell(row, 14)).map((target) => connect(entry, 'SELECTS_BY', targetOf(target))),
  ];
}

/** Name and description, four cells from the given one on. */
const worded = (row: readonly string[], at: number) => ({
  name: { es: cell(row, at), en: cell(row, at + 1) },
  description: { es: cell(row, at + 2), en: cell(row, at + 3) },
});

/** What is essential stands in one cell, what merely helps in the next. */
const needed = (row: readonly string[], at: number) =>
  (['ESSENTIAL', 'HELPFUL'] as const).flatMap((need, more) =>
    wordsOf(cell(row, at + more)).map((target) => ({ target, need })),
  );
