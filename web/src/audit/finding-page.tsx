import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import { Page } from '../page/page.tsx';
import page from '../page/page.module.css';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { Notice } from '../states/notice.tsx';
import { AcceptForm } from './accept-form.tsx';
import { EvidencePicture } from './evidence/evidence-picture.tsx';
import { FINDING } from './finding-query.ts';
import type { Finding } from './finding-query.ts';
import {
  FindingChain,
  FindingChips,
  FindingLife,
  FindingState,
  FindingWords,
} from './finding-words.tsx';
import './texts.ts';
import { useUntilWritten } from './use-until-written.ts';
import classes from './audit.module.css';

/** One finding on an address of its own: its evidence drawn large, its whole life, what can be done. */
export function FindingPage() {
  const { key } = useParams({ from: '/audit/findings/$key' });
  return <FindingAt key={key} findingKey={key} />;
}

function FindingAt({ findingKey }: { readonly findingKey: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const variables = { key: findingKey, asOf: null, language: useSpoken() };
  const asking = useAsked({ query: FINDING, variables });
  const { asked, retry } = asking;
  const finding = asked.is === 'found' ? asked.data.auditFinding : undefined;
  useUntilWritten(finding?.history.length === 0 ? 'WRITING' : 'WRITTEN', retry);
  return (
    <Answer asking={asking} waitingFor={t('audit.waiting')}>
      {({ auditFinding: found }) =>
        found ? (
          <FindingView finding={found} onChanged={retry} />
        ) : (
          <Notice
            title={t('audit.detail.gone')}
            text={t('audit.detail.goneText')}
            button={{
              label: t('audit.detail.toAll'),
              onClick: () => void navigate({ to: '/audit', search: {} }),
            }}
          />
        )
      }
    </Answer>
  );
}

interface FindingViewProps {
  readonly finding: Finding;
  readonly onChanged: () => void;
}

function FindingView({ finding, onChanged }: FindingViewProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { key, title, rule, said, drawing, state } = finding;
  const go = (other: string) =>
    void navigate({ to: '/audit/findings/$key', params: { key: other } });
  return (
    <Page
      title={title}
      within={{ label: t('audit.title'), to: '/audit' }}
      chips={<FindingChips finding={finding} />}
      about={rule.question}
    >
      <FindingState finding={finding} />
      <Part title={t('audit.detail.evidence')}>
        {said.length > 0 && <p className={classes['said']}>{said.join(' ')}</p>}
        <EvidencePicture drawing={drawing} size="large" />
      </Part>
      <div className={classes['columns']}>
        <FindingWords finding={finding} Part={Part} />
        <FindingChain finding={finding} Part={Part} onPick={go} />
        <FindingLife finding={finding} Part={Part} />
        {(state === 'OPEN' || state === 'ACCEPTED') && (
          <Part title={t('audit.accept.title')}>
            <p className={page['soft']}>{t('audit.accept.about')}</p>
            <AcceptForm keys={[key]} isAccepted={state === 'ACCEPTED'} onChanged={onChanged} />
          </Part>
        )}
      </div>
    </Page>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
