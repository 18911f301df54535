import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import { WhatIfFed } from '../scenario/what-if.tsx';
import { ChainPicture } from './chain-picture.tsx';
import type { Hop, ObjectiveChain } from './objective-query.ts';
import { Strength } from './strength.tsx';
import classes from './chain.module.css';

/** What an objective rests on: the sentence, the picture, what is wanting, and every hop as a table. */
export function ChainPart({ chain }: { readonly chain: ObjectiveChain }) {
  const { t } = useTranslation();
  const { strength, sentence, hops } = chain;
  const wanting = hops
    .filter((hop) => hop.strength !== 'SOUND')
    .sort((a, b) => Number(b.strength === 'BROKEN') - Number(a.strength === 'BROKEN'));
  return (
    <Part title={t('objectives.chain.title')}>
      <p className={classes['sentence']} data-strength={strength}>
        <Strength strength={strength} /> <span>{sentence}</span>
        {wanting.length > 0 && (
          <Link to="/audit" className={page['link']} search={{}}>
            <u>{t('objectives.chain.findings')}</u>
          </Link>
        )}
      </p>
      <ChainPicture hops={hops} />
      {wanting.length > 0 && (
        <ul className={classes['wanting']} aria-label={t('objectives.chain.wanting')}>
          {wanting.map((hop, index) => (
            <li key={index}>
              <Strength strength={hop.strength} hop />{' '}
              <span>
                {hop.sentence} <Unfed hop={hop} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <details className={classes['details']}>
        <summary>{t('objectives.chain.allHops', { count: hops.length })}</summary>
        <Hops hops={hops} />
      </details>
    </Part>
  );
}

/** Where no source stands behind an attribute: what if one did? */
function Unfed({ hop: { reasons, to, from } }: { readonly hop: Hop }) {
  if (!reasons.some((one) => one === 'NO_SOURCE' || one === 'NO_LIVE_SOURCE')) return null;
  const attribute = [to, from].find((one) => one?.__typename === 'MasterAttribute');
  return attribute ? <WhatIfFed id={attribute.id} /> : null;
}

function Hops({ hops }: { readonly hops: readonly Hop[] }) {
  const { t } = useTranslation();
  return (
    <div
      className={page['hold']}
      role="region"
      tabIndex={0}
      aria-label={t('objectives.chain.hops')}
    >
      <table className={page['table']} data-hops>
        <thead>
          <tr>
            <th scope="col">{t('objectives.chain.from')}</th>
            <th scope="col">{t('objectives.chain.to')}</th>
            <th scope="col">{t('objectives.chain.holds')}</th>
            <th scope="col">{t('objectives.chain.how')}</th>
          </tr>
        </thead>
        <tbody>
          {hops.map((hop, index) => (
            <tr key={index}>
              <th scope="row">
                <ThingLink thing={hop.from} />
              </th>
              <td>{hop.to ? <ThingLink thing={hop.to} /> : t('objectives.chain.nothing')}</td>
              <td>
                <Strength strength={hop.strength} hop />
              </td>
              <td>{hop.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
