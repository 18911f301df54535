import type { Operation, Ref } from '../change-set.ts';
import { largeDataset, largeField, systemRef, systemsFor } from '../large-refs.ts';
import { connect, put, ref } from '../operations.ts';
import type { LargeCompany } from './large-company.ts';
import { attribute, attributesFor, isPersonal } from './master.ts';

const CLASSES = [
  'PERSONAL',
  'IDENTIFIER',
  'CONTACT',
  'FINANCIAL',
  'SPECIAL',
  'HEALTH',
  'ANONYMOUS',
];
const WITHIN: Readonly<Record<string, string>> = {
  IDENTIFIER: 'PERSONAL',
  CONTACT: 'PERSONAL',
  FINANCIAL: 'PERSONAL',
  SPECIAL: 'PERSONAL',
  HEALTH: 'SPECIAL',
};
const classification = (slug: string): Ref => ref('Classification', slug);
const activity = (at: number): Ref => ref('ProcessingActivity', `tratamiento-${at}`);

/** The privacy classes, what is said to be personal, and the activities that process it. */
export function* privacy(company: LargeCompany): Generator<Operation> {
  const { size } = company.shape;
  for (const slug of CLASSES) {
    yield put(classification(slug), { name: { es: slug, en: slug }, scheme: 'PRIVACY' });
  }
  for (const [slug, above] of Object.entries(WITHIN)) {
    yield connect(classification(slug), 'WITHIN', classification(above));
  }
  for (let at = 0; at < attributesFor(size); at++) {
    if (!isPersonal(at)) continue;
    const slug = at % 20 === 0 ? 'HEALTH' : 'CONTACT';
    yield connect(attribute(at), 'CLASSIFIED_AS', classification(slug));
  }
  yield* personalFields(company);
  const activities = Math.max(1, Math.round(size / 12));
  for (let at = 0; at < activities; at++) yield* activityOperations(at);
  yield* processed(company, activities);
}

/** One in six columns of the sources; a few tables say at the end that theirs are anonymous. */
function* personalFields({ shape, datasetsOf }: LargeCompany): Generator<Operation> {
  for (const at of datasetsOf('SOURCE')) {
    for (let column = at % 6; column < (shape.columns[at] ?? 0); column += 6) {
      const slug = column % 48 === 0 ? 'HEALTH' : column % 12 === 0 ? 'IDENTIFIER' : 'CONTACT';
      yield connect(largeField(at, column), 'CLASSIFIED_AS', classification(slug));
    }
  }
  for (const at of datasetsOf('CONSUMER')) {
    if (at % 15 !== 14) continue;
    yield connect(largeField(at, 0), 'CLASSIFIED_AS', classification('ANONYMOUS'));
  }
}

function* activityOperations(at: number): Generator<Operation> {
  yield put(activity(at), {
    name: { es: `Tratamiento ${at}`, en: `Activity ${at}` },
    ...(at % 22 !== 21 && { purpose: { es: `Para el fin ${at}.` } }),
    lawfulBasis: at % 9 === 0 ? 'CONSENT' : 'CONTRACT',
    retention: { period: 'P6Y', then: 'DELETE' },
    ...(at % 13 !== 12 && { specialCondition: { es: 'Seguro de salud.' } }),
  });
  if (at % 9 === 0 && at % 27 !== 0) {
    yield connect(attribute(at), 'RECORDS_CONSENT_FOR', activity(at), { by: { channel: 'WEB' } });
  }
}

/** Most personal attributes, sources and consumers are in some activity, and most transfers are allowed. */
function* processed(company: LargeCompany, activities: number): Generator<Operation> {
  const { shape, datasetsOf } = company;
  for (let at = 0; at < attributesFor(shape.size); at++) {
    if (!isPersonal(at) || at % 25 === 21) continue;
    yield connect(activity(at % activities), 'PROCESSES', attribute(at), {
      set: { need: 'ESSENTIAL' },
    });
  }
  for (const at of [...datasetsOf('SOURCE'), ...datasetsOf('CONSUMER')]) {
    if (at % 28 === 27) continue;
    yield connect(activity((at * 5) % activities), 'PROCESSES', largeDataset(at));
  }
  for (let system = 0; system < systemsFor(shape.size); system++) {
    for (const [place, country] of [
      [6, 'US'],
      [8, 'CL'],
    ] as const) {
      if (system % 11 !== place || system % 4 === 1) continue;
      yield connect(activity(system % activities), 'TRANSFERS_TO', systemRef(system), {
        by: { country },
        set: { mechanism: 'STANDARD_CLAUSES' },
      });
    }
  }
}
