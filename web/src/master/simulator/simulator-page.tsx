import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { Answer } from '../../page/answer.tsx';
import { Page } from '../../page/page.tsx';
import '../../page/texts.ts';
import { useAsked } from '../../page/use-asked.ts';
import { Notice } from '../../states/notice.tsx';
import '../rule-texts.ts';
import '../texts.ts';
import { Simulator } from './simulator.tsx';
import { TRIABLE, TRIED_ATTRIBUTE } from './simulator-query.ts';
import type { Triable } from './simulator-query.ts';
import './texts.ts';
import page from '../../page/page.module.css';
import classes from './simulator.module.css';

export function SimulatorPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/master/$id/simulator' });
  const asking = useAsked({ query: TRIABLE, variables: { id, language: useSpoken() } });
  const gone = {
    label: t('master.gone.button'),
    onClick: () => void navigate({ to: '/master' }),
  };
  const back = {
    label: t('simulator.noAttributes.button'),
    onClick: () => void navigate({ to: '/master/$id', params: { id } }),
  };
  return (
    <Answer asking={asking} waitingFor={t('simulator.waiting')}>
      {({ node }) => {
        if (node?.__typename !== 'MasterEntity')
          return (
            <Notice title={t('master.gone.title')} text={t('master.gone.text')} button={gone} />
          );
        if (node.attributes.nodes.length === 0)
          return (
            <Notice
              title={t('simulator.noAttributes.title')}
              text={t('simulator.noAttributes.text')}
              button={back}
            />
          );
        return <OfEntity entity={node} />;
      }}
    </Answer>
  );
}

function OfEntity({ entity }: { readonly entity: Triable }) {
  const { t } = useTranslation();
  const address = useSearch({ from: '/master/$id/simulator' });
  const navigate = useNavigate({ from: '/master/$id/simulator' });
  const attributes = entity.attributes.nodes;
  const picked = attributes.find(({ id }) => id === address.attribute) ?? mostContested(entity);
  const language = useSpoken();
  const asking = useAsked({
    query: TRIED_ATTRIBUTE,
    variables: { id: picked?.id ?? '', language },
  });
  const label = (attribute: (typeof attributes)[number]) => {
    const { name, sources } = attribute;
    if (sources.length > 1) return name;
    return t(sources.length === 1 ? 'simulator.only' : 'simulator.none', { name });
  };
  return (
    <Page
      title={t('simulator.title')}
      about={t('simulator.about')}
      within={{ label: entity.name, to: '/master/$id', params: { id: entity.id } }}
      ways={
        <label className={classes['pick']}>
          <span>{t('simulator.attribute')}</span>
          <select
            className={page['tool']}
            value={picked?.id}
            onChange={({ target }) => void navigate({ search: { attribute: target.value } })}
          >
            {attributes.map((attribute) => (
              <option key={attribute.id} value={attribute.id}>
                {label(attribute)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <Answer asking={asking} waitingFor={t('simulator.waiting')}>
        {({ node }) =>
          node?.__typename === 'MasterAttribute' &&
          node.id === picked?.id && (
            <Simulator
              key={node.id}
              attribute={node}
              address={address}
              onAddress={(next) =>
                void navigate({
                  search: { attribute: address.attribute, ...next },
                  replace: true,
                })
              }
            />
          )
        }
      </Answer>
    </Page>
  );
}

/** The attribute that has the most to show: sources of one rank, or else the most of them. */
function mostContested({ attributes }: Triable) {
  const weight = ({ sources }: (typeof attributes.nodes)[number]) =>
    sources.length + (sources.some(({ conflicts }) => conflicts) ? 100 : 0);
  return attributes.nodes.toSorted((a, b) => weight(b) - weight(a))[0];
}
