import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { isShare } from '../../objectives/measure.ts';
import { Answer } from '../../page/answer.tsx';
import page from '../../page/page.module.css';
import { Page } from '../../page/page.tsx';
import { useAsked } from '../../page/use-asked.ts';
import type { FormProps } from '../values/entry-form.tsx';
import { OBSERVED } from './observe-query.ts';
import type { MetricFound } from './observe-query.ts';
import { ObserveMany } from './observe-many.tsx';
import { ObserveOne } from './observe-one.tsx';
import './texts.ts';
import edit from '../edit.module.css';

/** What a metric was worth in a period: one observation, or several pasted lines. */
export function ObserveForm(props: FormProps) {
  const { t } = useTranslation();
  const asking = useAsked({ query: OBSERVED, variables: { id: props.id, language: useSpoken() } });
  return (
    <Answer asking={asking} waitingFor={t('edit.waiting')}>
      {({ node }) =>
        node?.__typename === 'Metric' ? (
          <Observing metric={node} {...props} />
        ) : (
          <p className={page['soft']}>{t('observe.noMetric')}</p>
        )
      }
    </Answer>
  );
}

function Observing({
  metric,
  within,
  onLeave,
  onSaved,
}: FormProps & { readonly metric: MetricFound }) {
  const { t } = useTranslation();
  const [many, setMany] = useState(false);
  const saved = () => {
    onSaved();
    onLeave();
  };
  const Form = many ? ObserveMany : ObserveOne;
  return (
    <Page
      title={t('observe.title', { name: metric.name })}
      within={within}
      about={t(isShare(metric) ? 'observe.aboutShare' : 'observe.about', {
        unit: metric.unit ?? '',
      })}
      ways={
        <div role="group" aria-label={t('observe.how')} className={page['ways']}>
          {[false, true].map((one) => (
            <button
              key={String(one)}
              type="button"
              className={page['tool']}
              aria-pressed={many === one}
              onClick={() => setMany(one)}
            >
              {t(one ? 'observe.many' : 'observe.one')}
            </button>
          ))}
        </div>
      }
    >
      <div className={edit['observe']}>
        <Form metric={metric} onLeave={onLeave} onSaved={saved} />
      </div>
    </Page>
  );
}
