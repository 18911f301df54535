import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import '../edit/texts.ts';
import { Markdown } from '../page/markdown.tsx';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
import { useMoments } from '../history/moments.ts';
import { graphql } from '../remote/graphql.ts';
import classes from './entry.module.css';

const COMMENTS = graphql(`
  query Comments($of: ID!, $language: String) {
    node(id: $of) {
      __typename
      id
      relationships(type: ABOUT, direction: IN, first: 50) {
        totalCount
        edges {
          id
          node {
            __typename
            id
            createdAt
            ... on Comment {
              text(language: $language)
              history(first: 1) {
                changes {
                  id
                  by {
                    id
                    name
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

const COMMENT = graphql(`
  mutation Comment(
    $of: ID!
    $key: [String!]!
    $text: String!
    $language: String!
    $name: String!
    $reason: String
  ) {
    done: createEntry(
      kind: Comment
      key: $key
      set: [
        { property: "name", text: $name }
        { property: "text", language: $language, text: $text }
      ]
      connect: [{ type: ABOUT, to: $of }]
      reason: $reason
    ) {
      __typename
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);

interface CommentsProps {
  readonly of: string;
  readonly isRetired: boolean;
}

/** What people say about an entry, and a place to say something. */
export function Comments({ of, isRetired }: CommentsProps) {
  const { t } = useTranslation();
  const { ago, exact } = useMoments();
  const { asked, retry } = useAsked({ query: COMMENTS, variables: { of, language: useSpoken() } });
  if (asked.is !== 'found') return null;
  const said = (asked.data.node?.relationships.edges ?? []).flatMap(({ node }) =>
    node.__typename === 'Comment' ? [node] : [],
  );
  return (
    <Part title={t('edit.comments.title')} {...(said.length > 0 && { aside: String(said.length) })}>
      {said.length === 0 && <p className={page['soft']}>{t('edit.comments.none')}</p>}
      {said.map(({ id, text, createdAt, history }) => (
        <article key={id} className={classes['comment']} data-comment>
          <small>
            {history.changes[0]?.by.name} ·{' '}
            <time dateTime={createdAt} title={exact(createdAt)}>
              {ago(createdAt)}
            </time>
          </small>
          <Markdown text={text ?? ''} />
        </article>
      ))}
      {!isRetired && <Write of={of} onWritten={retry} />}
    </Part>
  );
}

function Write({ of, onWritten }: { readonly of: string; readonly onWritten: () => void }) {
  const { t } = useTranslation();
  const language = useSpoken();
  const client = useClient();
  const [text, setText] = useState('');
  const [failed, setFailed] = useState<string>();
  const write = async () => {
    const variables = {
      of,
      language,
      text,
      key: [aKey()],
      name: text.trim().slice(0, 80),
      reason: t('edit.comments.reason'),
    };
    const { data, error } = await client.mutation(COMMENT, variables).toPromise();
    const done = data?.done;
    if (done?.__typename === 'EntryChanged') {
      setText('');
      setFailed(undefined);
      onWritten();
    } else
      setFailed(done?.message ?? error?.graphQLErrors[0]?.message ?? t('edit.comments.cannot'));
  };
  return (
    <form
      className={classes['write']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void write();
      }}
    >
      <textarea
        rows={2}
        dir="auto"
        aria-label={t('edit.comments.write')}
        placeholder={t('edit.comments.write')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) =>
          key === 'Enter' && (ctrlKey || metaKey) && currentTarget.form?.requestSubmit()
        }
      />
      {failed !== undefined && (
        <p role="alert" className={page['warn']}>
          {failed}
        </p>
      )}
      {text.trim() !== '' && (
        <button type="submit" className={page['tool']}>
          {t('edit.comments.add')}
        </button>
      )}
    </form>
  );
}

/** One of a kind; `randomUUID` is not there where the page did not come by https. */
const aKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
