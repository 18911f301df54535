import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import type { Turn } from './effects-query.ts';
import { Lean } from './lean.tsx';
import { Mentioned, TurnSentence } from './turn-sentence.tsx';
import classes from './difference.module.css';

/** Above so many findings of one rule they are told as one. */
const ONE_BY_ONE = 3;

interface FindingGroupProps {
  readonly turns: readonly Turn[];
  /** Which of them can be looked up in the audit of today. */
  readonly findable: Turn['what'];
}

/** Findings that come and go; many of one rule are told as one, with those it is about behind it. */
export function FindingGroup({ turns, findable }: FindingGroupProps) {
  const { t } = useTranslation();
  const findings = turns.filter(({ finding }) => finding !== null);
  if (findings.length === 0) return null;
  const byRule = Map.groupBy(findings, ({ what, finding }) => `${what} ${finding?.rule.id}`);
  return (
    <section className={classes['group']}>
      <h3>
        {t('difference.effects.group.audit')} <span>· {findings.length}</span>
      </h3>
      <ul className={page['plain']}>
        {[...byRule].map(([key, some]) =>
          some.length > ONE_BY_ONE ? (
            <Many key={key} turns={some} findable={findable} />
          ) : (
            some.map((turn) => <One key={turn.key} turn={turn} findable={findable} />)
          ),
        )}
      </ul>
    </section>
  );
}

function One({ turn, findable }: { readonly turn: Turn; readonly findable: Turn['what'] }) {
  const { t } = useTranslation();
  const { what, leaning, finding } = turn;
  return (
    <li className={classes['turn']} data-turn={what}>
      <Lean leaning={leaning} />
      <span>
        <TurnSentence turn={turn} />{' '}
        {finding && what === findable && (
          <Link
            to="/audit"
            search={{ finding: finding.key }}
            className={page['link']}
            aria-label={t('difference.effects.findingOf', { rule: finding.rule.id })}
          >
            <u>{finding.rule.id}</u>
          </Link>
        )}
      </span>
    </li>
  );
}

function Many({ turns, findable }: FindingGroupProps) {
  const { t } = useTranslation();
  const [first] = turns;
  if (!first?.finding) return null;
  const { what, leaning, finding } = first;
  const { id, question } = finding.rule;
  return (
    <li className={classes['turn']} data-turn={what}>
      <Lean leaning={leaning} />
      <details>
        <summary>{t(`difference.effects.many.${what}`, { count: turns.length, question })}</summary>
        {turns.map(({ key, subjects }) => (
          <span key={key} className={classes['about']}>
            {subjects.map((subject, at) => (
              <span key={subject.id}>
                {at > 0 && ', '}
                <Mentioned of={subject} />
              </span>
            ))}
          </span>
        ))}
        {what === findable && (
          <Link to="/audit" search={{ rule: id }} className={page['link']}>
            <u>{t('difference.effects.findingOf', { rule: id })}</u>
          </Link>
        )}
      </details>
    </li>
  );
}
