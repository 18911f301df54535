import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Line } from './changes-query.ts';
import { ChangeLink } from './stands-on.tsx';
import classes from './history.module.css';

export interface LineProps {
  readonly line: Line;
  /** The change from which on something is to be compared. */
  readonly from: string | undefined;
  readonly onFrom: (sequence: number | undefined) => void;
  readonly onChanged: () => void;
  readonly picked: boolean;
}

export function UndoneBy({ sequence }: { readonly sequence: number }) {
  const { t } = useTranslation();
  return (
    <p className={classes['undone']}>
      {t('history.undo.undone')} <ChangeLink sequence={sequence} />
    </p>
  );
}

interface LineWaysProps extends LineProps {
  readonly undoing: boolean;
  readonly onUndo: () => void;
}

/** What a line did, comparing from here or up to here, and undoing it. */
export function LineWays({ line, from, onFrom, undoing, onUndo }: LineWaysProps) {
  const { t } = useTranslation();
  const { first, last } = line;
  const { undoneBy } = line.change;
  // Each says which change it is of; the visible words come first.
  const named = (label: string) => `${label}: ${t('history.number', { number: last })}`;
  return (
    <span className={classes['ways']}>
      <Link
        to="/difference"
        search={{ from: String(first - 1), to: String(last) }}
        aria-label={named(t('history.whatItDid'))}
      >
        {t('history.whatItDid')}
      </Link>
      {from === undefined && (
        <button
          type="button"
          aria-label={named(t('history.compareFrom'))}
          onClick={() => onFrom(last)}
        >
          {t('history.compareFrom')}
        </button>
      )}
      {from !== undefined && Number(from) !== last && (
        <Link
          to="/difference"
          search={ordered(from, last)}
          aria-label={named(t('history.compareTo'))}
        >
          {t('history.compareTo')}
        </Link>
      )}
      {from !== undefined && Number(from) === last && (
        <button type="button" aria-pressed onClick={() => onFrom(undefined)}>
          {t('history.comparing')}
        </button>
      )}
      {!undoneBy && (
        <button
          type="button"
          aria-expanded={undoing}
          aria-label={named(t('history.undo.button'))}
          onClick={onUndo}
        >
          {t('history.undo.button')}
        </button>
      )}
    </span>
  );
}

const ordered = (from: string, to: number) =>
  Number(from) <= to ? { from, to: String(to) } : { from: String(to), to: from };
