import { Link } from '@tanstack/react-router';
import { routeOf } from './route-of.ts';
import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface Thing {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

/** Longer names are cut, and told in full where one points at them. */
const LONG = 80;

interface ThingLinkProps {
  readonly thing: Thing;
  /** Its name with something marked in it. */
  readonly children?: ReactNode;
}

/** Something by its name, leading to the page that tells most about it. */
export function ThingLink({ thing, children }: ThingLinkProps) {
  const { __typename: kind, id, name } = thing;
  return (
    <Link
      to={routeOf(kind)}
      params={{ id }}
      className={classes['link'] ?? ''}
      {...(name.length > LONG && { title: name, 'data-long': true })}
    >
      {children ?? name}
    </Link>
  );
}
