import { ref } from './operations.ts';
import type { Ref } from './change-set.ts';

const DATASETS_IN_A_SYSTEM = 50;
const WORDS = [
  ...['cliente', 'poliza', 'siniestro', 'pago', 'factura', 'renovacion', 'contacto', 'agente'],
  ...['hogar', 'producto', 'cobertura', 'prima', 'queja', 'campana', 'encuesta', 'visita'],
  ...['diario', 'mensual', 'historico', 'resumen', 'detalle', 'vigente', 'nuevo', 'ajustado'],
] as const;

export const systemNumber = (at: number): number => Math.floor(at / DATASETS_IN_A_SYSTEM);
export const systemsFor = (datasets: number): number => Math.ceil(datasets / DATASETS_IN_A_SYSTEM);
export const systemRef = (system: number): Ref => ref('System', `generado-${system}`);

export const wordAt = (at: number): string => WORDS[at % WORDS.length] ?? WORDS[0];

export function namesOf(at: number): { namespace: string; name: string } {
  const word = (turn: number) => wordAt(at * turn + (at >> turn));
  return { namespace: `gen://sistema-${systemNumber(at)}`, name: `${word(5)}_${word(7)}_${at}` };
}

export const columnName = (column: number): string => `${wordAt(column * 7)}_${column}`;

/** The dataset, the job that writes it and the field of that number: for benches that ask about them. */
export function largeDataset(at: number): Ref {
  const { namespace, name } = namesOf(at);
  return ref('Dataset', namespace, name);
}

export function largeJob(at: number): Ref {
  const { namespace, name } = namesOf(at);
  return ref('Process', namespace, `carga_${name}`);
}

export function largeField(at: number, column: number): Ref {
  const { namespace, name } = namesOf(at);
  return ref('Field', namespace, name, columnName(column));
}
