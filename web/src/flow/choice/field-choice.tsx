import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../look/roles.ts';
import type { FlowAddress } from '../address.ts';
import { kindOf } from '../flow-query.ts';
import type { Flow } from '../flow-query.ts';
import { FlowTools } from '../tools/flow-tools.tsx';
import classes from './field-choice.module.css';

interface FieldChoiceProps {
  /** The flow of systems, to choose from. */
  readonly flow: Flow;
  /** The name of the scenario that is held beside today's flow. */
  readonly scenario: string | undefined;
  readonly address: FlowAddress;
  readonly onGo: (address: FlowAddress) => void;
}

/** Field by field only a path can be read: this asks whose. */
export function FieldChoice({ flow, scenario, address, onGo }: FieldChoiceProps) {
  const { t } = useTranslation();
  const records = flow.nodes.filter(({ attributes }) => attributes.length > 0);
  const systems = flow.nodes.filter((node) => kindOf(node) === 'System');
  const pick = (id: string) => onGo({ ...address, touches: id, show: undefined });
  return (
    <div className={classes['page']}>
      <FlowTools
        address={address}
        touched={undefined}
        around={undefined}
        scenario={scenario}
        onGo={onGo}
        onLeave={() => undefined}
      >
        {null}
      </FlowTools>
      <section className={classes['choice']} data-field-choice>
        <h2>{t('sight.choice.title')}</h2>
        <p>
          {records.length + systems.length === 0 ? t('sight.choice.none') : t('sight.choice.text')}
        </p>
        {records.map(({ id, name, attributes }) => (
          <div key={id} className={classes['group']}>
            <h3>
              <IconStarFilled size={14} style={{ color: 'var(--gold)' }} aria-hidden /> {name}
            </h3>
            <ul>
              {attributes.map((attribute) => (
                <li key={attribute.id}>
                  <button
                    type="button"
                    data-critical={attribute.critical || undefined}
                    onClick={() => pick(attribute.id)}
                  >
                    {attribute.name}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {systems.length > 0 && (
          <div className={classes['group']}>
            <h3>{t('sight.choice.systems')}</h3>
            <ul>
              {systems.map(({ id, name, lane }) => {
                const { shape: Shape, tone } = roles[lane];
                return (
                  <li key={id}>
                    <button type="button" onClick={() => pick(id)}>
                      <Shape size={14} style={{ color: tone }} aria-hidden /> {name}
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        <p className={classes['hint']}>{t('sight.choice.search')}</p>
      </section>
    </div>
  );
}
