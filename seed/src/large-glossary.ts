import type { ChangeSet, Operation } from './change-set.ts';
import { changeSets, connect, put, ref } from './operations.ts';

const WORDS = [
  ...['cliente', 'póliza', 'siniestro', 'pago', 'factura', 'renovación', 'contacto', 'agente'],
  ...['hogar', 'producto', 'cobertura', 'prima', 'queja', 'campaña', 'encuesta', 'visita'],
] as const;
const QUALITIES = [
  ...['activo', 'nuevo', 'histórico', 'vigente', 'potencial', 'anual', 'mensual', 'directo'],
  ...['neto', 'bruto', 'medio', 'total', 'previsto', 'real', 'interno', 'externo'],
] as const;
const STATUSES = ['APPROVED', 'APPROVED', 'APPROVED', 'DRAFT', 'IN_REVIEW', 'DEPRECATED'] as const;
const STEWARDS = 30;
/** Terms right under one. */
const UNDER_ONE = 100;

/** A glossary of so many terms in a tree of three floors, with definitions in two languages and stewards. */
export function largeGlossary(terms: number): readonly ChangeSet[] {
  const glossary = ref('Glossary', 'generado');
  return changeSets({
    source: 'file:glosario-generado.csv',
    by: { type: 'source', id: 'file:glosario-generado.csv', name: 'Generador' },
    saidAt: '2026-01-01T00:00:00.000Z',
    reason: 'Glosario generado para medir',
    operations: [
      put(glossary, { name: { es: 'Glosario generado', en: 'Generated glossary' } }),
      ...numbers(STEWARDS).map((at) => put(steward(at), { name: `Persona ${at}` })),
      ...numbers(terms).flatMap((at): Operation[] => [
        put(largeTerm(at), propertiesOf(at)),
        connect(glossary, 'HAS_TERM', largeTerm(at)),
        connect(largeTerm(at), 'OWNED_BY', steward(at % STEWARDS), {
          by: { role: 'BUSINESS_STEWARD' },
        }),
        ...broaderOf(at),
      ]),
    ],
  });
}

/** The term of that number; those below a hundred stand at the top. */
export const largeTerm = (at: number) => ref('Term', 'generado', `termino-${at}`);

const steward = (at: number) => ref('Person', `persona-${at}`);

function broaderOf(at: number): Operation[] {
  const above = at - UNDER_ONE;
  if (above < 0) return [];
  // Ten at the top carry the second floor, and every tenth of that the third.
  const parent = Math.floor(above / UNDER_ONE) * 10;
  return [connect(largeTerm(at), 'HAS_BROADER', largeTerm(parent))];
}

function propertiesOf(at: number) {
  const [word, quality] = [pick(WORDS, at), pick(QUALITIES, Math.floor(at / WORDS.length))];
  const name = `${word} ${quality} ${at}`;
  return {
    name: { es: name, en: `${word} ${quality} ${at} (en)` },
    definition: {
      es: `Lo que el negocio entiende por ${name} en sus informes y procesos.`,
      en: `What the business means by ${name} in its reports and processes.`,
    },
    synonyms: { es: [`${word}-${at}`] },
    status: pick(STATUSES, at),
  };
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!; // never empty
