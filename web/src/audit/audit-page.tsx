import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import { AsKnownThen, AsOf, wayBack } from '../page/as-of-control.tsx';
import page from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import '../page/texts.ts';
import { useAsked } from '../page/use-asked.ts';
import { useAsOf } from '../page/use-as-of.ts';
import { useFigures } from '../page/use-figures.ts';
import { Notice } from '../states/notice.tsx';
import { AcceptForm } from './accept-form.tsx';
import { askedIn, groupingIn, isFiltered, unfiltered } from './asked.ts';
import type { Looked } from './looked-at.ts';
import { AUDIT } from './audit-query.ts';
import type { AuditAnswer } from './audit-query.ts';
import { Choices } from './choices.tsx';
import { FindingPanel } from './finding-panel.tsx';
import { FindingTable } from './finding-table.tsx';
import { Groups } from './groups.tsx';
import './texts.ts';
import { Tools } from './tools.tsx';
import { TrendPart } from './trend-part.tsx';
import { useChosen } from './use-chosen.ts';
import type { Chosen } from './use-chosen.ts';
import { useUntilWritten } from './use-until-written.ts';
import classes from './audit.module.css';

export function AuditPage() {
  const { t } = useTranslation();
  const looked = useSearch({ from: '/audit' });
  const asOf = useAsOf();
  const asking = useAsked({
    query: AUDIT,
    variables: { ...askedIn(looked), language: useSpoken() },
  });
  const { asked, retry } = asking;
  useUntilWritten(asked.is === 'found' ? asked.data.all.history.is : undefined, retry);
  return (
    <Answer asking={asking} waitingFor={t('audit.waiting')} wayOut={wayBack(t, asOf)}>
      {(answer) => <AuditView answer={answer} onChanged={retry} />}
    </Answer>
  );
}

interface AuditViewProps {
  readonly answer: AuditAnswer;
  readonly onChanged: () => void;
}

function AuditView({ answer, onChanged }: AuditViewProps) {
  const { t } = useTranslation();
  const looked = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const go = (next: Looked) => void navigate({ search: next });
  const filter = askedIn(looked);
  const asOf = useAsOf();
  const chosen = useChosen(JSON.stringify(filter));
  const picked = looked.finding === '' ? undefined : looked.finding;
  const show = (key: string | undefined) =>
    go({ ...looked, finding: key === picked ? undefined : key });
  return (
    <Page
      title={t('audit.title')}
      about={t('audit.about')}
      ways={
        <>
          <AsOf {...asOf} />
          <Tools filter={filter} onAsked={onChanged} />
        </>
      }
      side={
        picked !== undefined && (
          <FindingPanel
            key={picked}
            findingKey={picked}
            asOf={filter.asOf}
            onPick={show}
            onClose={() => show(picked)}
            onChanged={onChanged}
          />
        )
      }
    >
      <AsKnownThen {...asOf} what={t('audit.asOf')} />
      <SwitchedOff rules={answer.all.notAsked} />
      <TrendPart looked={looked} onGo={go} />
      <List answer={answer} looked={looked} onGo={go} onShow={show} chosen={chosen} />
      {chosen.keys.length > 0 && (
        <div className={classes['several']} role="group" aria-label={t('audit.accept.title')}>
          <p role="status">{t('audit.accept.several', { count: chosen.keys.length })}</p>
          <AcceptForm
            keys={chosen.keys}
            isAccepted={filter.state === 'ACCEPTED'}
            isWide
            onChanged={() => {
              chosen.clear();
              onChanged();
            }}
          />
          <button type="button" className={page['tool']} onClick={chosen.clear}>
            {t('audit.accept.clear')}
          </button>
        </div>
      )}
    </Page>
  );
}

interface ListProps {
  readonly answer: AuditAnswer;
  readonly looked: Looked;
  readonly onGo: (looked: Looked) => void;
  readonly onShow: (key: string) => void;
  readonly chosen: Chosen;
}

function List({ answer: { all, audit }, looked, onGo, onShow, chosen }: ListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const by = groupingIn(looked);
  const clear = () => onGo(unfiltered(looked));
  const isNarrowed = isFiltered(looked);
  // What stood at another time, or is over, cannot be decided about.
  const canDecide = looked.asof === undefined && looked.state !== 'RESOLVED';
  const table = {
    picked: looked.finding,
    onPick: onShow,
    chosen: canDecide ? chosen : undefined,
  };
  return (
    <>
      <Choices
        facets={audit.facets}
        looked={looked}
        onGo={onGo}
        onClear={isNarrowed ? clear : undefined}
      />
      {audit.findings.length === 0 ? (
        isNarrowed || all.totalCount > 0 ? (
          <Notice
            title={t('audit.filteredTitle')}
            text={t('audit.filteredText')}
            {...(isNarrowed && { button: { label: t('page.clear'), onClick: clear } })}
          />
        ) : (
          <Notice
            title={t('audit.clean.title')}
            text={t('audit.clean.text')}
            button={{
              label: t('audit.clean.button'),
              onClick: () => void navigate({ to: '/audit/rules', search: {} }),
            }}
          />
        )
      ) : by === undefined ? (
        <FindingTable label={t('audit.title')} findings={audit.findings} {...table} />
      ) : (
        <Groups by={by} facets={audit.facets} looked={looked} {...table} />
      )}
      {by === undefined && audit.totalCount > audit.findings.length && (
        <p className={page['soft']}>
          {t('page.more', { count: audit.totalCount - audit.findings.length })}
        </p>
      )}
    </>
  );
}

/** That something is not asked is told where its findings would stand. */
function SwitchedOff({ rules }: { readonly rules: AuditAnswer['all']['notAsked'] }) {
  const { t } = useTranslation();
  const { list } = useFigures();
  if (rules.length === 0) return null;
  return (
    <p className={classes['off']} data-off>
      <IconPlayerPause size={15} aria-hidden />
      {t('audit.off', { count: rules.length, rules: list(rules.map(({ id }) => id)) })}{' '}
      <Link to="/audit/rules" search={{ show: 'off' }} className={page['link']}>
        {t('audit.offSee')}
      </Link>
    </p>
  );
}
