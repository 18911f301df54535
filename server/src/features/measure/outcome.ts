/** Why a figure does not exist for these numbers; never Infinity, never a silent zero. */
export type Undefinedness =
  | 'NOBODY_ASKED'
  | 'NOBODY_CONTACTED'
  | 'EMPTY_BASE'
  | 'NOTHING_ACHIEVED'
  | 'NO_COST'
  | 'PRICE_BELOW_VARIABLE_COST'
  | 'NO_MARGIN'
  | 'NEVER_PAYS'
  | 'RETENTION_OUT_OF_RANGE'
  | 'DISCOUNT_TOO_LOW'
  | 'NO_INCREMENT'
  | 'NO_DIFFERENCE_TO_FIND'
  | 'IMPOSSIBLE_INPUT';

export type Outcome = number | { readonly notDefined: Undefinedness };

export const notDefined = (why: Undefinedness): { readonly notDefined: Undefinedness } => ({
  notDefined: why,
});

export const isDefined = (outcome: Outcome): outcome is number => typeof outcome === 'number';
