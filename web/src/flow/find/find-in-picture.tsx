import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Searching } from './use-searching.ts';
import classes from './find-in-picture.module.css';

/** Finds a box or a row of the picture by its name; Enter goes to the next one, Escape back into the picture. */
export function FindInPicture({ searching }: { readonly searching: Searching }) {
  const { t } = useTranslation();
  const { text, found, at, input, look, step, leave } = searching;
  // While somebody types it is theirs; the address follows.
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <div className={classes['find']} role="search" aria-label={t('sight.find.label')}>
      <IconSearch size={14} aria-hidden />
      <input
        ref={input}
        type="text"
        value={typed}
        maxLength={200}
        placeholder={t('sight.find.label')}
        aria-label={t('sight.find.label')}
        onChange={({ target }) => {
          setTyped(target.value);
          look(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Escape') leave();
          else return;
          event.preventDefault();
        }}
      />
      <output className={classes['count']} data-found-count>
        {text !== '' &&
          (found.ids.size === 0
            ? t('sight.find.none')
            : t('sight.find.place', { at, count: found.ids.size }))}
      </output>
      {text !== '' && (
        <>
          <button
            type="button"
            disabled={found.ids.size === 0}
            onClick={() => step(-1)}
            aria-label={t('sight.find.before')}
          >
            <IconChevronUp size={14} aria-hidden />
          </button>
          <button
            type="button"
            disabled={found.ids.size === 0}
            onClick={() => step(1)}
            aria-label={t('sight.find.next')}
          >
            <IconChevronDown size={14} aria-hidden />
          </button>
          <button type="button" onClick={leave} aria-label={t('sight.find.clear')}>
            <IconX size={14} aria-hidden />
          </button>
        </>
      )}
    </div>
  );
}
