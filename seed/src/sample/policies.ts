import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';

// slug | from | owner | governs | name es | name en | about es | about en | text es | text en
const POLICIES = `
  privacidad | 2025-01-01 | privacidad | Classification:personal Classification:special ProcessingActivity:campanas ProcessingActivity:riesgo-de-abandono | Política de privacidad | Privacy policy | Cómo se tratan los datos personales en los tres países. | How personal data are treated in the three countries. | Ningún dato personal se trata sin una actividad registrada, con finalidad, base legal y plazo. Lo seudonimizado sigue siendo personal. | No personal data are processed without a recorded activity with purpose, lawful basis and period. What is pseudonymised stays personal.
  conservacion | 2025-07-01 | privacidad | Domain:clientes Domain:siniestros Domain:cobranza | Política de conservación | Retention policy | Cuánto se guardan los datos y qué se hace después. | How long data are kept and what is done afterwards. | Cada conjunto de datos tiene un plazo. Vencido el plazo, se borra, se bloquea o se anonimiza. | Every dataset has a period. When it ends, the data are deleted, blocked or anonymised.
  calidad | 2026-01-01 | datos | MasterEntity:cliente MasterEntity:hogar MasterEntity:producto MasterEntity:agente | Política de calidad de datos | Data quality policy | Qué se exige a los datos maestros. | What is required of master data. | Todo atributo crítico tiene una regla de calidad que se mide cada mes. Lo que queda bajo su meta tiene responsable y plan. | Every critical attribute has a quality rule that is measured every month. What falls below its target has somebody responsible and a plan.
  datos-maestros | 2026-02-01 | datos | System:origen MasterEntity:cliente | Política de datos maestros | Master data policy | Origen es el único lugar donde se decide qué valor vale. | Origen is the only place where it is decided which value stands. | Los sistemas que consumen datos de clientes los reciben de Origen, nunca de otra fuente. | Systems that consume customer data receive them from Origen, never from another source.
  transferencias | 2026-06-01 | privacidad | System:impulso ProcessingActivity:campanas | Política de transferencias internacionales | International transfers policy | Qué hace falta para llevar datos a otro país. | What it takes to move data to another country. | Los datos personales salen del país solo con adecuación, cláusulas tipo u otra garantía reconocida por la ley. | Personal data leave the country only under adequacy, standard clauses or another safeguard that the law recognises.
  glosario | 2026-03-16 | datos | Glossary:arrayan | Política del glosario | Glossary policy | Cómo se aprueba una palabra. | How a word is approved. | Un término se aprueba con definición en español y en inglés, un administrador y acuerdo de las áreas que lo usan. | A term is approved with a definition in Spanish and English, a steward and the agreement of the departments that use it.
`;

/** The rules of the house, and what they are in force for. */
export const policyOperations = (): readonly Operation[] =>
  rowsOf(POLICIES).flatMap((row) => {
    const entry = ref('Policy', cell(row, 0));
    return [
      put(entry, {
        inForceFrom: cell(row, 1),
        name: { es: cell(row, 4), en: cell(row, 5) },
        description: { es: cell(row, 6), en: cell(row, 7) },
        text: { es: cell(row, 8), en: cell(row, 9) },
      }),
      connect(entry, 'OWNED_BY', ref('Team', cell(row, 2)), { by: { role: 'OWNER' } }),
      connect(entry, 'IN_DOMAIN', ref('Domain', 'gobierno')),
      ...wordsOf(cell(row, 3)).map((governed) => {
        const [kind = '', slug = ''] = governed.split(':');
        return connect(entry, 'GOVERNS', ref(kind, slug));
      }),
    ];
  });
