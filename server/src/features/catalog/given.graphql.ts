import type { Derived } from '../../api/derive/derive.ts';
import type { Cell, WrittenValue } from './written/written.ts';

interface CellGiven {
  readonly field: string;
  readonly language?: string | null | undefined;
  readonly text: string;
}

export interface ValueGiven {
  readonly property: string;
  readonly language?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly texts?: readonly string[] | null | undefined;
  readonly rows?: readonly { readonly cells: readonly CellGiven[] }[] | null | undefined;
}

/** The input in which people write values, whatever the kind. */
export function valueInput({ builder }: Derived) {
  const CellT = builder.inputType('CellGiven', {
    description: 'One field of a record, in one language where it has several.',
    fields: (t) => ({
      field: t.string({ required: true }),
      language: t.string(),
      text: t.string({ required: true }),
    }),
  });
  const RowT = builder.inputType('RowGiven', {
    description: 'One record.',
    fields: (t) => ({ cells: t.field({ type: [CellT], required: true }) }),
  });
  return builder.inputType('ValueGiven', {
    description:
      'A value as people write it, numbers with a comma or a point; in none of the ways: it is empty.',
    fields: (t) => ({
      property: t.string({ required: true, description: 'As the model names it.' }),
      language: t.string({ description: "Without it the asker's, where there are several." }),
      text: t.string({ description: 'Of a list: a line for each.' }),
      texts: t.stringList({ description: 'Of a list.' }),
      rows: t.field({ type: [RowT], description: 'Of records.' }),
    }),
  });
}

export type ValueInput = ReturnType<typeof valueInput>;

export const writtenOf = ({ property, language, text, texts, rows }: ValueGiven): WrittenValue => ({
  property,
  ...(language && { language }),
  ...(typeof text === 'string' && { text }),
  ...(texts && { texts }),
  ...(rows && { rows: rows.map(({ cells }) => cells.map(cellOf)) }),
});

const cellOf = ({ field, language, text }: CellGiven): Cell => ({
  field,
  text,
  ...(language && { language }),
});
