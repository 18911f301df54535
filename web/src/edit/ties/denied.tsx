import { useTranslation } from 'react-i18next';
import page from '../../page/page.module.css';
import { Part } from '../../page/page.tsx';
import { ThingLink } from '../../page/thing-link.tsx';
import { useFigures } from '../../page/use-figures.ts';
import type { DeniedSeen } from './ties-query.ts';
import { useSavingTies } from './use-saving-ties.ts';
import classes from './ties.module.css';

interface DeniedProps {
  readonly denied: readonly DeniedSeen[];
  readonly onLifted: () => void;
}

/** What others say and a person denies, with the reason, and the way to admit it again. */
export function Denied({ denied, onLifted }: DeniedProps) {
  const { t } = useTranslation();
  if (denied.length === 0) return null;
  return (
    <Part title={t('edit.ties.denied')} aside={String(denied.length)}>
      <ul className={page['plain']}>
        {denied.map((edge) => (
          <OneDenied key={edge.id} edge={edge} onLifted={onLifted} />
        ))}
      </ul>
    </Part>
  );
}

function OneDenied({
  edge,
  onLifted,
}: {
  readonly edge: DeniedSeen;
  readonly onLifted: () => void;
}) {
  const { t } = useTranslation();
  const { day } = useFigures();
  const { saving, save } = useSavingTies({
    latest: () => Promise.resolve(undefined),
    onSaved: onLifted,
  });
  const { id, version, from, to, denied, label } = edge;
  const sentence = `${from?.name ?? '—'} ${label} ${to?.name ?? '—'}`;
  return (
    <li className={classes['tie']} data-edge={id}>
      <span className={classes['sentence']}>
        <s>
          {from && <ThingLink thing={from} />} {label} {to && <ThingLink thing={to} />}
        </s>
        {denied && (
          <small>
            {denied.reason !== null && <>{denied.reason} · </>}
            {t('edit.ties.deniedBy', { who: denied.by, day: day(denied.at) })}
          </small>
        )}
      </span>
      <span className={classes['ways']}>
        <button
          type="button"
          className={page['tool']}
          disabled={saving.is === 'saving'}
          aria-label={t('edit.ties.liftOf', { sentence })}
          onClick={() => {
            const ties = [{ disconnect: { edge: id, expectedVersion: version } }];
            void save({ before: {}, now: {}, ties, reason: '' });
          }}
        >
          {t('edit.ties.lift')}
        </button>
      </span>
      {saving.is === 'failed' && (
        <p role="alert" className={page['warn']}>
          {saving.why}
        </p>
      )}
    </li>
  );
}
