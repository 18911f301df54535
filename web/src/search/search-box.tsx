import { IconSearch, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readAddress } from '../flow/address.ts';
import { HitLine } from './hit-line.tsx';
import { pageOf, whereTo } from './where-to.ts';
import { useTypeahead } from './use-typeahead.ts';
import classes from './search-box.module.css';

/** Search from anywhere: Ctrl or Cmd with K, or a slash; arrows choose, Enter goes there. */
export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const answer = useTypeahead(text);
  useShortcut(field);

  const hits = answer.is === 'found' ? answer.hits : [];
  const chosen = hits[Math.min(at, hits.length - 1)];
  const isShown = open && text.trim() !== '' && answer.is !== 'idle';
  const close = () => {
    setOpen(false);
    setAt(0);
  };
  const go = (hit: (typeof hits)[number]) => {
    close();
    setText('');
    field.current?.blur();
    const { id, kind } = hit.entry;
    const page = pageOf(kind);
    if (page) void navigate({ to: page, params: { id } });
    else void navigate({ to: '/flow', search: (old) => whereTo({ id, kind }, readAddress(old)) });
  };
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && isShown && chosen) go(chosen);
    else if (event.key === 'Escape') {
      if (isShown) close();
      else if (text !== '') setText('');
      else field.current?.blur();
    }
  };
  return (
    <search
      className={classes['search']}
      data-large={large || undefined}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <IconSearch size={large ? 20 : 16} className={classes['glass']} aria-hidden />
      <input
        ref={field}
        className={classes['field']}
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && chosen ? `${list}-${chosen.entry.id}` : undefined}
        placeholder={t('search.placeholder')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={keyDown}
      />
      {text === '' ? (
        <kbd className={classes['keys']} aria-hidden>
          {isApple ? '⌘ K' : 'Ctrl K'}
        </kbd>
      ) : (
        <button
          type="button"
          className={classes['clear']}
          aria-label={t('search.clear')}
          onClick={() => setText('')}
        >
          <IconX size={14} aria-hidden />
        </button>
      )}
      <div className={classes['sheet']} hidden={!isShown}>
        {answer.is === 'found' && answer.near !== undefined && (
          <p>{t('search.instead', { text: text.trim(), near: answer.near })}</p>
        )}
        <div role="listbox" id={list} aria-label={t('search.results')}>
          {hits.map((hit) => (
            <HitLine
              key={hit.entry.id}
              id={`${list}-${hit.entry.id}`}
              hit={hit}
              chosen={hit === chosen}
              onChoose={() => go(hit)}
            />
          ))}
        </div>
        {answer.is === 'found' && hits.length === 0 && (
          <p>{t('search.none', { text: text.trim() })}</p>
        )}
        {answer.is === 'failed' && <p>{t('search.failed')}</p>}
      </div>
      <span className="unseen" aria-live="polite">
        {isShown && answer.is === 'found' ? t('search.found', { count: hits.length }) : ''}
      </span>
    </search>
  );
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Ctrl or Cmd with K from anywhere; a slash unless somebody is writing. */
function useShortcut(field: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const writing =
        event.target instanceof Element && event.target.closest('input, textarea, select');
      const called =
        ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') ||
        (event.key === '/' && !writing);
      if (!called) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [field]);
}
