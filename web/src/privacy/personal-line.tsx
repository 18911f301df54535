import { Link } from '@tanstack/react-router';
import { IconFingerprint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { readFragment } from '../remote/graphql.ts';
import { CARRIED, CARRIES } from './privacy-query.ts';
import './texts.ts';
import classes from './privacy.module.css';

interface PersonalLineProps {
  readonly id: string;
  readonly className: string | undefined;
}

/** Of a field or attribute that is personal why it is, leading to how far the data reach; of others nothing. */
export function PersonalLine({ id, className }: PersonalLineProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const [{ data }] = useQuery({ query: CARRIES, variables: { id, language, asOf: null } });
  const node = data?.node;
  if (node?.id !== id || (node.__typename !== 'Field' && node.__typename !== 'MasterAttribute'))
    return null;
  const [personal] = readFragment(CARRIED, node.carries);
  if (!personal) return null;
  return (
    <p className={`${className ?? ''} ${classes['line']}`} data-personal>
      {personal.sentence}{' '}
      <Link to="/privacy" search={{ of: id }}>
        <IconFingerprint size={14} stroke={1.6} aria-hidden />
        {t('privacy.link')}
      </Link>
    </p>
  );
}
