import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { Code } from './code.tsx';
import { settingsFor } from './settings.ts';
import type { Setting } from './settings.ts';
import classes from './start.module.css';

/** Settings of the clients that people have, with this address in them. */
export function ConnectWay() {
  const { t } = useTranslation();
  const [settings] = useState(() => settingsFor(location.origin, new Date()));
  const [client, setClient] = useState<Setting['client']>('environment');
  const shown = settings.find((one) => one.client === client);
  return (
    <li>
      <h3>{t('start.connect.title')}</h3>
      <p>{t('start.connect.text')}</p>
      <div role="group" aria-label={t('start.connect.clients')} className={classes['clients']}>
        {settings.map((one) => (
          <button
            key={one.client}
            type="button"
            className={page['tool']}
            aria-pressed={one.client === client}
            onClick={() => setClient(one.client)}
          >
            {t(`start.connect.client.${one.client}`)}
          </button>
        ))}
      </div>
      {shown && <Code code={shown.code} />}
    </li>
  );
}
