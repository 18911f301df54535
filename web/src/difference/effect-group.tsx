import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import type { Turn } from './effects-query.ts';
import { Lean } from './lean.tsx';
import { TurnSentence } from './turn-sentence.tsx';
import classes from './difference.module.css';

const SHOWN = 8;

interface EffectGroupProps {
  readonly title: string;
  readonly turns: readonly Turn[];
}

/** What turns of one sort; nothing where nothing does. */
export function EffectGroup({ title, turns }: EffectGroupProps) {
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
              <TurnSentence turn={turn} />
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
