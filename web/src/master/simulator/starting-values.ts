import type { Given } from './trial.ts';

/** As much of an attribute as is needed to think of values for it. */
export interface Sampled {
  readonly key: string;
  readonly dataType: string | null;
  /** The values that are permitted, where there is a list of them. */
  readonly codes: readonly string[];
}

/** What people of an invented country might have in their records; by words that stand in the attribute's key. */
const bySlug: readonly (readonly [RegExp, readonly [string, string, string]])[] = [
  [
    /correo|mail/,
    ['ana.rojas@correo.example', 'arojas@trabajo.example', 'ANA.ROJAS@CORREO.EXAMPLE'],
  ],
  [/m[oó]vil|tel[eé]fono|phone|mobile/, ['+56 9 6123 4567', '+56 9 8765 4321', '961234567']],
  [/rut|nif|dni|national/, ['12.345.678-5', '12345678-5', '12.345.687-5']],
  [/apellido|surname|last.?name/, ['Rojas Paredes', 'Rojas', 'ROJAS PAREDES']],
  [/nombre|name/, ['Ana María', 'Ana', 'A. María']],
  [/direcci[oó]n|address|street/, ['Los Aromos 12, depto. 4', 'Los Aromos 12', 'Av. Matta 310']],
  [/postal|postcode|zip/, ['7750000', '775000', '8320000']],
  [/comuna|municip|city/, ['Ñuñoa', 'Nunoa', 'Santiago']],
  [/idioma|language/, ['es-CL', 'es', 'en']],
  [/zona|territory/, ['Centro', 'Sur', 'Norte']],
  [/sucursal|branch/, ['Providencia', 'Valencia', 'Centro']],
];

const byType: readonly (readonly [RegExp, readonly [string, string, string]])[] = [
  [/fecha|date|momento|time/, ['2019-03-14', '2021-07-01', '2019-03-15']],
  [/s[ií] o no|bool/, ['sí', 'no', 'sí']],
  [/entero|int/, ['9', '7', '8']],
  [/dec|num|float|monto|money/, ['0.31', '0.28', '0.35']],
  [/uuid/, ['7f1c…a2', '19be…04', '7f1c…a2']],
];

/** Three values that an attribute might have: two that differ, and a third that differs again or agrees. */
export function valuesFor({ key, dataType, codes }: Sampled): readonly [string, string, string] {
  const [first, second = '', third] = codes;
  if (first !== undefined) return [first, second, third ?? first];
  const slug = key.split('|').at(-1) ?? key;
  const known =
    bySlug.find(([word]) => word.test(slug)) ??
    byType.find(([word]) => word.test((dataType ?? '').toLowerCase()));
  return known?.[1] ?? ['A', 'B', 'C'];
}

/** Ages in days, the best ranked first: the source that is trusted most has not been asked for long. */
const ages = [420, 30, 200, 700, 90, 1_100];

/**
 * A row for every source that contributes, with values that differ and days that speak against the ranks, so that each
 * rule has something to decide; the last of four or more has none.
 */
export function startingValues(
  { attribute, group }: { attribute: Sampled; group: readonly Sampled[] },
  sources: readonly string[],
  today: string,
): readonly Given[] {
  return sources.map((source, at) => {
    const isEmpty = sources.length > 3 && at === sources.length - 1;
    const pick = (of: Sampled) => (isEmpty ? '' : (valuesFor(of)[at % 3] ?? ''));
    return {
      source,
      value: pick(attribute),
      on: isEmpty ? '' : daysBefore(today, ages[at % ages.length] ?? 0),
      valid: true,
      rank: '',
      others: group.map(pick),
    };
  });
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
