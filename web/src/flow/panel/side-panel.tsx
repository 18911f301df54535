import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import { graphql } from '../../remote/graphql.ts';
import classes from './panel.module.css';

const PICKED = graphql(`
  query Picked($id: ID!, $language: String) {
    node(id: $id) {
      __typename
      id
      kind
      name(language: $language)
      description(language: $language)
    }
  }
`);

interface SidePanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** What is known of the thing that is picked. */
export function SidePanel({ id, onClose }: SidePanelProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const [{ data, fetching }] = useQuery({ query: PICKED, variables: { id, language }, requestPolicy: 'cache-and-network' });
  const entry = data?.node;
  return (
    <aside className={classes['panel']} aria-label={t('panel.label')}>
      <button type="button" className={classes['close']} onClick={onClose} aria-label={t('panel.close')}>
        <IconX size={16} aria-hidden />
      </button>
      {!entry && !fetching && <p>{t('panel.gone')}</p>}
      {entry && (
        <>
          <p className={classes['chips']}>
            <span className={classes['chip']}>{t([`kind.${entry.kind}`, 'kind.other'])}</span>
          </p>
          <h2>{entry.name}</h2>
          <p className={classes['about']}>{entry.description ?? t('panel.noDescription')}</p>
        </>
      )}
    </aside>
  );
}
