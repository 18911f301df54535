/** The European Economic Area, within which personal data move freely (RGPD art. 1.3; EEA agreement). */
const EEA = new Set(
  (
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE ' + 'IS LI NO'
  ).split(' '),
);

/** The area of law of a country (ISO 3166, two letters): the EEA is one, every other country is its own. */
export function areaOf(country: string | undefined): string | undefined {
  if (country === undefined || country === '') return undefined;
  return EEA.has(country) ? 'ES_EU' : country;
}
