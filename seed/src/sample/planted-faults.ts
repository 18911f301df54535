import type { Ref } from '../change-set.ts';
import { ref } from '../operations.ts';
import { cell, rowsOf, wordsOf } from '../table.ts';
import { targetOf } from './targets.ts';

export interface PlantedFault {
  /** The audit rule that finds it, as `M1`. */
  readonly rule: string;
  /** What the finding is about, at the least. */
  readonly subjects: readonly Ref[];
  readonly severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
}

// rule | severity | subjects
const PLANTED = `
  M1 | HIGH | a:cliente/ultimo-contacto
  M3 | MEDIUM | a:cliente/correo
  M5 | HIGH | MasterEntity:agente
  M6 | MEDIUM | a:cliente/movil f:app.registro#movil
  M7 | MEDIUM | a:cliente/segmento-valor f:perfiles#valor_estimado
  M8 | HIGH | a:cliente/correo f:contactos#correo
  F1 | HIGH | f:portal.public.usuarios#movil f:contactos#movil
  F2 | MEDIUM | d:almacen.mart.abandono d:informes/abandono
  F3 | MEDIUM | System:siga
  F6 | HIGH | d:informes/primas_por_zona
  P1 | HIGH | f:informes/cliente_360#rut
  P2 | MEDIUM | f:extractos/correos_huella#correo_hash
  P5 | HIGH | ProcessingActivity:saludo-de-cumpleanos
  P7 | HIGH | System:impulso
  G1 | MEDIUM | t:siniestralidad
  G3 | MEDIUM | t:cliente-preferente t:cliente-premium
  O2 | MEDIUM | MasterEntity:hogar
  V2 | MEDIUM | m:indice-esfuerzo
  C1 | MEDIUM | ProfileQuestion:como-evoluciona
  C4 | MEDIUM | Touchpoint:buzon-de-sugerencias d:archivos/sugerencias_sucursal
  Q2 | HIGH | a:cliente/movil
`;

// rule | severity | subjects | follows from: rule and subject
const CONSEQUENCES = `
  V2 | HIGH | m:churn | M1 a:cliente/ultimo-contacto
  C3 | MEDIUM | Segment:en-riesgo | M1 a:cliente/ultimo-contacto
  F4 | LOW | d:siga.age.agentes | F3 System:siga
  F4 | LOW | d:siga.age.comisiones | F3 System:siga
`;

/** What is wrong in the sample company on purpose; the audit must find all of it. */
export const plantedFaults: readonly PlantedFault[] = rowsOf(PLANTED).map(faultOf);

/** What the audit finds besides, each because of a planted fault. */
export const consequences: readonly (PlantedFault & {
  readonly follows: Pick<PlantedFault, 'rule' | 'subjects'>;
})[] = rowsOf(CONSEQUENCES).map((row) => {
  const [rule = '', subject = ''] = wordsOf(cell(row, 3));
  return { ...faultOf(row), follows: { rule, subjects: [subjectOf(subject)] } };
});

function faultOf(row: readonly string[]): PlantedFault {
  // The tables above use no other words; the audit's own test compares them with what it found.
  const severity = cell(row, 1) as PlantedFault['severity'];
  return { rule: cell(row, 0), severity, subjects: wordsOf(cell(row, 2)).map(subjectOf) };
}

/** `f:crm.public.clientes#correo`, `System:siga` */
function subjectOf(word: string): Ref {
  const [kind = '', slug = ''] = word.split(':');
  return kind.length === 1 ? targetOf(word) : ref(kind, slug);
}
