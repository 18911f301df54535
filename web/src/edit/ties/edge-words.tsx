import page from '../../page/page.module.css';
import type { Thing } from '../../page/thing-link.tsx';
import type { EdgeSeen } from './ties-query.ts';

interface EdgeWordsProps {
  readonly edge: EdgeSeen;
  /** The id of this end. */
  readonly here: string;
}

/** What the other end stands in, and what is said of the edge, on one line. */
export function EdgeWords({ edge, here }: EdgeWordsProps) {
  const within = withinOf(edge.node);
  // A part of this very thing need not say so.
  const places = within.some(({ id }) => id === here) ? [] : within.map(({ name }) => name);
  const said = [...places, ...edge.values.map(worded)];
  return said.length > 0 && <span className={page['soft']}>{said.join(' · ')}</span>;
}

/** A closed word speaks for itself; everything else says what it is. */
function worded({ label, text, said, entries }: EdgeSeen['values'][number]): string {
  if (entries.length > 0) return entries.map(({ name }) => name).join(', ');
  const isWord = text === null || (/^[A-Z_]+$/.test(text) && said !== text);
  return isWord ? said : `${label.charAt(0).toLocaleLowerCase()}${label.slice(1)} ${said}`;
}

/** The dataset and the system in which a field is, the system of a dataset. */
export function withinOf(node: EdgeSeen['node']): readonly Thing[] {
  if (node.__typename === 'Field') {
    const dataset = node.dataset?.node;
    return dataset ? [dataset, ...dataset.systems.nodes] : [];
  }
  return node.__typename === 'Dataset' ? node.systems.nodes : [];
}
