import type { Id, Json, Values } from '../../../catalog/change-set.ts';

/** One step of a scenario, as a person thinks of it. */
export type ScenarioStep =
  | { readonly do: 'RETIRE' | 'RESTORE'; readonly entry: Id }
  | {
      readonly do: 'CONNECT';
      readonly type: string;
      readonly from: Id;
      readonly to: Id;
      readonly by: Values;
      readonly set: Values;
    }
  | { readonly do: 'REMOVE'; readonly edge: Id }
  | {
      readonly do: 'SET';
      /** An entry, or an edge. */
      readonly of: Id;
      readonly property: string;
      /** As a person writes it; undefined says that it is empty. */
      readonly value: string | undefined;
    }
  /** What flows from one field or dataset to another is protected so on its way. */
  | { readonly do: 'PROTECT'; readonly from: Id; readonly to: Id; readonly protection: string }
  /** A field, dataset or system gives its place as a source to another. */
  | { readonly do: 'REPLACE'; readonly entry: Id; readonly by: Id };

/** A step with the version of what it touches that stood when it was put down. */
export interface SavedStep {
  readonly step: ScenarioStep;
  readonly seen: number;
}

/** As it is kept in a property of the scenario's entry. */
export function recordOf({ step, seen }: SavedStep): Values {
  switch (step.do) {
    case 'RETIRE':
    case 'RESTORE':
      return { do: step.do, subject: step.entry, seen };
    case 'CONNECT': {
      const { type, from, to } = step;
      const said = { by: JSON.stringify(step.by), set: JSON.stringify(step.set) };
      return { do: step.do, type, from, to, ...said, seen };
    }
    case 'REMOVE':
      return { do: step.do, subject: step.edge, seen };
    case 'SET': {
      const { of, property, value } = step;
      return { do: step.do, subject: of, property, ...(value && { value }), seen };
    }
    case 'PROTECT':
      return { do: step.do, from: step.from, to: step.to, value: step.protection, seen };
    case 'REPLACE':
      return { do: step.do, from: step.entry, to: step.by, seen };
  }
}

/** What is kept, read back; the shape was checked when it was written. */
export function stepsIn(kept: Json | undefined): readonly SavedStep[] {
  const records = (kept ?? []) as readonly Readonly<Record<string, string>>[]; // as `recordOf` made them
  return records.map((record) => {
    const { subject = '', type = '', from = '', to = '', property = '', value } = record;
    const read: Readonly<Record<string, () => ScenarioStep>> = {
      RETIRE: () => ({ do: 'RETIRE', entry: subject }),
      RESTORE: () => ({ do: 'RESTORE', entry: subject }),
      CONNECT: () => ({
        do: 'CONNECT',
        type,
        from,
        to,
        by: valuesIn(record['by']),
        set: valuesIn(record['set']),
      }),
      REMOVE: () => ({ do: 'REMOVE', edge: subject }),
      SET: () => ({ do: 'SET', of: subject, property, value }),
      PROTECT: () => ({ do: 'PROTECT', from, to, protection: value ?? '' }),
      REPLACE: () => ({ do: 'REPLACE', entry: from, by: to }),
    };
    const step = read[record['do'] ?? '']?.();
    if (!step) throw new Error(`A scenario holds a step to ${String(record['do'])}`);
    return { step, seen: Number(record['seen'] ?? 0) };
  });
}

const valuesIn = (text: string | undefined): Values =>
  text === undefined ? {} : (JSON.parse(text) as Values); // written by `recordOf`
