import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from './picker-query.ts';
import type { Kinds, Picked } from './picker-query.ts';
import { usePickable } from './use-pickable.ts';
import classes from './picker.module.css';

interface PickerProps {
  readonly label: string;
  readonly kinds: Kinds;
  readonly picked: Picked | undefined;
  readonly onPick: (picked: Picked | undefined) => void;
}

/** Finds one thing by the beginning of its name: arrows choose, Enter takes, Escape closes the list. */
export function Picker({ label, kinds, picked, onPick }: PickerProps) {
  const { t } = useTranslation();
  const id = useId();
  if (!picked)
    return (
      <div className={classes['field']}>
        <label htmlFor={id}>{label}</label>
        <Finding id={id} label={label} kinds={kinds} onPick={onPick} />
      </div>
    );
  const place = placeOf(picked);
  return (
    <div className={classes['field']}>
      <span>{label}</span>
      <p className={classes['picked']}>
        <span>
          {picked.name}
          {place !== undefined && <small> {place}</small>}
        </span>
        <button
          type="button"
          aria-label={t('scenario.pick.other', { name: picked.name })}
          onClick={() => onPick(undefined)}
        >
          <IconX size={14} aria-hidden />
        </button>
      </p>
    </div>
  );
}

interface FindingProps extends Omit<PickerProps, 'picked'> {
  readonly id: string;
}

function Finding({ id, label, kinds, onPick }: FindingProps) {
  const { t } = useTranslation();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const found = usePickable(text, kinds);
  const hits = found.is === 'found' ? found.hits : [];
  const isShown = !closed && text.trim() !== '' && found.is !== 'idle';
  const chosen = hits[Math.min(at, hits.length - 1)];
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setClosed(false);
      setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && isShown && chosen) {
      event.preventDefault();
      onPick(chosen);
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      setClosed(true);
    }
  };
  return (
    <div className={classes['picker']} onBlur={() => setClosed(true)}>
      <input
        id={id}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && chosen ? `${list}-${chosen.id}` : undefined}
        placeholder={t('scenario.pick.find')}
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
              <small>{placeOf(hit) ?? t([`kind.${hit.__typename}`, 'kind.other'])}</small>
            </div>
          ))}
        </div>
        {found.is === 'found' && hits.length === 0 && <p>{t('scenario.pick.none')}</p>}
        {found.is === 'failed' && <p>{t('scenario.pick.failed')}</p>}
      </div>
      <span className="unseen" aria-live="polite">
        {isShown && found.is === 'found' ? t('scenario.pick.found', { count: hits.length }) : ''}
      </span>
    </div>
  );
}
