import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import panel from '../flow/panel/panel.module.css';
import { Section } from '../flow/panel/section.tsx';
import { Answer } from '../page/answer.tsx';
import page from '../page/page.module.css';
import { ThingLink } from '../page/thing-link.tsx';
import { useAsked } from '../page/use-asked.ts';
import { readFragment } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { CutForm } from './cut-form.tsx';
import { CARRIED, CARRIES } from './privacy-query.ts';
import type { ReachedField } from './privacy-query.ts';
import classes from './privacy.module.css';

interface FieldPanelProps {
  readonly id: string;
  /** How the data of this report came to it; undefined where they do not. */
  readonly reached: ReachedField | undefined;
  readonly asOf: string | null;
  readonly onClose: () => void;
}

/** Why one field or attribute is personal, by which way the data came, and how to cut it. */
export function FieldPanel({ id, reached, asOf, onClose }: FieldPanelProps) {
  const { t } = useTranslation();
  const language = useSpoken();
  const asking = useAsked({ query: CARRIES, variables: { id, language, asOf } });
  return (
    <aside
      className={`${panel['panel']} ${classes['panel']}`}
      aria-label={t('privacy.panel')}
      data-paper="no"
    >
      <button
        type="button"
        className={panel['close']}
        onClick={onClose}
        aria-label={t('panel.close')}
      >
        <IconX size={16} aria-hidden />
      </button>
      <Answer asking={asking} waitingFor={t('privacy.waiting')}>
        {({ node }) =>
          node?.__typename === 'Field' || node?.__typename === 'MasterAttribute' ? (
            <Facts node={node} reached={reached} />
          ) : (
            <p className={panel['about']}>{t('privacy.gone')}</p>
          )
        }
      </Answer>
    </aside>
  );
}

type Node = NonNullable<ResultOf<typeof CARRIES>['node']>;
type Carrier = Extract<Node, { __typename: 'Field' | 'MasterAttribute' }>;

function Facts({ node, reached }: { readonly node: Carrier } & Pick<FieldPanelProps, 'reached'>) {
  const { t } = useTranslation();
  const carries = readFragment(CARRIED, node.carries);
  return (
    <>
      <h2>{node.name}</h2>
      {node.__typename === 'Field' && node.dataset && <ThingLink thing={node.dataset.node} />}
      {reached ? (
        !carries.some(({ sentence }) => sentence === reached.sentence) && (
          <Section title={t('privacy.came')}>
            <p data-came>{reached.sentence}</p>
          </Section>
        )
      ) : (
        <p className={panel['about']}>{t('privacy.notReached')}</p>
      )}
      {carries.map((one) => (
        <Section
          key={one.class}
          title={t(one.class === 'SPECIAL' ? 'privacy.special' : 'privacy.panel')}
        >
          <p data-why>{one.sentence}</p>
          {one.way.length > 1 && (
            <ol className={classes['way']} aria-label={t('privacy.way')}>
              {one.way.map((station) => (
                <li key={station.id}>
                  <ThingLink thing={station} />{' '}
                  <span className={page['soft']}>
                    {(station.__typename === 'Field' && station.dataset?.node.name) ||
                      t(`kind.${station.__typename}`)}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </Section>
      ))}
      {node.__typename === 'Field' && (carries.length > 0 || node.privacyCut) && (
        <CutForm field={node.id} cut={node.privacyCut} />
      )}
    </>
  );
}
