import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { shownOf } from '../edit/values/shown.ts';
import { isOfRows } from '../edit/values/units.ts';
import type { Known } from '../edit/values/entry-form-query.ts';
import { languageName } from '../page/language-name.ts';
import { Markdown } from '../page/markdown.tsx';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import type { EntryFound, Value } from './entry-query.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { Records } from './records.tsx';
import classes from './entry.module.css';

/** What stands at the head of the page already. */
const above: ReadonlySet<string> = new Set(['name', 'description']);

/** All that is said of it, property by property, in the order of the model. */
export function Values({ entry }: { readonly entry: EntryFound }) {
  const { t } = useTranslation();
  const { values, model, __typename: kind } = entry;
  const known = [...model.properties]
    .filter(({ name }) => !above.has(name))
    .filter(({ name }) => values.some(({ property }) => property === name));
  const inOrder = [
    ...shownOf(kind, known),
    ...known.filter((one) => !shownOf(kind, known).includes(one)),
  ];
  if (inOrder.length === 0) return null;
  return (
    <Part title={t('entry.values')}>
      <dl className={classes['values']}>
        {inOrder.map((one) => (
          <div key={one.name} data-value={one.name} data-wide={isOfRows(one) || undefined}>
            <dt>{one.label}</dt>
            <dd>
              <ValueOf
                known={one}
                values={values.filter(({ property }) => property === one.name)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

interface ValueOfProps {
  readonly known: Known;
  readonly values: readonly Value[];
}

/** A value as its property wants to be read; what is said in several languages with the reader's first. */
function ValueOf({ known, values }: ValueOfProps) {
  const spoken = useSpoken();
  const ordered = [...values].sort(
    (a, b) => Number(b.language === spoken) - Number(a.language === spoken),
  );
  return ordered.map((value) => (
    <div key={value.language} {...(value.language !== null && { lang: value.language })}>
      <OneValue known={known} value={value} />
      {value.language !== null && value.language !== spoken && (
        <small className={page['soft']}>{languageName(value.language, spoken)}</small>
      )}
    </div>
  ));
}

function OneValue({ known, value }: { readonly known: Known; readonly value: Value }) {
  if (isOfRows(known)) return <Records known={known} rows={value.rows} />;
  if (known.type === 'MARKDOWN') return <Markdown text={value.text ?? ''} />;
  if (known.type === 'LINK' || known.item === 'LINK')
    return [...(value.text === null ? value.texts : [value.text])].map((address) => (
      <Address key={address} address={address} />
    ));
  if (value.entries.length > 0)
    return value.entries.map((entry) => (
      <div key={entry.id}>
        <ThingLink thing={entry} />
      </div>
    ));
  return <span className={classes['said']}>{value.said}</span>;
}

/** Only addresses that open something, whatever was said. */
function Address({ address }: { readonly address: string }) {
  if (!/^(https?|mailto):/i.test(address)) return <span>{address}</span>;
  return (
    <a href={address} rel="noreferrer noopener" className={classes['address']}>
      {address}
    </a>
  );
}
