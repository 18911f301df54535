import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';
import { targetOf } from './targets.ts';

/** The months in which quality was measured, on the first day of the month that follows. */
export const QUALITY_MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'] as const;

/** Q2: the mobile is 81 % complete and should be 95 %. The last contact cannot be measured: there is none. */
// slug | dimension | threshold | checks | rows | steward | name es | name en | about es | about en | expression | results from June to October 2026
const RULES = `
  rut-valido | CONFORMITY | 0.98 | a:cliente/rut-nif | 412000 | ignacio-rojas | RUT o NIF válido | Valid national id | El dígito verificador corresponde al número. | The check digit agrees with the number. | digito_verificador(rut) | 0.984 0.985 0.986 0.988 0.989
  rut-completo | COMPLETENESS | 0.99 | a:cliente/rut-nif | 412000 | ignacio-rojas | RUT o NIF presente | National id present | Todo cliente tiene un número de identidad. | Every customer has an identity number. | rut IS NOT NULL | 0.991 0.992 0.992 0.993 0.994
  id-unico-repetido | UNIQUENESS | 1 | a:cliente/id-unico | 412000 | ignacio-rojas | Identificador sin repetir | Golden id not repeated | Ningún identificador único se repite. | No golden id occurs twice. | count(*) = count(DISTINCT id_unico) | 1 1 1 1 1
  nombre-completo | COMPLETENESS | 0.99 | a:cliente/nombre | 412000 | ignacio-rojas | Nombre presente | Given name present | Todo cliente tiene nombre. | Every customer has a given name. | nombre IS NOT NULL | 0.996 0.996 0.997 0.997 0.997
  apellidos-completos | COMPLETENESS | 0.99 | a:cliente/apellidos | 412000 | ignacio-rojas | Apellidos presentes | Surnames present | Todo cliente tiene apellidos. | Every customer has surnames. | apellidos IS NOT NULL | 0.995 0.995 0.996 0.996 0.996
  correo-completo | COMPLETENESS | 0.95 | a:cliente/correo | 412000 | ignacio-rojas | Correo presente | E-mail present | El cliente tiene un correo al que escribirle. | The customer has an e-mail address to write to. | correo IS NOT NULL | 0.951 0.953 0.955 0.958 0.961
  correo-valido | CONFORMITY | 0.97 | a:cliente/correo | 395900 | ignacio-rojas | Correo con forma válida | E-mail of valid form | El correo tiene forma válida y su dominio existe. | The address has a valid form and its domain exists. | correo ~ forma AND dominio_existe(correo) | 0.978 0.979 0.981 0.981 0.983
  movil-completo | COMPLETENESS | 0.95 | a:cliente/movil | 412000 | ignacio-rojas | Móvil presente | Mobile present | El cliente tiene un móvil donde ubicarlo. | The customer has a mobile at which to be reached. | movil IS NOT NULL | 0.86 0.85 0.84 0.82 0.81
  movil-e164 | CONFORMITY | 0.96 | a:cliente/movil | 333700 | ignacio-rojas | Móvil en formato E.164 | Mobile in E.164 format | El móvil lleva código de país y largo correcto. | The mobile has a country code and the right length. | movil ~ '^\\+[1-9][0-9]{7,14}$' | 0.969 0.97 0.972 0.973 0.975
  ultimo-contacto-reciente | TIMELINESS | 0.9 | a:cliente/ultimo-contacto | 412000 | ignacio-rojas | Último contacto al día | Last contact up to date | Hay un contacto conocido en los últimos doce meses. | A contact is known within the last twelve months. | ultimo_contacto > hoy - interval '12 months' |
  consentimiento-completo | COMPLETENESS | 1 | a:cliente/consentimiento-comercial | 412000 | gabriela-pizarro | Consentimiento conocido | Consent known | De todo cliente se sabe si aceptó ofertas. | Of every customer it is known whether offers were consented to. | consentimiento_comercial IS NOT NULL | 1 1 1 1 1
  comuna-oficial | CONSISTENCY | 0.95 | a:cliente/comuna a:cliente/codigo-postal | 401300 | elena-marti | Comuna y código postal concuerdan | Municipality and postcode agree | El código postal pertenece a la comuna. | The postcode belongs to the municipality. | codigo_postal IN codigos(comuna) | 0.957 0.958 0.96 0.962 0.964
  producto-codigo-completo | COMPLETENESS | 1 | a:producto/codigo-producto | 184 | rodrigo-vidal | Código de producto presente | Product code present | Todo producto tiene código. | Every product has a code. | codigo_producto IS NOT NULL | 1 1 1 1 1
  producto-ramo-valido | CONFORMITY | 1 | a:producto/ramo | 184 | rodrigo-vidal | Ramo de la lista | Line of business from the list | El ramo es uno de los cuatro de la lista. | The line is one of the four on the list. | ramo IN lista('ramos') | 1 1 1 1 1
  agente-codigo-completo | UNIQUENESS | 1 | a:agente/codigo-agente | 920 | rodrigo-vidal | Código de agente sin repetir | Agent code not repeated | Cada agente tiene un código propio. | Every agent has a code of their own. | count(*) = count(DISTINCT codigo_agente) | 1 1 1 1 1
  polizas-al-dia | TIMELINESS | 0.98 | d:almacen.dwh.fact_poliza | 600400 | camila-soto | Pólizas al día | Policies up to date | Las pólizas del mes llegan antes del segundo día hábil. | The policies of the month arrive before the second working day. | cargado_en <= dia_habil(2) | 0.99 0.99 0.985 0.99 0.995
`;

/** What data must satisfy, and how it is checked. */
export const qualityRules = (): readonly Operation[] =>
  rowsOf(RULES).flatMap((row) => {
    const entry = ref('QualityRule', cell(row, 0));
    return [
      put(entry, {
        dimension: cell(row, 1),
        threshold: Number(cell(row, 2)),
        cadence: 'MONTHLY',
        name: { es: cell(row, 6), en: cell(row, 7) },
        description: { es: cell(row, 8), en: cell(row, 9) },
        expression: cell(row, 10),
      }),
      connect(entry, 'OWNED_BY', ref('Person', cell(row, 5)), { by: { role: 'OWNER' } }),
      ...wordsOf(cell(row, 3)).map((checked) => connect(entry, 'CHECKS', targetOf(checked))),
    ];
  });

/** What the checks of one month gave. */
export function qualityResults(month: string): readonly Operation[] {
  const at = QUALITY_MONTHS.findIndex((one) => one === month);
  return rowsOf(RULES).flatMap((row) => {
    const value = wordsOf(cell(row, 11))[at];
    if (value === undefined) return [];
    const rule = cell(row, 0);
    const entry = ref('QualityResult', rule, month);
    return [
      put(entry, {
        name: `${rule} ${month}`,
        measuredAt: `${dayAfter(month)}T06:00:00Z`,
        value: Number(value),
        rows: Number(cell(row, 4)),
      }),
      connect(entry, 'RESULT_OF', ref('QualityRule', rule)),
    ];
  });
}

/** The first day after a month: `2026-11-01` for `2026-10`. */
export function dayAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}
