import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import '../../history/texts.ts';
import { languageName } from '../../page/language-name.ts';
import page from '../../page/page.module.css';
import { Control } from './control.tsx';
import type { EntryFound, Known } from './entry-form-query.ts';
import { isOfLines, unitOf, WITHDRAWN } from './units.ts';
import classes from '../edit.module.css';

type Claim = EntryFound['claims'][number];

interface ValueFieldProps {
  readonly known: Known;
  readonly language: string | null;
  readonly value: string;
  readonly before: string;
  readonly claims: readonly Claim[];
  /** Why it was refused. */
  readonly fault: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** One value with its name, what is wrong with it, and what other sources say of it. */
export function ValueField({
  known,
  language,
  value,
  before,
  claims,
  fault,
  onWrite,
}: ValueFieldProps) {
  const { t } = useTranslation();
  const nameOf = useUnitName([known]);
  const id = useId();
  const isWithdrawn = value === WITHDRAWN;
  const others = claims.filter(({ source }) => source !== 'hand');
  return (
    <div className={classes['cell']} data-unit={unitOf({ property: known.name, language })}>
      <span id={id}>
        {nameOf(unitOf({ property: known.name, language }))}
        {isOfLines(known) && known.choices.length === 0 && <small> · {t('edit.onePerLine')}</small>}
      </span>
      {isWithdrawn ? (
        <p className={classes['withdrawn']}>
          {t('edit.willSay', { what: others[0]?.value?.said ?? t('history.nothing') })}{' '}
          <button type="button" className={classes['way']} onClick={() => onWrite(before)}>
            {t('edit.keepSaying')}
          </button>
        </p>
      ) : (
        <Control
          {...{ known, language, value, onWrite }}
          labelledBy={id}
          wrong={fault === undefined ? undefined : `${id}-wrong`}
        />
      )}
      {fault !== undefined && (
        <small id={`${id}-wrong`} className={page['warn']}>
          {fault}
        </small>
      )}
      {others.length > 0 && !isWithdrawn && (
        <OthersSay
          claims={claims}
          isTheirs={value === before}
          onWithdraw={() => onWrite(WITHDRAWN)}
        />
      )}
    </div>
  );
}

interface OthersSayProps {
  readonly claims: readonly Claim[];
  /** Nothing else was written: what shows is what the golden one says. */
  readonly isTheirs: boolean;
  readonly onWithdraw: () => void;
}

/** What stands beside a person's word, and the way to give it back its place. */
function OthersSay({ claims, isTheirs, onWithdraw }: OthersSayProps) {
  const { t } = useTranslation();
  const [other] = claims.filter(({ source }) => source !== 'hand');
  const isMine = claims.some(({ source }) => source === 'hand');
  if (!other) return null;
  return (
    <small className={page['soft']}>
      {isTheirs && !isMine
        ? t('edit.saidBy', { source: other.source })
        : t('edit.says', {
            source: other.source,
            what: other.value?.said ?? t('history.nothing'),
          })}{' '}
      {isMine && (
        <button type="button" className={classes['way']} onClick={onWithdraw}>
          {t('edit.withdraw')}
        </button>
      )}
    </small>
  );
}

/** `Definition in Spanish`; what has no languages by its name alone. */
export function useUnitName(properties: readonly Known[]): (unit: string) => string {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (unit) => {
    const dot = unit.indexOf('.');
    const name = dot < 0 ? unit : unit.slice(0, dot);
    const what = properties.find((one) => one.name === name)?.label ?? name;
    if (dot < 0) return what;
    return t('edit.inLanguage', { what, language: languageName(unit.slice(dot + 1), spoken) });
  };
}
