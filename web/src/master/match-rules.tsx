import { useTranslation } from 'react-i18next';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import { useFigures } from '../page/use-figures.ts';
import type { MatchRule } from './master-query.ts';
import classes from './master.module.css';

/** How two records are recognised as being of the same thing, rule by rule, in words. */
export function MatchRules({ rules }: { readonly rules: readonly MatchRule[] }) {
  const { t } = useTranslation();
  const ordered = [...rules].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return (
    <Part title={t('master.match.title')}>
      {ordered.length === 0 && <p className={page['soft']}>{t('master.match.none')}</p>}
      <ol className={classes['rules']}>
        {ordered.map((rule) => (
          <li key={rule.id} data-match-rule>
            <RuleInWords rule={rule} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

function RuleInWords({ rule: { node, order } }: { readonly rule: MatchRule }) {
  const { t } = useTranslation();
  const { number, percent, day } = useFigures();
  const { name, description, method, blocking, action, autoMergeFrom, reviewFrom } = node;
  const { measuredPrecision, measuredRecall, measuredOn, sampleSize } = node;
  const vetoes = node.vetoes ?? [];
  const compared = node.compares.edges.map(({ node: attribute, ...how }) => {
    const said = [
      ...(how.comparator === null ? [] : [how.comparator.toLowerCase()]),
      ...(how.threshold === null || how.threshold >= 1
        ? []
        : [t('master.match.from', { threshold: number(how.threshold) })]),
      ...(how.weight === null ? [] : [t('master.match.weight', { weight: number(how.weight) })]),
      ...(how.onMissing === null ? [] : [t(`master.match.missing.${how.onMissing}`)]),
    ];
    return { id: attribute.id, name: attribute.name, how: said.join(' · ') };
  });
  const isMeasured = measuredPrecision !== null && measuredRecall !== null && measuredOn !== null;
  return (
    <>
      <h3>
        <span>{order ?? '–'}</span> {name}
        {method !== null && (
          <span className={page['chip']}>{t(`master.match.method.${method}`)}</span>
        )}
      </h3>
      {description !== null && <p>{description}</p>}
      <dl className={classes['compared']}>
        {compared.map(({ id, name: attribute, how }) => (
          <div key={id}>
            <dt>{attribute}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      {blocking !== null && <p>{t('master.match.blocking', { what: blocking })}</p>}
      {autoMergeFrom !== null && action !== null && (
        <p>
          {t('master.match.auto', {
            score: number(autoMergeFrom),
            action: t(`master.match.action.${action}`),
          })}
          {reviewFrom !== null &&
            reviewFrom < autoMergeFrom &&
            `; ${t('master.match.review', { from: number(reviewFrom), to: number(autoMergeFrom) })}`}
          .
        </p>
      )}
      {isMeasured ? (
        <p>
          {t('master.match.measured', {
            precision: percent(measuredPrecision),
            recall: percent(measuredRecall),
            n: number(sampleSize ?? 0),
            day: day(measuredOn),
          })}
        </p>
      ) : (
        <p>{t('master.match.notMeasured')}</p>
      )}
      {vetoes.length === 0 ? (
        <p>{t('master.match.noVetoes')}</p>
      ) : (
        <>
          <p>{t('master.match.vetoes')}</p>
          <ul className={classes['vetoes']}>
            {vetoes.map((veto) => (
              <li key={veto}>{veto}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
