import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Chips above the title: what kind of thing it is, its state. */
  readonly chips?: ReactNode;
  readonly about?: ReactNode;
  /** The page that this one is within. */
  readonly within?: {
    readonly label: string;
    readonly to: NonNullable<LinkProps['to']>;
    readonly params?: Readonly<Record<string, string>>;
  };
  /** What can be done or gone to from here, at the right of the title. */
  readonly ways?: ReactNode;
  /** Details of what is picked, at the side. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** A page to be read from top to bottom, with room for details at its side. */
export function Page({ title, chips, about, within, ways, side, children }: PageProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['frame']}>
      <title>{`${title} · ${t('product')}`}</title>
      <div className={classes['page']}>
        <header className={classes['head']}>
          <div>
            {within && (
              <Link to={within.to} params={within.params ?? {}} className={classes['within']}>
                {within.label} <span aria-hidden>/</span>
              </Link>
            )}
            {chips}
            <h1>{title}</h1>
            {about !== undefined && <p className={classes['about']}>{about}</p>}
          </div>
          {ways !== undefined && <div className={classes['ways']}>{ways}</div>}
        </header>
        {children}
      </div>
      {side}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

/** One part of a page under a heading of its own. */
export function Part({ title, aside, children }: PartProps) {
  return (
    <section className={classes['part']}>
      <h2>
        {title}
        {aside !== undefined && <span> · {aside}</span>}
      </h2>
      {children}
    </section>
  );
}
