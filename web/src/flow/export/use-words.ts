import { useTranslation } from 'react-i18next';
import { today as dayToday } from '../../page/as-of.ts';
import { stepsIn } from '../address.ts';
import type { FlowAddress } from '../address.ts';
import type { Drawn } from '../drawn.ts';
import { faultOf } from '../faults.ts';
import type { Flow, FlowLevel } from '../flow-query.ts';
import { useCounts } from '../picture/counts.tsx';
import { useDay } from '../tools/use-day.ts';
import type { TableWords } from './rows-of.ts';
import type { Words } from './sheet-of.ts';

/** A flow as it is looked at, and so as it is exported. */
export interface Exported {
  readonly flow: Flow;
  readonly level: FlowLevel;
  readonly address: FlowAddress;
  /** Names of what is picked and of what the picture is around. */
  readonly touched: string | undefined;
  readonly around: string | undefined;
  /** The name of the scenario that is held beside today's flow. */
  readonly scenario: string | undefined;
}

const levelWords = {
  SYSTEM: 'flow.level.SYSTEM',
  DATASET: 'flow.level.DATASET',
  FIELD: 'sight.level.FIELD',
} as const;

/** What an export says, in the reader's language. */
export function useWords({ flow, level, address, touched, around, scenario }: Exported) {
  const { t } = useTranslation();
  const counts = useCounts();
  const day = useDay();
  const { touches, centre, only, personal, folded, changes, asof, compare } = address;
  const today = dayToday();
  const steps = t('sight.aroundSteps', { count: stepsIn(address) });
  const about = [
    t('sight.export.level', { level: t(levelWords[level]) }),
    touches === undefined ? '' : t('sight.export.touches', { name: touched ?? touches }),
    touches !== undefined && only === '1' ? t('sight.export.only') : '',
    centre === undefined ? '' : t('sight.export.around', { name: around ?? centre, steps }),
    personal === '1' ? t('sight.export.personal') : '',
    folded === '1' ? t('sight.export.folded') : '',
    t('sight.export.seenOn', { day: day(asof ?? today) }),
    compare === undefined ? '' : t('sight.export.compared', { day: day(compare) }),
    scenario === undefined ? '' : t('sight.scenario.with', { name: scenario }),
    changes === '1' ? t('sight.export.changes') : '',
  ].filter((one) => one !== '');

  const words = ({ cards, lines }: Drawn): Words => ({
    title: t('sight.export.title'),
    about,
    made: [
      t('sight.export.boxes', { count: cards.length }),
      t('foot.flows', { count: lines.length }),
      flow.truncated
        ? t('foot.cut', { shown: flow.nodes.length, count: flow.nodeCount })
        : t('foot.whole'),
      t('sight.export.made', { day: day(today) }),
    ],
    lane: (lane) => ({ name: t(`lane.${lane}`), about: t(`laneAbout.${lane}`) }),
    counts,
    note: ({ id, of }) => {
      if (of.is === 'dataset') return { text: String(of.fields), warns: false };
      if (of.is === 'field') return { text: '', warns: false };
      const { sources } = of.attribute;
      if (id === touches)
        return { text: sources > 0 ? t('flow.sources', { count: sources }) : '', warns: false };
      const fault = faultOf(of.attribute);
      return { text: fault ? t(`flow.fault.${fault}`) : '', warns: fault !== undefined };
    },
  });

  const names = new Map(
    flow.nodes.flatMap((node) =>
      [node, ...node.attributes].map(({ id, name }) => [id, name] as const),
    ),
  );
  const table: TableWords = {
    column: (name) => t([`sight.export.${name}`, `sight.twin.${name}`, `twin.${name}`]),
    kind: (kind) => t([`kind.${kind}`, 'kind.other']),
    lane: (lane) => t(`lane.${lane}`),
    yesNo: (value) => t(value ? 'twin.yes' : 'twin.no'),
    mark: (mark) => t(`sight.mark.${mark}`),
    name: (id) => names.get(id) ?? '',
  };
  return {
    words,
    table,
    files: {
      picture: t('sight.export.file'),
      things: t('sight.export.fileThings'),
      flows: t('sight.export.fileFlows'),
    },
    fileName: (word: string) => fileName(word, touched ?? around, asof ?? today),
  };
}

/** `linaje-flujo-correo-2026-11-22`: signs that no file system minds. */
function fileName(word: string, about: string | undefined, day: string): string {
  const plain = (about ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
  return ['linaje', word, plain, day].filter((part) => part !== '').join('-');
}
