import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf } from '../table.ts';

// slug | within | name es | name en | about es | about en
const DOMAINS = `
  negocio | | Negocio | Business | Todo lo que la compañía hace por sus clientes. | All that the company does for its customers.
  clientes | negocio | Clientes | Customers | Quiénes son, cómo se habla con ellos y qué opinan. | Who they are, how they are spoken to and what they think.
  polizas | negocio | Pólizas | Policies | Productos, contratos, renovaciones y agentes. | Products, contracts, renewals and agents.
  siniestros | negocio | Siniestros | Claims | Daños denunciados, evaluados y pagados. | Losses reported, assessed and paid.
  cobranza | negocio | Cobranza | Billing | Facturas, pagos y devoluciones. | Invoices, payments and refunds.
  mercadeo | negocio | Marketing | Marketing | Campañas, audiencias y segmentos. | Campaigns, audiences and segments.
  canales | negocio | Canales digitales | Digital channels | Portal y aplicación. | Portal and app.
  gobierno | | Gobierno de datos | Data governance | Donde los datos se reúnen, se cuidan y se analizan. | Where data is gathered, looked after and analysed.
`;

// slug | within | scheme | name es | name en | about es | about en
const CLASSES = `
  public | | CONFIDENTIALITY | Público | Public | Puede conocerlo cualquiera. | Anybody may know it.
  internal | | CONFIDENTIALITY | Interno | Internal | Es para la gente de la compañía. | It is for the people of the company.
  confidential | | CONFIDENTIALITY | Confidencial | Confidential | Es para quien lo necesita en su trabajo. | It is for those who need it for their work.
  restricted | | CONFIDENTIALITY | Restringido | Restricted | Es para personas nombradas una a una. | It is for people named one by one.
  personal | | PRIVACY | Dato personal | Personal data | Se refiere a una persona que puede ser reconocida. | It concerns a person who can be recognised.
  identifier | personal | PRIVACY | Identificador | Identifier | Dice quién es la persona. | It says who the person is.
  contact | personal | PRIVACY | Contacto | Contact | Permite llegar a la persona. | It allows the person to be reached.
  financial | personal | PRIVACY | Financiero | Financial | Trata del dinero de la persona. | It is about the person's money.
  location | personal | PRIVACY | Ubicación | Location | Dice dónde está o vive la persona. | It says where the person is or lives.
  behaviour | personal | PRIVACY | Conducta | Behaviour | Cuenta lo que la persona hace o prefiere. | It tells what the person does or prefers.
  minor | personal | PRIVACY | Menor de edad | Minor | Se refiere a niños o adolescentes. | It concerns children or teenagers.
  special | personal | PRIVACY | Categoría especial | Special category | Exige una protección reforzada por ley. | The law asks for stronger protection of it.
  health | special | PRIVACY | Salud | Health | Trata de la salud de la persona. | It is about the person's health.
  biometric | special | PRIVACY | Biométrico | Biometric | Reconoce a la persona por su cuerpo o su voz. | It recognises the person by body or voice.
  anonymous | | PRIVACY | Anónimo | Anonymous | Ya no puede referirse a nadie. | It can no longer concern anybody.
  critical | | CRITICALITY | Crítico | Critical | Si falla, el negocio se detiene. | If it fails, the business stops.
`;

// list | slug | es | en
const CODES = `
  ramos | AUTO | Automóvil | Car
  ramos | HOGAR | Hogar | Home
  ramos | VIDA | Vida | Life
  ramos | SALUD | Salud | Health
  canales | TELEFONO | Teléfono | Telephone
  canales | CORREO | Correo electrónico | E-mail
  canales | PORTAL | Portal | Portal
  canales | APP | Aplicación | App
  canales | SUCURSAL | Sucursal | Branch
  medios-de-pago | TARJETA | Tarjeta de crédito | Credit card
  medios-de-pago | PAC | Débito automático | Direct debit
  medios-de-pago | TRANSFERENCIA | Transferencia | Bank transfer
  tipos-de-relacion | CONTRATANTE | Contratante | Policyholder
  tipos-de-relacion | ASEGURADO | Asegurado | Insured
  tipos-de-relacion | BENEFICIARIO | Beneficiario | Beneficiary
  tipos-de-relacion | PROSPECTO | Prospecto | Prospect
  segmentos-de-valor | PREMIUM | Premium | Premium
  segmentos-de-valor | ALTO | Alto | High
  segmentos-de-valor | MEDIO | Medio | Medium
  segmentos-de-valor | BASE | Base | Base
`;

// list | name es | name en | owner team | crosswalk: system theirs ours; …
const LISTS = `
  ramos | Ramos | Lines of business | tecnica | puntal 01 AUTO; puntal 02 HOGAR; puntal 03 VIDA; puntal 04 SALUD; ampara A AUTO; ampara H HOGAR; ampara V VIDA; ampara S SALUD
  canales | Canales | Channels | servicio | voz TEL TELEFONO; brujula MAIL CORREO; portal WEB PORTAL
  medios-de-pago | Medios de pago | Means of payment | finanzas | cobra TC TARJETA; cobra PAC PAC; cobra TEF TRANSFERENCIA
  tipos-de-relacion | Tipos de relación | Kinds of relation | comercial | puntal C CONTRATANTE; puntal A ASEGURADO; puntal B BENEFICIARIO
  segmentos-de-valor | Segmentos de valor | Value segments | mercadeo | eco GOLD PREMIUM; brujula P PREMIUM; brujula A ALTO; brujula M MEDIO; brujula B BASE
`;

/** Domains, classes and code lists, each tree from its root down. */
export const classificationOperations = (): readonly Operation[] => [
  ...tree('Domain', DOMAINS, 2),
  ...tree('Classification', CLASSES, 3),
  ...rowsOf(DOMAINS).map((row) =>
    connect(ref('Domain', cell(row, 0)), 'OWNED_BY', ref('Team', 'datos'), {
      by: { role: 'OWNER' },
    }),
  ),
  ...rowsOf(LISTS).flatMap(codeList),
];

function tree(kind: string, table: string, names: number): readonly Operation[] {
  return rowsOf(table).flatMap((row) => {
    const entry = ref(kind, cell(row, 0));
    const parent = cell(row, 1);
    const set = {
      name: { es: cell(row, names), en: cell(row, names + 1) },
      description: { es: cell(row, names + 2), en: cell(row, names + 3) },
      ...(kind === 'Classification' && { scheme: cell(row, 2) }),
    };
    return [put(entry, set), ...(parent ? [connect(entry, 'WITHIN', ref(kind, parent))] : [])];
  });
}

function codeList(row: readonly string[]): readonly Operation[] {
  const slug = cell(row, 0);
  const entries = rowsOf(CODES)
    .filter(([list]) => list === slug)
    .map((code) => ({ code: cell(code, 1), label: { es: cell(code, 2), en: cell(code, 3) } }));
  const crosswalk = cell(row, 4)
    .split(';')
    .map((one) => one.trim().split(' '))
    .map((one) => ({ system: cell(one, 0), theirs: cell(one, 1), ours: cell(one, 2) }));
  const entry = ref('CodeList', slug);
  return [
    put(entry, { name: { es: cell(row, 1), en: cell(row, 2) }, entries, crosswalk }),
    connect(entry, 'OWNED_BY', ref('Team', cell(row, 3)), { by: { role: 'OWNER' } }),
  ];
}
