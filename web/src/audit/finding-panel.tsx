import { IconRoute, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { Section } from '../flow/panel/section.tsx';
import { Waiting } from '../flow/panel/waiting.tsx';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { Thing } from '../page/thing-link.tsx';
import { useFigures } from '../page/use-figures.ts';
import { AcceptForm } from './accept-form.tsx';
import { FINDING, LINKED } from './audit-query.ts';
import type { Finding, Linked } from './audit-query.ts';
import { Severity } from './severity.tsx';
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

/** One finding: what is asked, why, how to mend it, what proves it, what it follows from and brings. */
export function FindingPanel({ findingKey, asOf, onPick, onClose, onChanged }: FindingPanelProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const requestPolicy = 'cache-and-network' as const;
  const [{ data, fetching }, ask] = useQuery({
    query: FINDING,
    variables: { key: findingKey, asOf, language },
    requestPolicy,
  });
  const [{ data: linked }] = useQuery({ query: LINKED, variables: { language }, requestPolicy });
  const finding = data?.auditFinding;
  const changed = () => {
    ask({ requestPolicy: 'network-only' });
    onChanged();
  };
  return (
    <aside
      className={`${panel['panel']} ${classes['panel']}`}
      aria-label={t('audit.detail.label')}
      aria-busy={fetching}
    >
      <button
        type="button"
        className={panel['close']}
        onClick={onClose}
        aria-label={t('audit.detail.close')}
      >
        <IconX size={16} aria-hidden />
      </button>
      {!finding && fetching && <Waiting />}
      {!finding && !fetching && <p className={panel['about']}>{t('audit.detail.gone')}</p>}
      {finding && (
        <>
          <FindingWords finding={finding} />
          <Chain finding={finding} all={linked?.audit.findings ?? []} onPick={onPick} />
          {asOf === null && <AcceptForm finding={finding} onChanged={changed} />}
        </>
      )}
    </aside>
  );
}

function FindingWords({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const { day } = useFigures();
  const { rule, severity, state, reason, until, reopened, subjects, entries, edges } = finding;
  const { says, objectives } = finding;
  const flowing = [...subjects, ...entries].find(({ __typename }) => inFlow.has(__typename));
  return (
    <>
      <p className={panel['chips']}>
        <span className={panel['chip']}>{rule.id}</span>
        <span className={panel['chip']}>
          <Severity severity={severity} />
        </span>
      </p>
      <h2>{rule.question}</h2>
      {state === 'ACCEPTED' && reason !== null && (
        <p className={panel['about']}>
          {until === null
            ? t('audit.detail.accepted', { reason })
            : t('audit.detail.acceptedUntil', { reason, day: day(until) })}
        </p>
      )}
      {reopened !== null && (
        <p className={page['warn']}>{t(`audit.detail.reopened.${reopened}`)}</p>
      )}
      <Section title={t('audit.detail.subjects')}>
        <Things things={subjects} />
      </Section>
      <Section title={t('audit.detail.why')}>
        <p>{rule.why}</p>
      </Section>
      <Section title={t('audit.detail.mend')}>
        <p>{rule.mend}</p>
      </Section>
      {(entries.length > 0 || edges.length > 0 || says.length > 0) && (
        <Section title={t('audit.detail.evidence')}>
          {says.map(({ name, value }) => (
            <p key={name} className={panel['about']}>
              {name}: {value}
            </p>
          ))}
          <Things things={entries} />
          {edges.length > 0 && (
            <p className={panel['about']}>{t('audit.detail.edges', { count: edges.length })}</p>
          )}
          {flowing && (
            <p className={classes['way']}>
              <Link to="/flow" search={{ touches: flowing.id }} className={page['tool']}>
                <IconRoute size={15} aria-hidden /> {t('audit.detail.seeFlow')}
              </Link>
            </p>
          )}
        </Section>
      )}
      {objectives.length > 0 && (
        <Section title={t('audit.detail.objectives')} aside={String(objectives.length)}>
          <Things things={objectives} />
        </Section>
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
  const { t } = useTranslation();
  return (
    <ul className={panel['named']}>
      {things.map((thing) => (
        <li key={thing.id}>
          <ThingLink thing={thing} /> <span>{t([`kind.${thing.__typename}`, 'kind.other'])}</span>
        </li>
      ))}
    </ul>
  );
}

interface ChainProps {
  readonly finding: Finding;
  readonly all: readonly Linked[];
  readonly onPick: (key: string) => void;
}

/** Findings this one follows from, and those that follow from it. */
function Chain({ finding: { key, causes }, all, onPick }: ChainProps) {
  const { t } = useTranslation();
  const from = all.filter((one) => causes.includes(one.key));
  const to = all.filter((one) => one.causes.includes(key));
  return (
    <>
      {from.length > 0 && (
        <Section title={t('audit.detail.causes')}>
          <Findings findings={from} onPick={onPick} />
        </Section>
      )}
      {to.length > 0 && (
        <Section title={t('audit.detail.consequences')} aside={String(to.length)}>
          <Findings findings={to} onPick={onPick} />
        </Section>
      )}
    </>
  );
}

function Findings({
  findings,
  onPick,
}: {
  readonly findings: readonly Linked[];
  readonly onPick: (key: string) => void;
}) {
  return (
    <ul className={panel['named']}>
      {findings.map(({ key, rule, subjects }) => (
        <li key={key}>
          <button type="button" onClick={() => onPick(key)}>
            {rule.id} · {subjects.map(({ name }) => name).join(', ')}
          </button>
        </li>
      ))}
    </ul>
  );
}
