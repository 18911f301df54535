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
  /** The pages that this one is within, the outermost first. */
  readonly within?: Step | readonly Step[];
  /** What can be done or gone to from here, at the right of the title. */
  readonly ways?: ReactNode;
  /** Details of what is picked, at the side. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** One step of the way to a page. */
export interface Step {
  readonly label: string;
  readonly to: NonNullable<LinkProps['to']>;
  readonly params?: { readonly id: string };
}

/** Longer names are cut, and told in full where one points at them. */
const LONG = 160;

/** A page to be read from top to bottom, with room for details at its side. */
export function Page({ title, chips, about, within, ways, side, children }: PageProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['frame']}>
      <title>{`${title} · ${t('product')}`}</title>
      <div className={classes['page']}>
        <header className={classes['head']}>
          <div>
            <Trail steps={[within ?? []].flat()} />
            {chips}
            <h1 {...(title.length > LONG && { title })}>{title}</h1>
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

/** The way to a page, each step a link. */
function Trail({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation();
  if (steps.length === 0) return null;
  return (
    <nav aria-label={t('page.trail')} className={classes['trail']}>
      {steps.map(({ label, to, params }) => (
        <Link
          key={`${to} ${params?.id ?? ''}`}
          to={to}
          {...(params && { params })}
          className={classes['within']}
        >
          <span>{label}</span> <span aria-hidden>/</span>
        </Link>
      ))}
    </nav>
  );
}

interface PartProps {
  readonly title: string;
  readonly aside?: string;
  /** What can be done with this part, beside its heading. */
  readonly way?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a page under a heading of its own. */
export function Part({ title, aside, way, children }: PartProps) {
  const heading = (
    <h2>
      {title}
      {aside !== undefined && <span> · {aside}</span>}
    </h2>
  );
  return (
    <section className={classes['part']}>
      {way ? (
        <div className={classes['headed']}>
          {heading}
          {way}
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  );
}
