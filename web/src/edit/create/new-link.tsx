import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import '../texts.ts';
import type { Made } from './recipes.ts';

interface NewLinkProps {
  readonly kind: Made;
  /** The id of what it is made within. */
  readonly within?: string;
  /** Within a menu it looks like the rest of it. */
  readonly inMenu?: boolean;
}

/** The way to a new entry. */
export function NewLink({ kind, within, inMenu = false }: NewLinkProps) {
  const { t } = useTranslation();
  return (
    <Link
      to="/new/$kind"
      params={{ kind }}
      search={within === undefined ? {} : { within }}
      {...(!inMenu && { className: page['tool'] ?? '' })}
    >
      {t([`edit.create.action.${kind}`, 'edit.create.title'], { kind: t(`kind.${kind}`) })}
    </Link>
  );
}
