import { useTranslation } from 'react-i18next';
import type { Fault } from '../../remote/fault.ts';
import { Failed } from '../../states/failed.tsx';
import { Notice } from '../../states/notice.tsx';
import type { FlowAddress } from '../address.ts';

interface FlowRefusedProps {
  readonly why: Fault;
  readonly address: FlowAddress;
  readonly onRetry: () => void;
  readonly onGo: (address: FlowAddress) => void;
}

/** Days that the catalog knows nothing of: asking again would not help, another day does. */
const ofDays: ReadonlySet<unknown> = new Set(['IN_THE_FUTURE', 'BEFORE_THE_FIRST']);

export function FlowRefused({ why, address, onRetry, onGo }: FlowRefusedProps) {
  const { t } = useTranslation();
  if (why.is === 'refused' && ofDays.has(why.code)) {
    const label = t(why.code === 'IN_THE_FUTURE' ? 'sight.day.future' : 'state.nothingThen.title');
    const days = { asof: undefined, compare: undefined, changes: undefined };
    return (
      <Notice
        urgent
        title={label}
        text={why.message}
        button={{ label: t('flow.backToToday'), onClick: () => onGo({ ...address, ...days }) }}
      />
    );
  }
  if (why.is === 'refused' && why.code === 'NO_SCENARIO')
    return (
      <Notice
        title={t('sight.scenario.gone')}
        text={t('sight.scenario.goneText')}
        button={{
          label: t('sight.scenario.leave'),
          onClick: () => onGo({ ...address, scenario: undefined, changes: undefined }),
        }}
      />
    );
  if (why.is === 'refused' && why.code === 'TOO_MANY_TO_FOLD')
    return (
      <Notice
        urgent
        title={t('state.failed.title')}
        text={why.message}
        button={{
          label: t('sight.unfold'),
          onClick: () => onGo({ ...address, folded: undefined }),
        }}
      />
    );
  return <Failed why={why} onRetry={onRetry} onWhole={() => onGo({})} />;
}
