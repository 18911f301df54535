import { IconSearch, IconX } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readAddress } from '../flow/address.ts';
import { routeOf } from '../page/route-of.ts';
import { AllLine, HitLine } from './hit-line.tsx';
import { readResults } from './results/address.ts';
import { useHowMany } from './use-how-many.ts';
import { useShortcut } from './use-shortcut.ts';
import { useTypeahead } from './use-typeahead.ts';
import type { Hit } from './use-typeahead.ts';
import { staysOnFlow, whereTo } from './where-to.ts';
import classes from './search-box.module.css';

/**
 * Search from anywhere: Ctrl or Cmd with K, or a slash. Arrows choose and Enter goes there; without a choice Enter
 * shows all results.
 */
export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const [text, setText] = useLookedFor();
  const [open, setOpen] = useState(false);
  /** Which line is chosen; -1 for none, the one behind the hits for all results. */
  const [at, setAt] = useState(-1);
  const answer = useTypeahead(text);
  useShortcut(field);

  const hits = answer.is === 'found' ? answer.hits : [];
  const wanted = (answer.is === 'found' ? answer.near : undefined) ?? text.trim();
  const count = useHowMany(open ? wanted : '');
  const isShown = open && text.trim() !== '' && answer.is !== 'idle';
  const lines = hits.length + (count === 0 ? 0 : 1);
  const chosen = Math.min(at, lines - 1);
  const lineId = (line: number) => `${list}-${String(line)}`;
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const leave = (next: string) => {
    close();
    setText(next);
    field.current?.blur();
  };
  const go = ({ entry: { id, kind } }: Hit) => {
    leave('');
    if (path === '/flow' && staysOnFlow(kind))
      void navigate({ to: '/flow', search: (old) => whereTo(id, readAddress(old)) });
    else void navigate({ to: routeOf(kind), params: { id } });
  };
  const goToAll = (words: string) => {
    if (words === '') return;
    leave(words);
    void navigate({ to: '/search', search: readResults({ text: words }) });
    // The next Tab is the first result.
    document.getElementById('content')?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && isShown && lines > 0) {
      event.preventDefault();
      // Beyond either end nothing is chosen, and Enter shows all.
      setAt(((chosen + step + 1 + lines + 1) % (lines + 1)) - 1);
    } else if (step !== undefined) setOpen(true);
    else if (event.key === 'Enter') {
      const hit = isShown ? hits[chosen] : undefined;
      if (hit) go(hit);
      else goToAll(chosen >= 0 ? wanted : text.trim());
    } else if (event.key === 'Escape') {
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
        aria-activedescendant={isShown && chosen >= 0 ? lineId(chosen) : undefined}
        placeholder={t('search.placeholder')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
          setAt(-1);
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
          onClick={() => {
            setText('');
            field.current?.focus();
          }}
        >
          <IconX size={14} aria-hidden />
        </button>
      )}
      <div className={classes['sheet']} hidden={!isShown}>
        {answer.is === 'found' && answer.near !== undefined && (
          <p>{t('search.instead', { text: text.trim(), near: answer.near })}</p>
        )}
        {answer.is === 'found' && hits.length === 0 && (
          <p>{t('search.none', { text: text.trim() })}</p>
        )}
        {answer.is === 'failed' && <p>{t('search.failed')}</p>}
        <div role="listbox" id={list} aria-label={t('search.results')}>
          {hits.map((hit, line) => (
            <HitLine
              key={hit.entry.id}
              id={lineId(line)}
              hit={hit}
              chosen={line === chosen}
              onChoose={() => go(hit)}
            />
          ))}
          {isShown && count !== 0 && (
            <AllLine
              id={lineId(hits.length)}
              count={count}
              chosen={chosen === hits.length}
              onChoose={() => goToAll(wanted)}
            />
          )}
        </div>
      </div>
      <span className="unseen" aria-live="polite">
        {isShown && answer.is === 'found' ? t('search.found', { count: hits.length }) : ''}
      </span>
    </search>
  );
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What stands in the field: what is being typed, and on the results page what was looked for. */
function useLookedFor() {
  const asked = useLocation({
    select: ({ pathname, search }) => (pathname === '/search' ? (search.text ?? '') : ''),
  });
  const [text, setText] = useState(asked);
  const [last, setLast] = useState(asked);
  if (asked !== last) {
    setLast(asked);
    setText(asked);
  }
  return [text, setText] as const;
}
