import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import { readFragment } from '../remote/graphql.ts';
import type { FragmentOf } from '../remote/graphql.ts';
import { AROUND } from './catalog-query.ts';
import classes from './catalog.module.css';

interface AroundProps {
  readonly of: string;
  readonly lineage: FragmentOf<typeof AROUND>;
}

/** What stands one step before and one step after, side by side. */
export function Around({ of, lineage }: AroundProps) {
  const { t } = useTranslation();
  const { nodes, edges } = readFragment(AROUND, lineage);
  const named = new Map(nodes.map((node) => [node.id, node]));
  const side = (near: 'from' | 'to') =>
    edges
      .filter((edge) => edge[near === 'from' ? 'to' : 'from'] === of && edge[near] !== of)
      .flatMap((edge) => {
        const node = named.get(edge[near]);
        return node ? [{ ...node, flows: edge.flows }] : [];
      });
  return (
    <div className={classes['around']}>
      <Side title={t('catalog.upstream')} none={t('catalog.noneUp')} things={side('from')} />
      <Side title={t('catalog.downstream')} none={t('catalog.noneDown')} things={side('to')} />
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly none: string;
  readonly things: readonly {
    readonly id: string;
    readonly name: string;
    readonly flows: number;
    readonly entry: { readonly __typename: string; readonly id: string } | null;
  }[];
}

/** So many neighbours are read at a glance; the others wait behind a click. */
const SHOWN = 12;

function Side({ title, none, things }: SideProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? things : things.slice(0, SHOWN);
  return (
    <Part title={title} {...(things.length > 0 && { aside: String(things.length) })}>
      {things.length === 0 && <p className={classes['none']}>{none}</p>}
      <ul className={page['plain']}>
        {shown.map(({ id, name, entry, flows }) => (
          <li key={id} className={classes['near']}>
            <IconArrowNarrowRight size={16} aria-hidden />
            {entry ? <ThingLink thing={{ ...entry, name }} /> : name}
            <small>{t('catalog.flows', { count: flows })}</small>
          </li>
        ))}
      </ul>
      {things.length > shown.length && (
        <button type="button" className={page['link']} onClick={() => setWhole(true)}>
          {t('page.more', { count: things.length - shown.length })}
        </button>
      )}
    </Part>
  );
}
