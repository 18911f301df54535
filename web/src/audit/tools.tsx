import { IconDownload, IconListCheck, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import page from '../page/page.module.css';
import { saveFile } from '../save/save-file.ts';
import { ASK_ANEW, REPORT } from './audit-query.ts';
import type { Filter } from './audit-query.ts';
import classes from './audit.module.css';

interface ToolsProps {
  readonly filter: Filter;
  readonly onAsked: () => void;
}

/** What can be done with the whole list: ask again, see the rules, take it along. */
export function Tools({ filter, onAsked }: ToolsProps) {
  const { t } = useTranslation();
  const [{ fetching, data, error }, ask] = useMutation(ASK_ANEW);
  const run = data?.askAuditAnew;
  const anew = async () => {
    await ask({});
    onAsked();
  };
  return (
    <>
      <button
        type="button"
        className={page['tool']}
        disabled={fetching}
        onClick={() => void anew()}
      >
        <IconRefresh size={16} stroke={1.6} aria-hidden />
        {t(fetching ? 'audit.tools.asking' : 'audit.tools.anew')}
      </button>
      <Link to="/audit/rules" search={{}} className={page['tool']}>
        <IconListCheck size={16} stroke={1.6} aria-hidden /> {t('audit.tools.rules')}
      </Link>
      <Export filter={filter} />
      <span role="status" className={classes['asked']}>
        {error && t('audit.tools.away')}
        {run &&
          t('audit.tools.asked', {
            rules: run.rules,
            count: run.findings,
            ms: run.milliseconds,
          })}
      </span>
    </>
  );
}

const formats = ['CSV', 'JSON', 'MARKDOWN'] as const;

/** The findings that pass the filter as a file, made by the server and not from the screen. */
function Export({ filter }: Pick<ToolsProps, 'filter'>) {
  const { t } = useTranslation();
  const client = useClient();
  const menu = useRef<HTMLDetailsElement>(null);
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const save = async (format: (typeof formats)[number]) => {
    if (menu.current) menu.current.open = false;
    setState('working');
    const { data } = await client
      .query(REPORT, { ...filter, format }, { requestPolicy: 'network-only' })
      .toPromise();
    if (!data) return setState('failed');
    const { name, text, mediaType } = data.auditReport;
    saveFile(name, text, mediaType);
    setState('idle');
  };
  return (
    <details className={classes['menu']} ref={menu}>
      <summary className={page['tool']}>
        <IconDownload size={16} stroke={1.6} aria-hidden />
        <span role="status">
          {t(
            state === 'working'
              ? 'audit.tools.working'
              : state === 'failed'
                ? 'audit.tools.failed'
                : 'audit.tools.export',
          )}
        </span>
      </summary>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => void save(format)}>
              {t(`audit.tools.${format}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
