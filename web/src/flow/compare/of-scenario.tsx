import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { Section } from '../panel/section.tsx';
import type { FlowScenario } from '../use-flow.ts';
import classes from './changes.module.css';

const LISTED = 8;
const leanings = [
  ['WORSE', 'worse'],
  ['BETTER', 'better'],
] as const;

/** What a scenario would turn beyond the flows: what falls first. */
export function OfScenario({ scenario }: { readonly scenario: FlowScenario }) {
  const { t } = useTranslation();
  const { id, name, turns } = scenario;
  return (
    <div data-of-scenario>
      <p className={classes['scenario']}>
        <strong>{name}</strong>
        {' · '}
        <Link to="/scenarios/$id" params={{ id }} className={page['link']}>
          <u>{t('sight.scenario.open')}</u>
        </Link>
      </p>
      {turns.length === 0 && <p className={classes['same']}>{t('sight.scenario.none')}</p>}
      {leanings.map(([leaning, word]) => {
        const own = turns.filter((turn) => turn.leaning === leaning);
        if (own.length === 0) return null;
        return (
          <Section key={leaning} title={t(`sight.scenario.${word}`)}>
            <ul className={classes['turns']} data-turns={leaning}>
              {own.slice(0, LISTED).map(({ key, sentence }) => (
                <li key={key}>{sentence}</li>
              ))}
              {own.length > LISTED && (
                <li className={classes['more']}>
                  {t('sight.scenario.more', { count: own.length - LISTED })}
                </li>
              )}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}
