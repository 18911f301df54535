import type { Ref } from '../change-set.ts';
import { ref } from '../operations.ts';
import { datasetRef, fieldRef } from './datasets.ts';
import { attributeRef } from './master-attributes.ts';

/** How tables name what a row points at: `a:` an attribute, `d:` a dataset, `f:` a field, `m:` a metric, `t:` a term. */
const TARGETS: Readonly<Record<string, (path: string) => Ref>> = {
  a: attributeRef,
  d: datasetRef,
  f: (path) => {
    const [dataset = '', column = ''] = path.split('#');
    return fieldRef(dataset, column);
  },
  m: (slug) => ref('Metric', slug),
  t: (slug) => ref('Term', 'arrayan', slug),
};

/** `targetOf('f:crm.public.clientes#correo')` */
export function targetOf(target: string): Ref {
  const find = TARGETS[target.charAt(0)];
  if (!find) throw new Error(`The sample does not know what ${target} points at`);
  return find(target.slice(2));
}
