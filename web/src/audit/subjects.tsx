import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import classes from './audit.module.css';

interface Subject {
  readonly entry: Thing;
  readonly within: readonly Thing[];
}

/** Things of which the name alone does not say which one is meant. */
const PLACED: ReadonlySet<string> = new Set(['Field', 'Dataset', 'MasterAttribute']);

/** What a finding is about, each with where it stands: `Portal · usuarios · movil`. */
export function Subjects({ about }: { readonly about: readonly Subject[] }) {
  return (
    <ul className={classes['subjects']}>
      {about.map(({ entry, within }) => (
        <li key={entry.id}>
          {PLACED.has(entry.__typename) &&
            within.map((whole) => (
              <span key={whole.id} className={page['soft']}>
                {whole.name} ·{' '}
              </span>
            ))}
          <ThingLink thing={entry} />
        </li>
      ))}
    </ul>
  );
}
