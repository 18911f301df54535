import { useTranslation } from 'react-i18next';
import page from '../page/page.module.css';
import classes from './customer.module.css';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Chosen {
  readonly entity?: string | undefined;
  readonly segment?: string | undefined;
}

interface BoardScopeProps {
  readonly entities: readonly Named[];
  readonly segments: readonly Named[];
  readonly entity: string | null;
  readonly segment: string | null;
  readonly onChange: (chosen: Chosen) => void;
}

/** Of which master record the board speaks, and for which customers. */
export function BoardScope({ entities, segments, entity, segment, onChange }: BoardScopeProps) {
  const { t } = useTranslation();
  return (
    <div className={page['tools']} role="group" aria-label={t('page.filter')}>
      <Choice
        label={t('customer.scope.entity')}
        all={t('customer.scope.anyEntity')}
        things={entities}
        chosen={entity}
        onChange={(id) => onChange({ entity: id })}
      />
      <Choice
        label={t('customer.scope.segment')}
        all={t('customer.scope.anySegment')}
        things={segments}
        chosen={segment}
        onChange={(id) => onChange({ segment: id })}
      />
      {segment !== null && <span className={page['soft']}>{t('customer.scope.segmentAbout')}</span>}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly things: readonly Named[];
  readonly chosen: string | null;
  readonly onChange: (id: string | undefined) => void;
}

function Choice({ label, all, things, chosen, onChange }: ChoiceProps) {
  return (
    <label className={classes['choice']}>
      <span>{label}</span>
      <select
        className={page['tool']}
        value={chosen ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{all}</option>
        {things.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
