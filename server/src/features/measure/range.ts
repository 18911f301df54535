/** Where a value can lie, its ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}
