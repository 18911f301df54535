import type { Speech } from '../../../api/sentences/sentence.ts';

const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `P1Y6M`, a duration of ISO 8601, as `1 año y 6 meses`; any other text as it stands. */
export function durationInWords(text: string, speech: Speech): string {
  const match = DURATION.exec(text);
  if (!match) return text;
  const parts = units.flatMap((unit, at) => {
    const amount = match[at + 1];
    if (amount === undefined) return [];
    const form = { style: 'unit', unit, unitDisplay: 'long' } as const;
    return [new Intl.NumberFormat(speech, form).format(Number(amount))];
  });
  return new Intl.ListFormat(speech, { type: 'conjunction' }).format(parts);
}
