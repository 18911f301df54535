import { useTranslation } from 'react-i18next';
import { useFigures } from '../page/use-figures.ts';
import type { Why } from './impact-query.ts';
import classes from './impact.module.css';

/** The shortest and the strongest way to something, as sentences; one, where they are the same. */
export function WhyWays({ why: { shortest, strongest } }: { readonly why: Why }) {
  const { t } = useTranslation();
  const isSame = shortest.sentence === strongest.sentence;
  return (
    <div className={classes['ways']}>
      <OneWay title={t(isSame ? 'impact.same' : 'impact.shortest')} way={shortest} />
      {!isSame && <OneWay title={t('impact.strongest')} way={strongest} />}
    </div>
  );
}

function OneWay({ title, way }: { readonly title: string; readonly way: Why['shortest'] }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  return (
    <section data-way>
      <h4>
        {title} <span>· {t('impact.steps', { count: way.steps })}</span>
      </h4>
      <p>{way.sentence}</p>
      <p className={classes['strength']}>
        <span className={classes['bar']} aria-hidden>
          <span style={{ width: percent(way.strength, 0).replace(/[\s\u00a0]/, '') }} />
        </span>
        {way.strengthSentence}
      </p>
    </section>
  );
}
