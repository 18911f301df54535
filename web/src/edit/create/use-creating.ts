import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { routeOf } from '../../page/route-of.ts';
import type { VariablesOf } from '../../remote/graphql.ts';
import type { Draft } from '../draft.ts';
import { partsOf } from '../values/units.ts';
import { CREATE } from './create-query.ts';
import { recipeOf } from './recipes.ts';
import type { Made } from './recipes.ts';

interface Wish {
  readonly key: readonly string[];
  readonly holder: { readonly id: string } | undefined;
  /** Parts of the key that are properties as well: the names that machines give. */
  readonly technical: readonly string[];
  /** What was written, unit by unit. */
  readonly units: readonly string[];
  readonly draft: Draft;
}

/** Makes the entry and goes to its page. */
export function useCreating(kind: Made, onCreated: () => void) {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<'writing' | 'saving' | { readonly why: string }>('writing');
  async function create(wish: Wish): Promise<void> {
    setDoing('saving');
    const { data, error } = await client.mutation(CREATE, variablesOf(kind, wish)).toPromise();
    const done = data?.done;
    if (done?.__typename !== 'EntryChanged')
      return setDoing({
        why: done?.message ?? error?.graphQLErrors[0]?.message ?? t('edit.failed'),
      });
    onCreated();
    const { __typename, id } = done.entry;
    await navigate({ to: routeOf(__typename), params: { id }, replace: true });
  }
  return { doing, create };
}

function variablesOf(
  kind: Made,
  { key, holder, technical, units, draft }: Wish,
): VariablesOf<typeof CREATE> {
  const { within, says = [] } = recipeOf(kind);
  const texts = units.flatMap((unit) => {
    const text = draft[unit]?.trim() ?? '';
    return text === '' ? [] : [{ ...partsOf(unit), text }];
  });
  const named = technical.flatMap((property, at) =>
    ['olNamespace', 'olName'].includes(property) ? [{ property, text: key[at] ?? '' }] : [],
  );
  const end = within?.newIs === 'to' ? 'from' : 'to';
  return {
    kind,
    key: [...key],
    set: [...texts, ...named, ...says],
    connect: within && holder ? [{ type: within.type, [end]: holder.id }] : [],
    reason: null,
  };
}
