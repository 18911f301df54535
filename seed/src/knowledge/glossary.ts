import type { Operation, Ref } from '../change-set.ts';
import { largeField, wordAt } from '../large-refs.ts';
import { connect, put, ref } from '../operations.ts';
import { owned } from './people.ts';

const TERMS_IN_A_GLOSSARY = 500;

const termsFor = (datasets: number): number => datasets * 2;

export const term = (at: number): Ref =>
  ref('Term', `glosario-${Math.floor(at / TERMS_IN_A_GLOSSARY)}`, `termino-${at}`);

const glossaryOf = (at: number): Ref =>
  ref('Glossary', `glosario-${Math.floor(at / TERMS_IN_A_GLOSSARY)}`);

/** Terms with names, definitions and synonyms in two languages, in trees of ten. */
export function* glossary(datasets: number): Generator<Operation> {
  for (let at = 0; at < termsFor(datasets); at++) {
    if (at % TERMS_IN_A_GLOSSARY === 0) {
      yield put(glossaryOf(at), {
        name: { es: `Glosario ${at / TERMS_IN_A_GLOSSARY}` },
        requiredLanguages: ['es', 'en'],
      });
    }
    yield put(term(at), textsOf(at));
    yield connect(glossaryOf(at), 'HAS_TERM', term(at));
    const roles = at % 33 === 12 ? ['OWNER'] : ['OWNER', 'BUSINESS_STEWARD'];
    yield* owned(term(at), at, { datasets, roles });
    yield* ties(at, datasets);
  }
}

function textsOf(at: number) {
  const [one, other] = [wordAt(at), wordAt(at * 5 + 3)];
  // Every ninety-seventh is called as the one before it.
  const number = at % 97 === 96 ? at - 1 : at;
  return {
    name: {
      es: `${one} de ${other} ${number}`,
      ...(at % 37 !== 36 && { en: `${other} ${one} no. ${number}` }),
    },
    definition: {
      es: `Lo que la empresa entiende por ${one} cuando habla de ${other}, en el caso ${at}.`,
      ...(at % 41 !== 40 && { en: `What the company means by ${one} of ${other}, case ${at}.` }),
    },
    synonyms: { es: [`${other} ${at % 83 === 82 ? at - 1 : at}`] },
    status: at % 29 === 28 ? 'DEPRECATED' : at % 7 === 6 ? 'DRAFT' : 'APPROVED',
    translationStatus: [{ language: 'en', status: 'REVIEWED' }],
  };
}

function* ties(at: number, datasets: number): Generator<Operation> {
  const first = at - (at % 10);
  if (at !== first && at % 10 !== 9) {
    yield connect(term(at), 'HAS_BROADER', term(first + Math.floor((at % 10) / 2)));
  }
  if (at % 10 === 5) yield connect(term(at), 'RELATED_TO', term(at - 1));
  if (at % 450 === 449) yield connect(term(at - 5), 'SYNONYM_OF', term(first));
  const status = at % 11 === 10 ? 'PROPOSED' : 'VALIDATED';
  for (let turn = 0; turn < 4; turn++) {
    const field = largeField((at * 7 + turn * 311) % datasets, 0);
    yield connect(term(at), 'DEFINES', field, { set: { status } });
  }
}
