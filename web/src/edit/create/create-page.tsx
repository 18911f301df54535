import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import { Answer } from '../../page/answer.tsx';
import '../../page/texts.ts';
import { useAsked } from '../../page/use-asked.ts';
import { Notice } from '../../states/notice.tsx';
import { CreateForm } from './create-form.tsx';
import { HOLDER, HOLDERS, NEW } from './create-query.ts';
import { isMade, recipeOf } from './recipes.ts';
import type { Made } from './recipes.ts';
import '../texts.ts';

/** A new entry of the kind in the address, within what the address says. */
export function CreatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind } = useParams({ from: '/new/$kind' });
  if (isMade(kind)) return <CreateOf key={kind} kind={kind} />;
  const button = { label: t('edit.create.toHome'), onClick: () => void navigate({ to: '/' }) };
  return <Notice title={t('edit.create.unknown')} text="" button={button} />;
}

function CreateOf({ kind }: { readonly kind: Made }) {
  const { t } = useTranslation();
  const language = useSpoken();
  const navigate = useNavigate({ from: '/new/$kind' });
  const { within } = useSearch({ from: '/new/$kind' });
  const asking = useAsked({ query: NEW, variables: { kind, language } });
  const only = useOnlyHolder(kind);
  const id = within ?? only;
  const [{ data }] = useQuery({
    query: HOLDER,
    variables: { id: id ?? '', language },
    pause: id === undefined,
  });
  const holder = id === undefined ? undefined : (data?.node ?? undefined);
  return (
    <Answer asking={asking} waitingFor={t('edit.waiting')}>
      {({ model }) => (
        <CreateForm
          kind={kind}
          model={model.kind}
          holder={holder}
          onHold={(picked) => void navigate({ search: { within: picked?.id }, replace: true })}
        />
      )}
    </Answer>
  );
}

/** The one thing of its kind that there is, which then need not be picked. */
function useOnlyHolder(kind: Made): string | undefined {
  const [{ data }] = useQuery({ query: HOLDERS, variables: { language: useSpoken() } });
  const holder = recipeOf(kind).within?.kind;
  const all =
    holder === 'Glossary'
      ? data?.glossaries
      : holder === 'MasterEntity'
        ? data?.masterEntities
        : undefined;
  return all?.nodes.length === 1 ? all.nodes[0]?.id : undefined;
}
