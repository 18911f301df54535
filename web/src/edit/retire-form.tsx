import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { Answer } from '../page/answer.tsx';
import page from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import { useAsked } from '../page/use-asked.ts';
import { useFigures } from '../page/use-figures.ts';
import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { FormFrame, Reason } from './form-frame.tsx';
import { aWriting, placeOf, useWriting } from './use-writing.ts';
import { RETIRE } from './retiring.ts';
import type { FormProps } from './values/entry-form.tsx';

const TOUCHED = graphql(`
  query Touched($id: ID!, $language: String) {
    node(id: $id) {
      __typename
      id
      version
      name(language: $language)
    }
    restsOn(of: $id, first: 0) {
      totalCount
      groups {
        kind
        count
      }
    }
  }
`);

type Found = ResultOf<typeof TOUCHED>;

/** Takes an entry out of the present, after saying what rests on it. */
export function RetireForm(props: FormProps) {
  const { t } = useTranslation();
  const asking = useAsked({ query: TOUCHED, variables: { id: props.id, language: useSpoken() } });
  return (
    <Answer asking={asking} waitingFor={t('edit.retire.counting')}>
      {({ node, restsOn }) => node && <Asked entry={node} restsOn={restsOn} {...props} />}
    </Answer>
  );
}

interface AskedProps extends FormProps {
  readonly entry: NonNullable<Found['node']>;
  readonly restsOn: Found['restsOn'];
}

function Asked({ entry, restsOn, name, within, onLeave, onSaved }: AskedProps) {
  const { t } = useTranslation();
  const { list } = useFigures();
  const client = useClient();
  const { writing, write, forget } = useWriting(placeOf(entry.id, 'retire'), () => aWriting(0, {}));
  const { reason } = writing;
  const [doing, setDoing] = useState<'asking' | 'saving' | { readonly why: string }>('asking');
  const { id, version } = entry;
  const retire = async () => {
    setDoing('saving');
    const variables = { id, version, reason: reason.trim() || null };
    const { data, error } = await client.mutation(RETIRE, variables).toPromise();
    const done = data?.done;
    if (done && !('message' in done)) {
      forget();
      onSaved();
      onLeave();
    } else {
      onSaved();
      setDoing({ why: done?.message ?? error?.graphQLErrors[0]?.message ?? t('edit.failed') });
    }
  };
  const { totalCount, groups } = restsOn;
  const what = groups.map(({ kind, count }) =>
    t('edit.retire.kindCount', { kind: t([`kind.${kind}`, 'kind.other']), count }),
  );
  return (
    <Page title={t('edit.retire.title', { name })} within={within}>
      <FormFrame
        verb={t('edit.retire.verb')}
        isChanged
        isDraft={reason.trim() !== ''}
        isSaving={doing === 'saving'}
        failed={typeof doing === 'object' ? doing.why : undefined}
        onSave={() => void retire()}
        onLeave={onLeave}
        onDiscard={() => {
          forget();
          onLeave();
        }}
      >
        <p>{t('edit.retire.about')}</p>
        <p className={totalCount > 0 ? page['warn'] : page['soft']} data-rests={totalCount}>
          {totalCount > 0
            ? t('edit.retire.rests', { count: totalCount, what: list(what) })
            : t('edit.retire.nothing')}
        </p>
        <Reason value={reason} onWrite={(text) => write({ ...writing, reason: text })} />
      </FormFrame>
    </Page>
  );
}
