import { useTranslation } from 'react-i18next';
import { Status } from '../../flow/panel/chips.tsx';
import { plainText } from '../../glossary/plain-text.ts';
import { ThingLink } from '../../page/thing-link.tsx';
import { Excerpt } from '../excerpt.tsx';
import { kindSigns } from '../kind-signs.ts';
import { plain } from '../marked.ts';
import type { Found } from './results-query.ts';
import classes from './results.module.css';

const golden: ReadonlySet<string> = new Set(['MasterEntity', 'MasterAttribute']);

/** One result: what it is called, what it is and where, what it means, and why it was found. */
export function HitRow({ hit }: { readonly hit: Found }) {
  const { t } = useTranslation();
  const { entry, within, status, owners, excerpt } = hit;
  const Sign = kindSigns[entry.kind];
  const text = meaningOf(entry);
  const inText = hit.matched === 'description' && text.includes(unmarked(excerpt));
  const byName = hit.matched === 'name' && plain(excerpt) === entry.name;
  return (
    <li className={classes['hit']} data-hit={entry.kind}>
      <Sign size={18} stroke={1.6} aria-hidden data-golden={golden.has(entry.kind) || undefined} />
      <div className={classes['what']}>
        <h2>
          <ThingLink thing={entry}>{byName ? <Excerpt text={excerpt} /> : entry.name}</ThingLink>
        </h2>
        <p className={classes['where']}>
          {t(`kind.${entry.kind}`)}
          {entry.__typename === 'Field' && entry.dataType !== null && <> · {entry.dataType}</>}
          {within.map((holder) => (
            <span key={holder.id}>
              {' · '}
              <ThingLink thing={holder} />
            </span>
          ))}
        </p>
        {text !== '' && (
          <p className={classes['meaning']}>
            {inText ? <Excerpt text={plainText(excerpt)} /> : text}
          </p>
        )}
        {!byName && !inText && (
          <p className={classes['why']}>
            {t([`search.matched.${hit.matched}`, 'search.matched.other'], {
              matched: hit.matched,
            })}
            : <Excerpt text={plainText(excerpt)} />
          </p>
        )}
      </div>
      <div className={classes['standing']}>
        {/* Being in use is no news. */}
        <Status status={status === 'ACTIVE' ? null : status} />
        {owners.slice(0, 2).map((owner) => (
          <ThingLink key={owner.id} thing={owner} />
        ))}
        {owners.length > 2 && <small>{t('page.more', { count: owners.length - 2 })}</small>}
      </div>
    </li>
  );
}

/** What it means, in the reader's language, as one line of text. */
function meaningOf(entry: Found['entry']): string {
  const definition = entry.__typename === 'Term' ? entry.definition : null;
  return plainText(definition ?? entry.description ?? '');
}

/** The words of an excerpt as they stand in the text it is cut from. */
const unmarked = (excerpt: string): string => plainText(plain(excerpt)).replace(/^…|…$/g, '');
