import { IconCheck, IconLink, IconRestore } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { Part } from '../../page/page.tsx';
import { readFragment } from '../../remote/graphql.ts';
import { RulesTried } from './rules-tried.tsx';
import { SAMPLED } from './simulator-query.ts';
import type { Sampled, TriedAttribute } from './simulator-query.ts';
import { SourceTable } from './source-table.tsx';
import { startingValues } from './starting-values.ts';
import { addressOf, trialIn } from './trial.ts';
import type { Trial, TrialAddress } from './trial.ts';
import { useVerdict } from './use-verdict.ts';
import { VerdictCard } from './verdict.tsx';
import classes from './simulator.module.css';

const PAUSE_MS = 250;

interface SimulatorProps {
  readonly attribute: TriedAttribute;
  readonly address: TrialAddress;
  readonly onAddress: (address: Omit<TrialAddress, 'attribute'>) => void;
}

/** Values, days, rules and whatever else decides on the left; what comes of it on the right. */
export function Simulator({ attribute, address, onAddress }: SimulatorProps) {
  const { t } = useTranslation();
  const start = useMemo(() => startOf(attribute), [attribute]);
  const [trial, setTrial] = useState(() => trialIn(address, start));
  const group = othersIn(attribute);
  const verdict = useVerdict(attribute.id, trial, group);
  useEffect(() => {
    const timer = setTimeout(() => onAddress(addressOf(trial, start)), PAUSE_MS);
    return () => clearTimeout(timer);
    // Only what is tried is taken into the address, not a new function from the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [trial]);
  const change = (one: Partial<Trial>) => setTrial({ ...trial, ...one });
  const declared = [...attribute.resolvedBy.edges].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const chain = trial.rules ?? declared.flatMap(({ node }) => node.strategy ?? []);
  const columns = [attribute.name, ...group.map(({ name }) => name)];
  return (
    <>
      <div className={classes['settings']}>
        <RulesTried
          declared={declared}
          tried={trial.rules}
          onChange={(rules) => change({ rules })}
        />
        {chain.includes('MANUAL') && (
          <label>
            <span>{t('simulator.fixed')}</span>
            <input
              type="text"
              value={trial.override}
              placeholder={t('simulator.fixedNone')}
              onChange={({ target }) => change({ override: target.value })}
            />
          </label>
        )}
        {chain.includes('FOLLOWS_ATTRIBUTE') && (
          <label>
            <span>{t('simulator.followed')}</span>
            <select
              className={page['tool']}
              value={trial.followed}
              onChange={({ target }) => change({ followed: target.value })}
            >
              <option value="">{t('simulator.nobody')}</option>
              {trial.given.map(({ source }) => (
                <option key={source} value={source}>
                  {nameOf(attribute, source)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>{t('simulator.today')}</span>
          <input
            type="date"
            value={trial.today}
            onChange={({ target }) => target.value !== '' && change({ today: target.value })}
          />
        </label>
        <span className={page['space']} />
        <button type="button" className={page['tool']} onClick={() => setTrial(start)}>
          <IconRestore size={15} aria-hidden /> {t('simulator.reset')}
        </button>
        <CopyLink />
      </div>
      <div className={classes['bench']} data-group={group.length > 0 || undefined}>
        <Part title={t('simulator.sources')} aside={t('simulator.sourcesAside')}>
          {attribute.sources.length === 0 && trial.given.length === 0 && (
            <p className={page['soft']}>
              <b>{t('simulator.noSources.title', { name: attribute.name })}.</b>{' '}
              {t('simulator.noSources.text')}
            </p>
          )}
          <SourceTable
            given={trial.given}
            sources={attribute.sources}
            columns={columns}
            verdict={verdict.is === 'found' ? verdict.verdict : undefined}
            onChange={(given) => change({ given })}
          />
          {attribute.standardisation !== null && (
            <p className={page['soft']}>
              {t('simulator.standardised', { how: attribute.standardisation })}
            </p>
          )}
        </Part>
        {verdict.is === 'found' && <VerdictCard verdict={verdict.verdict} />}
        {verdict.is === 'failed' && (
          <p role="alert" className={page['warn']}>
            {t('simulator.failed', { why: verdict.why })}
          </p>
        )}
      </div>
    </>
  );
}

function CopyLink() {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(window.location.href).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <button type="button" className={page['tool']} onClick={copy}>
      {copied ? <IconCheck size={15} aria-hidden /> : <IconLink size={15} aria-hidden />}
      {t(copied ? 'simulator.copied' : 'simulator.copy')}
    </button>
  );
}

const nameOf = ({ sources }: TriedAttribute, source: string): string => {
  const known = sources.find(({ field }) => field.id === source);
  return known?.system?.name ?? known?.field.name ?? source;
};

/** The other attributes of the group. */
function othersIn(attribute: TriedAttribute): readonly Sampled[] {
  return readFragment(SAMPLED, attribute.decidedWith).filter(({ id }) => id !== attribute.id);
}

function startOf(attribute: TriedAttribute): Trial {
  const today = new Date().toISOString().slice(0, 10);
  const sources = attribute.sources.map(({ field }) => field.id);
  const wanted = {
    attribute: sampleOf(readFragment(SAMPLED, attribute)),
    group: othersIn(attribute).map(sampleOf),
  };
  return {
    today,
    given: startingValues(wanted, sources, today),
    rules: undefined,
    override: '',
    followed: '',
  };
}

const sampleOf = ({ key, dataType, codeLists }: Sampled) => ({
  key,
  dataType,
  codes: codeLists.nodes[0]?.entries.flatMap(({ code }) => code ?? []) ?? [],
});
