import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import { Part } from '../page/page.tsx';
import { ThingLink } from '../page/thing-link.tsx';
import { readFragment } from '../remote/graphql.ts';
import { TOUCHED } from './impact-query.ts';
import type { Impact, Touched } from './impact-query.ts';
import { parted } from './rests.ts';
import classes from './impact.module.css';

interface AffectedListProps {
  readonly impact: Impact;
  readonly kind: string | undefined;
  readonly picked: string | undefined;
  readonly onKind: (kind: string | undefined) => void;
  readonly onPick: (id: string) => void;
}

/** Everything that is affected, by kind, nearest first. */
export function AffectedList({ impact, kind, picked, onKind, onPick }: AffectedListProps) {
  const { t } = useTranslation();
  const { resting, receiving } = parted(impact.groups);
  const { nodes, totalCount } = impact.affected;
  const chips = [
    { title: t('impact.rests'), groups: resting },
    { title: t('impact.flows'), groups: receiving },
  ].filter(({ groups }) => groups.length > 0);
  return (
    <Part title={t('impact.affected')} aside={t('impact.affectedAside')}>
      <div className={classes['kinds']} role="group" aria-label={t('page.filter')}>
        <button
          type="button"
          className={page['tool']}
          aria-pressed={kind === undefined}
          onClick={() => onKind(undefined)}
        >
          {t('impact.all')} <small>{impact.totalCount}</small>
        </button>
        {chips.map(({ title, groups }) => (
          <span key={title} className={classes['group']}>
            <span>{title}</span>
            {groups.map((group) => (
              <button
                key={group.kind}
                type="button"
                className={page['tool']}
                aria-pressed={kind === group.kind}
                onClick={() => onKind(kind === group.kind ? undefined : group.kind)}
              >
                {t(`kind.${group.kind}`)} <small>{group.count}</small>
              </button>
            ))}
          </span>
        ))}
      </div>
      <div className={page['hold']} role="region" tabIndex={0} aria-label={t('impact.affected')}>
        <table className={page['table']} data-affected>
          <thead>
            <tr>
              <th scope="col">{t('impact.thing')}</th>
              <th scope="col">{t('impact.kind')}</th>
              <th scope="col" className={page['number']}>
                {t('impact.distance')}
              </th>
              <th scope="col">{t('impact.owner')}</th>
              <th scope="col">{t('impact.why')}</th>
            </tr>
          </thead>
          <tbody>
            {readFragment(TOUCHED, nodes).map((one) => (
              <Row
                key={one.entry.id}
                one={one}
                isPicked={one.entry.id === picked}
                onPick={onPick}
              />
            ))}
          </tbody>
        </table>
      </div>
      {totalCount > nodes.length && (
        <p className={page['soft']}>
          {t('impact.shown', { shown: nodes.length, count: totalCount })}
        </p>
      )}
    </Part>
  );
}

interface RowProps {
  readonly one: Touched;
  readonly isPicked: boolean;
  readonly onPick: (id: string) => void;
}

function Row({ one: { entry, distance, owners }, isPicked, onPick }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr data-picked={isPicked || undefined}>
      <th scope="row">
        <ThingLink thing={entry} />
      </th>
      <td>{t(`kind.${entry.__typename}`)}</td>
      <td className={page['number']}>{distance}</td>
      <td>
        {owners.length === 0 && t('page.nobody')}
        {owners.map((owner, at) => (
          <span key={owner.id}>
            {at > 0 && ', '}
            <ThingLink thing={owner} />
          </span>
        ))}
      </td>
      <td>
        <button
          type="button"
          className={page['link']}
          aria-pressed={isPicked}
          aria-label={t('impact.whyOf', { name: entry.name })}
          onClick={() => onPick(entry.id)}
        >
          <u>{t('impact.why')}</u>
        </button>
      </td>
    </tr>
  );
}
