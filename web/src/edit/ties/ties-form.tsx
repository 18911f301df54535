import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../../app/spoken.ts';
import { Answer } from '../../page/answer.tsx';
import page from '../../page/page.module.css';
import { Page, Part } from '../../page/page.tsx';
import { ThingLink } from '../../page/thing-link.tsx';
import { useAsked } from '../../page/use-asked.ts';
import type { FormProps } from '../values/entry-form.tsx';
import { ChangeForm } from './change-form.tsx';
import { ConnectForm } from './connect-form.tsx';
import { EdgeWords } from './edge-words.tsx';
import { Denied } from './denied.tsx';
import { isSaidByOthers } from './owners-draft.ts';
import { PartForm } from './part-form.tsx';
import { SaidBy } from './said-by.tsx';
import { isByHand, nameOfEnd } from './tie-draft.ts';
import { TIES } from './ties-query.ts';
import type { EdgeSeen, EndSeen, TiesFound } from './ties-query.ts';
import classes from './ties.module.css';

/** What is being done on the page; of an edge what it was, as it may be gone meanwhile. */
type Doing =
  | { readonly is: 'reading' }
  | { readonly is: 'connecting' }
  | { readonly is: 'changing' | 'parting'; readonly edge: EdgeSeen; readonly end: EndSeen };

/** All relationships of an entry, each a sentence that can be changed, taken back or denied. */
export function TiesForm(props: FormProps) {
  const { t } = useTranslation();
  const asking = useAsked({ query: TIES, variables: { id: props.id, language: useSpoken() } });
  return (
    <Answer asking={asking} waitingFor={t('edit.waiting')}>
      {({ node }) => node && <Ties entry={node} onChanged={asking.retry} {...props} />}
    </Answer>
  );
}

interface TiesProps extends FormProps {
  readonly entry: TiesFound;
  readonly onChanged: () => void;
}

function Ties({ entry, name, within, onLeave, onSaved, onChanged }: TiesProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>({ is: 'reading' });
  const [done, setDone] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  // The one thing to begin with, and where one is back after each change.
  useEffect(() => {
    if (doing.is === 'reading') add.current?.focus();
  }, [doing.is]);
  const back = () => setDoing({ is: 'reading' });
  const saved = (what: string) => () => {
    setDone(what);
    onChanged();
    onSaved();
  };
  const groups = entry.relationshipGroups.flatMap(({ end: { type, direction }, edges }) => {
    const end = entry.model.ends.find((one) => one.type === type && one.direction === direction);
    return end && isByHand(end) ? [{ end, edges }] : [];
  });
  return (
    <Page
      title={t('edit.ties.title', { name })}
      within={within}
      about={t('edit.ties.about')}
      ways={
        <button type="button" className={page['tool']} onClick={onLeave}>
          {t('edit.ties.close')}
        </button>
      }
    >
      <div
        ref={whole}
        className={classes['ties']}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && doing.is === 'reading' && !event.defaultPrevented)
            onLeave();
        }}
      >
        {doing.is === 'connecting' ? (
          <ConnectForm entry={entry} onLeave={back} onSaved={saved(t('edit.ties.done.connect'))} />
        ) : (
          <button
            ref={add}
            type="button"
            className={page['tool']}
            onClick={() => setDoing({ is: 'connecting' })}
          >
            {t('edit.ties.add')}
          </button>
        )}
        <p role="status" className={page['soft']}>
          {done}
        </p>
        {groups.length === 0 && <p className={page['soft']}>{t('edit.ties.none')}</p>}
        {groups.map(({ end, edges }) => (
          <Part key={nameOfEnd(end)} title={end.label} aside={String(edges.totalCount)}>
            <ul className={page['plain']}>
              {edges.edges.map((edge) => (
                <li key={edge.id} className={classes['tie']} data-edge={edge.id}>
                  <Sentence edge={edge} here={entry.id} />
                  {doing.is !== 'reading' &&
                  doing.is !== 'connecting' &&
                  doing.edge.id === edge.id ? null : (
                    <Ways
                      {...{ entry, edge, end }}
                      onChange={() => setDoing({ is: 'changing', edge, end })}
                      onPart={() => setDoing({ is: 'parting', edge, end })}
                    />
                  )}
                  {doing.is === 'parting' && doing.edge.id === edge.id && (
                    <PartForm
                      edge={edge}
                      onLeave={back}
                      onSaved={saved(
                        t(`edit.ties.done.${isSaidByOthers(edge) ? 'deny' : 'remove'}`),
                      )}
                    />
                  )}
                  {doing.is === 'changing' && doing.edge.id === edge.id && (
                    <ChangeForm
                      {...{ end, edge }}
                      here={entry.id}
                      edgeId={edge.id}
                      there={edge.node.id}
                      onLeave={back}
                      onSaved={saved(t('edit.ties.done.change'))}
                    />
                  )}
                </li>
              ))}
            </ul>
            {edges.totalCount > edges.edges.length && (
              <p className={page['soft']}>
                {t('edit.ties.more', { count: edges.totalCount - edges.edges.length })}
              </p>
            )}
          </Part>
        ))}
        {doing.is === 'changing' && !isSeen(groups, doing.edge) && (
          // Another has taken it away meanwhile: what was being written is not.
          <Part title={`${doing.end.label} ${doing.edge.node.name}`}>
            <ChangeForm
              end={doing.end}
              edge={undefined}
              here={entry.id}
              edgeId={doing.edge.id}
              there={doing.edge.node.id}
              onLeave={back}
              onSaved={saved(t('edit.ties.done.change'))}
            />
          </Part>
        )}
        <Denied denied={entry.denied} onLifted={saved(t('edit.ties.done.lift'))} />
      </div>
    </Page>
  );
}

const isSeen = (
  groups: readonly Pick<TiesFound['relationshipGroups'][number], 'edges'>[],
  { id }: EdgeSeen,
) => groups.some(({ edges }) => edges.edges.some((edge) => edge.id === id));

/** The other end, what is said of the edge, and who says so. */
function Sentence({ edge, here }: { readonly edge: EdgeSeen; readonly here: string }) {
  return (
    <span className={classes['sentence']}>
      <ThingLink thing={edge.node} />
      <EdgeWords edge={edge} here={here} />
      <SaidBy sources={edge.sources} />
    </span>
  );
}

interface WaysProps {
  readonly entry: TiesFound;
  readonly edge: EdgeSeen;
  readonly end: EndSeen;
  readonly onChange: () => void;
  readonly onPart: () => void;
}

function Ways({ entry, edge, end, onChange, onPart }: WaysProps) {
  const { t } = useTranslation();
  const sentence = `${entry.name} ${end.label} ${edge.node.name}`;
  const part = isSaidByOthers(edge) ? 'deny' : 'remove';
  return (
    <span className={classes['ways']}>
      {end.properties.length > 0 && (
        <button
          type="button"
          className={page['tool']}
          aria-label={t('edit.ties.editOf', { sentence })}
          onClick={onChange}
        >
          {t('edit.ties.edit')}
        </button>
      )}
      <button
        type="button"
        className={page['tool']}
        aria-label={t(`edit.ties.${part}Of`, { sentence })}
        onClick={onPart}
      >
        {t(`edit.ties.${part}`)}
      </button>
    </span>
  );
}
