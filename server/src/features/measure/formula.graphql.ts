import type { Derived } from '../../api/derive/derive.ts';
import { speechOf } from '../../api/errors.ts';
import { present } from '../../api/scenes.ts';
import { notDefinedInWords } from './figure-words.ts';
import { formulaNames, formulas, isFormula } from './formulas.ts';
import type { FormulaName } from './formulas.ts';

/** The table of formulas, and the one that a metric is worked out by. */
export function formulaDoor(derived: Derived): void {
  const { builder, kindOf } = derived;
  const FormulaType = formulaType(derived);
  builder.queryField('formulas', (t) =>
    t.field({
      type: [FormulaType],
      extensions: { size: 16 },
      description: 'Everything that is worked out about customers, and how.',
      resolve: () => formulaNames,
    }),
  );
  builder.objectField(kindOf('Metric'), 'formulaExplained', (t) =>
    t.field({
      type: FormulaType,
      nullable: true,
      description: 'How it is worked out; null where its formula is one of its own.',
      resolve: ({ ordinal }, _, context) => {
        const { structure } = present(context).scene;
        const name = ordinal === undefined ? undefined : structure.counted(ordinal, 'formula');
        return name !== undefined && isFormula(name) ? name : null;
      },
    }),
  );
}

function formulaType({ builder }: Derived) {
  const limit = (value: number) => (Number.isFinite(value) ? value : null);
  return builder.objectRef<FormulaName>('Formula').implement({
    description: 'How a figure is worked out, who says so, and when there is none.',
    fields: (t) => ({
      name: t.string({ description: 'A stable word, as `NPS`.', resolve: (name) => name }),
      definition: t.string({
        description: "In the asker's language.",
        resolve: (name, _, { languages }) => formulas[name].definition[speechOf(languages)],
      }),
      source: t.string({ resolve: (name) => formulas[name].source }),
      low: t.float({
        nullable: true,
        description: 'The least it can be; null where there is no bound.',
        resolve: (name) => limit(formulas[name].range.low),
      }),
      high: t.float({ nullable: true, resolve: (name) => limit(formulas[name].range.high) }),
      notDefined: t.stringList({
        description: "Why there may be no figure, each in a sentence in the asker's language.",
        resolve: (name, _, { languages }) =>
          formulas[name].notDefined.map((why) => notDefinedInWords(why, languages)),
      }),
    }),
  });
}
