import type { Operation } from '../change-set.ts';
import { change, connect, ref } from '../operations.ts';
import { fieldRef } from './datasets.ts';
import { attributeRef } from './master-attributes.ts';
import { targetOf } from './targets.ts';

/** The churn was counted in policies once, and quarrelled about. */
export const churnInCustomers = (): readonly Operation[] => [
  change(
    targetOf('t:churn'),
    {
      definition: {
        es: 'Pérdida de un cliente: al cierre del período ya no tiene ninguna póliza vigente.',
        en: 'The loss of a customer: at the end of the period no policy is in force any more.',
      },
    },
    1,
  ),
];

/** Two terms get their definitions settled and are approved, and with them what they define. */
export const termsApproved = (): readonly Operation[] => [
  change(
    targetOf('t:conversion'),
    {
      status: 'APPROVED',
      definition: {
        es: 'Proporción de personas que contratan sobre una base que se declara: contactadas o que respondieron.',
        en: 'The share of persons who buy over a base that is stated: contacted or responded.',
      },
      reviewDue: '2027-06-30',
    },
    1,
  ),
  change(targetOf('t:motivo-de-contratacion'), { status: 'APPROVED', reviewDue: '2027-06-30' }, 1),
  connect(
    targetOf('t:motivo-de-contratacion'),
    'DEFINES',
    targetOf('a:cliente/motivo-contratacion'),
    {
      set: { status: 'VALIDATED' },
      expectedVersion: 1,
    },
  ),
];

/** The app asks for the mobile by message and is trusted more than the CRM from now on. */
export const mobileRanks = (): readonly Operation[] => [
  connect(fieldRef('app.registro', 'movil'), 'CONTRIBUTES_TO', attributeRef('cliente/movil'), {
    set: { rank: 2, trustMax: 90, trustMin: 60 },
    expectedVersion: 1,
  }),
  connect(
    fieldRef('crm.public.clientes', 'movil'),
    'CONTRIBUTES_TO',
    attributeRef('cliente/movil'),
    {
      set: { rank: 3, trustMax: 75, trustMin: 40 },
      expectedVersion: 1,
    },
  ),
];

/** The effort index passes to the digital team, which no longer knows where it comes from. */
export const effortIndexPasses = (): readonly Operation[] => [
  {
    do: 'disconnect',
    type: 'OWNED_BY',
    from: ref('Metric', 'indice-esfuerzo'),
    to: ref('Team', 'servicio'),
    by: { role: 'OWNER' },
    expectedVersion: 1,
  },
  connect(ref('Metric', 'indice-esfuerzo'), 'OWNED_BY', ref('Team', 'digital'), {
    by: { role: 'OWNER' },
  }),
];

/** Where the five objectives start from is set anew by the figures at the end of October. */
export const baselinesAtOctober = (): readonly Operation[] =>
  Object.entries(BASELINES).map(([path, baseline]) => {
    const [objective = '', metric = ''] = path.split(' ');
    return connect(ref('Objective', objective), 'MEASURED_BY', ref('Metric', metric), {
      set: { baseline, baselineOn: '2026-10-31' },
      expectedVersion: 1,
    });
  });

const BASELINES: Readonly<Record<string, number>> = {
  'reducir-abandono churn': 0.178,
  'elevar-nps nps': 14.5,
  'mejorar-siniestros satisfaccion-siniestros': 55,
  'aumentar-valor valor-de-vida': 183_374,
  'un-registro duplicados': 0.062,
};
