import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { graphql } from '../remote/graphql.ts';
import type { ResultOf, VariablesOf } from '../remote/graphql.ts';
import classes from './picker.module.css';

const PICK = graphql(`
  query Pick($text: String!, $kinds: [Kind!], $language: String) {
    typeahead(text: $text, kinds: $kinds, first: 8) {
      entry {
        __typename
        id
        name(language: $language)
        ... on Field {
          dataset {
            id
            node {
              id
              name(language: $language)
            }
          }
        }
        ... on Dataset {
          systems(first: 1) {
            nodes {
              id
              name(language: $language)
            }
          }
        }
        ... on MasterAttribute {
          entity {
            id
            node {
              id
              name(language: $language)
            }
          }
        }
      }
    }
  }
`);

export type Kinds = NonNullable<VariablesOf<typeof PICK>['kinds']>;
type Hit = ResultOf<typeof PICK>['typeahead'][number]['entry'];

/** What was picked. */
export interface Picked {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

interface PickerProps {
  /** Only of these kinds; empty: of any. */
  readonly kinds: Kinds;
  readonly label: string;
  readonly picked: Picked | undefined;
  readonly onPick: (picked: Picked | undefined) => void;
}

const PAUSE_MS = 120;

/** Finds one entry by the beginning of its name: arrows choose, Enter takes, Escape closes the list. */
export function Picker({ kinds, label, picked, onPick }: PickerProps) {
  const { t } = useTranslation();
  if (picked)
    return (
      <p className={classes['picked']} role="group" aria-label={label}>
        <span>{picked.name}</span>
        <button
          type="button"
          aria-label={t('edit.pick.change')}
          title={t('edit.pick.change')}
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
        placeholder={t('edit.pick.find')}
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
                {withinOf(hit) !== undefined && <>{withinOf(hit)} · </>}
                {t([`kind.${hit.__typename}`, 'kind.other'])}
              </small>
            </div>
          ))}
        </div>
        {found.is === 'found' && hits.length === 0 && <p>{t('edit.pick.none')}</p>}
        {found.is === 'failed' && <p>{t('edit.pick.failed')}</p>}
      </div>
      <span className="unseen" aria-live="polite">
        {isShown && found.is === 'found' ? t('edit.pick.found', { count: hits.length }) : ''}
      </span>
    </div>
  );
}

/** What it stands in: many columns bear the same name. */
function withinOf(hit: Hit): string | undefined {
  if (hit.__typename === 'Field') return hit.dataset?.node.name;
  if (hit.__typename === 'Dataset') return hit.systems.nodes[0]?.name;
  return hit.__typename === 'MasterAttribute' ? hit.entity?.node.name : undefined;
}

type Found =
  | { readonly is: 'idle' }
  | { readonly is: 'failed' }
  | { readonly is: 'found'; readonly hits: readonly Hit[] };

/** What begins so, after a short pause in typing; late answers to earlier letters are dropped. */
function useHits(text: string, kinds: Kinds): Found {
  const client = useClient();
  const language = useSpoken();
  const [found, setFound] = useState<Found>({ is: 'idle' });
  const wanted = text.trim();
  const of = kinds.join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let late = false;
    const timer = setTimeout(() => {
      const variables = {
        text: wanted,
        kinds: of === '' ? null : (of.split(' ') as Kinds),
        language,
      }; // joined above
      void client
        .query(PICK, variables, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (late) return;
          setFound(
            data
              ? { is: 'found', hits: data.typeahead.map(({ entry }) => entry) }
              : { is: 'failed' },
          );
        });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [client, wanted, language, of]);
  return wanted === '' ? { is: 'idle' } : found;
}
