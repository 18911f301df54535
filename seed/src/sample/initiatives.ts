import type { Operation } from '../change-set.ts';
import { change, connect, put, ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';

// slug | group | hurts | seen at | name es | name en | about es | about en | evidence es | evidence en
const DRIVERS = `
  siniestros-lentos | SERVICE | reducir-abandono mejorar-siniestros | Touchpoint:aviso-siniestro LifecycleStage:uso | Siniestros lentos | Slow claims | El pago de un siniestro tarda más de lo que se prometió. | The payment of a claim takes longer than was promised. | De quienes esperaron más de 30 días se fue el 31 % en el año; de los demás, el 17 %. | Of those who waited more than 30 days 31 % left within the year; of the others, 17 %.
  alza-de-prima | PRICE | reducir-abandono | Touchpoint:aviso-renovacion LifecycleStage:renovacion | Alza de la prima | Premium rise | La prima sube al renovar sin explicación. | The premium goes up at renewal without explanation. | Con un alza de más de 10 % no renueva uno de cada cuatro. | With a rise of more than 10 % one in four does not renew.
  falta-de-capacitacion | STAFF_TRAINING | elevar-nps reducir-abandono | Touchpoint:llamada-servicio LifecycleStage:uso | Falta de capacitación | Lack of training | Quien atiende no conoce el producto. | The person who answers does not know the product. | El 22 % de las quejas de 2026 nombra una respuesta equivocada. | 22 % of the complaints of 2026 name a wrong answer.
  cobro-doble | SERVICE | reducir-abandono elevar-nps | Touchpoint:queja LifecycleStage:uso | Cobro doble | Double billing | La misma cuota se cobra dos veces. | The same instalment is charged twice. | Las devoluciones por cobro doble llegaron a 4,8 por mil facturas en marzo de 2026. | Refunds for double billing came to 4.8 per thousand invoices in March 2026.
`;

// slug | type | owner | aims at | addresses | starts | ends | unit | name es | name en | about es | about en
const INITIATIVES = `
  llamada-de-bienvenida | COMMUNICATION | carolina-ibanez | Objective:reducir-abandono Objective:aumentar-valor Segment:nuevos | falta-de-capacitacion | 2026-06-08 | 2026-09-30 | clientes | Llamada de bienvenida | Welcome call | Una llamada a los treinta días explica la póliza y responde dudas. | A call after thirty days explains the policy and answers questions.
  descuento-de-renovacion | DISCOUNT | jorge-peralta | Objective:reducir-abandono Segment:en-riesgo | alza-de-prima | 2026-05-18 | 2026-06-30 | clientes | Descuento de renovación | Renewal discount | Un 8 % menos a quien renueva antes de que venza. | 8 % off for those who renew before the end.
  siniestro-en-diez-dias | SERVICE_CHANGE | andres-molina | Objective:mejorar-siniestros | siniestros-lentos | 2027-01-04 | 2027-04-30 | siniestros | Siniestro pagado en diez días | Claim paid in ten days | Los siniestros de menos de CLP 500.000 se pagan sin peritaje. | Claims below CLP 500,000 are paid without adjustment.
  escuela-de-servicio | TRAINING | daniela-cifuentes | Objective:elevar-nps | falta-de-capacitacion | 2027-01-11 | 2027-03-31 | ejecutivos | Escuela de servicio | Service school | Dos semanas de formación en productos para quienes atienden. | Two weeks of product training for those who answer.
  fin-del-cobro-doble | REMEDIATION | teresa-gallardo | Objective:elevar-nps | cobro-doble | 2026-04-06 | 2026-12-18 | cuentas | Fin del cobro doble | An end to double billing | Se detectan y devuelven los cobros repetidos antes de que el cliente reclame. | Repeated charges are found and returned before the customer complains.
`;

const initiative = (slug: string) => ref('Initiative', slug);

const refsIn = (text: string) =>
  wordsOf(text).map((word) => {
    const [kind = '', slug = ''] = word.split(':');
    return ref(kind, slug);
  });

/** Why customers leave, and what is planned against it. */
export const initiativeOperations = (): readonly Operation[] => [
  ...rowsOf(DRIVERS).flatMap(driver),
  ...rowsOf(INITIATIVES).flatMap(planned),
];

function driver(row: readonly string[]): readonly Operation[] {
  const entry = ref('ChurnDriver', cell(row, 0));
  return [
    put(entry, {
      group: cell(row, 1),
      name: { es: cell(row, 4), en: cell(row, 5) },
      description: { es: cell(row, 6), en: cell(row, 7) },
      evidence: { es: cell(row, 8), en: cell(row, 9) },
    }),
    ...wordsOf(cell(row, 2)).map((slug) => connect(entry, 'HURTS', ref('Objective', slug))),
    ...refsIn(cell(row, 3)).map((where) => connect(entry, 'SEEN_AT', where)),
  ];
}

function planned(row: readonly string[]): readonly Operation[] {
  const entry = initiative(cell(row, 0));
  return [
    put(entry, {
      type: cell(row, 1),
      phase: 'PLAN',
      startsOn: cell(row, 5),
      endsOn: cell(row, 6),
      unitRandomised: cell(row, 7),
      name: { es: cell(row, 8), en: cell(row, 9) },
      description: { es: cell(row, 10), en: cell(row, 11) },
      currency: 'CLP',
    }),
    connect(entry, 'OWNED_BY', ref('Person', cell(row, 2)), { by: { role: 'OWNER' } }),
    ...refsIn(cell(row, 3)).map((aim) => connect(entry, 'AIMS_AT', aim)),
    ...wordsOf(cell(row, 4)).map((slug) => connect(entry, 'ADDRESSES', ref('ChurnDriver', slug))),
  ];
}

/** The two tests begin. */
export const testsBegin = (): readonly Operation[] => [
  change(initiative('llamada-de-bienvenida'), { phase: 'TEST' }, 1),
  change(initiative('descuento-de-renovacion'), { phase: 'TEST' }, 1),
];

/** 48 of 300 against 42 of 300: +2.0 points (−3.7; 7.7), which could be chance. */
export const discountResults = (): readonly Operation[] => [
  change(
    initiative('descuento-de-renovacion'),
    {
      phase: 'STOPPED',
      cost: 2_400_000,
      fixedCost: 600_000,
      costPerContact: 6_000,
      marginPerResponse: 84_000,
      conversionBase: 'CONTACTED',
      results: [
        { group: 'TEST', contacts: 300, responses: 48, conversions: 48 },
        { group: 'CONTROL', contacts: 300, responses: 42, conversions: 42 },
      ],
    },
    2,
  ),
];

/**
 * 5,250 of 6,000 against 1,690 of 2,000: +3.0 points (1.25; 4.84), 180 extra customers at CLP 100,000 each.
 * On the first year's margin it needs +3.57 points (18 million over 6,000 calls of 84,000), which it does not reach;
 * on the lifetime margin of 248,374 (84,000 · .822 ÷ .278, before acquisition) only +1.21, which it does.
 */
export const welcomeResults = (): readonly Operation[] => [
  change(
    initiative('llamada-de-bienvenida'),
    {
      phase: 'DECIDED',
      cost: 18_000_000,
      fixedCost: 0,
      costPerContact: 3_000,
      marginPerResponse: 84_000,
      lifetimeMarginPerResponse: 248_374,
      conversionBase: 'CONTACTED',
      results: [
        { group: 'TEST', contacts: 6_000, responses: 5_250, conversions: 5_250 },
        { group: 'CONTROL', contacts: 2_000, responses: 1_690, conversions: 1_690 },
      ],
    },
    2,
  ),
];
