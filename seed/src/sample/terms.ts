import type { Operation, Ref } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, textsOf, wordsOf } from '../table.ts';
import { targetOf } from './targets.ts';

const GLOSSARY = 'arrayan';

/**
 * G1: the loss ratio has no steward. G3: "cliente preferente" says the same as "cliente premium".
 * `defines` points with `a:` at an attribute, `d:` at a dataset, `f:` at a field.
 */
// slug | status | steward | name es | name en | synonyms es | synonyms en | abbreviations | defines | definition es | definition en
const TERMS = `
  cliente | APPROVED | ignacio-rojas | Cliente | Customer | tomador; asegurado en sentido amplio | client | | d:origen.mdm.cliente | Persona natural que contrató un seguro con la compañía, está asegurada o es beneficiaria de una póliza, o ha pedido una cotización en los últimos doce meses. | A natural person who has bought insurance from the company, is insured or a beneficiary under a policy, or has asked for a quotation in the last twelve months.
  prospecto | APPROVED | ignacio-rojas | Prospecto | Prospect | cliente potencial | lead; potential customer | | | Persona que ha mostrado interés en un seguro y todavía no ha contratado ninguno. | A person who has shown interest in insurance and has not bought any yet.
  contratante | APPROVED | ignacio-rojas | Contratante | Policyholder | tomador del seguro | policy owner | | | Persona que firma la póliza y se obliga a pagar la prima. | The person who signs the policy and undertakes to pay the premium.
  asegurado | APPROVED | ignacio-rojas | Asegurado | Insured | | insured person | | d:puntal.pol.asegurados | Persona cuya vida, salud o bienes ampara la póliza. | The person whose life, health or property the policy covers.
  beneficiario | APPROVED | ignacio-rojas | Beneficiario | Beneficiary | | | | d:puntal.pol.beneficiarios | Persona que recibe el capital cuando ocurre lo que la póliza ampara. | The person who receives the sum when what the policy covers occurs.
  hogar | APPROVED | maria-fuentes | Hogar | Household | grupo familiar | family unit | | d:origen.mdm.hogar | Personas que viven en un mismo domicilio y cuyas pólizas se miran en conjunto. | People who live at one address and whose policies are looked at together.
  registro-unico | APPROVED | maria-fuentes | Registro único | Golden record | registro maestro; ficha única | master record; single customer view | | | El mejor registro posible de una persona o cosa, formado con el valor más confiable de cada fuente. | The best possible record of a person or thing, made of the most trusted value of each source.
  dato-maestro | APPROVED | maria-fuentes | Dato maestro | Master data | | | MDM | | Dato sobre aquello con que la compañía trata una y otra vez, que varios sistemas comparten. | Data about what the company deals with again and again, shared by several systems.
  supervivencia | APPROVED | maria-fuentes | Supervivencia | Survivorship | regla de prevalencia | survivorship rule | | | Criterio que decide cuál de varios valores de un mismo atributo queda en el registro único. | The criterion that decides which of several values of one attribute stays in the golden record.
  duplicado | APPROVED | ignacio-rojas | Duplicado | Duplicate | registro repetido | | | d:origen.mdm.pares_candidatos | Dos o más registros de una fuente o de varias que se refieren a la misma persona. | Two or more records, in one source or several, that concern the same person.
  identificador-unico | APPROVED | ignacio-rojas | Identificador único | Golden id | id maestro | master id | ID | a:cliente/id-unico | Código que identifica a un cliente en toda la compañía y no cambia aunque se unan registros. | The code that identifies a customer throughout the company and does not change when records are merged.
  rut | APPROVED | ignacio-rojas | RUT o NIF | National identity number | documento de identidad; rol único tributario | national id; tax number | RUT; NIF | a:cliente/rut-nif | Número con que el Estado identifica a una persona: RUT en Chile, NIF en España. | The number by which the state identifies a person: RUT in Chile, NIF in Spain.
  nombre | APPROVED | ignacio-rojas | Nombre | Given name | nombre de pila | first name | | a:cliente/nombre | Nombre o nombres de una persona, como figuran en su documento. | The given name or names of a person, as on the identity document.
  apellidos | APPROVED | ignacio-rojas | Apellidos | Surnames | | family name; last name | | a:cliente/apellidos | Apellidos de una persona, como figuran en su documento. | The surnames of a person, as on the identity document.
  fecha-de-nacimiento | APPROVED | ignacio-rojas | Fecha de nacimiento | Date of birth | | birth date | DOB | a:cliente/fecha-nacimiento | Día en que nació la persona. | The day on which the person was born.
  correo | APPROVED | ignacio-rojas | Correo electrónico | E-mail address | correo; mail | email | | a:cliente/correo | Dirección electrónica donde el cliente recibe mensajes y que ha confirmado. | The electronic address at which the customer receives messages and which they have confirmed.
  movil | APPROVED | ignacio-rojas | Móvil | Mobile number | celular; teléfono móvil | cell phone; mobile | | a:cliente/movil | Número de teléfono móvil donde se ubica al cliente, con código de país. | The mobile number at which the customer is reached, with country code.
  domicilio | APPROVED | ignacio-rojas | Domicilio | Home address | dirección | address; residence | | a:cliente/direccion | Lugar donde vive la persona: calle, número y departamento. | The place where the person lives: street, number and flat.
  codigo-postal | APPROVED | ignacio-rojas | Código postal | Postcode | | postal code; zip code | | a:cliente/codigo-postal | Número con que el correo reconoce la zona del domicilio. | The number by which the post knows the area of the home.
  comuna | APPROVED | elena-marti | Comuna o municipio | Municipality | localidad | town | | a:cliente/comuna | División local donde está el domicilio: comuna en Chile, municipio en España. | The local division where the home is: comuna in Chile, municipio in Spain.
  idioma | APPROVED | elena-marti | Idioma del cliente | Customer language | idioma preferido | preferred language | | a:cliente/idioma | Idioma en que el cliente ha pedido que se le hable. | The language in which the customer has asked to be addressed.
  cliente-desde | APPROVED | ignacio-rojas | Cliente desde | Customer since | fecha de alta como cliente | start of relationship | | a:cliente/cliente-desde | Día en que empezó la vigencia de la primera póliza del cliente. | The day on which the customer's first policy came into force.
  antiguedad | IN_REVIEW | ignacio-rojas | Antigüedad | Tenure | años como cliente | length of relationship | | | Tiempo transcurrido desde que la persona es cliente, en años cumplidos. | The time for which the person has been a customer, in whole years.
  tipo-de-relacion | APPROVED | ignacio-rojas | Tipo de relación | Kind of relation | rol del cliente | customer role | | a:cliente/tipo-relacion | En qué calidad trata la persona con la compañía. | The capacity in which the person deals with the company.
  canal | APPROVED | daniela-cifuentes | Canal | Channel | medio de contacto | contact medium | | | Medio por el que cliente y compañía se comunican. | The medium by which customer and company communicate.
  canal-preferido | APPROVED | daniela-cifuentes | Canal preferido | Preferred channel | | channel of choice | | a:cliente/canal-preferido | Canal por el que el cliente ha dicho que prefiere comunicarse. | The channel in which the customer has said they prefer to communicate.
  medio-de-pago | APPROVED | teresa-gallardo | Medio de pago | Means of payment | forma de pago | payment method | | a:cliente/medio-pago | Modo en que el cliente paga sus primas. | The way in which the customer pays the premiums.
  ultimo-contacto | APPROVED | daniela-cifuentes | Último contacto | Last contact | última interacción | latest interaction | | a:cliente/ultimo-contacto | Momento de la última conversación con el cliente en cualquier canal, iniciada por cualquiera de los dos. | The moment of the last conversation with the customer in any channel, begun by either side.
  interaccion | APPROVED | daniela-cifuentes | Interacción | Interaction | contacto con el cliente | customer contact | | d:almacen.dwh.fact_interaccion | Cada ocasión en que cliente y compañía se comunican. | Each occasion on which customer and company communicate.
  motivo-de-contratacion | IN_REVIEW | antonia-lagos | Motivo de contratación | Reason for buying | motivo de compra | purchase reason | | a:cliente/motivo-contratacion | Razón por la que el cliente dice haber elegido a la compañía. | The reason the customer gives for having chosen the company.
  consentimiento-comercial | APPROVED | gabriela-pizarro | Consentimiento comercial | Marketing consent | autorización comercial | opt-in | | a:cliente/consentimiento-comercial | Manifestación libre, informada y revocable por la que el cliente acepta recibir ofertas. | The free, informed and revocable statement by which the customer accepts to receive offers.
  dato-personal | APPROVED | gabriela-pizarro | Dato personal | Personal data | información personal | personal information; PII | | | Cualquier información sobre una persona identificada o que puede ser identificada. | Any information about a person who is identified or can be.
  seudonimizacion | APPROVED | gabriela-pizarro | Seudonimización | Pseudonymisation | | pseudonymization | | | Tratamiento que impide atribuir un dato a una persona sin información adicional; el dato sigue siendo personal. | Treatment after which data cannot be attributed to a person without further information; the data stays personal.
  anonimizacion | APPROVED | gabriela-pizarro | Anonimización | Anonymisation | | anonymization | | | Tratamiento irreversible tras el cual el dato ya no puede referirse a ninguna persona. | Irreversible treatment after which data can no longer concern any person.
  segmento-de-valor | APPROVED | antonia-lagos | Segmento de valor | Value segment | tramo de valor | value tier | | a:cliente/segmento-valor | Grupo al que pertenece el cliente según el margen que aporta. | The group to which the customer belongs by the margin brought in.
  cliente-premium | APPROVED | antonia-lagos | Cliente premium | Premium customer | | top customer | | | Cliente del diez por ciento que más margen aporta en los últimos doce meses. | A customer among the ten per cent who brought in the most margin in the last twelve months.
  cliente-preferente | APPROVED | jorge-peralta | Cliente preferente | Preferred customer | | favoured customer | | | Cliente del decil superior por margen anual, con trato prioritario. | A customer in the top decile by yearly margin, served first.
  cliente-vip | DEPRECATED | antonia-lagos | Cliente VIP | VIP customer | | | VIP | | Antiguo nombre del cliente premium en el sistema SIGA-2009. | The former name of the premium customer in the SIGA-2009 system.
  churn | APPROVED | daniela-cifuentes | Abandono | Churn | churn; fuga de clientes | attrition; customer loss | | d:almacen.mart.abandono | Porcentaje de pólizas que no se renuevan en el período. | The percentage of policies that are not renewed in the period.
  riesgo-de-abandono | APPROVED | daniela-cifuentes | Riesgo de abandono | Churn risk | propensión a la fuga | churn probability; churn score | | a:cliente/riesgo-abandono | Probabilidad estimada de que el cliente abandone la compañía en los próximos doce meses. | The estimated probability that the customer leaves the company within the next twelve months.
  retencion | APPROVED | jorge-peralta | Retención | Retention | conservación de clientes | customer retention | | | Proporción de los clientes del inicio del período que siguen activos al final. | The share of the customers at the start of the period who are still active at its end.
  fidelizacion | APPROVED | jorge-peralta | Fidelización | Loyalty | lealtad | customer loyalty | | | Lo que la compañía hace para que sus clientes quieran quedarse. | What the company does so that its customers wish to stay.
  renovacion | APPROVED | jorge-peralta | Renovación | Renewal | | policy renewal | | d:puntal.pol.renovaciones | Continuación de una póliza por un nuevo período al terminar su vigencia. | The continuation of a policy for a further period when its term ends.
  renovacion-automatica | APPROVED | rodrigo-vidal | Renovación automática | Automatic renewal | renovación tácita | tacit renewal | | a:producto/renovacion-automatica | Renovación que ocurre sin que nadie la pida, salvo aviso en contra. | A renewal that takes place unasked, unless notice is given against it.
  nps | APPROVED | pablo-contreras | Índice de recomendación neta | Net promoter score | índice de promotores netos | | NPS | f:informes/satisfaccion#puntaje_nps | Porcentaje de promotores (notas 9 y 10) menos porcentaje de detractores (0 a 6), de −100 a 100. | The percentage of promoters (scores 9 and 10) less that of detractors (0 to 6), from −100 to 100.
  ultimo-nps | APPROVED | pablo-contreras | Última nota de recomendación | Latest recommendation score | último NPS del cliente | latest NPS score | | a:cliente/ultimo-nps | Nota de 0 a 10 que el cliente puso la última vez que se le preguntó si recomendaría la compañía. | The score from 0 to 10 that the customer gave when last asked whether they would recommend the company.
  satisfaccion-neta | APPROVED | pablo-contreras | Satisfacción neta | Net satisfaction | índice de satisfacción neta | net satisfaction index | ISN | f:informes/satisfaccion#puntaje_satisfaccion | Porcentaje de notas 6 y 7 menos porcentaje de notas 1 a 4, en escala de 1 a 7. | The percentage of scores 6 and 7 less that of scores 1 to 4, on a scale from 1 to 7.
  promotor | APPROVED | pablo-contreras | Promotor | Promoter | | | | | Cliente que puso 9 o 10 a la pregunta de recomendación. | A customer who answered 9 or 10 to the question of recommendation.
  detractor | APPROVED | pablo-contreras | Detractor | Detractor | | | | | Cliente que puso de 0 a 6 a la pregunta de recomendación. | A customer who answered 0 to 6 to the question of recommendation.
  referido | APPROVED | antonia-lagos | Referido | Referral | recomendado | referred customer | | a:cliente/recomendo-a | Persona que llegó a la compañía por recomendación de un cliente. | A person who came to the company on a customer's recommendation.
  queja | APPROVED | daniela-cifuentes | Queja | Complaint | reclamo | grievance | | d:crm.public.quejas | Expresión de disconformidad de un cliente que espera respuesta. | An expression of dissatisfaction by a customer who expects an answer.
  devolucion | APPROVED | teresa-gallardo | Devolución | Refund | reembolso | return of premium | | d:cobra.public.devoluciones | Dinero que la compañía restituye a un cliente por un cobro indebido o una póliza anulada. | Money the company returns to a customer for a wrong charge or a cancelled policy.
  valor-de-vida | APPROVED | antonia-lagos | Valor de vida del cliente | Customer lifetime value | valor del cliente | lifetime value | CLV; VVC | | Valor presente del margen que se espera del cliente mientras lo sea, menos el costo de captarlo. | The present value of the margin expected of the customer for as long as they are one, less the cost of winning them.
  venta-cruzada | APPROVED | jorge-peralta | Venta cruzada | Cross-selling | | cross-sell | | d:crm.public.oportunidades | Venta de un seguro de otro ramo a quien ya es cliente. | The sale of insurance of another line to somebody who is a customer already.
  conversion | IN_REVIEW | antonia-lagos | Conversión | Conversion | tasa de conversión | conversion rate | | | Proporción de personas contactadas que terminan contratando. | The share of the persons contacted who end up buying.
  campana | APPROVED | antonia-lagos | Campaña | Campaign | acción comercial | marketing campaign | | d:campanas | Conjunto de mensajes con un mismo propósito, dirigidos a una audiencia durante un plazo. | A set of messages with one purpose, addressed to an audience over a period.
  poliza | APPROVED | rodrigo-vidal | Póliza | Policy | contrato de seguro | insurance policy | | d:almacen.dwh.fact_poliza | Contrato por el que la compañía asume riesgos de una persona a cambio de una prima. | The contract by which the company takes on a person's risks in return for a premium.
  producto | APPROVED | rodrigo-vidal | Producto | Product | plan | plan; insurance product | | a:producto/codigo-producto | Seguro que la compañía ofrece, con sus coberturas, condiciones y precio de partida. | Insurance that the company offers, with its covers, conditions and starting price.
  ramo | APPROVED | rodrigo-vidal | Ramo | Line of business | línea de negocio | class of insurance | | a:producto/ramo | Clase de seguro según el riesgo que ampara: automóvil, hogar, vida o salud. | The class of insurance by the risk it covers: car, home, life or health.
  prima | APPROVED | rodrigo-vidal | Prima | Premium | precio del seguro | insurance price | | a:producto/prima | Precio que se paga por el seguro durante un período. | The price paid for the insurance over a period.
  cobertura | APPROVED | rodrigo-vidal | Cobertura | Cover | amparo | coverage | | a:producto/cobertura | Riesgo que la compañía se obliga a cubrir y hasta qué monto. | The risk the company undertakes to cover, and up to what amount.
  deducible | APPROVED | rodrigo-vidal | Deducible | Deductible | franquicia | excess | | f:puntal.pol.coberturas#deducible | Parte del daño que queda a cargo del asegurado. | The part of the loss that the insured bears.
  vigencia | APPROVED | rodrigo-vidal | Vigencia | Term of cover | plazo del seguro | policy period | | a:producto/vigencia | Tiempo durante el cual la póliza ampara. | The time for which the policy gives cover.
  siniestro | APPROVED | andres-molina | Siniestro | Claim | daño denunciado | loss event | | d:ampara.dbo.siniestros | Hecho amparado por la póliza que causa un daño y da derecho a un pago. | An event covered by the policy that causes a loss and gives a right to payment.
  siniestralidad | APPROVED | | Siniestralidad | Loss ratio | tasa de siniestralidad | claims ratio | | f:informes/siniestralidad#relacion_siniestros_prima | Siniestros pagados divididos por las primas devengadas en el mismo período. | Claims paid divided by the premiums earned in the same period.
  peritaje | APPROVED | andres-molina | Peritaje | Loss adjustment | liquidación de siniestro | claims adjustment | | d:ampara.dbo.peritajes | Examen del daño por un experto para fijar su causa y su monto. | Examination of the loss by an expert to settle its cause and its amount.
  morosidad | APPROVED | teresa-gallardo | Morosidad | Arrears | impago | overdue payment | | d:cobra.public.morosidad | Situación de una cuenta con primas vencidas y sin pagar. | The state of an account with premiums due and unpaid.
  agente | APPROVED | rodrigo-vidal | Agente | Agent | corredor propio | sales agent | | a:agente/codigo-agente | Persona con licencia que vende y atiende seguros en nombre de la compañía. | A licensed person who sells and serves insurance on the company's behalf.
  zona-comercial | APPROVED | jorge-peralta | Zona comercial | Sales territory | territorio de ventas | territory | | a:agente/zona | Territorio que atiende un grupo de agentes. | The territory that a group of agents serves.
  sucursal | APPROVED | jorge-peralta | Sucursal | Branch | oficina | branch office | | a:agente/sucursal | Oficina de la compañía que atiende público: Santiago o Valencia. | An office of the company that serves the public: Santiago or Valencia.
  etapa-del-cliente | IN_REVIEW | daniela-cifuentes | Etapa del cliente | Customer stage | fase del ciclo de vida | life-cycle stage | | | Momento de la relación: búsqueda, contratación, uso y servicio, o renovación. | The moment of the relationship: discovery, purchase, use and service, or renewal.
  punto-de-contacto | DRAFT | daniela-cifuentes | Punto de contacto | Touchpoint | momento de la verdad | moment of truth | | | Ocasión concreta en que el cliente trata con la compañía y puede opinar sobre ella. | A particular occasion on which the customer deals with the company and may say what they think of it.
  cotizacion | APPROVED | jorge-peralta | Cotización | Quotation | presupuesto de seguro | quote | | | Precio y condiciones que la compañía ofrece antes de contratar, válidos por un plazo. | The price and terms the company offers before a policy is bought, valid for a time.
  suma-asegurada | APPROVED | rodrigo-vidal | Suma asegurada | Sum insured | capital asegurado | insured amount | | f:puntal.pol.coberturas#suma_asegurada | Lo máximo que la compañía paga por una cobertura. | The most the company pays under a cover.
  beneficio-de-permanencia | DRAFT | jorge-peralta | Beneficio por permanencia | Loyalty reward | premio a la lealtad | tenure benefit | | | Ventaja que recibe el cliente por los años que lleva con la compañía. | The advantage a customer is given for the years spent with the company.
  margen-de-contribucion | IN_REVIEW | antonia-lagos | Margen de contribución | Contribution margin | margen | unit margin | | | Primas menos siniestros, comisiones y otros costos que dependen de la póliza. | Premiums less claims, commissions and other costs that depend on the policy.
  audiencia | APPROVED | antonia-lagos | Audiencia | Audience | público objetivo | target group | | d:audiencia_renovacion | Clientes elegidos por una regla para recibir un mensaje. | Customers chosen by a rule to receive a message.
  grupo-legal | IN_REVIEW | maria-fuentes | Grupo legal | Legal group | grupo empresarial | corporate group | | | Personas y empresas unidas por propiedad o control. | Persons and companies tied by ownership or control.
  costo-de-captacion | DRAFT | antonia-lagos | Costo de captación | Acquisition cost | costo de adquisición | customer acquisition cost | CAC | | Lo que cuesta, en promedio, conseguir un cliente nuevo. | What it costs, on average, to win a new customer.
  tasa-de-respuesta | DRAFT | antonia-lagos | Tasa de respuesta | Response rate | respuesta | response | | | Proporción de las personas que recibieron un mensaje y respondieron. | The share of the persons who received a message and responded.
`;

// term | type | term
const RELATIONS = `
  contratante | HAS_BROADER | cliente
  asegurado | HAS_BROADER | cliente
  beneficiario | HAS_BROADER | cliente
  cliente-premium | HAS_BROADER | cliente
  cliente-preferente | HAS_BROADER | cliente
  contratante | VALID_VALUE_OF | tipo-de-relacion
  asegurado | VALID_VALUE_OF | tipo-de-relacion
  beneficiario | VALID_VALUE_OF | tipo-de-relacion
  prospecto | VALID_VALUE_OF | tipo-de-relacion
  cliente-premium | VALID_VALUE_OF | segmento-de-valor
  cliente-preferente | EXACT_MATCH | cliente-premium
  cliente-vip | REPLACED_BY | cliente-premium
  canal-preferido | HAS_BROADER | canal
  renovacion-automatica | HAS_BROADER | renovacion
  correo | RELATED_TO | canal
  registro-unico | RELATED_TO | dato-maestro
  registro-unico | RELATED_TO | supervivencia
  registro-unico | RELATED_TO | duplicado
  rut | HAS_BROADER | dato-personal
  correo | HAS_BROADER | dato-personal
  movil | HAS_BROADER | dato-personal
  domicilio | HAS_BROADER | dato-personal
  codigo-postal | PART_OF | domicilio
  comuna | PART_OF | domicilio
  seudonimizacion | ANTONYM_OF | anonimizacion
  seudonimizacion | RELATED_TO | dato-personal
  retencion | ANTONYM_OF | churn
  retencion | RELATED_TO | renovacion
  fidelizacion | RELATED_TO | retencion
  riesgo-de-abandono | RELATED_TO | churn
  ultimo-contacto | RELATED_TO | riesgo-de-abandono
  ultimo-contacto | RELATED_TO | interaccion
  promotor | ANTONYM_OF | detractor
  promotor | PART_OF | nps
  detractor | PART_OF | nps
  ultimo-nps | RELATED_TO | nps
  satisfaccion-neta | RELATED_TO | nps
  queja | RELATED_TO | churn
  queja | RELATED_TO | devolucion
  venta-cruzada | RELATED_TO | valor-de-vida
  valor-de-vida | RELATED_TO | retencion
  costo-de-captacion | PART_OF | valor-de-vida
  campana | RELATED_TO | conversion
  campana | RELATED_TO | consentimiento-comercial
  cobertura | PART_OF | producto
  deducible | PART_OF | cobertura
  ramo | RELATED_TO | producto
  prima | PART_OF | poliza
  vigencia | PART_OF | poliza
  renovacion | RELATED_TO | poliza
  siniestro | RELATED_TO | poliza
  peritaje | PART_OF | siniestro
  siniestralidad | RELATED_TO | siniestro
  siniestralidad | RELATED_TO | prima
  morosidad | RELATED_TO | medio-de-pago
  sucursal | PART_OF | zona-comercial
  agente | RELATED_TO | sucursal
  hogar | RELATED_TO | cliente
  antiguedad | RELATED_TO | cliente-desde
  punto-de-contacto | RELATED_TO | etapa-del-cliente
  tasa-de-respuesta | RELATED_TO | conversion
  referido | RELATED_TO | promotor
  identificador-unico | RELATED_TO | registro-unico
  cotizacion | RELATED_TO | prospecto
  suma-asegurada | PART_OF | cobertura
  beneficio-de-permanencia | RELATED_TO | fidelizacion
  margen-de-contribucion | RELATED_TO | valor-de-vida
  audiencia | RELATED_TO | campana
  grupo-legal | RELATED_TO | cliente
`;

// term | scope note es | scope note en | examples es | examples en
const NOTES = `
  cliente | No incluye a quien solo visitó el portal. Una empresa no es cliente: se registra en el grupo legal. | Does not include those who merely visited the portal. A company is no customer: it is recorded in the legal group. | María Pérez, que aseguró su auto; Joan Ferrer, beneficiario de un seguro de vida | María Pérez, who insured her car; Joan Ferrer, beneficiary of a life policy
  churn | Se cuenta por clientes, no por pólizas. Un año no es doce veces un mes: 1,62 % mensual son 17,8 % al año. | Counted by customers, not by policies. A year is not twelve times a month: 1.62 % a month is 17.8 % a year. | quien tenía una póliza de auto y no la renovó | somebody who had a car policy and did not renew it
  retencion | Misma base que el abandono: los clientes activos al inicio. | The same base as churn: customers active at the start. | 82,2 % en 2025 | 82.2 % in 2025
  nps | Se informa siempre con su margen y su número de respuestas. | Always reported with its margin and its number of answers. | 504 promotores, 366 pasivos y 330 detractores dan 14,5 | 504 promoters, 366 passives and 330 detractors give 14.5
  seudonimizacion | Una huella SHA-256 de un correo es seudonimización, no anonimización. | A SHA-256 digest of an e-mail address is pseudonymisation, not anonymisation. | reemplazar el RUT por una clave | replacing the national id by a key
  siniestralidad | No incluye gastos de administración. | Does not include administrative expenses. | 0,64 en automóviles en junio | 0.64 for cars in June
  rut | En Chile lo lleva toda persona; en España, el NIF de extranjeros es el NIE. | In Chile everybody has one; in Spain that of foreigners is the NIE. | 12.345.678-5; 12345678Z | 12.345.678-5; 12345678Z
  movil | No incluye teléfonos fijos ni de trabajo. | Does not include landlines or office telephones. | +56 9 1234 5678; +34 612 345 678 | +56 9 1234 5678; +34 612 345 678
  queja | Una consulta no es una queja. | An enquiry is not a complaint. | demora en el pago de un siniestro; cobro doble | delay in the payment of a claim; double billing
  venta-cruzada | Vender más cobertura del mismo ramo no es venta cruzada. | Selling more cover of the same line is not cross-selling. | seguro de hogar a quien tiene uno de auto | home insurance to somebody who has car insurance
`;

const termRef = (slug: string): Ref => ref('Term', GLOSSARY, slug);

/** The glossary, its terms with those who answer for them, what they define and how they hang together. */
export const glossaryOperations = (): readonly Operation[] => [
  ...theGlossary(),
  ...rowsOf(TERMS).flatMap(termOperations),
  ...rowsOf(RELATIONS).map((row) =>
    connect(termRef(cell(row, 0)), cell(row, 1), termRef(cell(row, 2))),
  ),
];

function theGlossary(): readonly Operation[] {
  const entry = ref('Glossary', GLOSSARY);
  const by = { role: 'OWNER' };
  return [
    put(entry, {
      name: { es: 'Glosario de Seguros Arrayán', en: 'Arrayán Insurance glossary' },
      description: {
        es: 'Las palabras con que la compañía habla de sus clientes, acordadas entre todas las áreas.',
        en: 'The words in which the company speaks of its customers, agreed by all departments.',
      },
      requiredLanguages: ['es', 'en'],
    }),
    connect(entry, 'IN_DOMAIN', ref('Domain', 'clientes')),
    connect(entry, 'OWNED_BY', ref('Person', 'maria-fuentes'), { by }),
  ];
}

const notes = new Map(rowsOf(NOTES).map((row) => [cell(row, 0), row]));

function termOperations(row: readonly string[]): readonly Operation[] {
  const entry = termRef(cell(row, 0));
  const status = cell(row, 1);
  const steward = cell(row, 2);
  const approved = status === 'APPROVED';
  return [
    put(entry, {
      name: { es: cell(row, 3), en: cell(row, 4) },
      definition: { es: cell(row, 9), en: cell(row, 10) },
      status,
      ...spoken('synonyms', textsOf(cell(row, 5)), textsOf(cell(row, 6))),
      ...spoken('abbreviations', textsOf(cell(row, 7)), textsOf(cell(row, 7))),
      ...noted(cell(row, 0)),
      ...(approved && { reviewDue: '2027-06-30' }),
    }),
    connect(ref('Glossary', GLOSSARY), 'HAS_TERM', entry),
    ...(steward
      ? [
          connect(entry, 'OWNED_BY', ref('Person', steward), {
            by: { role: 'BUSINESS_STEWARD' },
          }),
        ]
      : []),
    ...wordsOf(cell(row, 8)).map((target) =>
      connect(entry, 'DEFINES', targetOf(target), {
        set: { status: approved ? 'VALIDATED' : 'PROPOSED' },
      }),
    ),
  ];
}

/** A list per language, only where there is something to say. */
function spoken(property: string, es: readonly string[], en: readonly string[]) {
  if (es.length === 0 && en.length === 0) return {};
  return { [property]: { ...(es.length > 0 && { es }), ...(en.length > 0 && { en }) } };
}

function noted(slug: string) {
  const row = notes.get(slug);
  if (!row) return {};
  return {
    scopeNote: { es: cell(row, 1), en: cell(row, 2) },
    examples: { es: textsOf(cell(row, 3)), en: textsOf(cell(row, 4)) },
  };
}
