import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import '../page/texts.ts';
import { Notice } from '../states/notice.tsx';
import { Between } from './between.tsx';
import './texts.ts';
import { WhenField } from './when-field.tsx';
import { daysBefore, isTurned, whenIn } from './when.ts';

const SPANS = [7, 30, 90] as const;

/** The catalog at two moments held beside each other: what came, went and changed, and what that did. */
export function DifferencePage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/difference' });
  const navigate = useNavigate({ from: '/difference' });
  const [from, to] = [whenIn(search.from), whenIn(search.to)];
  const go = (next: typeof search) => void navigate({ search: next });
  const spans = SPANS.map((days) => (
    <button
      key={days}
      type="button"
      className={page['tool']}
      aria-pressed={search.from === daysBefore(days) && search.to === undefined}
      onClick={() => go({ from: daysBefore(days) })}
    >
      {t('difference.lastDays', { count: days })}
    </button>
  ));
  return (
    <Page
      title={t('difference.title')}
      about={t('difference.about')}
      within={{ label: t('difference.changes'), to: '/changes' }}
    >
      <div className={page['tools']} role="group" aria-label={t('difference.moments')}>
        <WhenField
          label={t('difference.from')}
          when={from}
          onWhen={(text) => go({ ...search, from: text })}
        />
        <WhenField
          label={t('difference.to')}
          when={to}
          empty={t('difference.now')}
          onWhen={(text) => go({ ...search, to: text })}
        />
        <span className={page['space']} />
        {spans}
      </div>
      {from === undefined && (
        <Notice title={t('difference.choose')} text={t('difference.chooseText')} />
      )}
      {from !== undefined && isTurned(from, to) && (
        <Notice
          title={t('difference.turned')}
          text={t('difference.turnedText')}
          button={{
            label: t('difference.turn'),
            onClick: () => go({ from: search.to, to: search.from }),
          }}
        />
      )}
      {from !== undefined && !isTurned(from, to) && (
        <Between
          key={`${search.from ?? ''} ${search.to ?? ''}`}
          from={from}
          to={to}
          onOther={() => go({ from: daysBefore(30) })}
        />
      )}
    </Page>
  );
}
