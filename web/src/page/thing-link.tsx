import { Link } from '@tanstack/react-router';
import { routeOf } from './route-of.ts';
import classes from './page.module.css';

export interface Thing {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

/** Something by its name, leading to the page that tells most about it. */
export function ThingLink({ thing }: { readonly thing: Thing }) {
  const { __typename: kind, id, name } = thing;
  return (
    <Link to={routeOf(kind)} params={{ id }} className={classes['link'] ?? ''}>
      {name}
    </Link>
  );
}
