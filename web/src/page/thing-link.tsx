import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface Thing {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

/** Kinds that data flows through; of the others without a page the flow's side panel tells. */
const flowing: ReadonlySet<string> = new Set(['Field', 'Process', 'MasterAttribute']);

interface ThingLinkProps {
  readonly thing: Thing;
  /** Its name with something marked in it. */
  readonly children?: ReactNode;
}

/** Something by its name, leading to the page that tells most about it. */
export function ThingLink({ thing, children }: ThingLinkProps) {
  const { __typename: kind, id } = thing;
  const name = children ?? thing.name;
  const link = { className: classes['link'] ?? '' };
  if (kind === 'Term')
    return (
      <Link to="/terms/$id" params={{ id }} {...link}>
        {name}
      </Link>
    );
  if (kind === 'Person' || kind === 'Team')
    return (
      <Link to="/people/$id" params={{ id }} {...link}>
        {name}
      </Link>
    );
  if (kind === 'System')
    return (
      <Link to="/catalog/$id" params={{ id }} {...link}>
        {name}
      </Link>
    );
  if (kind === 'Dataset')
    return (
      <Link to="/catalog/dataset/$id" params={{ id }} {...link}>
        {name}
      </Link>
    );
  if (kind === 'MasterEntity')
    return (
      <Link to="/master/$id" params={{ id }} {...link}>
        {name}
      </Link>
    );
  if (kind === 'Objective')
    return (
      <Link to="/objectives/$id" params={{ id }} {...link}>
        {name}
      </Link>
    );
  return (
    <Link to="/flow" search={flowing.has(kind) ? { touches: id } : { show: id }} {...link}>
      {name}
    </Link>
  );
}
