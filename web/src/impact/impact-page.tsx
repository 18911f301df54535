import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconDownload, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import { AsKnownThen, AsOf, wayBack } from '../page/as-of-control.tsx';
import page from '../page/page.module.css';
import { Page, Part } from '../page/page.tsx';
import '../page/texts.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { useAsOf } from '../page/use-as-of.ts';
import type { AsOfDay } from '../page/use-as-of.ts';
import { readFragment } from '../remote/graphql.ts';
import { Notice } from '../states/notice.tsx';
import { AffectedList } from './affected-list.tsx';
import { IMPACT, TOUCHED, WHY } from './impact-query.ts';
import type { Impact } from './impact-query.ts';
import { isKind } from './kinds.ts';
import { OwnersTold } from './owners-told.tsx';
import './texts.ts';
import { useSaving } from './use-saving.ts';
import { WhyPanel } from './why-panel.tsx';
import { WhyWays } from './why-ways.tsx';
import classes from './impact.module.css';

/** What depends on one thing: which objectives, whom to tell, and everything else with its distance. */
export function ImpactPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/impact/$id' });
  const asOf = useAsOf();
  const asked = useAddress(id, asOf);
  const asking = useAsked({ query: IMPACT, variables: asked });
  return (
    <Answer asking={asking} waitingFor={t('impact.waiting')} wayOut={wayBack(t, asOf)}>
      {({ impact }) => <ImpactView key={impact.of.id} impact={impact} asked={asked} asOf={asOf} />}
    </Answer>
  );
}

function useAddress(id: string, { moment }: AsOfDay) {
  const language = useSpoken();
  const { kind } = useSearch({ from: '/impact/$id' });
  return { id, language, asOf: moment, kinds: isKind(kind) ? [kind] : null };
}

interface ImpactViewProps {
  readonly impact: Impact;
  readonly asked: ReturnType<typeof useAddress>;
  readonly asOf: AsOfDay;
}

function ImpactView({ impact, asked, asOf }: ImpactViewProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/impact/$id' });
  const navigate = useNavigate({ from: '/impact/$id' });
  const { of, totalCount, owners, unowned, objectives } = impact;
  const show = (id: string | undefined) =>
    void navigate({ search: { ...search, show: id === search.show ? undefined : id } });
  const button = {
    label: t('impact.none.button'),
    onClick: () => void navigate({ to: '/flow', search: { touches: of.id } }),
  };
  const said = [
    t('impact.about', { count: totalCount }),
    t('impact.tell', { count: owners.length }),
    objectives.length > 0 ? t('impact.risk', { count: objectives.length }) : t('impact.noRisk'),
  ].join(' ');
  return (
    <Page
      title={t('impact.title', { name: of.name })}
      about={totalCount > 0 ? said : undefined}
      chips={
        <p className={page['chips']}>
          <span className={page['chip']}>{t(`kind.${of.__typename}`)}</span>
          <ThingLink thing={of} />
        </p>
      }
      ways={<Ways impact={impact} asked={asked} asOf={asOf} />}
      side={
        search.show !== undefined && (
          <WhyPanel
            key={search.show}
            id={of.id}
            one={search.show}
            asOf={asked.asOf}
            onClose={() => show(undefined)}
          />
        )
      }
    >
      <AsKnownThen {...asOf} what={t('impact.then')} />
      {totalCount === 0 ? (
        <Notice title={t('impact.none.title')} text={t('impact.none.text')} button={button} />
      ) : (
        <>
          <Objectives objectives={objectives} />
          {owners.length + unowned.length > 0 && <OwnersTold owners={owners} unowned={unowned} />}
          <AffectedList
            impact={impact}
            kind={search.kind}
            picked={search.show}
            onKind={(kind) => void navigate({ search: { ...search, kind } })}
            onPick={show}
          />
        </>
      )}
    </Page>
  );
}

function Ways({ impact: { of, totalCount }, asked, asOf }: ImpactViewProps) {
  const { t } = useTranslation();
  const { done, save } = useSaving(asked);
  return (
    <>
      <AsOf {...asOf} />
      {totalCount > 0 &&
        (['csv', 'json'] as const).map((as) => (
          <button
            key={as}
            type="button"
            className={page['tool']}
            disabled={done !== undefined}
            onClick={() => save(as)}
          >
            <IconDownload size={16} stroke={1.6} aria-hidden />
            {done ? t('impact.saving', done) : t(`impact.${as}`)}
          </button>
        ))}
      <Link to="/flow" search={{ touches: of.id }} className={page['tool']}>
        <IconRoute size={16} stroke={1.6} aria-hidden />
        {t('page.seeFlow')}
      </Link>
    </>
  );
}

function Objectives({ objectives }: Pick<Impact, 'objectives'>) {
  const { t } = useTranslation();
  if (objectives.length === 0) return null;
  return (
    <Part title={t('impact.objectives')} aside={t('impact.objectivesAside')}>
      <ul className={classes['objectives']} data-objectives>
        {objectives.map((one) => {
          const { entry } = readFragment(TOUCHED, one);
          return (
            <li key={entry.id}>
              <h3>
                <ThingLink thing={entry} />
              </h3>
              <WhyWays why={readFragment(WHY, one)} />
            </li>
          );
        })}
      </ul>
      <p className={page['soft']}>{t('impact.formula')}</p>
    </Part>
  );
}
