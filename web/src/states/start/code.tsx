import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './start.module.css';

/** Something to be copied as it stands. */
export function Code({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes['code']}>
      <pre tabIndex={0}>{code}</pre>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-sm" onClick={copy}>
            {t(copied ? 'start.connect.copied' : 'start.connect.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
