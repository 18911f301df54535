import { IconAlertTriangleFilled, IconCheck, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ThingLink } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import { AnswerSign } from './answer-sign.tsx';
import type { AnswerKind } from './answer-sign.tsx';
import type { CoveredThing, Support } from './customer-query.ts';
import classes from './customer.module.css';

interface CoveredCardProps {
  readonly covered: CoveredThing;
  readonly of: AnswerKind;
  /** Its place in the order. */
  readonly number?: number;
  readonly isPicked: boolean;
  readonly onPick: (id: string) => void;
}

/** A question, a stage or a segment: how far it is answered, with what, and what is missing. */
export function CoveredCard({ covered, of, number, isPicked, onPick }: CoveredCardProps) {
  const { t } = useTranslation();
  const { answer, sentence, subject, supports } = covered;
  const ordered = [...supports].sort((a, b) => Number(b.essential) - Number(a.essential));
  return (
    <li
      className={classes['card']}
      data-answer={answer}
      data-covered={subject.id}
      data-picked={isPicked || undefined}
    >
      <AnswerSign answer={answer} of={of} />
      <h3>
        <button type="button" aria-pressed={isPicked} onClick={() => onPick(subject.id)}>
          {number !== undefined && <span>{number}</span>} {subject.name}
        </button>
      </h3>
      <p>{sentence}</p>
      {ordered.length === 0 && <p>{t('customer.nothing')}</p>}
      <ul>
        {ordered.map((support) => (
          <SupportLine key={support.edge} support={support} />
        ))}
      </ul>
    </li>
  );
}

function SupportLine({ support }: { readonly support: Support }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const { entry, essential, selects, holds, governed, systems, lacking, quality } = support;
  const below = quality.find((one) => one.below);
  const said = t(governed ? 'customer.governed' : holds ? 'customer.holds' : 'customer.lacks');
  const Shape = governed ? IconStarFilled : holds ? IconCheck : IconAlertTriangleFilled;
  return (
    <li data-holds={holds} data-governed={governed || undefined}>
      <Shape size={13} role="img" aria-label={said} />
      <span>
        <ThingLink thing={entry} />{' '}
        {selects ? (
          <small>{t('customer.selecting')}</small>
        ) : (
          essential && <small>{t('customer.essential')}</small>
        )}{' '}
        {systems.length > 0 && (
          <small title={systems.map(({ name }) => name).join(', ')}>
            {t('customer.sources', { count: systems.length })}
          </small>
        )}
        {lacking.length > 0 && <em>{lacking.map(({ sentence }) => sentence).join(' ')}</em>}
        {below && below.target !== null && (
          <em>
            {t('customer.quality', {
              value: percent(below.value),
              target: percent(below.target),
            })}
          </em>
        )}
      </span>
    </li>
  );
}
