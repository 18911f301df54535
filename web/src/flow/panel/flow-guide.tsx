import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../look/roles.ts';
import { faultsIn } from '../faults.ts';
import type { Flow } from '../flow-query.ts';
import { lanes } from '../layout/scene.ts';
import { Section } from './section.tsx';
import classes from './panel.module.css';

/** What the keys do in the picture. */
const keys = [
  ['arrows', ['←', '→', '↑', '↓']],
  ['enter', ['⏎']],
  ['signs', ['+', '−']],
  ['shift', ['⇧ ←', '⇧ →']],
  ['c', ['C']],
  ['f', ['F']],
  ['escape', ['Esc']],
] as const;

interface FlowGuideProps {
  readonly flow: Flow;
  readonly onPick: (id: string) => void;
}

/** While nothing is picked: how to read the picture, and what in it wants attention. */
export function FlowGuide({ flow, onPick }: FlowGuideProps) {
  const { t } = useTranslation();
  const faults = faultsIn(flow);
  const shown = lanes.filter((lane) => flow.nodes.some((node) => node.lane === lane));
  return (
    <aside className={classes['panel']} aria-label={t('panel.label')} data-guide>
      <h2>{t('flow.title')}</h2>
      <p className={classes['about']}>{t('guide.text')}</p>
      {faults.length > 0 && (
        <Section title={t('guide.faults')} aside={String(faults.length)}>
          <ul className={classes['faults']}>
            {faults.map(({ attribute, fault, entity }) => (
              <li key={attribute.id}>
                <IconAlertTriangleFilled size={13} aria-hidden />
                <span>
                  <button type="button" onClick={() => onPick(attribute.id)}>
                    {attribute.name}
                  </button>{' '}
                  <span>
                    {entity} · {t(`flow.fault.${fault}`)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('guide.signs')}>
        <dl className={classes['signs']}>
          {shown.map((lane) => {
            const { shape: Shape, tone } = roles[lane];
            return (
              <div key={lane}>
                <dt>
                  <Shape size={15} style={{ color: tone }} aria-hidden /> {t(`lane.${lane}`)}
                </dt>
                <dd>{t(`laneAbout.${lane}`)}</dd>
              </div>
            );
          })}
          <div>
            <dt>
              <svg width="22" height="12" aria-hidden>
                <path d="M0 3h22" stroke="var(--edge)" strokeWidth="1.5" />
                <path d="M0 9h22" stroke="var(--edge)" strokeWidth="4" />
              </svg>{' '}
              {t('guide.thickness')}
            </dt>
            <dd>{t('guide.thicknessAbout')}</dd>
          </div>
          <div>
            <dt>
              <svg width="22" height="12" aria-hidden>
                <path d="M0 6h22" stroke="var(--gold-line)" strokeWidth="3" />
              </svg>{' '}
              {t('guide.gold')}
            </dt>
            <dd>{t('guide.goldAbout')}</dd>
          </div>
        </dl>
      </Section>
      <Section title={t('sight.keys')}>
        <dl className={classes['keys']}>
          {keys.map(([word, signs]) => (
            <div key={word}>
              <dt>
                {signs.map((sign) => (
                  <kbd key={sign}>{sign}</kbd>
                ))}
              </dt>
              <dd>{t(`sight.key.${word}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </aside>
  );
}
