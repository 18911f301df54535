import { useTranslation } from 'react-i18next';
import { EffectGroup } from './effect-group.tsx';
import { FindingGroup } from './finding-group.tsx';
import type { Comparison, Turn } from './effects-query.ts';
import { OwnersToTell } from './owners-to-tell.tsx';
import './texts.ts';
import classes from './difference.module.css';

/** In the order in which a person would want to hear of it. */
const groups: readonly (readonly [string, readonly Turn['what'][]])[] = [
  ['objectives', ['OBJECTIVE', 'METRIC']],
  ['master', ['ATTRIBUTE', 'WINNER']],
  ['customer', ['QUESTION', 'STAGE', 'SEGMENT']],
];

const leanings = [
  ['BETTER', 'better'],
  ['WORSE', 'worse'],
  ['OTHER', 'other'],
] as const;

interface EffectsProps {
  readonly comparison: Comparison;
  /** Which findings can be looked up in the audit of today. */
  readonly findable: 'FINDING_GOES' | 'FINDING_COMES';
  /** It has happened; otherwise it would. */
  readonly past: boolean;
}

/** What turns, in words and by what it concerns, and who is to be told. */
export function Effects({ comparison, findable, past }: EffectsProps) {
  const { t } = useTranslation();
  const { turns, owners, nothing } = comparison;
  const count = (leaning: Turn['leaning']) => turns.filter((one) => one.leaning === leaning).length;
  if (nothing) return <p className={classes['nothing']}>{t('difference.effects.nothing')}</p>;
  return (
    <div className={classes['effects']} data-effects>
      <p className={classes['sum']}>
        {leanings
          .filter(([leaning]) => count(leaning) > 0)
          .map(([leaning, name]) => t(`difference.effects.${name}`, { count: count(leaning) }))
          .join(' · ')}
      </p>
      {groups.map(([name, kinds]) => (
        <EffectGroup
          key={name}
          title={t(`difference.effects.group.${name}`)}
          turns={turns.filter(({ what }) => kinds.includes(what))}
        />
      ))}
      <FindingGroup turns={turns} findable={findable} />
      {owners.length > 0 && (
        <OwnersToTell
          owners={owners}
          title={t(past ? 'difference.effects.concerned' : 'difference.effects.owners')}
        />
      )}
    </div>
  );
}
