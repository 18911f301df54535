import { IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../flow/panel/where.ts';
import { precedence } from '../../master/precedence.ts';
import { ruleInWords } from '../../master/rule-words.ts';
import { Part } from '../../page/page.tsx';
import page from '../../page/page.module.css';
import type { TermFound } from './term-query.ts';
import classes from './term.module.css';

type Attribute = Extract<
  TermFound['defines']['nodes'][number],
  { readonly __typename: 'MasterAttribute' }
>;

/** The sources of each golden attribute that the term defines, with the way to their flow. */
export function ComesFrom({ term }: { readonly term: TermFound }) {
  const { t } = useTranslation();
  const attributes = term.defines.nodes.filter((one) => one.__typename === 'MasterAttribute');
  if (term.defines.totalCount === 0) return null;
  return (
    <Part title={t('term.comes')}>
      {attributes.length === 0 && <p className={page['soft']}>{t('term.comesFromNowhere')}</p>}
      <div className={classes['origins']}>
        {attributes.map((attribute) => (
          <Origin key={attribute.id} attribute={attribute} />
        ))}
      </div>
    </Part>
  );
}

function Origin({ attribute }: { readonly attribute: Attribute }) {
  const { t } = useTranslation();
  const { id, name, contributions } = attribute;
  const ordered = precedence(contributions.edges);
  return (
    <section className={classes['origin']}>
      <h3>
        {name}
        <Link
          to="/flow"
          search={{ touches: id }}
          className={page['tool']}
          aria-label={t('term.seeFlowOf', { name })}
        >
          <IconRoute size={15} aria-hidden /> {t('term.seeFlow')}
        </Link>
      </h3>
      {ordered.length > 0 && (
        <p className={page['soft']}>
          {t('rule.aside', { rule: ruleInWords(t, attribute, contributions.totalCount) })}
        </p>
      )}
      {ordered.length === 0 && <p className={page['warn']}>{t('term.noSources')}</p>}
      <ol>
        {ordered.map(({ id: edge, rank, trustMax, node, wins }) => {
          const place = placeOf(node);
          return (
            <li key={edge} data-first={wins || undefined}>
              <span aria-label={t('panel.rank', { rank })}>{rank ?? '–'}</span>
              <span>
                {place.name} <small>{place.path}</small>
              </span>
              {trustMax !== null && <small>{t('panel.trust', { max: trustMax })}</small>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
