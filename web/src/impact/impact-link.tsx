import { Link } from '@tanstack/react-router';
import { IconTopologyStar3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './texts.ts';

interface ImpactLinkProps {
  /** The id of what is asked about. */
  readonly of: string;
  readonly className: string | undefined;
}

/** What depends on this? */
export function ImpactLink({ of, className }: ImpactLinkProps) {
  const { t } = useTranslation();
  return (
    <Link to="/impact/$id" params={{ id: of }} {...(className !== undefined && { className })}>
      <IconTopologyStar3 size={16} stroke={1.6} aria-hidden />
      {t('impact.link')}
    </Link>
  );
}
