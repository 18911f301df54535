import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { NewLink } from '../../edit/create/new-link.tsx';
import { Answer } from '../../page/answer.tsx';
import { Page } from '../../page/page.tsx';
import '../../page/texts.ts';
import { useAsked } from '../../page/use-asked.ts';
import { readFragment } from '../../remote/graphql.ts';
import { Notice } from '../../states/notice.tsx';
import '../texts.ts';
import { InitiativeCard } from './initiative-card.tsx';
import { INITIATIVE, INITIATIVES } from './initiative-query.ts';
import type { Initiative } from './initiative-query.ts';
import { SampleSize } from './sample-size.tsx';
import classes from './initiatives.module.css';

const phases = ['ROLL_OUT', 'DECIDED', 'TEST', 'STOPPED', 'PLAN'];
const place = ({ phase }: Initiative): number => phases.indexOf(phase ?? 'PLAN');

/** Everything that is tried for the customer, what has results first, and how large the next trial must be. */
export function InitiativesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asking = useAsked({ query: INITIATIVES, variables: { language: useSpoken() } });
  const button = {
    label: t('objectives.initiatives.empty.button'),
    onClick: () => void navigate({ to: '/objectives' }),
  };
  return (
    <Answer asking={asking} waitingFor={t('objectives.initiatives.waiting')}>
      {({ initiatives: { nodes } }) =>
        nodes.length === 0 ? (
          <Notice
            title={t('objectives.initiatives.empty.title')}
            text={t('objectives.initiatives.empty.text')}
            button={button}
            way={<NewLink kind="Initiative" />}
          />
        ) : (
          <Page
            title={t('objectives.initiatives.page')}
            about={t('objectives.initiatives.about')}
            within={{ label: t('objectives.title'), to: '/objectives' }}
          >
            <ul className={classes['initiatives']} data-initiatives>
              {[...readFragment(INITIATIVE, nodes)]
                .sort((a, b) => place(a) - place(b))
                .map((initiative) => (
                  <li key={initiative.id}>
                    <InitiativeCard initiative={initiative} whole />
                  </li>
                ))}
            </ul>
            <SampleSize />
          </Page>
        )
      }
    </Answer>
  );
}
