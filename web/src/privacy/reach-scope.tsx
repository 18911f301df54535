import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AsOf } from '../page/as-of-control.tsx';
import page from '../page/page.module.css';
import { useAsOf } from '../page/use-as-of.ts';
import { csv } from '../save/csv.ts';
import { saveFile } from '../save/save-file.ts';
import type { Reach, Subject } from './privacy-query.ts';
import { reportRows } from './report.ts';
import classes from './privacy.module.css';

interface ReachScopeProps {
  readonly reach: Reach;
  readonly subjects: readonly Subject[];
}

/** Whose data and which, as known when; and the report as a file or on paper. */
export function ReachScope({ reach, subjects }: ReachScopeProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/privacy' });
  const navigate = useNavigate({ from: '/privacy' });
  const asOf = useAsOf();
  const { id } = reach.of;
  const subject = subjects.find(
    (one) => one.id === id || one.attributes.nodes.some((attribute) => attribute.id === id),
  );
  const ask = (of: string) => void navigate({ search: { ...search, of, show: undefined } });
  const save = () => {
    const name = `linaje-${t('privacy.file')}.csv`;
    saveFile(name, csv(reportRows(t, reach)), 'text/csv;charset=utf-8');
  };
  return (
    <div className={classes['scope']} data-paper="no">
      <label>
        <span>{t('privacy.entity')}</span>
        <select
          className={page['tool']}
          value={subject?.id ?? ''}
          onChange={({ target }) => ask(target.value)}
        >
          {!subject && <option value="">—</option>}
          {subjects.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {subject && (
        <label>
          <span>{t('privacy.attribute')}</span>
          <select className={page['tool']} value={id} onChange={({ target }) => ask(target.value)}>
            <option value={subject.id}>{t('privacy.everything')}</option>
            {subject.attributes.nodes.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <AsOf {...asOf} />
      <button type="button" className={page['tool']} onClick={save}>
        <IconDownload size={16} stroke={1.6} aria-hidden />
        {t('privacy.csv')}
      </button>
      <button type="button" className={page['tool']} onClick={() => globalThis.print()}>
        <IconPrinter size={16} stroke={1.6} aria-hidden />
        {t('privacy.print')}
      </button>
    </div>
  );
}
