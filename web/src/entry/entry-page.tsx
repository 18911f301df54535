import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { EditPlace } from '../edit/edit-place.tsx';
import { Answer } from '../page/answer.tsx';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { Notice } from '../states/notice.tsx';
import { ENTRY } from './entry-query.ts';
import { EntryView } from './entry-view.tsx';
import './texts.ts';
import { trailTo } from './trail.ts';

/** A page for every entry, whatever its kind, made from the model. */
export function EntryPage() {
  const { id } = useParams({ from: '/entries/$id' });
  // An entry that follows another on the same route starts afresh.
  return <EntryAt key={id} id={id} />;
}

function EntryAt({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { edit } = useSearch({ from: '/entries/$id' });
  const asking = useAsked({ query: ENTRY, variables: { id, language: useSpoken() } });
  return (
    <Answer asking={asking} waitingFor={t('entry.waiting')}>
      {({ node }) =>
        node === null ? (
          <Gone />
        ) : (
          <EditPlace
            entry={node}
            edit={edit}
            within={[...trailTo(node), { label: node.name, to: '/entries/$id', params: { id } }]}
            onChanged={asking.retry}
          >
            <EntryView entry={node} />
          </EditPlace>
        )
      }
    </Answer>
  );
}

function Gone() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const button = { label: t('entry.goneButton'), onClick: () => void navigate({ to: '/' }) };
  return <Notice title={t('entry.gone')} text={t('entry.goneText')} button={button} />;
}
