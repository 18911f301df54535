import type { Json } from '../../../../catalog/change-set.ts';
import { incrementalResponse } from '../../../measure/experiment.ts';
import type { Incremental } from '../../../measure/experiment.ts';
import { asPoints, tell, words } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const rollOutUnproven: Rule = {
  id: 'V5',
  severity: 'MEDIUM',
  title: {
    es: '{1} se extendió sin prueba de que funciona',
    en: '{1} was rolled out with no proof that it works',
  },
  question: {
    es: '¿Qué iniciativas se extendieron sin prueba de que funcionan?',
    en: 'Which initiatives were rolled out with no proof that they work?',
  },
  why: {
    es: 'Se gasta en todos los clientes lo que quizá no cambia nada.',
    en: 'Money is spent on all customers for what may change nothing.',
  },
  mend: {
    es: 'Vuelva a la prueba, con un grupo de control bastante grande.',
    en: 'Go back to the test, with a control group that is large enough.',
  },
  looksAt: ['Initiative', 'Initiative.phase', 'Initiative.results'],
  tells: [
    tell(
      '{reason}.',
      '{reason}.',
      words({
        NO_CONTROL: {
          es: 'No hay grupo de control con que comparar',
          en: 'There is no control group to compare with',
        },
        COULD_BE_CHANCE: {
          es: 'La diferencia podría ser azar',
          en: 'The difference could be chance',
        },
      }),
    ),
    tell(
      'La diferencia va de {low} a {high} puntos.',
      'The difference goes from {low} to {high} points.',
      asPoints,
    ),
  ],
  *find({ scene }) {
    for (const initiative of scene.all('Initiative')) {
      if (scene.structure.counted(initiative, 'phase') !== 'ROLL_OUT') continue;
      const found = provenBy(scene.property(initiative, 'results'));
      if (found === 'NO_CONTROL') yield { subjects: [initiative], says: { reason: found } };
      else if (found.couldBeChance) {
        const { low, high } = found;
        yield { subjects: [initiative], says: { reason: 'COULD_BE_CHANCE', low, high } };
      }
    }
  },
};

interface Result {
  readonly group?: string;
  readonly contacts?: number;
  readonly responses?: number;
  readonly conversions?: number;
}

/** Conversions where both groups tell them, otherwise responses, over those contacted. */
function provenBy(results: Json | undefined): Incremental | 'NO_CONTROL' {
  // Array.isArray does not narrow read-only arrays; the model's shape says what a result is.
  const groups = Array.isArray(results) ? (results as readonly Result[]) : [];
  const of = (name: string) => groups.find(({ group }) => group === name);
  const [test, control] = [of('TEST'), of('CONTROL')];
  if (!test || !control) return 'NO_CONTROL';
  const converted = test.conversions !== undefined && control.conversions !== undefined;
  const share = ({ contacts = 0, responses = 0, conversions = 0 }: Result) => ({
    count: converted ? conversions : responses,
    n: contacts,
  });
  const found = incrementalResponse({ test: share(test), control: share(control) });
  return 'notDefined' in found ? 'NO_CONTROL' : found;
}
