import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import type { Known } from '../values/entry-form-query.ts';
import { dutyOf, isSameDuty } from './owners-draft.ts';
import type { Duty } from './owners-draft.ts';
import { SaidBy } from './said-by.tsx';
import type { EdgeSeen } from './ties-query.ts';
import edit from '../edit.module.css';
import classes from './ties.module.css';

interface DutiesProps {
  readonly duties: readonly Duty[];
  readonly roles: Known['choices'];
  /** What is said now. */
  readonly edges: readonly EdgeSeen[];
  readonly nameOf: (who: string) => string;
  readonly onHold: (duties: readonly Duty[]) => void;
}

/** Who would answer, each with a part that can be changed. */
export function Duties({ duties, roles, edges, nameOf, onHold }: DutiesProps) {
  const { t } = useTranslation();
  if (duties.length === 0) return <p className={page['warn']}>{t('edit.owners.none')}</p>;
  const become = (at: number, role: string) =>
    onHold(duties.map((one, place) => (place === at ? { ...one, role } : one)));
  return (
    <ul className={classes['duties']}>
      {duties.map((duty, at) => (
        <li key={at}>
          <span className={classes['who']}>{nameOf(duty.who)}</span>
          <select
            aria-label={t('edit.owners.roleOf', { name: nameOf(duty.who) })}
            value={duty.role}
            onChange={({ target }) => become(at, target.value)}
          >
            {roles.map(({ word, label }) => (
              <option key={word} value={word}>
                {label}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={edit['small']}
            aria-label={t('edit.owners.remove', { name: nameOf(duty.who) })}
            onClick={() => onHold(duties.filter((_, place) => place !== at))}
          >
            <IconX size={15} aria-hidden />
          </button>
          <SaidBy sources={edges.find((edge) => isSameDuty(dutyOf(edge), duty))?.sources} />
        </li>
      ))}
    </ul>
  );
}
