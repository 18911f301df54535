import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { EditPlace } from '../../edit/edit-place.tsx';
import { Answer } from '../../page/answer.tsx';
import '../../page/texts.ts';
import { useAsked } from '../../page/use-asked.ts';
import { Notice } from '../../states/notice.tsx';
import '../texts.ts';
import { stepTo, trailTo } from './trail.ts';
import { TERM_QUERY } from './term-query.ts';
import { TermView } from './term-view.tsx';
import './texts.ts';

const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export function TermPage() {
  const { id } = useParams({ from: '/terms/$id' });
  // A term that follows another on the same route starts afresh.
  return <TermAt key={id} at={id} />;
}

function TermAt({ at }: { readonly at: string }) {
  const { t } = useTranslation();
  const { edit } = useSearch({ from: '/terms/$id' });
  const byKey = !ID.test(at);
  const asking = useAsked({
    query: TERM_QUERY,
    variables: { at, key: at, byKey, language: useSpoken() },
  });
  return (
    <Answer asking={asking} waitingFor={t('term.waiting')}>
      {({ node, entry }) => {
        const term = node ?? entry;
        if (term?.__typename !== 'Term') return <Gone />;
        return (
          <EditPlace
            entry={term}
            edit={edit}
            within={[...trailTo(term, t('glossary.title')), stepTo(term)]}
            onChanged={asking.retry}
          >
            <TermView term={term} onChanged={asking.retry} />
          </EditPlace>
        );
      }}
    </Answer>
  );
}

function Gone() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const button = {
    label: t('term.toGlossary'),
    onClick: () => void navigate({ to: '/glossary' }),
  };
  return <Notice title={t('term.gone')} text={t('term.goneText')} button={button} />;
}
