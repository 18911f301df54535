import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { Notice } from '../states/notice.tsx';
import { SCENARIO } from './scenario-query.ts';
import { ScenarioView } from './scenario-view.tsx';
import './texts.ts';

/** One scenario: its steps, what they would turn, and what becomes of it. */
export function ScenarioPage() {
  const { id } = useParams({ from: '/scenarios/$id' });
  return <ScenarioAt key={id} id={id} />;
}

function ScenarioAt({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asking = useAsked({ query: SCENARIO, variables: { id, language: useSpoken() } });
  const button = {
    label: t('scenario.gone.button'),
    onClick: () => void navigate({ to: '/scenarios' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('scenario.waiting')}>
      {({ scenario }) =>
        scenario ? (
          <ScenarioView scenario={scenario} onChanged={asking.retry} />
        ) : (
          <Notice title={t('scenario.gone.title')} text={t('scenario.gone.text')} button={button} />
        )
      }
    </Answer>
  );
}
