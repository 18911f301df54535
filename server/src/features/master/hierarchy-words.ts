import { speechOf } from '../../api/errors.ts';
import type { Sentence } from '../../api/sentences/sentence.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Arranged, HierarchyFault, Level } from './hierarchy.ts';

/** The name of a level in the first of these languages that it has; otherwise its code. */
export function levelName({ code, name }: Level, languages: readonly string[]): string {
  const texts = (name ?? {}) as Readonly<Record<string, string>>; // the model's shape for localized values
  const language = [...languages, ...Object.keys(texts)].find((one) => texts[one]);
  return (language === undefined ? undefined : texts[language]) ?? code;
}

/** What is wrong with a hierarchy and what to do about it, in one sentence. */
export function faultInWords(
  scene: Scene,
  fault: HierarchyFault,
  { levels, languages }: { levels: Arranged['levels']; languages: readonly string[] },
): string {
  const speech = speechOf(languages);
  const quoted = (text: string) => (speech === 'es' ? `«${text}»` : `“${text}”`);
  const named = (code: string) => {
    const level = levels.find((one) => one.code === code);
    return quoted(level ? levelName(level, languages) : code);
  };
  const blanks: Readonly<Record<string, string>> = {
    ...('level' in fault && { level: named(fault.level) }),
    ...('entity' in fault && { entity: quoted(scene.structure.name(fault.entity, languages)) }),
    ...('levels' in fault && { round: fault.levels.map(named).join(' → ') }),
  };
  return sentences[fault.what][speech].replace(
    /\{(\w+)\}/g,
    (_, blank: string) => blanks[blank] ?? '',
  );
}

const sentences: Readonly<Record<HierarchyFault['what'], Sentence>> = {
  NO_LEVELS: {
    es: 'No tiene niveles: diga cuáles son, del más alto al más bajo.',
    en: 'It has no levels: say which they are, from the top down.',
  },
  CYCLE: {
    es: 'Da vueltas: {round}. Un nivel no puede estar por encima de sí mismo; quite la repetición.',
    en: 'It goes round: {round}. A level cannot stand above itself; take the repetition out.',
  },
  UNKNOWN_LEVEL: {
    es: '{entity} dice ocupar el nivel {level}, que esta jerarquía no tiene. Añada el nivel o corrija el vínculo.',
    en: '{entity} is said to fill the level {level}, which this hierarchy does not have. Add the level or mend the tie.',
  },
  EMPTY_LEVEL: {
    es: 'Ninguna entidad ocupa el nivel {level}.',
    en: 'No entity fills the level {level}.',
  },
};
