import { DATASET_FLOWS } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const flowWithARetiredEnd: Rule = {
  id: 'F9',
  severity: 'MEDIUM',
  title: {
    es: '{1} ya no está y aún figura en flujos',
    en: '{1} is gone and still stands in flows',
  },
  question: {
    es: '¿Qué flujos tienen un extremo que ya no existe?',
    en: 'Which flows have an end that is gone?',
  },
  why: {
    es: 'Alguien sigue diciendo que por ahí pasan datos, y no pueden pasar.',
    en: 'Somebody still says that data pass there, and they cannot.',
  },
  mend: {
    es: 'Retire el flujo, o devuelva lo retirado si aún vive.',
    en: 'Retire the flow, or bring back what was retired if it still lives.',
  },
  looksAt: DATASET_FLOWS,
  *find({ dangling }) {
    const byGone = Map.groupBy(dangling, ({ gone }) => gone);
    for (const [gone, flows] of byGone) {
      yield {
        subjects: [gone],
        edges: flows.map(({ edge }) => edge),
        entries: flows.flatMap(({ source, target }) => [source, target]),
      };
    }
  },
};
