import type { Operation } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf } from '../table.ts';

/** The baselines are those of December 2025; they are set anew in November 2026. */
// slug | horizon | owner | metric | baseline | target | direction | due | name es | name en | statement es | statement en | about es | about en
const OBJECTIVES = `
  reducir-abandono | LONG | carolina-ibanez | churn | 0.172 | 0.145 | DOWN | 2027-12-31 | Reducir el abandono | Reduce churn | Bajar el abandono de clientes de 17,8 % a 14,5 % al año antes de fines de 2027. | Bring customer churn down from 17.8 % to 14.5 % a year by the end of 2027. | Cada cliente que se queda vale más que uno nuevo. | Every customer who stays is worth more than a new one.
  elevar-nps | LONG | daniela-cifuentes | nps | 12.21 | 25 | UP | 2027-12-31 | Elevar la recomendación | Raise recommendation | Subir el NPS de 14,5 (1.200 respuestas) a 25 antes de fines de 2027. | Raise the NPS from 14.5 (1,200 answers) to 25 by the end of 2027. | Quien recomienda la compañía renueva más y trae a otros. | Those who recommend the company renew more and bring others.
  mejorar-siniestros | SHORT | andres-molina | satisfaccion-siniestros | 51.59 | 63 | UP | 2027-06-30 | Mejorar la experiencia de siniestros | Improve the claims experience | Subir la satisfacción neta con los siniestros de 55 a 63 antes de junio de 2027. | Raise net satisfaction with claims from 55 to 63 by June 2027. | El siniestro es el momento en que se cumple la promesa. | A claim is the moment at which the promise is kept.
  aumentar-valor | LONG | antonia-lagos | valor-de-vida | 190706 | 228143 | UP | 2027-12-31 | Aumentar el valor de vida del cliente | Raise customer lifetime value | Subir el valor de vida de CLP 183.374 a CLP 228.143 antes de fines de 2027. | Raise lifetime value from CLP 183,374 to CLP 228,143 by the end of 2027. | Con margen de 84.000, descuento de 10 % y captación de 65.000, pasar la retención de 82,2 % a 85,5 % lleva hasta allí. | With a margin of 84,000, a discount rate of 10 % and acquisition at 65,000, taking retention from 82.2 % to 85.5 % leads there.
  un-registro | SHORT | maria-fuentes | duplicados | 0.071 | 0.01 | DOWN | 2027-03-31 | Un registro por cliente | One record per customer | Bajar los registros duplicados de 6,2 % a 1,0 % antes de marzo de 2027. | Bring duplicate records down from 6.2 % to 1.0 % by March 2027. | Nadie debe recibir dos veces la misma carta. | Nobody should receive the same letter twice.
`;

const objective = (slug: string) => ref('Objective', slug);

/** The five objectives of general management, with figure and date. */
export const objectiveOperations = (): readonly Operation[] => [
  ...rowsOf(OBJECTIVES).flatMap(objectiveOf),
  connect(objective('reducir-abandono'), 'DRIVES', objective('aumentar-valor')),
];

function objectiveOf(row: readonly string[]): readonly Operation[] {
  const entry = objective(cell(row, 0));
  const owned = (kind: string, key: string, role: string) =>
    connect(entry, 'OWNED_BY', ref(kind, key), { by: { role } });
  return [
    put(entry, {
      name: { es: cell(row, 8), en: cell(row, 9) },
      statement: { es: cell(row, 10), en: cell(row, 11) },
      description: { es: cell(row, 12), en: cell(row, 13) },
      horizon: cell(row, 1),
      status: 'ACTIVE',
    }),
    owned('Team', 'direccion', 'SPONSOR'),
    owned('Person', cell(row, 2), 'OWNER'),
    connect(entry, 'IN_DOMAIN', ref('Domain', 'clientes')),
    connect(entry, 'MEASURED_BY', ref('Metric', cell(row, 3)), {
      set: {
        baseline: Number(cell(row, 4)),
        baselineOn: '2025-12-31',
        target: Number(cell(row, 5)),
        direction: cell(row, 6),
        due: cell(row, 7),
        weight: 1,
      },
    }),
  ];
}
