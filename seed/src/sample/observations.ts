import type { Operation, Ref, Values } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';

/** A year, the last month being the one whose figures the objectives start from. */
export const MONTHS = [
  ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'],
  ...['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
] as const;

/** Customers with a policy in force twelve months before each month's end, and how many of them have left since. */
const STARTED = [
  ...[401_000, 401_500, 402_000, 402_500, 403_500, 404_000],
  ...[405_000, 405_500, 406_000, 407_000, 407_500, 408_000],
];
const LEFT = [0.171, 0.172, 0.172, 0.173, 0.174, 0.174, 0.175, 0.176, 0.176, 0.177, 0.178, 0.178];

// metric | promoters passives detractors, month by month: of 0 to 10, and of 1 to 7
const ANSWERED = `
  nps | 468,376,326 472,379,328 470,372,336 478,380,334 481,371,338 488,374,336 490,369,337 492,372,333 497,370,335 499,368,332 502,368,331 504,366,330
  satisfaccion-siniestros | 818,171,207 824,168,206 820,166,211 826,164,208 831,163,205 835,164,203 838,162,201 836,160,203 842,159,199 846,158,197 849,157,194 852,156,192
`;

// metric | denominator (0: none) | currency | values, month by month
const MEASURED = `
  respuesta-encuestas | 5200 | | 0.221 0.224 0.219 0.226 0.228 0.231 0.229 0.227 0.232 0.235 0.233 0.236
  conversion-campanas | 18500 | | 0.031 0.034 0.028 0.029 0.033 0.035 0.034 0.032 0.036 0.037 0.035 0.038
  duplicados | 520000 | | 0.072 0.071 0.071 0.07 0.069 0.068 0.067 0.066 0.065 0.064 0.063 0.062
  indice-esfuerzo | 0 | | 3.9 3.9 4 3.8 3.8 3.9 3.7 3.8 3.7 3.6 3.7 3.6
  polizas-por-cliente | 412000 | | 1.41 1.41 1.42 1.42 1.43 1.43 1.44 1.44 1.45 1.45 1.46 1.46
  contactos-por-cliente | 412000 | | 0.62 0.7 0.66 0.58 0.64 0.61 0.63 0.69 0.71 0.64 0.6 0.62
  quejas-por-mil | 0 | | 3.1 3.4 3.3 3.2 3.6 3.4 3.3 3.5 3.2 3.1 2.9 3
  devoluciones-por-mil | 0 | | 4.2 4.4 4.1 4.3 4.8 4.6 4.5 4.3 4.1 4 3.8 3.9
  siniestralidad | 0 | | 0.61 0.62 0.63 0.62 0.61 0.62 0.63 0.66 0.67 0.65 0.63 0.62
  dias-pago-siniestro | 0 | | 19 21 20 18 18 17 17 19 18 16 15 15
  opinion-en-redes | 0 | | 4 -2 1 3 5 6 4 -8 -3 2 5 7
`;

// metric | currency | period start, end and value; …
const RARE = `
  costo-por-venta | CLP | 2026-01-01 2026-03-31 41200; 2026-04-01 2026-06-30 39800; 2026-07-01 2026-09-30 38400
  roi-campanas | | 2026-01-01 2026-03-31 0.18; 2026-04-01 2026-06-30 0.21; 2026-07-01 2026-09-30 0.16
  equilibrio-polizas | | 2025-01-01 2025-12-31 1840
  equilibrio-respuesta | | 2026-01-01 2026-03-31 0.041; 2026-04-01 2026-06-30 0.038; 2026-07-01 2026-09-30 0.0357
  valor-de-vida-5-anos | CLP | 2026-01-01 2026-03-31 127769; 2026-04-01 2026-06-30 126631; 2026-07-01 2026-09-30 125498
  respuesta-incremental | | 2026-04-01 2026-06-30 0.02; 2026-07-01 2026-09-30 0.03
  costo-por-cliente-adicional | CLP | 2026-07-01 2026-09-30 100000
  tamano-de-muestra | | 2026-01-01 2026-03-31 3841; 2026-04-01 2026-06-30 3841; 2026-07-01 2026-09-30 3841
`;

/** How answers spread within promoters, passives and detractors (or content, neutral and discontent), best first. */
const SPREAD: Readonly<Record<string, readonly (readonly [score: number, weight: number])[][]>> = {
  nps: [
    [
      [10, 57],
      [9, 43],
    ],
    [
      [8, 55],
      [7, 45],
    ],
    [
      [6, 34],
      [5, 29],
      [4, 12],
      [3, 8],
      [2, 6],
      [1, 4],
      [0, 7],
    ],
  ],
  'satisfaccion-siniestros': [
    [
      [7, 58],
      [6, 42],
    ],
    [[5, 1]],
    [
      [4, 38],
      [3, 27],
      [2, 16],
      [1, 19],
    ],
  ],
};

/** Where an index was measured in a part of the company: metric | month | of whom | promoters passives detractors */
const PARTS = `
  nps | 2026-08 | Segment premium | 94,52,34
  nps | 2026-09 | Segment premium | 97,50,33
  nps | 2026-10 | Segment premium | 98,51,31
  nps | 2026-08 | Segment en-riesgo | 31,44,65
  nps | 2026-09 | Segment en-riesgo | 32,43,65
  nps | 2026-10 | Segment en-riesgo | 34,42,64
  nps | 2026-10 | LifecycleStage renovacion | 118,96,86
  satisfaccion-siniestros | 2026-09 | Touchpoint encuesta-siniestro | 402,76,97
  satisfaccion-siniestros | 2026-10 | Touchpoint encuesta-siniestro | 411,74,95
`;

/** What was observed in one month, as the month's file of figures brings it. */
export function observationsOf(month: string): readonly Operation[] {
  const at = MONTHS.findIndex((one) => one === month);
  return [
    ...customersLeft(at),
    ...rowsOf(ANSWERED).flatMap((row) =>
      answered(cell(row, 0), month, countsIn(cell(wordsOf(cell(row, 1)), at)), undefined),
    ),
    ...rowsOf(MEASURED).flatMap((row) => measured(row, at)),
    ...rowsOf(RARE).flatMap((row) => rare(row, month)),
    ...rowsOf(PARTS)
      .filter((row) => row[1] === month)
      .flatMap((row) => {
        const [kind = '', slug = ''] = cell(row, 2).split(' ');
        return answered(cell(row, 0), month, countsIn(cell(row, 3)), ref(kind, slug));
      }),
  ];
}

/** Retention, churn and lifetime value of a year's customers hang together to the last peso. */
function customersLeft(at: number): readonly Operation[] {
  const month = MONTHS[at] ?? '';
  const [started = 0, churn = 0] = [STARTED[at], LEFT[at]];
  const left = Math.round(started * churn);
  const kept = 1 - churn;
  const value = Math.round((84_000 * kept) / (1.1 - kept) - 65_000);
  const over = { denominator: started, n: started };
  return [
    ...observed('churn', month, { value: churn, numerator: left, ...over }),
    ...observed('retencion', month, {
      value: Number(kept.toFixed(3)),
      numerator: started - left,
      ...over,
    }),
    ...observed('valor-de-vida', month, { value, n: started, currency: 'CLP' }),
  ];
}

const countsIn = (text: string): readonly number[] => text.split(',').map(Number);

function answered(
  metric: string,
  month: string,
  counts: readonly number[],
  takenIn: Ref | undefined,
): readonly Operation[] {
  const [good = 0, middle = 0, bad = 0] = counts;
  const n = good + middle + bad;
  const value = Number(((100 * (good - bad)) / n).toFixed(2));
  const distribution = counts.flatMap((answers, group) =>
    spread(answers, SPREAD[metric]?.[group] ?? []),
  );
  return observed(
    metric,
    month,
    { value, numerator: good - bad, denominator: n, n, distribution },
    takenIn,
  );
}

/** So many answers by weight; what rounding leaves over goes to the first. */
function spread(answers: number, weights: readonly (readonly [number, number])[]) {
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const shares = weights.map(([, weight]) => Math.floor((answers * weight) / whole));
  const over = answers - shares.reduce((sum, share) => sum + share, 0);
  return weights.map(([score], at) => ({
    score,
    answers: (shares[at] ?? 0) + (at === 0 ? over : 0),
  }));
}

function measured(row: readonly string[], at: number): readonly Operation[] {
  const value = Number(cell(wordsOf(cell(row, 3)), at));
  const denominator = Number(cell(row, 1));
  const over = denominator > 0 && {
    numerator: Math.round(value * denominator),
    denominator,
    n: denominator,
  };
  return observed(cell(row, 0), MONTHS[at] ?? '', { value, ...over });
}

/** What is worked out by quarter or year comes with the month that follows. */
function rare(row: readonly string[], month: string): readonly Operation[] {
  const currency = cell(row, 1);
  return cell(row, 2)
    .split(';')
    .map((one) => wordsOf(one))
    .filter((one) => cell(one, 1).startsWith(month))
    .flatMap((one) =>
      observed(cell(row, 0), month, {
        periodStart: cell(one, 0),
        value: Number(cell(one, 2)),
        ...(currency && { currency }),
      }),
    );
}

function observed(
  metric: string,
  month: string,
  values: Values,
  takenIn?: Ref,
): readonly Operation[] {
  const entry = ref('Observation', metric, takenIn ? `${month}-${takenIn.key}` : month);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return [
    put(entry, {
      name: takenIn ? `${metric} ${month} · ${takenIn.key}` : `${metric} ${month}`,
      periodStart: `${month}-01`,
      periodEnd: `${month}-${String(lastDay)}`,
      ...values,
    }),
    connect(entry, 'OBSERVES', ref('Metric', metric)),
    ...(takenIn ? [connect(entry, 'TAKEN_IN', takenIn)] : []),
  ];
}
