import { IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import type { Finding } from './finding-query.ts';
import { Severity } from './severity.tsx';
import { Subjects } from './subjects.tsx';
import classes from './audit.module.css';

type PartMaker = (props: { readonly title: string; readonly children: ReactNode }) => ReactNode;

interface WordsProps {
  readonly finding: Finding;
  /** How a part looks where the words stand: in a panel, or on a page. */
  readonly Part: PartMaker;
}

/** Rule, severity and state of a finding, as chips. */
export function FindingChips({ finding }: Pick<WordsProps, 'finding'>) {
  const { t } = useTranslation();
  const { rule, severity, state } = finding;
  return (
    <p className={page['chips']}>
      <span className={page['chip']}>{rule.id}</span>
      <span className={page['chip']}>
        <Severity severity={severity} />
      </span>
      {state !== 'OPEN' && (
        <span className={page['chip']} data-tone={state === 'RESOLVED' ? 'good' : undefined}>
          {t(`audit.state.${state}`)}
        </span>
      )}
    </p>
  );
}

/** Since when it stands, what was decided, why it is open again. */
export function FindingState({ finding }: Pick<WordsProps, 'finding'>) {
  const { t } = useTranslation();
  const { day } = useFigures();
  const { state, reason, until, reopened, since, lastSeen } = finding;
  return (
    <>
      {since !== null && (
        <p className={page['soft']}>{t('audit.detail.since', { day: day(since) })}</p>
      )}
      {state === 'RESOLVED' && lastSeen !== null && (
        <p className={page['soft']}>{t('audit.detail.resolved', { day: day(lastSeen) })}</p>
      )}
      {state === 'NOT_ASKED' && lastSeen !== null && (
        <p className={page['soft']}>{t('audit.detail.notAsked', { day: day(lastSeen) })}</p>
      )}
      {state === 'ACCEPTED' && reason !== null && (
        <p className={page['soft']}>
          {until === null
            ? t('audit.detail.accepted', { reason })
            : t('audit.detail.acceptedUntil', { reason, day: day(until) })}
        </p>
      )}
      {reopened !== null && (
        <p className={page['warn']}>{t(`audit.detail.reopened.${reopened}`)}</p>
      )}
    </>
  );
}

/** What it is about, why it matters, how to mend it, whom it concerns. */
export function FindingWords({ finding, Part }: WordsProps) {
  const { t } = useTranslation();
  const { rule, about, owners, objectives, drawing } = finding;
  const flowing = [...about, ...drawing.nodes]
    .map(({ entry }) => entry)
    .find(({ __typename }) => inFlow.has(__typename));
  return (
    <>
      <Part title={t('audit.detail.why')}>
        <p>{rule.why}</p>
      </Part>
      <Part title={t('audit.detail.mend')}>
        <p>{rule.mend}</p>
        {flowing && (
          <p className={classes['way']}>
            <Link to="/flow" search={{ touches: flowing.id }} className={page['tool']}>
              <IconRoute size={15} aria-hidden /> {t('audit.detail.seeFlow')}
            </Link>
          </p>
        )}
      </Part>
      <Part title={t('audit.detail.subjects')}>
        <Subjects about={about} />
      </Part>
      <Part title={t('audit.detail.owners')}>
        {owners.length === 0 ? (
          <p className={page['soft']}>{t('page.nobody')}</p>
        ) : (
          <Things things={owners} />
        )}
      </Part>
      {objectives.length > 0 && (
        <Part title={t('audit.detail.objectives')}>
          <Things things={objectives} />
        </Part>
      )}
    </>
  );
}

const inFlow: ReadonlySet<string> = new Set([
  'System',
  'Dataset',
  'Field',
  'MasterEntity',
  'MasterAttribute',
]);

function Things({ things }: { readonly things: readonly Thing[] }) {
  return (
    <ul className={page['plain']}>
      {things.map((thing) => (
        <li key={thing.id}>
          <ThingLink thing={thing} />
        </li>
      ))}
    </ul>
  );
}

interface ChainProps extends WordsProps {
  readonly onPick: (key: string) => void;
}

/** Findings this one follows from, and those that follow from it. */
export function FindingChain({ finding: { causedBy, consequences }, Part, onPick }: ChainProps) {
  const { t } = useTranslation();
  const list = (findings: Finding['causedBy']) => (
    <ul className={page['plain']}>
      {findings.map(({ key, title, rule }) => (
        <li key={key}>
          <button type="button" className={page['link']} onClick={() => onPick(key)}>
            {rule.id} · {title}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {causedBy.length > 0 && <Part title={t('audit.detail.causes')}>{list(causedBy)}</Part>}
      {consequences.length > 0 && (
        <Part title={t('audit.detail.consequences')}>{list(consequences)}</Part>
      )}
    </>
  );
}

/** Everything that was seen and decided, the newest first. */
export function FindingLife({ finding: { history }, Part }: WordsProps) {
  const { t } = useTranslation();
  const { day } = useFigures();
  if (history.length === 0) return null;
  return (
    <Part title={t('audit.detail.life')}>
      <ol className={classes['life']} data-life>
        {history.toReversed().map(({ what, at, by, reason, until }) => (
          <li key={`${what} ${at}`} data-what={what}>
            <span className={classes['when']}>{day(at)}</span>
            <span>
              {t(`audit.detail.turn.${what}`)}
              {by !== null && ` ${t('audit.detail.by', { name: by })}`}
              {until !== null && `, ${t('audit.detail.until', { day: day(until) })}`}
              {reason !== null && <q>{reason}</q>}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
