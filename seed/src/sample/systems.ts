import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';

export interface SystemPlan {
  readonly slug: string;
  readonly roles: readonly string[];
  readonly technology: string;
  readonly criticality: string;
  readonly country: string;
  readonly provider: string;
  readonly domain: string;
  readonly owner: string;
  readonly custodian: string;
  /** The namespace of its datasets by OpenLineage's naming. */
  readonly namespace: string;
  readonly name: { readonly es: string; readonly en: string };
  readonly about: { readonly es: string; readonly en: string };
}

// slug | roles | technology | criticality | country | provider | domain | owner | custodian | namespace | name es | name en | about es | about en
const SYSTEMS = `
  brujula | SOURCE CONSUMER | PostgreSQL | HIGH | CL | Arrayán | clientes | comercial | plataforma | postgres://brujula.arrayan.example:5432 | Brújula CRM | Brújula CRM | Relación con los clientes: fichas, contactos, oportunidades y quejas. | Customer relations: records, contacts, opportunities and complaints.
  puntal | SOURCE | Oracle | CRITICAL | CL | Arrayán | polizas | tecnica | plataforma | oracle://puntal.arrayan.example:1521 | Puntal pólizas | Puntal policies | Emisión y administración de pólizas, productos y agentes. | Issue and administration of policies, products and agents.
  cobra | SOURCE | PostgreSQL | HIGH | CL | Arrayán | cobranza | finanzas | plataforma | postgres://cobra.arrayan.example:5432 | Cobra facturación | Cobra billing | Facturas, pagos, morosidad y devoluciones. | Invoices, payments, arrears and refunds.
  ampara | SOURCE | SQL Server | CRITICAL | CL | Arrayán | siniestros | siniestros | plataforma | mssql://ampara.arrayan.example:1433 | Ampara siniestros | Ampara claims | Denuncios, peritajes y pagos de siniestros. | Reports, adjustments and payments of claims.
  voz | SOURCE CONSUMER | MySQL | MEDIUM | CL | Arrayán | clientes | servicio | plataforma | mysql://voz.arrayan.example:3306 | Voz centro de contacto | Voz contact centre | Llamadas, grabaciones y la ficha que ve quien atiende. | Calls, recordings and the record that the agent on the telephone sees.
  portal | SOURCE CONSUMER | PostgreSQL | HIGH | CL | Arrayán | canales | digital | plataforma | postgres://portal.arrayan.example:5432 | Portal | Portal | Sitio donde el cliente ve sus pólizas y pide cambios. | The site where customers see their policies and ask for changes.
  app | SOURCE CONSUMER | Kafka | HIGH | CL | Arrayán | canales | digital | plataforma | kafka://eventos.arrayan.example:9092 | App | App | Aplicación móvil del cliente y sus eventos. | The customer's mobile app and its events.
  pulso | SOURCE | SaaS | MEDIUM | CL | Pulso Encuestas SpA | clientes | servicio | plataforma | https://api.pulso.example | Pulso encuestas | Pulso surveys | Encuestas de recomendación y de satisfacción. | Recommendation and satisfaction surveys.
  eco | EXTERNAL | SaaS | LOW | CL | Eco Escucha Ltda. | clientes | mercadeo | plataforma | https://api.eco.example | Eco escucha social | Eco social listening | Lo que se dice de la compañía en redes sociales. | What is said of the company on social networks.
  impulso | SOURCE CONSUMER | SaaS | MEDIUM | BR | Impulso Marketing Ltda. | mercadeo | mercadeo | plataforma | https://api.impulso.example | Impulso automatización de marketing | Impulso marketing automation | Campañas, envíos y audiencias, operado en Brasil. | Campaigns, dispatches and audiences, run in Brazil.
  anden | STAGING | Amazon S3 | HIGH | CL | Arrayán | gobierno | datos | datos-plataforma | s3://arrayan-anden | Andén | Andén staging | Zona de paso donde los datos se reciben y se normalizan. | The staging area where data is received and standardised.
  origen | MASTER_HUB | PostgreSQL | CRITICAL | CL | Arrayán | gobierno | datos | datos-plataforma | postgres://origen.arrayan.example:5432 | Origen | Origen MDM hub | Centro de datos maestros: el registro único de clientes, hogares, productos y agentes. | The master data hub: the golden record of customers, households, products and agents.
  almacen | WAREHOUSE | Snowflake | HIGH | CL | Arrayán | gobierno | datos | datos-plataforma | snowflake://arrayan-cl | Almacén | Almacén warehouse | Bodega de datos para el análisis. | The data warehouse for analysis.
  mirador | CONSUMER | Metabase | MEDIUM | CL | Arrayán | gobierno | datos | datos-plataforma | https://mirador.arrayan.example | Mirador BI | Mirador BI | Informes y tableros de toda la compañía. | Reports and dashboards for the whole company.
  siga | SOURCE | DB2 | LOW | CL | Arrayán | polizas | tecnica | plataforma | db2://siga.arrayan.example:50000 | SIGA-2009 | SIGA-2009 | El antiguo sistema de agentes, que ya nadie alimenta ni lee. | The old agents' system, which nobody feeds or reads any more.
`;

export const systems: readonly SystemPlan[] = rowsOf(SYSTEMS).map((row) => ({
  slug: cell(row, 0),
  roles: wordsOf(cell(row, 1)),
  technology: cell(row, 2),
  criticality: cell(row, 3),
  country: cell(row, 4),
  provider: cell(row, 5),
  domain: cell(row, 6),
  owner: cell(row, 7),
  custodian: cell(row, 8),
  namespace: cell(row, 9),
  name: { es: cell(row, 10), en: cell(row, 11) },
  about: { es: cell(row, 12), en: cell(row, 13) },
}));

const bySlug = new Map(systems.map((system) => [system.slug, system]));

export function systemOf(slug: string): SystemPlan {
  const system = bySlug.get(slug);
  if (!system) throw new Error(`The sample has no system ${slug}`);
  return system;
}

/** The systems with those who answer for them. */
export const systemOperations = (): readonly Operation[] =>
  systems.flatMap((system) => {
    const entry = ref('System', system.slug);
    const { roles, technology, criticality, country, provider, name, about } = system;
    const more = { roles, technology, criticality, country, provider, lifecycle: 'ACTIVE' };
    return [
      put(entry, { name, description: about, ...more }),
      connect(entry, 'IN_DOMAIN', ref('Domain', system.domain)),
      connect(entry, 'OWNED_BY', ref('Team', system.owner), { by: { role: 'OWNER' } }),
      connect(entry, 'OWNED_BY', ref('Team', system.custodian), { by: { role: 'CUSTODIAN' } }),
    ];
  });
