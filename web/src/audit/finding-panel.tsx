import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Section } from '../flow/panel/section.tsx';
import { Waiting } from '../flow/panel/waiting.tsx';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
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
import { useUntilWritten } from './use-until-written.ts';
import classes from './audit.module.css';
import panel from '../flow/panel/panel.module.css';

interface FindingPanelProps {
  readonly findingKey: string;
  /** The moment as of which it is looked at; null: today, and then it can be decided about. */
  readonly asOf: string | null;
  readonly onPick: (key: string) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One finding at the side of the list: what it is, what proves it, what became of it, what to do. */
export function FindingPanel({ findingKey, asOf, onPick, onClose, onChanged }: FindingPanelProps) {
  const { t } = useTranslation();
  const variables = { key: findingKey, asOf, language: useSpoken() };
  const { asked, retry } = useAsked({ query: FINDING, variables });
  const finding = asked.is === 'found' ? asked.data.auditFinding : undefined;
  // Since when it stands comes a little later, once after a start.
  useUntilWritten(finding?.history.length === 0 ? 'WRITING' : 'WRITTEN', retry);
  const changed = () => {
    retry();
    onChanged();
  };
  return (
    <aside
      className={`${panel['panel'] ?? ''} ${classes['panel'] ?? ''}`}
      aria-label={t('audit.detail.label')}
      aria-busy={asked.is === 'asking'}
    >
      <button
        type="button"
        className={panel['close']}
        onClick={onClose}
        aria-label={t('audit.detail.close')}
      >
        <IconX size={16} aria-hidden />
      </button>
      {asked.is === 'asking' && <Waiting />}
      {asked.is === 'found' && !finding && (
        <p className={panel['about']}>{t('audit.detail.gone')}</p>
      )}
      {asked.is === 'failed' && (
        <p role="alert" className={page['warn']}>
          {asked.why.is === 'refused' ? asked.why.message : t('state.away.text')}
        </p>
      )}
      {finding && (
        <Told finding={finding} canDecide={asOf === null} onPick={onPick} onChanged={changed} />
      )}
    </aside>
  );
}

interface ToldProps extends Pick<FindingPanelProps, 'onPick' | 'onChanged'> {
  readonly finding: Finding;
  readonly canDecide: boolean;
}

function Told({ finding, canDecide, onPick, onChanged }: ToldProps) {
  const { t } = useTranslation();
  const { key, title, state, said, drawing, rule } = finding;
  return (
    <>
      <FindingChips finding={finding} />
      <h2>{title}</h2>
      <p className={panel['about']}>{rule.question}</p>
      <FindingState finding={finding} />
      <Section title={t('audit.detail.evidence')}>
        {said.map((sentence) => (
          <p key={sentence} className={classes['said']}>
            {sentence}
          </p>
        ))}
        <EvidencePicture drawing={drawing} size="small" />
        <p className={classes['way']}>
          <Link to="/audit/findings/$key" params={{ key }} className={page['tool']}>
            <IconArrowsDiagonal size={15} aria-hidden /> {t('audit.detail.large')}
          </Link>
        </p>
      </Section>
      <FindingWords finding={finding} Part={Section} />
      <FindingChain finding={finding} Part={Section} onPick={onPick} />
      <FindingLife finding={finding} Part={Section} />
      {canDecide && (state === 'OPEN' || state === 'ACCEPTED') && (
        <Section title={t('audit.accept.title')}>
          <p className={panel['about']}>{t('audit.accept.about')}</p>
          <AcceptForm keys={[key]} isAccepted={state === 'ACCEPTED'} onChanged={onChanged} />
        </Section>
      )}
    </>
  );
}
