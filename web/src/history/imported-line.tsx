import { IconChevronRight, IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
import { useFigures } from '../page/use-figures.ts';
import { ChangeEntry, WhoAndWhen } from './change-entry.tsx';
import { IMPORTED } from './changes-query.ts';
import { LineWays, UndoneBy } from './line-ways.tsx';
import type { LineProps } from './line-ways.tsx';
import { UndoImport } from './undo-import.tsx';
import classes from './history.module.css';

interface ImportedLineProps extends LineProps {
  readonly importId: string;
}

/** All changes of one import as one line, which opens to show them. */
export function ImportedLine(props: ImportedLineProps) {
  const { line, importId, onChanged, picked } = props;
  const { t } = useTranslation();
  const { day } = useFigures();
  const [open, setOpen] = useState(picked);
  const [undoing, setUndoing] = useState(false);
  const { change, changes, effects, began } = line;
  const { undoneBy, undoBegun } = change;
  return (
    <li
      className={classes['change']}
      data-change={change.sequence}
      data-import={importId}
      data-picked={picked || undefined}
    >
      <div className={classes['head']}>
        <button
          type="button"
          className={classes['fold']}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={14} aria-hidden />
          <IconPackageImport size={15} stroke={1.6} aria-hidden />
          <strong>{change.reason ?? t('history.noReason')}</strong>
        </button>
        <span>
          <WhoAndWhen change={change} />
          <LineWays {...props} undoing={undoing} onUndo={() => setUndoing(!undoing)} />
        </span>
      </div>
      <p className={classes['counts']}>
        {t(importId.startsWith('undo:') ? 'history.import.undoing' : 'history.import.one')}{' '}
        {t('history.import.changes', { count: changes })},{' '}
        {t('history.effects', { count: effects })}
        {day(began) !== day(change.at) && ` · ${t('history.import.began', { day: day(began) })}`}
      </p>
      {undoneBy && <UndoneBy sequence={undoneBy.sequence} />}
      {undoBegun && !undoing && (
        <p className={page['warn']}>
          {t('history.undo.half')}{' '}
          <button type="button" className={page['link']} onClick={() => setUndoing(true)}>
            <u>{t('history.undo.goOn')}</u>
          </button>
        </p>
      )}
      {undoing && (
        <UndoImport
          importId={importId}
          begun={undoBegun}
          onLeave={() => setUndoing(false)}
          onUndone={() => {
            setUndoing(false);
            onChanged();
          }}
        />
      )}
      {open && <Imported importId={importId} />}
    </li>
  );
}

const A_PAGE = 10;

function Imported({ importId }: { readonly importId: string }) {
  const { t } = useTranslation();
  const [first, setFirst] = useState(A_PAGE);
  const variables = { importId, first, effects: 5, language: useSpoken() };
  const { asked } = useAsked({ query: IMPORTED, variables });
  if (asked.is !== 'found') return null;
  const { totalCount, changes } = asked.data.changesOfImport;
  return (
    <ol className={classes['within']}>
      {changes.map(({ effects, ...change }) => (
        <ChangeEntry key={change.id} change={change} effects={effects} total={change.effectCount} />
      ))}
      {totalCount > changes.length && (
        <li>
          <button
            type="button"
            className={page['tool']}
            onClick={() => setFirst(Math.min(100, first + 4 * A_PAGE))}
          >
            {t('page.more', { count: totalCount - changes.length })}
          </button>
        </li>
      )}
    </ol>
  );
}
