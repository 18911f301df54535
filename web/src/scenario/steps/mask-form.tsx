import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import page from '../../page/page.module.css';
import { graphql } from '../../remote/graphql.ts';
import { LabelledPicker } from '../labelled-picker.tsx';
import { ofKind } from '../../picker/pick-query.ts';
import { Labelled, StepFrame } from './step-form.tsx';
import type { StepFormProps } from './step-form.tsx';

const GOES_TO = graphql(`
  query StepGoesTo($id: ID!, $language: String) {
    node(id: $id) {
      __typename
      id
      ... on Field {
        flowsTo(first: 100) {
          edges {
            id
            node {
              __typename
              id
              name(language: $language)
              ... on Field {
                dataset {
                  id
                  node {
                    id
                    name(language: $language)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`);

const protections = ['PSEUDONYMISED', 'ENCRYPTED', 'GENERALISED', 'ANONYMISED', 'NONE'] as const;

/** A field is protected on its way to another. */
export function MaskForm({ first, working, onAdd }: StepFormProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(ofKind(first, ['Field']));
  const [to, setTo] = useState('');
  const [protection, setProtection] = useState<(typeof protections)[number]>('PSEUDONYMISED');
  const targets = useTargets(from?.id);
  const step = from && to !== '' ? { protect: { from: from.id, to, protection } } : undefined;
  return (
    <StepFrame step={step} working={working} onAdd={onAdd}>
      <LabelledPicker
        label={t('scenario.step.field')}
        kinds={['Field']}
        picked={from}
        onPick={(next) => {
          setFrom(next);
          setTo('');
        }}
      />
      {from && targets?.length === 0 && (
        <p className={page['soft']}>{t('scenario.step.goesNowhere')}</p>
      )}
      {from && targets !== undefined && targets.length > 0 && (
        <Labelled label={t('scenario.step.onTheWayTo')}>
          <select value={to} onChange={({ target }) => setTo(target.value)}>
            <option value="">{t('scenario.step.choose')}</option>
            {targets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      <Labelled label={t('scenario.step.protection')}>
        <select
          value={protection}
          onChange={({ target }) =>
            setProtection(protections.find((one) => one === target.value) ?? 'PSEUDONYMISED')
          }
        >
          {protections.map((one) => (
            <option key={one} value={one}>
              {t(`scenario.protection.${one}`)}
            </option>
          ))}
        </select>
      </Labelled>
    </StepFrame>
  );
}

/** Where a field goes to, each thing once; undefined while it is not known. */
function useTargets(field: string | undefined) {
  const [{ data }] = useQuery({
    query: GOES_TO,
    variables: { id: field ?? '', language: useSpoken() },
    pause: field === undefined,
    requestPolicy: 'cache-and-network',
  });
  const node = field === undefined ? undefined : data?.node;
  if (node?.__typename !== 'Field' || node.id !== field) return undefined;
  const targets = new Map(
    node.flowsTo.edges.map(({ node: to }) => {
      const within = to.__typename === 'Field' ? to.dataset?.node.name : undefined;
      return [to.id, { id: to.id, name: [to.name, within].filter(Boolean).join(' · ') }];
    }),
  );
  return [...targets.values()];
}
