import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditLink } from '../edit/edit-ways.tsx';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import type { EdgeSeen } from '../edit/ties/ties-query.ts';
import type { EntryFound } from './entry-query.ts';
import { precedence } from '../master/precedence.ts';
import { ruleInWords } from '../master/rule-words.ts';
import { withinOf } from '../edit/ties/edge-words.tsx';
import classes from './entry.module.css';

/** Whether an attribute is governed, and which fields feed it, in which order and with how much trust. */
export function AttributeSources({ entry }: { readonly entry: EntryFound }) {
  const { t } = useTranslation();
  if (entry.__typename !== 'MasterAttribute') return null;
  const group = entry.relationshipGroups.find(({ end }) => end.type === 'CONTRIBUTES_TO');
  const sources = precedence((group?.edges.edges ?? []).map(claimOf));
  return (
    <Part
      title={t('entry.sources.title')}
      {...(sources.length > 0 && {
        aside: t('rule.aside', { rule: ruleInWords(t, entry, sources.length) }),
      })}
      way={entry.retiredAt === null && <EditLink edit="ties" label={t('edit.ties.change')} />}
    >
      <Lacking entry={entry} />
      {sources.length === 0 ? (
        <p className={page['warn']}>{t('entry.sources.none')}</p>
      ) : (
        <div className={page['hold']}>
          <table className={page['table']} data-sources>
            <thead>
              <tr>
                <th scope="col" className={`${page['number']} ${classes['rank']}`}>
                  {t('entry.sources.rank')}
                </th>
                <th scope="col">{t('entry.sources.system')}</th>
                <th scope="col">{t('entry.sources.field')}</th>
                <th scope="col">{t('entry.sources.trust')}</th>
                <th scope="col">{t('entry.sources.decay')}</th>
                <th scope="col">{t('entry.sources.condition')}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map(({ edge, wins, tied }) => (
                <Source key={edge.id} edge={edge} isFirst={wins} isTied={tied} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}

const said = ({ values }: EdgeSeen, name: string) =>
  values.find(({ property }) => property === name);

const numberSaid = (edge: EdgeSeen, name: string): number | null => {
  const text = said(edge, name)?.text;
  return text === null || text === undefined ? null : Number(text);
};

const claimOf = (edge: EdgeSeen) => ({
  edge,
  rank: numberSaid(edge, 'rank'),
  trustMax: numberSaid(edge, 'trustMax'),
  condition: said(edge, 'condition')?.text ?? null,
});

function Lacking({
  entry,
}: {
  readonly entry: Extract<EntryFound, { __typename: 'MasterAttribute' }>;
}) {
  const { t } = useTranslation();
  if (entry.governed) return <p className={page['soft']}>{t('entry.sources.governed')}</p>;
  return (
    <div className={page['warn']}>
      {t('entry.sources.lacks')}
      <ul className={classes['lacks']}>
        {entry.lacking.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

interface SourceProps {
  readonly edge: EdgeSeen;
  readonly isFirst: boolean;
  readonly isTied: boolean;
}

function Source({ edge, isFirst, isTied }: SourceProps) {
  const { t } = useTranslation();
  const [dataset, system] = withinOf(edge.node);
  const [max, min] = [said(edge, 'trustMax')?.said, said(edge, 'trustMin')?.said];
  const [curve, period] = [said(edge, 'decayCurve')?.said, said(edge, 'decayPeriod')?.said];
  const notes = [said(edge, 'condition')?.said, said(edge, 'downgrade')?.said].filter(Boolean);
  return (
    <tr data-picked={isFirst || undefined}>
      <td className={page['number']}>
        {isTied && (
          <IconAlertTriangleFilled
            size={13}
            role="img"
            aria-label={t('entry.sources.tied')}
            className={classes['tied']}
          />
        )}
        {said(edge, 'rank')?.said ?? '–'}
      </td>
      <th scope="row">{system && <ThingLink thing={system} />}</th>
      <td>
        {dataset && (
          <>
            <ThingLink thing={dataset} /> ·{' '}
          </>
        )}
        <ThingLink thing={edge.node} />
      </td>
      <td>
        {max !== undefined &&
          (min === undefined || min === max
            ? t('entry.sources.trustFixed', { max })
            : t('entry.sources.trustRange', { max, min }))}
      </td>
      <td>
        {curve !== undefined &&
          (period === undefined ? curve : t('entry.sources.decayIn', { curve, period }))}
      </td>
      <td>{notes.join(' · ')}</td>
    </tr>
  );
}
