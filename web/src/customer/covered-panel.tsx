import { IconAlertTriangleFilled, IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import panel from '../flow/panel/panel.module.css';
import { Answer } from '../page/answer.tsx';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { useFigures } from '../page/use-figures.ts';
import { AnswerSign, answerKindOf } from './answer-sign.tsx';
import { COVERED_WHOLE } from './customer-query.ts';
import type { WholeSupport } from './customer-query.ts';
import classes from './customer.module.css';

interface CoveredPanelProps {
  readonly id: string;
  readonly entity: string | null;
  readonly segment: string | null;
  readonly onClose: () => void;
}

/** Everything that stands behind the answer of one question, stage or segment. */
export function CoveredPanel({ id, entity, segment, onClose }: CoveredPanelProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const asking = useAsked({ query: COVERED_WHOLE, variables: { id, language, entity, segment } });
  return (
    <aside
      className={`${panel['panel']} ${classes['panel']}`}
      aria-label={t('customer.panel.label')}
    >
      <button
        type="button"
        className={panel['close']}
        onClick={onClose}
        aria-label={t('panel.close')}
      >
        <IconX size={16} aria-hidden />
      </button>
      <Answer asking={asking} waitingFor={t('customer.waiting')}>
        {({ coverage: { one } }) =>
          one ? (
            <>
              <AnswerSign answer={one.answer} of={answerKindOf(one.subject.__typename)} />
              <h2>{one.subject.name}</h2>
              <p className={panel['about']}>{one.sentence}</p>
              {one.supports.map((support) => (
                <SupportFacts key={support.edge} support={support} />
              ))}
            </>
          ) : (
            <p className={panel['about']}>{t('customer.panel.gone')}</p>
          )
        }
      </Answer>
    </aside>
  );
}

function SupportFacts({ support }: { readonly support: WholeSupport }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const { entry, systems, quality, terms, owners, personal, activities, policies } = support;
  const isMetric = entry.__typename === 'Metric';
  return (
    <section data-support={entry.id}>
      <h3>
        <ThingLink thing={entry} />{' '}
        <span>
          {support.selects
            ? t('customer.selecting')
            : t(support.essential ? 'customer.essential' : 'customer.helpful')}
        </span>
      </h3>
      <dl className={classes['behind']}>
        {!isMetric && (
          <Behind name={t('customer.panel.fedBy')} holds={systems.length > 0}>
            <Things things={systems} otherwise={t('customer.panel.noSource')} />
          </Behind>
        )}
        {isMetric && (
          <Behind name={t('customer.panel.data')} holds={support.holds}>
            {t(support.holds ? 'customer.holds' : 'customer.lacks')}
          </Behind>
        )}
        {support.observedHere !== null && (
          <Behind name={t('customer.panel.observed')} holds={support.observedHere}>
            {t(support.observedHere ? 'customer.panel.observedHere' : 'customer.panel.notHere')}
          </Behind>
        )}
        {quality.length > 0 && (
          <Behind name={t('customer.panel.quality')} holds={!quality.some(({ below }) => below)}>
            {quality.map(({ rule, dimension, value, target }) => (
              <p key={rule.id}>
                {dimension !== null && `${t(`customer.dimension.${dimension}`)}: `}
                {target === null
                  ? percent(value)
                  : t('customer.quality', { value: percent(value), target: percent(target) })}
              </p>
            ))}
          </Behind>
        )}
        <Behind name={t('customer.panel.approved')} holds={terms.length > 0}>
          <Things things={terms} otherwise={t('customer.panel.notApproved')} />
        </Behind>
        <Behind name={t('customer.panel.owned')} holds={owners.length > 0}>
          <Things things={owners} otherwise={t('page.nobody')} />
        </Behind>
        {personal && (
          <Behind name={t('customer.panel.activity')} holds={activities.length > 0}>
            <Things things={activities} otherwise={t('customer.panel.noActivity')} />
          </Behind>
        )}
        {policies.length > 0 && (
          <Behind name={t('customer.panel.policy')} holds>
            <Things things={policies} otherwise="" />
          </Behind>
        )}
      </dl>
    </section>
  );
}

interface BehindProps {
  readonly name: string;
  readonly holds: boolean;
  readonly children: ReactNode;
}

function Behind({ name, holds, children }: BehindProps) {
  const Shape = holds ? IconCheck : IconAlertTriangleFilled;
  return (
    <div data-holds={holds}>
      <dt>{name}</dt>
      <dd>
        <Shape size={12} aria-hidden /> <div>{children}</div>
      </dd>
    </div>
  );
}

function Things({
  things,
  otherwise,
}: {
  readonly things: readonly Thing[];
  readonly otherwise: string;
}) {
  if (things.length === 0) return <span className={page['warn']}>{otherwise}</span>;
  return (
    <ul className={page['plain']}>
      {things.map((thing) => (
        <li key={thing.id}>
          <ThingLink thing={thing} />
        </li>
      ))}
    </ul>
  );
}
