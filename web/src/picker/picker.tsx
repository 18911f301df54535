import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kinds, Picked } from './pick-query.ts';
import './texts.ts';
import { useHits } from './use-hits.ts';
import classes from './picker.module.css';

export interface PickerProps {
  /** Only of these kinds; empty: of any. */
  readonly kinds: Kinds;
  readonly label: string;
  readonly picked: Picked | undefined;
  readonly onPick: (picked: Picked | undefined) => void;
}

/** Finds one entry by the beginning of its name: arrows choose, Enter takes, Escape closes the list. */
export function Picker({ kinds, label, picked, onPick }: PickerProps) {
  const { t } = useTranslation();
  if (picked)
    return (
      <p className={classes['picked']} role="group" aria-label={label}>
        <span>
          {picked.name}
          {picked.place !== undefined && <small> {picked.place}</small>}
        </span>
        <button
          type="button"
          aria-label={t('pick.other', { name: picked.name })}
          title={t('pick.other', { name: picked.name })}
          onClick={() => onPick(undefined)}
        >
          <IconX size={14} aria-hidden />
        </button>
      </p>
    );
  return <Finding kinds={kinds} label={label} onPick={onPick} />;
}

function Finding({ kinds, label, onPick }: Omit<PickerProps, 'picked'>) {
  const { t } = useTranslation();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const found = useHits(text, kinds);
  const hits = found.is === 'found' ? found.hits : [];
  const isShown = !closed && text.trim() !== '' && found.is !== 'idle';
  const chosen = hits[Math.min(at, hits.length - 1)];
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setClosed(false);
      setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && isShown && chosen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onPick(chosen);
    } else if (event.key === 'Escape' && isShown) {
      // The form around it stays.
      event.preventDefault();
      setClosed(true);
    }
  };
  return (
    <div className={classes['picker']} onBlur={() => setClosed(true)}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && chosen ? `${list}-${chosen.id}` : undefined}
        placeholder={t('pick.find')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => setClosed(false)}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
          setClosed(false);
        }}
        onKeyDown={keyDown}
      />
      <div className={classes['sheet']} hidden={!isShown}>
        <div role="listbox" id={list} aria-label={label}>
          {hits.map((hit) => (
            <div
              key={hit.id}
              id={`${list}-${hit.id}`}
              role="option"
              aria-selected={hit === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(hit)}
            >
              <span>{hit.name}</span>
              <small>
                {hit.place !== undefined && <>{hit.place} · </>}
                {t([`kind.${hit.__typename}`, 'kind.other'])}
              </small>
            </div>
          ))}
        </div>
        {found.is === 'found' && hits.length === 0 && <p>{t('pick.none')}</p>}
        {found.is === 'failed' && <p>{t('pick.failed')}</p>}
      </div>
      <span className="unseen" aria-live="polite">
        {isShown && found.is === 'found' ? t('pick.found', { count: hits.length }) : ''}
      </span>
    </div>
  );
}
