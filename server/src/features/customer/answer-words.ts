import { speechOf } from '../../api/errors.ts';
import type { Sentence } from '../../api/sentences/sentence.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Coverage } from './coverage.ts';

/** Whether it can be answered and what is missing, in one sentence. */
export function answerInWords(
  { structure }: Scene,
  { answer, missing, supports }: Coverage,
  languages: readonly string[],
): string {
  const speech = speechOf(languages);
  if (supports.length === 0) return nothingLinked[speech];
  const quote = (name: string) => (speech === 'es' ? `«${name}»` : `“${name}”`);
  const names = missing.map((one) => quote(structure.name(one, languages)));
  if (names.length === 0) return whole[answer][speech];
  const list = new Intl.ListFormat(speech, { type: 'conjunction' }).format(names);
  return lacks[answer][speech].replace('{list}', () => list);
}

const nothingLinked: Sentence = {
  es: 'Abierta: nada está vinculado a ella.',
  en: 'Open: nothing is linked to it.',
};

const whole: Readonly<Record<Coverage['answer'], Sentence>> = {
  ANSWERED: { es: 'Respondida con todo lo que necesita.', en: 'Answered with all it needs.' },
  PARTLY: {
    es: 'Respondida en parte: algo de lo que la sostiene no está gobernado o nada es imprescindible.',
    en: 'Partly answered: some of what supports it is not governed, or nothing is essential.',
  },
  OPEN: {
    es: 'Abierta: nada de lo vinculado está gobernado.',
    en: 'Open: nothing linked is governed.',
  },
};

const lacks: Readonly<Record<Coverage['answer'], Sentence>> = {
  ANSWERED: { es: 'Respondida; ayudaría {list}.', en: 'Answered; {list} would help.' },
  PARTLY: { es: 'Respondida en parte: falta {list}.', en: 'Partly answered: {list} is missing.' },
  OPEN: { es: 'Abierta: falta {list}.', en: 'Open: {list} is missing.' },
};
