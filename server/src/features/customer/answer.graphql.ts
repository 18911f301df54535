import type { Derived } from '../../api/derive/derive.ts';

export type AnswerType = ReturnType<typeof answerType>;

/** How far something about the customer can be answered. */
export const answerType = ({ builder }: Derived) =>
  builder.enumType('Answer', {
    description: 'How far a question, a stage or a segment can be answered.',
    values: {
      ANSWERED: { value: 'ANSWERED', description: 'Every essential attribute or metric holds.' },
      PARTLY: { value: 'PARTLY', description: 'Something linked holds.' },
      OPEN: { value: 'OPEN', description: 'Nothing linked holds.' },
    } as const,
  });
