import { IconCircle, IconCircleCheckFilled, IconCircleHalf2 } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';

export type AnswerWord = 'ANSWERED' | 'PARTLY' | 'OPEN';

const looks: Readonly<Record<AnswerWord, { readonly shape: Icon; readonly tone: string }>> = {
  ANSWERED: { shape: IconCircleCheckFilled, tone: 'good' },
  PARTLY: { shape: IconCircleHalf2, tone: 'plain' },
  OPEN: { shape: IconCircle, tone: 'warn' },
};

/** What is answered: a question, a stage or a segment. */
export type AnswerKind = 'answer' | 'stageAnswer' | 'segmentAnswer';

const kinds: Readonly<Record<string, AnswerKind>> = {
  LifecycleStage: 'stageAnswer',
  Segment: 'segmentAnswer',
};
export const answerKindOf = (kind: string): AnswerKind => kinds[kind] ?? 'answer';

interface AnswerSignProps {
  readonly answer: AnswerWord;
  readonly of: AnswerKind;
}

/** How far something can be answered: a full, a half or an empty circle, and the word. */
export function AnswerSign({ answer, of }: AnswerSignProps) {
  const { t } = useTranslation();
  const { shape: Shape, tone } = looks[answer];
  return (
    <span className={page['sign']} data-tone={tone} data-answer={answer}>
      <Shape size={15} aria-hidden /> {t(`customer.${of}.${answer}`)}
    </span>
  );
}
