import { IconArrowsExchange, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Turn } from './effects-query.ts';
import { linked } from './linked.ts';
import classes from './difference.module.css';

const SHOWN = 8;

interface EffectGroupProps {
  readonly title: string;
  readonly turns: readonly Turn[];
  readonly findable: Turn['what'] | undefined;
}

/** What turns of one sort; nothing where nothing does. */
export function EffectGroup({ title, turns, findable }: EffectGroupProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (turns.length === 0) return null;
  const shown = all ? turns : turns.slice(0, SHOWN);
  return (
    <section className={classes['group']}>
      <h3>
        {title} <span>· {turns.length}</span>
      </h3>
      <ul className={page['plain']}>
        {shown.map((turn) => (
          <li key={turn.key} className={classes['turn']} data-turn={turn.what}>
            <Lean leaning={turn.leaning} />
            <span>
              <Sentence turn={turn} />
              {turn.finding && turn.what === findable && (
                <>
                  {' '}
                  <Link
                    to="/audit"
                    search={{ finding: turn.finding.key }}
                    className={page['link']}
                    aria-label={t('difference.effects.findingOf', { rule: turn.finding.rule.id })}
                  >
                    <u>{turn.finding.rule.id}</u>
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {turns.length > shown.length && (
        <button type="button" className={page['link']} onClick={() => setAll(true)}>
          <u>{t('page.more', { count: turns.length - shown.length })}</u>
        </button>
      )}
    </section>
  );
}

const looks: Readonly<Record<Turn['leaning'], { readonly shape: Icon; readonly tone: string }>> = {
  BETTER: { shape: IconTrendingUp, tone: 'good' },
  WORSE: { shape: IconTrendingDown, tone: 'warn' },
  OTHER: { shape: IconArrowsExchange, tone: 'soft' },
};

/** Better, worse or merely different: by shape, tone and word. */
export function Lean({ leaning }: { readonly leaning: Turn['leaning'] }) {
  const { t } = useTranslation();
  const { shape: Shape, tone } = looks[leaning];
  return (
    <span className={page['sign']} data-tone={tone} title={t(`difference.lean.${leaning}`)}>
      <Shape size={16} stroke={1.8} aria-hidden />
      <span className="unseen">{t(`difference.lean.${leaning}`)}:</span>
    </span>
  );
}

/** The sentence, its things as links. */
function Sentence({ turn: { sentence, subjects } }: { readonly turn: Turn }) {
  return linked(sentence, subjects).map((piece, at) => {
    if ('text' in piece) return <span key={at}>{piece.text}</span>;
    const { entry, name } = piece.thing;
    return entry ? <ThingLink key={at} thing={{ ...entry, name }} /> : <span key={at}>{name}</span>;
  });
}
