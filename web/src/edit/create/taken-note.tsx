import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import page from '../../page/page.module.css';
import { routeOf } from '../../page/route-of.ts';
import { ThingLink } from '../../page/thing-link.tsx';
import { RESTORE } from '../retiring.ts';
import type { Taken } from './use-taken.ts';
import edit from '../edit.module.css';

/** Who has the key already, with the way there; what was retired can be brought back instead. */
export function TakenNote({ taken: { by, alike } }: { readonly taken: Taken }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {by && (
        <p className={page['warn']}>
          {t(by.retiredAt === null ? 'edit.create.exists' : 'edit.create.retired')}{' '}
          <ThingLink thing={by} />
          {by.retiredAt !== null && <Restore thing={by} />}
        </p>
      )}
      {!by && alike.length > 0 && (
        <p className={page['soft']}>
          {t('edit.create.alike')}{' '}
          {alike.map((thing, at) => (
            <span key={thing.id}>
              {at > 0 && ' · '}
              <ThingLink thing={thing} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Restore({ thing }: { readonly thing: NonNullable<Taken['by']> }) {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const [failed, setFailed] = useState<string>();
  const { __typename: kind, id, version } = thing;
  const restore = async () => {
    const { data, error } = await client.mutation(RESTORE, { id, version }).toPromise();
    const done = data?.done;
    if (done && !('message' in done)) void navigate({ to: routeOf(kind), params: { id } });
    else setFailed(done?.message ?? error?.graphQLErrors[0]?.message ?? t('edit.failed'));
  };
  return (
    <>
      {' '}
      <button type="button" className={edit['way']} onClick={() => void restore()}>
        {t('edit.create.restore')}
      </button>
      {failed !== undefined && <span role="alert"> {failed}</span>}
    </>
  );
}
