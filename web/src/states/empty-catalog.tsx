import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.tsx';
import classes from './empty-catalog.module.css';

/** An empty catalog offers three ways to begin, in words that can be copied. */
export function EmptyCatalog() {
  const { t } = useTranslation();
  return (
    <Notice title={t('state.empty.title')} text={t('state.empty.text')}>
      <ol className={classes['ways']}>
        <Way
          title={t('state.empty.sample')}
          text={t('state.empty.sampleText')}
          code="LINAJE_SAMPLE=on npm start"
        />
        <Way
          title={t('state.empty.import')}
          text={t('state.empty.importText')}
          code="npm run linaje -- --help"
        />
        <Way
          title={t('state.empty.openLineage')}
          text={t('state.empty.openLineageText')}
          code={curl(location.origin)}
        />
      </ol>
    </Notice>
  );
}

function Way({ title, text, code }: { title: string; text: string; code: string }) {
  const { t } = useTranslation();
  return (
    <li>
      <h3>{title}</h3>
      <p>{text}</p>
      <div className={classes['code']}>
        <pre tabIndex={0}>{code}</pre>
        <CopyButton value={code}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              {t(copied ? 'state.empty.copied' : 'state.empty.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </li>
  );
}

/** The smallest run event that puts a job between two datasets. */
function curl(origin: string): string {
  const event = {
    eventType: 'COMPLETE',
    eventTime: new Date().toISOString(),
    producer: 'https://github.com/OpenLineage/OpenLineage',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: '0197e0a0-0000-7000-8000-000000000001' },
    job: { namespace: 'crm', name: 'load_contacts' },
    inputs: [{ namespace: 'postgres://crm:5432', name: 'crm.public.contact' }],
    outputs: [{ namespace: 'postgres://staging:5432', name: 'staging.public.contact' }],
  };
  return [
    `curl -X POST ${origin}/api/v1/lineage \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify(event, null, 2)}'`,
  ].join('\n');
}
