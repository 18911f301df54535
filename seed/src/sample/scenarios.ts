import { canonical, entryId, idFrom } from '@linaje/graph-schema';
import type { Operation, Ref, Values } from '../change-set.ts';
import { put, ref } from '../operations.ts';
import { targetOf } from './targets.ts';

/** What has been thought through and waits: two scenarios, each standing on what the sample holds in the end. */
export const scenarioOperations = (): readonly Operation[] => [
  scenario('apagar-siga', {
    name: { es: 'Apagar SIGA-2009', en: 'Switch SIGA-2009 off' },
    description: {
      es: 'El sistema antiguo de agentes no da ni recibe datos. ¿Lo echaría alguien de menos?',
      en: 'The old system of the agents neither gives nor takes data. Would anybody miss it?',
    },
    steps: [{ do: 'RETIRE', subject: idOf(ref('System', 'siga')), seen: 1 }],
  }),
  scenario('un-solo-primero-en-el-correo', {
    name: { es: 'Una sola fuente primera para el correo', en: 'One first source for the e-mail' },
    description: {
      es: 'El CRM y el Portal dicen ser los primeros. El Portal pasa a ser el segundo, y los demás un puesto más atrás.',
      en: 'The CRM and the Portal both claim to be first. The Portal becomes second, and the others one place further back.',
    },
    steps: [
      ranked('portal.public.usuarios', 2),
      ranked('app.registro', 3),
      ranked('cobra.public.cuentas', 4),
      ranked('contactos', 5),
    ],
  }),
];

const scenario = (slug: string, set: Values): Operation =>
  put(ref('Proposal', slug), { state: 'DRAFT', ...set });

const idOf = ({ kind, key }: Ref): string => entryId(kind, key);

/** The e-mail of a dataset gets another rank. */
const ranked = (dataset: string, rank: number) => ({
  do: 'SET',
  subject: edgeId('CONTRIBUTES_TO', targetOf(`f:${dataset}#correo`), targetOf('a:cliente/correo')),
  property: 'rank',
  value: String(rank),
  seen: 1,
});

/** As the catalog identifies an edge that needs no more than its ends. */
const edgeId = (type: string, from: Ref, to: Ref): string =>
  idFrom('edge', type, idOf(from), idOf(to), canonical({}));
