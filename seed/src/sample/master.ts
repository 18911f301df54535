import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf } from '../table.ts';
import { contributions, publications, resolutions } from './contributions.ts';
import { fieldRef } from './datasets.ts';
import { attributeRef, attributes } from './master-attributes.ts';
import type { AttributePlan } from './master-attributes.ts';

// slug | domain | owner | steward | name es | name en | about es | about en | stands for es | stands for en
const ENTITIES = `
  cliente | clientes | comercial | ignacio-rojas | Cliente | Customer | La persona a quien la compañía quiere conservar. | The person the company wants to keep. | Una persona natural que contrató, está asegurada, es beneficiaria o ha pedido una cotización. | A natural person who bought a policy, is insured, is a beneficiary or has asked for a quotation.
  hogar | clientes | comercial | marcela-duran | Hogar | Household | Las personas que viven juntas. | The people who live together. | Un domicilio y quienes viven en él. | One home and those who live in it.
  producto | polizas | tecnica | rodrigo-vidal | Producto | Product | Lo que la compañía vende. | What the company sells. | Un seguro que puede contratarse. | One insurance that can be bought.
  agente | polizas | tecnica | rodrigo-vidal | Agente | Agent | Quien vende y atiende en nombre de la compañía. | Who sells and serves on the company's behalf. | Una persona con licencia para vender. | One person licensed to sell.
`;

/** M5: the agent is mastered in two systems. */
// entity | system | style
const MASTERED = `
  cliente | origen | COEXISTENCE
  hogar | origen | CONSOLIDATION
  producto | origen | CONSOLIDATION
  agente | origen | CONSOLIDATION
  agente | puntal | CENTRALIZED
`;

// from | verb | to | cardinality
const TIES = `
  hogar | reúne a | cliente | ONE_TO_MANY
  cliente | contrata | producto | MANY_TO_MANY
  agente | atiende a | cliente | ONE_TO_MANY
  agente | vende | producto | MANY_TO_MANY
  cliente | recomienda a | cliente | ONE_TO_MANY
`;

// slug | strategy | scope | name es | name en | about es | about en
const SURVIVORSHIP = `
  fuente-preferida | TRUSTED_SOURCE | ATTRIBUTE | Fuente preferida | Preferred source | Gana la fuente de mejor rango que tenga valor. | The best ranked source that has a value wins.
  mas-confiable | MOST_TRUSTED | ATTRIBUTE | Más confiable | Most trusted | Gana el valor con más confianza, que decae con la edad. | The value with most trust wins; trust decays with age.
  mas-reciente | MOST_RECENT | ATTRIBUTE | Más reciente | Most recent | Gana el valor que se confirmó más tarde. | The value confirmed last wins.
  nombres-en-bloque | TRUSTED_SOURCE | GROUP | Nombres en bloque | Names together | Nombre y apellidos vienen de una misma fuente. | Given name and surnames come from one source.
  direccion-en-bloque | MOST_RECENT | GROUP | Dirección en bloque | Address together | Calle, código postal y comuna vienen de una misma fuente. | Street, postcode and municipality come from one source.
`;

// slug | order | method | action | merge from | review from | precision | recall | sample | blocking | name es | name en | about es | about en | compared: attribute comparator threshold weight onMissing; …
const MATCHING = `
  rut-igual | 1 | EXACT | MERGE | 1 | 1 | 0.998 | 0.71 | 2000 | rut | RUT o NIF igual | Same national id | Une los registros con el mismo número de identidad comprobado. | Merges records with the same verified identity number. | rut-nif exacto 1 10 NO_MATCH; fecha-nacimiento exacto 1 3 IGNORE
  nombre-nacimiento-domicilio | 2 | PROBABILISTIC | MERGE | 0.94 | 0.82 | 0.981 | 0.86 | 2000 | fecha_nacimiento + comuna | Nombre, nacimiento y domicilio | Name, birth and home | Une a quienes coinciden casi en todo y envía a revisión los dudosos. | Merges those who agree in nearly everything and sends the doubtful to review. | nombre jaro-winkler 0.9 3 NO_MATCH; apellidos jaro-winkler 0.92 5 NO_MATCH; fecha-nacimiento exacto 1 4 NEUTRAL; direccion token-set 0.85 3 NEUTRAL
  contacto-compartido | 3 | FUZZY | REVIEW | 1 | 0.9 | 0.64 | 0.93 | 500 | correo o móvil | Contacto compartido | Shared contact | Propone a revisión a quienes comparten correo o móvil. | Proposes for review those who share e-mail or mobile. | correo exacto 1 4 NEUTRAL; movil exacto 1 4 NEUTRAL; nombre jaro-winkler 0.85 2 NEUTRAL
`;

const VETOES = {
  es: [
    'No se unen si sus RUT comprobados difieren.',
    'No se unen si nacieron en días distintos y ambos están comprobados.',
  ],
  en: [
    'Not merged where their verified national ids differ.',
    'Not merged where they were born on different days and both are verified.',
  ],
};

/** The master data: what the company wants one record of, and how it comes about. */
export const masterOperations = (): readonly Operation[] => [
  ...rowsOf(ENTITIES).flatMap(entityOperations),
  ...rowsOf(MASTERED).map((row) =>
    connect(ref('MasterEntity', cell(row, 0)), 'MASTERED_IN', ref('System', cell(row, 1)), {
      set: { style: cell(row, 2) },
    }),
  ),
  ...rowsOf(TIES).map((row) =>
    connect(ref('MasterEntity', cell(row, 0)), 'RELATES_TO', ref('MasterEntity', cell(row, 2)), {
      by: { verb: cell(row, 1) },
      set: { cardinality: cell(row, 3) },
    }),
  ),
  ...attributes.flatMap(attributeOperations),
  ...rowsOf(SURVIVORSHIP).map(survivorshipRule),
  ...rowsOf(MATCHING).flatMap(matchRule),
  ...hierarchyOperations(),
  ...contributions(),
  ...resolutions(),
  ...publications(),
];

function entityOperations(row: readonly string[]): readonly Operation[] {
  const entry = ref('MasterEntity', cell(row, 0));
  const steward = ref('Person', cell(row, 3));
  return [
    put(entry, {
      name: { es: cell(row, 4), en: cell(row, 5) },
      description: { es: cell(row, 6), en: cell(row, 7) },
      standsFor: { es: cell(row, 8), en: cell(row, 9) },
    }),
    connect(entry, 'IN_DOMAIN', ref('Domain', cell(row, 1))),
    connect(entry, 'OWNED_BY', ref('Team', cell(row, 2)), { by: { role: 'OWNER' } }),
    connect(entry, 'OWNED_BY', steward, { by: { role: 'BUSINESS_STEWARD' } }),
  ];
}

const STEWARDS: Readonly<Record<string, string>> = {
  cliente: 'ignacio-rojas',
  producto: 'rodrigo-vidal',
  agente: 'rodrigo-vidal',
};

function attributeOperations(plan: AttributePlan): readonly Operation[] {
  const { entity, slug, critical, derived, identifier, dataType, name, about } = plan;
  const entry = attributeRef(`${entity}/${slug}`);
  const steward = STEWARDS[entity];
  const stewarded = { by: { role: 'BUSINESS_STEWARD' } };
  return [
    put(entry, {
      name,
      description: about,
      dataType,
      critical,
      derived,
      identifier,
      ...(plan.standardisation && { standardisation: plan.standardisation }),
      ...(plan.completeness !== undefined && {
        targets: [{ dimension: 'COMPLETENESS', minimum: plan.completeness }],
      }),
    }),
    connect(ref('MasterEntity', entity), 'HAS_ATTRIBUTE', entry),
    connect(entry, 'HELD_IN', fieldRef(...plan.held)),
    ...(plan.privacy ? [connect(entry, 'CLASSIFIED_AS', ref('Classification', plan.privacy))] : []),
    ...(critical ? [connect(entry, 'CLASSIFIED_AS', ref('Classification', 'critical'))] : []),
    ...(plan.codeList ? [connect(entry, 'TAKES_VALUES_FROM', ref('CodeList', plan.codeList))] : []),
    ...(steward ? [connect(entry, 'OWNED_BY', ref('Person', steward), stewarded)] : []),
  ];
}

const survivorshipRule = (row: readonly string[]): Operation =>
  put(ref('SurvivorshipRule', cell(row, 0)), {
    strategy: cell(row, 1),
    scope: cell(row, 2),
    ignoreEmpty: true,
    name: { es: cell(row, 3), en: cell(row, 4) },
    description: { es: cell(row, 5), en: cell(row, 6) },
  });

function matchRule(row: readonly string[]): readonly Operation[] {
  const entry = ref('MatchRule', cell(row, 0));
  const order = Number(cell(row, 1));
  const compared = cell(row, 14)
    .split(';')
    .map((one) => one.trim().split(' '));
  return [
    put(entry, {
      order,
      method: cell(row, 2),
      action: cell(row, 3),
      autoMergeFrom: Number(cell(row, 4)),
      reviewFrom: Number(cell(row, 5)),
      measuredPrecision: Number(cell(row, 6)),
      measuredRecall: Number(cell(row, 7)),
      sampleSize: Number(cell(row, 8)),
      measuredOn: '2026-06-15',
      blocking: cell(row, 9),
      name: { es: cell(row, 10), en: cell(row, 11) },
      description: { es: cell(row, 12), en: cell(row, 13) },
      vetoes: VETOES,
    }),
    connect(ref('MasterEntity', 'cliente'), 'MATCHED_BY', entry, { set: { order } }),
    ...compared.map((one) =>
      connect(entry, 'COMPARES', attributeRef(`cliente/${cell(one, 0)}`), {
        set: {
          comparator: cell(one, 1),
          threshold: Number(cell(one, 2)),
          weight: Number(cell(one, 3)),
          onMissing: cell(one, 4),
        },
      }),
    ),
  ];
}

// slug | name es | name en | about es | about en | level entity es en; …
const HIERARCHIES = `
  hogar | Hogar | Household | Quién vive con quién. | Who lives with whom. | hogar hogar Hogar Household; integrante cliente Integrante Member
  grupo-legal | Grupo legal | Legal group | Qué clientes pertenecen a un mismo grupo empresarial. | Which customers belong to one business group. | matriz cliente Matriz Parent; filial cliente Filial Subsidiary
  zona-comercial | Zona comercial | Sales territory | Qué agentes y clientes atiende cada zona. | Which agents and customers each territory serves. | zona agente Zona Territory; cartera cliente Cartera Portfolio
`;

const hierarchyOperations = (): readonly Operation[] =>
  rowsOf(HIERARCHIES).flatMap((row) => {
    const entry = ref('Hierarchy', cell(row, 0));
    const levels = cell(row, 5)
      .split(';')
      .map((one) => one.trim().split(' '));
    return [
      put(entry, {
        name: { es: cell(row, 1), en: cell(row, 2) },
        description: { es: cell(row, 3), en: cell(row, 4) },
        levels: levels.map((one) => ({
          level: cell(one, 0),
          name: { es: cell(one, 2), en: cell(one, 3) },
        })),
      }),
      connect(entry, 'OWNED_BY', ref('Team', 'datos'), { by: { role: 'OWNER' } }),
      ...levels.map((one) =>
        connect(entry, 'ARRANGES', ref('MasterEntity', cell(one, 1)), {
          by: { level: cell(one, 0) },
        }),
      ),
    ];
  });
