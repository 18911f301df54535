import type { Sentence } from '../../api/sentences/sentence.ts';
import { costPerIncremental, incrementalResponse, sampleSize } from './experiment.ts';
import type { Outcome, Undefinedness } from './outcome.ts';
import type { Range } from './range.ts';
import { netIndex, netIndexInterval } from './satisfaction.ts';
import {
  breakEvenResponse,
  breakEvenUnits,
  churn,
  clvFinite,
  clvPerpetuity,
  conversion,
  costPerObjective,
  response,
  retention,
  roi,
} from './value.ts';

/** One row of the table of formulas. `Given` names the numbers it is worked out from. */
export interface Formula<Given extends Numbers = never> {
  readonly definition: Sentence;
  /** Where its values can lie; rates 0–1, indices −100…100. */
  readonly range: Range;
  /** Who says so. */
  readonly source: string;
  /** Why there may be no figure; `figure-words` says it to people. */
  readonly notDefined: readonly Undefinedness[];
  readonly of: (given: Given) => Outcome;
}

type Numbers = Readonly<Record<string, number>>;
type Of<Names extends string> = Readonly<Record<Names, number>>;

const row = <Names extends string>(formula: Formula<Of<Names>>): Formula<Of<Names>> => formula;

const RATE: Range = { low: 0, high: 1 };
const INDEX: Range = { low: -100, high: 100 };
const AMOUNT: Range = { low: 0, high: Infinity };
const ANY: Range = { low: -Infinity, high: Infinity };
const FARRIS = 'Farris et al.: Marketing Metrics, 2010';
const GUPTA_LEHMANN = 'Gupta, Lehmann: Managing Customers as Investments, 2005';
const NEWCOMBE = 'Newcombe 1998, method 10; Wilson 1927';

/**
 * Everything that is worked out about customers, as one table of pure functions. Never Infinity and never a silent
 * zero: where there is no figure it says why.
 */
export const formulas = {
  NPS: row<'promoters' | 'detractors' | 'answers'>({
    definition: {
      es: '100 × (promotores − detractores) ÷ respuestas; promotores ponen 9 o 10, detractores de 0 a 6',
      en: '100 × (promoters − detractors) ÷ answers; promoters give 9 or 10, detractors 0 to 6',
    },
    range: INDEX,
    source: 'Reichheld 2003',
    notDefined: ['NOBODY_ASKED', 'IMPOSSIBLE_INPUT'],
    of: ({ promoters, detractors, answers }) =>
      netIndex({ plus: promoters, minus: detractors, n: answers }),
  }),
  NPS_MARGIN: row<'promoters' | 'detractors' | 'answers'>({
    definition: {
      es: 'mitad del intervalo del 95 %: Wald ajustado, con ¾ más en cada extremo y 3 respuestas más',
      en: 'half of the 95 % interval: adjusted Wald, with ¾ more at each end and 3 answers more',
    },
    range: { low: 0, high: 100 },
    source: 'Rocks 2016',
    notDefined: ['NOBODY_ASKED', 'IMPOSSIBLE_INPUT'],
    of: ({ promoters, detractors, answers }) => {
      const votes = { plus: promoters, minus: detractors, n: answers };
      const index = netIndex(votes);
      if (typeof index !== 'number') return index;
      const { low, high } = netIndexInterval(votes);
      return (high - low) / 2;
    },
  }),
  NET_SATISFACTION: row<'satisfied' | 'dissatisfied' | 'answers'>({
    definition: {
      es: '100 × (satisfechos − insatisfechos) ÷ respuestas; de 1 a 7: satisfechos 6 y 7, insatisfechos de 1 a 4',
      en: '100 × (satisfied − dissatisfied) ÷ answers; on 1 to 7: satisfied 6 and 7, dissatisfied 1 to 4',
    },
    range: INDEX,
    source: 'ISN; cut-offs of the metric’s scale',
    notDefined: ['NOBODY_ASKED', 'IMPOSSIBLE_INPUT'],
    of: ({ satisfied, dissatisfied, answers }) =>
      netIndex({ plus: satisfied, minus: dissatisfied, n: answers }),
  }),
  RESPONSE: row<'responders' | 'delivered'>({
    definition: {
      es: 'personas que responden ÷ contactos entregados',
      en: 'persons who respond ÷ contacts delivered',
    },
    range: RATE,
    source: FARRIS,
    notDefined: ['NOBODY_CONTACTED', 'IMPOSSIBLE_INPUT'],
    of: ({ responders, delivered }) => response(responders, delivered),
  }),
  CONVERSION: row<'conversions' | 'base'>({
    definition: {
      es: 'conversiones ÷ base declarada: los contactados o los que respondieron',
      en: 'conversions ÷ the stated base: those contacted, or those who responded',
    },
    range: RATE,
    source: FARRIS,
    notDefined: ['EMPTY_BASE', 'IMPOSSIBLE_INPUT'],
    of: ({ conversions, base }) => conversion(conversions, base),
  }),
  COST_PER_OBJECTIVE: row<'cost' | 'achieved'>({
    definition: {
      es: 'costo total ÷ objetivos logrados',
      en: 'total cost ÷ objectives achieved',
    },
    range: AMOUNT,
    source: FARRIS,
    notDefined: ['NOTHING_ACHIEVED'],
    of: ({ cost, achieved }) => costPerObjective(cost, achieved),
  }),
  ROI: row<'margin' | 'cost'>({
    definition: {
      es: '(margen de contribución adicional − costo) ÷ costo',
      en: '(incremental contribution margin − cost) ÷ cost',
    },
    range: ANY,
    source: FARRIS,
    notDefined: ['NO_COST'],
    of: ({ margin, cost }) => roi(margin, cost),
  }),
  BREAK_EVEN_UNITS: row<'fixed' | 'price' | 'variable'>({
    definition: {
      es: 'costo fijo ÷ (precio − costo variable), hacia arriba',
      en: 'fixed cost ÷ (price − variable cost), rounded up',
    },
    range: AMOUNT,
    source: FARRIS,
    notDefined: ['PRICE_BELOW_VARIABLE_COST'],
    of: ({ fixed, price, variable }) => breakEvenUnits(fixed, price, variable),
  }),
  BREAK_EVEN_RESPONSE: row<'fixed' | 'contacts' | 'costPerContact' | 'marginPerResponse'>({
    definition: {
      es: '(costo fijo ÷ contactos + costo por contacto) ÷ margen por respuesta; se compara con la respuesta incremental donde hay control',
      en: '(fixed cost ÷ contacts + cost per contact) ÷ margin per response; compared with the incremental response where there is a control',
    },
    range: RATE,
    source: FARRIS,
    notDefined: ['NO_MARGIN', 'NOBODY_CONTACTED', 'NEVER_PAYS'],
    of: breakEvenResponse,
  }),
  RETENTION: row<'stayed' | 'atStart'>({
    definition: {
      es: 'clientes del inicio que siguen activos al final ÷ clientes del inicio',
      en: 'customers at the start still active at the end ÷ customers at the start',
    },
    range: RATE,
    source: FARRIS,
    notDefined: ['EMPTY_BASE', 'IMPOSSIBLE_INPUT'],
    of: ({ stayed, atStart }) => retention(stayed, atStart),
  }),
  CHURN: row<'stayed' | 'atStart'>({
    definition: {
      es: '1 − retención, sobre los mismos clientes; un año a partir de meses es 1 − ∏(1 − cᵢ), nunca la suma',
      en: '1 − retention, over the same customers; a year from months is 1 − ∏(1 − cᵢ), never the sum',
    },
    range: RATE,
    source: FARRIS,
    notDefined: ['EMPTY_BASE', 'IMPOSSIBLE_INPUT'],
    of: ({ stayed, atStart }) => churn(stayed, atStart),
  }),
  CLV_PERPETUITY: row<'margin' | 'retention' | 'discount' | 'acquisition'>({
    definition: {
      es: 'margen × retención ÷ (1 + descuento − retención) − captación, con el margen a fin de período',
      en: 'margin × retention ÷ (1 + discount − retention) − acquisition, the margin at the end of the period',
    },
    range: ANY,
    source: GUPTA_LEHMANN,
    notDefined: ['RETENTION_OUT_OF_RANGE', 'DISCOUNT_TOO_LOW'],
    of: (given) => clvPerpetuity({ ...given, timing: 'END' }),
  }),
  CLV_FINITE: row<'margin' | 'retention' | 'discount' | 'acquisition' | 'periods'>({
    definition: {
      es: 'margen × suma de (retención ÷ (1 + descuento))ᵗ en los períodos − captación, con el margen a fin de período',
      en: 'margin × sum of (retention ÷ (1 + discount))ᵗ over the periods − acquisition, the margin at the end of the period',
    },
    range: ANY,
    source: GUPTA_LEHMANN,
    notDefined: ['RETENTION_OUT_OF_RANGE', 'IMPOSSIBLE_INPUT'],
    of: (given) => clvFinite({ ...given, timing: 'END' }),
  }),
  INCREMENTAL_RESPONSE: row<'test' | 'testN' | 'control' | 'controlN'>({
    definition: {
      es: 'respuesta del grupo de ensayo − respuesta del de control; si su intervalo contiene 0, podría ser casualidad',
      en: 'response of the test group − response of the control; where its interval holds 0 it could be chance',
    },
    range: { low: -1, high: 1 },
    source: NEWCOMBE,
    notDefined: ['EMPTY_BASE', 'IMPOSSIBLE_INPUT'],
    of: ({ test, testN, control, controlN }) => {
      const found = incrementalResponse({
        test: { count: test, n: testN },
        control: { count: control, n: controlN },
      });
      return 'notDefined' in found ? found : found.difference;
    },
  }),
  COST_PER_INCREMENTAL_CUSTOMER: row<'cost' | 'test' | 'testN' | 'control' | 'controlN'>({
    definition: {
      es: 'costo del ensayo ÷ clientes que no habrían venido solos; sin tope si la diferencia podría ser ninguna',
      en: 'cost of the test ÷ customers who would not have come by themselves; without upper bound where the difference may be none',
    },
    range: AMOUNT,
    source: NEWCOMBE,
    notDefined: ['NO_INCREMENT', 'EMPTY_BASE', 'IMPOSSIBLE_INPUT'],
    of: ({ cost, test, testN, control, controlN }) => {
      const found = costPerIncremental({
        cost,
        test: { count: test, n: testN },
        control: { count: control, n: controlN },
      });
      return 'notDefined' in found ? found : found.cost;
    },
  }),
  SAMPLE_SIZE: row<'test' | 'control' | 'ratio'>({
    definition: {
      es: 'cuántos hacen falta en el grupo de ensayo para ver esa diferencia (95 %, potencia 80 %); en el de control, la razón por tantos',
      en: 'how many the test group needs for this difference to be seen (95 %, power 80 %); the control the ratio times as many',
    },
    range: AMOUNT,
    source: 'Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, 2003',
    notDefined: ['NO_DIFFERENCE_TO_FIND', 'IMPOSSIBLE_INPUT'],
    of: sampleSize,
  }),
} as const;

export type FormulaName = keyof typeof formulas;
export const formulaNames = Object.keys(formulas) as readonly FormulaName[]; // of the table above

export const isFormula = (name: string): name is FormulaName => Object.hasOwn(formulas, name);
