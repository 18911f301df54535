/** The sorts of step that there is a form for. */
export const stepSorts = [
  'feed',
  'retire',
  'replace',
  'rank',
  'stop',
  'flow',
  'mask',
  'lifecycle',
] as const;
export type StepSort = (typeof stepSorts)[number];

export const sortIn = (text: string | undefined): StepSort | undefined =>
  stepSorts.find((one) => one === text);

/** Kinds of which it makes sense to ask what if, and with which step one begins. */
const beginnings: Readonly<Record<string, StepSort>> = {
  System: 'retire',
  Dataset: 'retire',
  Field: 'retire',
  Process: 'retire',
  MasterAttribute: 'feed',
};

export const beginningOf = (kind: string): StepSort | undefined =>
  Object.hasOwn(beginnings, kind) ? beginnings[kind] : undefined;
