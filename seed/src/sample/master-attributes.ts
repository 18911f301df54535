import type { Ref } from '../change-set.ts';
import { ref } from '../operations.ts';
import { cell, rowsOf } from '../table.ts';

export interface AttributePlan {
  readonly entity: string;
  readonly slug: string;
  readonly dataType: string;
  readonly critical: boolean;
  readonly derived: boolean;
  readonly identifier: string;
  /** The field of the hub that holds it, as dataset and column. */
  readonly held: readonly [dataset: string, column: string];
  readonly privacy: string;
  readonly codeList: string;
  /** Least completeness, 0–1, where one is set. */
  readonly completeness: number | undefined;
  readonly name: { readonly es: string; readonly en: string };
  readonly about: { readonly es: string; readonly en: string };
  readonly standardisation: { readonly es: string; readonly en: string } | undefined;
}

// entity | slug | type | marks (c critical, d derived, n national, g global, k source key) | held in | privacy | code list | completeness | name es | name en | about es | about en | standardisation es | en
const ATTRIBUTES = `
  cliente | id-unico | uuid | c d g | origen.mdm.cliente#id_unico | identifier | | 1 | Identificador único | Golden id | Identifica al cliente en toda la compañía. | Identifies the customer throughout the company. | |
  cliente | rut-nif | texto | c n | origen.mdm.cliente#rut | identifier | | 0.99 | RUT o NIF | National id | Número de identidad en Chile o en España. | National identity number in Chile or Spain. | Sin puntos, con guion y dígito verificador comprobado. | Without dots, with a hyphen and a verified check digit.
  cliente | nombre | texto | c | origen.mdm.cliente#nombre | identifier | | 0.99 | Nombre | Given name | Nombre o nombres de la persona. | The given name or names of the person. | Sin espacios dobles y con mayúscula inicial. | Without double spaces and with initial capitals.
  cliente | apellidos | texto | c | origen.mdm.cliente#apellidos | identifier | | 0.99 | Apellidos | Surnames | Los dos apellidos de la persona. | Both surnames of the person. | Sin espacios dobles y con mayúscula inicial. | Without double spaces and with initial capitals.
  cliente | fecha-nacimiento | fecha | | origen.mdm.cliente#fecha_nacimiento | identifier | | 0.95 | Fecha de nacimiento | Date of birth | Día en que nació la persona. | The day on which the person was born. | Posterior a 1900 y anterior a hoy. | After 1900 and before today.
  cliente | correo | texto | c | origen.mdm.cliente#correo | contact | | 0.95 | Correo | E-mail | Dirección donde el cliente recibe mensajes. | The address at which the customer receives messages. | En minúsculas y con dominio que existe. | In lower case and with a domain that exists.
  cliente | movil | texto | c | origen.mdm.cliente#movil | contact | | 0.95 | Móvil | Mobile | Teléfono móvil donde se ubica al cliente. | The mobile at which the customer is reached. | Formato E.164, con código de país. | E.164 format, with country code.
  cliente | direccion | texto | | origen.mdm.cliente#direccion | location | | 0.9 | Dirección | Address | Calle, número y departamento del domicilio. | Street, number and flat of the home. | Vía normalizada según el callejero de cada país. | Street standardised by each country's gazetteer.
  cliente | codigo-postal | texto | | origen.mdm.cliente#codigo_postal | location | | 0.9 | Código postal | Postcode | Código postal del domicilio. | Postcode of the home. | Siete cifras en Chile, cinco en España. | Seven digits in Chile, five in Spain.
  cliente | comuna | texto | | origen.mdm.cliente#comuna | location | | 0.95 | Comuna o municipio | Municipality | Comuna en Chile, municipio en España. | Comuna in Chile, municipio in Spain. | Según la lista oficial de cada país. | By each country's official list.
  cliente | idioma | código | | origen.mdm.cliente#idioma | | | | Idioma | Language | Idioma en que se habla al cliente. | The language in which the customer is addressed. | Etiqueta BCP 47. | BCP 47 tag.
  cliente | cliente-desde | fecha | | origen.mdm.cliente#cliente_desde | | | | Cliente desde | Customer since | Día en que contrató su primera póliza. | The day of the first policy. | |
  cliente | tipo-relacion | código | | origen.mdm.cliente#tipo_relacion | | tipos-de-relacion | | Tipo de relación | Kind of relation | Si es contratante, asegurado, beneficiario o prospecto. | Whether policyholder, insured, beneficiary or prospect. | |
  cliente | canal-preferido | código | | origen.mdm.cliente#canal_preferido | behaviour | canales | | Canal preferido | Preferred channel | Medio por el que quiere que se le hable. | How the customer wishes to be spoken to. | |
  cliente | medio-pago | código | | origen.mdm.cliente#medio_pago | financial | medios-de-pago | | Medio de pago | Means of payment | Cómo paga sus pólizas. | How the policies are paid. | |
  cliente | ultimo-contacto | momento | c | origen.mdm.cliente#ultimo_contacto | behaviour | | 0.9 | Último contacto | Last contact | Última vez que se habló con el cliente, por cualquier canal. | When the customer was last spoken to, in any channel. | |
  cliente | motivo-contratacion | texto | | origen.mdm.cliente#motivo_contratacion | behaviour | | | Motivo de contratación | Reason for buying | Por qué eligió la compañía. | Why the company was chosen. | |
  cliente | consentimiento-comercial | sí o no | c | origen.mdm.cliente#consentimiento_comercial | identifier | | 1 | Consentimiento comercial | Marketing consent | Si aceptó recibir ofertas. | Whether offers were consented to. | |
  cliente | segmento-valor | código | | origen.mdm.cliente#segmento_valor | behaviour | segmentos-de-valor | | Segmento de valor | Value segment | Grupo según lo que el cliente aporta. | The group by what the customer brings in. | |
  cliente | riesgo-abandono | decimal | d | origen.mdm.puntajes_cliente#riesgo_abandono | behaviour | | | Riesgo de abandono | Churn risk | Probabilidad de que se vaya en doce meses. | The chance of leaving within twelve months. | |
  cliente | ultimo-nps | entero | | origen.mdm.cliente#ultimo_nps | behaviour | | | Último NPS | Latest NPS | Última nota de recomendación que puso. | The latest recommendation score given. | |
  cliente | recomendo-a | texto | | origen.mdm.cliente#recomendo_a | identifier | | | Recomendó a | Recommended | Quién llegó a la compañía por recomendación suya. | Who came to the company on their recommendation. | |
  hogar | id-hogar | uuid | d g | origen.mdm.hogar#id_unico | identifier | | 1 | Identificador del hogar | Household id | Identifica al hogar en toda la compañía. | Identifies the household throughout the company. | |
  hogar | titular | uuid | | origen.mdm.hogar#titular | identifier | | | Titular | Head | Cliente que encabeza el hogar. | The customer who heads the household. | |
  hogar | integrantes | entero | | origen.mdm.hogar#integrantes | | | | Integrantes | Members | Cuántas personas forman el hogar. | How many people make up the household. | |
  hogar | direccion-hogar | texto | | origen.mdm.hogar#direccion | location | | | Dirección del hogar | Household address | Domicilio que comparten. | The home they share. | |
  hogar | valor-conjunto | decimal | d | origen.mdm.hogar#valor_conjunto | financial | | | Valor conjunto | Joint value | Suma de las primas de sus integrantes. | The sum of its members' premiums. | |
  producto | codigo-producto | texto | c k | origen.mdm.producto#codigo_producto | | | 1 | Código de producto | Product code | Identifica el producto. | Identifies the product. | |
  producto | nombre-producto | texto | | origen.mdm.producto#nombre_producto | | | | Nombre del producto | Product name | Nombre comercial. | Trade name. | |
  producto | ramo | código | c | origen.mdm.producto#ramo | | ramos | 1 | Ramo | Line of business | Automóvil, hogar, vida o salud. | Car, home, life or health. | |
  producto | prima | decimal | | origen.mdm.producto#prima | | | | Prima | Premium | Precio anual de partida. | The yearly price it starts from. | |
  producto | cobertura | texto | | origen.mdm.producto#cobertura | | | | Cobertura | Cover | Qué riesgos ampara. | The risks it covers. | |
  producto | vigencia | entero | | origen.mdm.producto#vigencia | | | | Vigencia | Term | Cuántos meses dura. | How many months it lasts. | |
  producto | renovacion-automatica | sí o no | | origen.mdm.producto#renovacion_automatica | | | | Renovación automática | Automatic renewal | Si se renueva sin que nadie lo pida. | Whether it renews unasked. | |
  agente | codigo-agente | texto | c k | origen.mdm.agente#codigo_agente | | | 1 | Código de agente | Agent code | Identifica al agente. | Identifies the agent. | |
  agente | nombre-agente | texto | | origen.mdm.agente#nombre_agente | identifier | | | Nombre del agente | Agent name | Nombre completo. | Full name. | |
  agente | sucursal | texto | | origen.mdm.agente#sucursal | | | | Sucursal | Branch | Oficina a la que pertenece. | The office it belongs to. | |
  agente | zona | texto | | origen.mdm.agente#zona_comercial | | | | Zona | Territory | Zona comercial que atiende. | The sales territory served. | |
  agente | licencia | texto | | origen.mdm.agente#licencia | | | | Licencia | Licence | Registro ante la autoridad. | Registration with the authority. | |
  agente | estado | código | | origen.mdm.agente#estado_agente | | | | Estado | Status | Si puede vender hoy. | Whether allowed to sell today. | |
`;

export const attributes: readonly AttributePlan[] = rowsOf(ATTRIBUTES).map((row) => {
  const marks = cell(row, 3);
  const [dataset = '', column = ''] = cell(row, 4).split('#');
  const standard = { es: cell(row, 12), en: cell(row, 13) };
  return {
    entity: cell(row, 0),
    slug: cell(row, 1),
    dataType: cell(row, 2),
    critical: marks.includes('c'),
    derived: marks.includes('d'),
    identifier: identifierOf(marks),
    held: [dataset, column],
    privacy: cell(row, 5),
    codeList: cell(row, 6),
    completeness: cell(row, 7) === '' ? undefined : Number(cell(row, 7)),
    name: { es: cell(row, 8), en: cell(row, 9) },
    about: { es: cell(row, 10), en: cell(row, 11) },
    standardisation: standard.es === '' ? undefined : standard,
  };
});

function identifierOf(marks: string): string {
  if (marks.includes('n')) return 'NATIONAL';
  if (marks.includes('g')) return 'GLOBAL';
  return marks.includes('k') ? 'SOURCE_KEY' : 'NONE';
}

/** `attributeRef('cliente/correo')` */
export function attributeRef(path: string): Ref {
  const [entity = '', slug = ''] = path.split('/');
  if (!attributes.some((one) => one.entity === entity && one.slug === slug)) {
    throw new Error(`The sample has no attribute ${path}`);
  }
  return ref('MasterAttribute', entity, slug);
}
