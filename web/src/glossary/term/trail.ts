import type { Step } from '../../page/page.tsx';
import type { TermFound } from './term-query.ts';

/** The way to a term: the glossary, then what is broader than it, as far as there is one way only. */
export function trailTo(
  { broader }: Pick<TermFound, 'broader'>,
  glossary: string,
): readonly Step[] {
  const [above, ...others] = broader.nodes;
  const steps = above && others.length === 0 ? [...above.broader.nodes, above] : [];
  return [{ label: glossary, to: '/glossary' }, ...steps.map(stepTo)];
}

export const stepTo = ({ id, name }: { readonly id: string; readonly name: string }): Step => ({
  label: name,
  to: '/terms/$id',
  params: { id },
});
