import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import panel from '../flow/panel/panel.module.css';
import { Answer } from '../page/answer.tsx';
import { useAsked } from '../page/use-asked.ts';
import { readFragment } from '../remote/graphql.ts';
import { ONE, TOUCHED, WHY } from './impact-query.ts';
import { WhyWays } from './why-ways.tsx';
import classes from './impact.module.css';

interface WhyPanelProps {
  readonly id: string;
  readonly one: string;
  readonly asOf: string | null;
  readonly onClose: () => void;
}

/** Why one thing is affected, at the side. */
export function WhyPanel({ id, one, asOf, onClose }: WhyPanelProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const asking = useAsked({ query: ONE, variables: { id, one, language, asOf } });
  return (
    <aside className={`${panel['panel']} ${classes['panel']}`} aria-label={t('impact.why')}>
      <button
        type="button"
        className={panel['close']}
        onClick={onClose}
        aria-label={t('panel.close')}
      >
        <IconX size={16} aria-hidden />
      </button>
      <Answer asking={asking} waitingFor={t('impact.waiting')}>
        {({ impact: { one: found } }) =>
          found ? (
            <>
              <h2>{t('impact.whyOf', { name: readFragment(TOUCHED, found).entry.name })}</h2>
              <WhyWays why={readFragment(WHY, found)} />
              <p className={panel['about']}>{t('impact.formula')}</p>
            </>
          ) : (
            <p className={panel['about']}>{t('impact.notAffected')}</p>
          )
        }
      </Answer>
    </aside>
  );
}
