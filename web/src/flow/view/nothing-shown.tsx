import { useTranslation } from 'react-i18next';
import { Notice } from '../../states/notice.tsx';
import { uncentred } from '../address.ts';
import type { FlowAddress } from '../address.ts';
import type { Flow } from '../flow-query.ts';

interface NothingShownProps {
  readonly flow: Flow;
  readonly address: FlowAddress;
  /** The name of what is picked. */
  readonly touched: string | undefined;
  readonly onGo: (address: FlowAddress) => void;
}

/** The filters leave nothing: other sentences than for an empty catalog, and the way out. */
export function NothingShown({ flow, address, touched, onGo }: NothingShownProps) {
  const { t } = useTranslation();
  const { only, touches, personal, centre, folded, changes, scenario } = address;
  const filtered = personal ?? centre ?? folded ?? changes;
  if (flow.nodes.length === 0 && address.asof !== undefined && filtered === undefined)
    return (
      <Notice
        title={t('state.nothingThen.title')}
        text={t('state.nothingThen.text')}
        button={{
          label: t('flow.backToToday'),
          onClick: () => onGo({ ...address, asof: undefined }),
        }}
      />
    );
  if (touches !== undefined && (only !== undefined || address.level === 'field'))
    return (
      <Notice
        title={t('state.nothingTouched.title', { name: touched ?? '…' })}
        text={t('state.nothingTouched.text')}
        button={{
          label: t('state.nothingTouched.button'),
          onClick: () =>
            onGo({ ...address, only: undefined, touches: undefined, level: undefined }),
        }}
      />
    );
  const bare = { personal: undefined, folded: undefined, changes: undefined, only: undefined };
  return (
    <Notice
      title={t(
        changes === undefined
          ? 'sight.nothing.title'
          : scenario === undefined
            ? 'sight.compare.same'
            : 'sight.scenario.same',
      )}
      text={t('sight.nothing.text')}
      button={{
        label: t('sight.nothing.button'),
        onClick: () => onGo({ ...uncentred(address), ...bare }),
      }}
    />
  );
}
