import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ChangeEntry } from './change-entry.tsx';
import { ImportedLine } from './imported-line.tsx';
import { LineWays, UndoneBy } from './line-ways.tsx';
import type { LineProps } from './line-ways.tsx';
import { UndoChange } from './undo-change.tsx';
import { WholeChange } from './whole-change.tsx';

/** One line of the log: a change, or an import; what it did, and how to take it back. */
export function ChangeLine(props: LineProps) {
  const { line, picked, onChanged } = props;
  const { t } = useTranslation();
  const [whole, setWhole] = useState(picked);
  const [undoing, setUndoing] = useState(false);
  const { change } = line;
  const { effects, effectCount, undoneBy } = change;
  if (line.importId !== null) return <ImportedLine {...props} importId={line.importId} />;
  const ways = <LineWays {...props} undoing={undoing} onUndo={() => setUndoing(!undoing)} />;
  const below = (
    <>
      {undoneBy && <UndoneBy sequence={undoneBy.sequence} />}
      {undoing && (
        <UndoChange
          id={change.id}
          onLeave={() => setUndoing(false)}
          onUndone={() => {
            setUndoing(false);
            onChanged();
          }}
        />
      )}
    </>
  );
  if (whole)
    return (
      <WholeChange sequence={change.sequence} ways={ways} picked={picked}>
        {below}
      </WholeChange>
    );
  const more = (
    <button type="button" className={page['link']} onClick={() => setWhole(true)}>
      {t('history.more', { count: effectCount - effects.length })}
    </button>
  );
  return (
    <ChangeEntry change={change} effects={effects} total={effectCount} more={more} ways={ways}>
      {below}
    </ChangeEntry>
  );
}
