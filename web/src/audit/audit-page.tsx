import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import { AsKnownThen, AsOf, wayBack } from '../page/as-of-control.tsx';
import page from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { useAsOf } from '../page/use-as-of.ts';
import { Notice } from '../states/notice.tsx';
import { askedIn, isFiltered } from './asked.ts';
import { AUDIT } from './audit-query.ts';
import type { AuditAnswer } from './audit-query.ts';
import { Facets } from './facets.tsx';
import { FindingPanel } from './finding-panel.tsx';
import { FindingTable } from './finding-table.tsx';
import './texts.ts';
import { useExport } from './use-export.ts';

export function AuditPage() {
  const { t } = useTranslation();
  const asked = askedIn(useSearch({ from: '/audit' }));
  const asOf = useAsOf();
  const asking = useAsked({
    query: AUDIT,
    variables: { ...asked, after: null, asOf: asOf.moment, language: useSpoken() },
  });
  return (
    <Answer asking={asking} waitingFor={t('audit.waiting')} wayOut={wayBack(t, asOf)}>
      {(answer) =>
        answer.all.totalCount === 0 && asOf.day === undefined ? (
          <Notice title={t('audit.clean.title')} text={t('audit.clean.text')} />
        ) : (
          <AuditView answer={answer} onChanged={asking.retry} />
        )
      }
    </Answer>
  );
}

interface AuditViewProps {
  readonly answer: AuditAnswer;
  readonly onChanged: () => void;
}

function AuditView({ answer: { all, audit }, onChanged }: AuditViewProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const go = (next: typeof search) => void navigate({ search: next });
  const asked = askedIn(search);
  const asOf = useAsOf();
  const { done, start } = useExport(asked, asOf.moment);
  const picked = search.finding;
  const show = (key: string | undefined) =>
    go({ ...search, finding: key === picked ? undefined : key });
  const clear = { label: t('page.clear'), onClick: () => go({ finding: picked }) };
  return (
    <Page
      title={t('audit.title')}
      about={t('audit.about')}
      ways={
        <>
          <AsOf {...asOf} />
          <button type="button" className={page['tool']} onClick={start} disabled={!!done}>
            <IconDownload size={16} stroke={1.6} aria-hidden />
            <span role="status">{done ? t('audit.exporting', done) : t('audit.csv')}</span>
          </button>
        </>
      }
      side={
        picked !== undefined && (
          <FindingPanel
            key={picked}
            findingKey={picked}
            asOf={asOf.moment}
            onPick={show}
            onClose={() => show(picked)}
            onChanged={onChanged}
          />
        )
      }
    >
      <AsKnownThen {...asOf} what={t('audit.asOf')} />
      <Facets all={all} search={search} onGo={go} />
      {audit.findings.length === 0 ? (
        <Notice
          title={t('audit.filteredTitle')}
          text={t('audit.filteredText')}
          {...(isFiltered(asked) && { button: clear })}
        />
      ) : (
        <FindingTable findings={audit.findings} picked={picked} onPick={show} />
      )}
      {audit.totalCount > audit.findings.length && (
        <p className={page['soft']}>
          {t('page.more', { count: audit.totalCount - audit.findings.length })}
        </p>
      )}
    </Page>
  );
}
