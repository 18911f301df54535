import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import page from '../page/page.module.css';
import { orders, statuses } from './address.ts';
import type { changedTo, GlossaryAddress } from './address.ts';
import { STEWARDS } from './terms-query.ts';

interface GlossaryToolsProps {
  readonly address: GlossaryAddress;
  readonly onGo: (change: Parameters<typeof changedTo>[1]) => void;
}

const PAUSE_MS = 200;

/** Filters and order; every choice stands in the address. */
export function GlossaryTools({ address, onGo }: GlossaryToolsProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: STEWARDS, variables: { language: useSpoken() } });
  const stewards = [...(data?.people.nodes ?? []), ...(data?.teams.nodes ?? [])];
  const all = (data?.people.totalCount ?? 0) + (data?.teams.totalCount ?? 0);
  const others = all - stewards.length;
  return (
    <div className={page['tools']} role="group" aria-label={t('page.filter')}>
      <TextFilter text={address.text ?? ''} onText={(text) => onGo({ text })} />
      <select
        className={page['tool']}
        aria-label={t('glossary.status')}
        value={address.status ?? ''}
        onChange={({ target }) =>
          onGo({ status: statuses.find((status) => status === target.value) })
        }
      >
        <option value="">{t('glossary.anyStatus')}</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`panel.status.${status}`)}
          </option>
        ))}
      </select>
      <select
        className={page['tool']}
        aria-label={t('glossary.steward')}
        value={address.steward ?? ''}
        onChange={({ target }) => onGo({ steward: target.value })}
      >
        <option value="">{t('glossary.anybody')}</option>
        {stewards.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {others > 0 && <option disabled>{t('page.more', { count: others })}</option>}
      </select>
      <span className={page['space']} />
      <select
        className={page['tool']}
        aria-label={t('glossary.order')}
        value={address.order ?? 'NAME'}
        onChange={({ target }) => onGo({ order: orders.find((order) => order === target.value) })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(`glossary.orders.${order}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TextFilterProps {
  readonly text: string;
  readonly onText: (text: string | undefined) => void;
}

/** Asks after a short pause in typing; follows the address where it is changed from elsewhere. */
function TextFilter({ text, onText }: TextFilterProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const [last, setLast] = useState(text);
  if (text !== last) {
    setLast(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed.trim() === last) return;
    const timer = setTimeout(() => onText(typed.trim() || undefined), PAUSE_MS);
    return () => clearTimeout(timer);
    // A new function at each drawing is no new letter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, last]);
  return (
    <input
      type="search"
      className={page['text']}
      placeholder={t('glossary.filterText')}
      aria-label={t('glossary.filterText')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
