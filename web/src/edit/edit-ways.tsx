import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import type { Editing } from './edit-place.tsx';
import './texts.ts';
import { isKept, placeOf } from './use-writing.ts';
import classes from './edit-place.module.css';

interface EditWaysProps {
  readonly id: string;
  readonly isRetired: boolean;
  /** Somebody may answer for entries of its kind. */
  readonly isOwned?: boolean;
  /** This is the page that tells all that is known. */
  readonly isHere?: boolean;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** What can be changed of an entry: its values at once, the rest from a menu. */
export function EditWays({
  id,
  isRetired,
  isOwned = true,
  isHere = false,
  children,
}: EditWaysProps) {
  const { t } = useTranslation();
  if (isRetired) return isHere ? null : <AllKnown id={id} />;
  return (
    <>
      <EditLink edit="1" label={t(isKept(placeOf(id, 'values')) ? 'edit.goOn' : 'edit.edit')} />
      <MoreMenu label={t('edit.more')}>
        {isOwned && <EditLink edit="owners" label={t('edit.owners.action')} inMenu />}
        <EditLink edit="ties" label={t('edit.ties.action')} inMenu />
        <EditLink edit="retire" label={t('edit.retire.action')} inMenu />
        {children}
        {!isHere && (
          <Link to="/entries/$id" params={{ id }}>
            {t('edit.all')}
          </Link>
        )}
      </MoreMenu>
    </>
  );
}

function AllKnown({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <Link to="/entries/$id" params={{ id }} className={page['tool']}>
      {t('edit.all')}
    </Link>
  );
}

interface EditLinkProps {
  readonly edit: Editing;
  readonly label: string;
  /** Within the menu it looks like the rest of it. */
  readonly inMenu?: boolean;
}

/** The way to one form about the entry whose page this is. */
export function EditLink({ edit, label, inMenu = false }: EditLinkProps) {
  return (
    <Link
      to="."
      search={(old: Record<string, unknown>) => ({ ...old, edit })}
      data-edit={edit}
      {...(!inMenu && { className: page['tool'] ?? '' })}
    >
      {label}
    </Link>
  );
}

interface MoreMenuProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A few more ways behind one button: arrows walk them, Escape closes. */
function MoreMenu({ label, children }: MoreMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setOpen(true);
    const ways = [...(sheet.current?.querySelectorAll<HTMLElement>('a, button') ?? [])];
    const at = ways.findIndex((one) => one === document.activeElement);
    // What has just been opened can take focus in the next frame only.
    requestAnimationFrame(() => ways[(at + step + ways.length) % ways.length]?.focus());
  };
  return (
    <div
      className={classes['menu']}
      onKeyDown={walk}
      onBlur={({ currentTarget, relatedTarget }) =>
        !currentTarget.contains(relatedTarget) && setOpen(false)
      }
    >
      <button
        ref={button}
        type="button"
        className={page['tool']}
        aria-label={label}
        aria-expanded={open}
        data-edits
        onClick={() => setOpen(!open)}
      >
        <IconDots size={16} aria-hidden />
      </button>
      <div ref={sheet} className={classes['sheet']} hidden={!open}>
        {children}
      </div>
    </div>
  );
}
