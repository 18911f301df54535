import type { Id } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Found } from './audit.ts';
import { told } from './telling.ts';
import type { Speech } from './telling.ts';

/** In which words something is said: names in the first of these languages, sentences in one of the two. */
export interface Words {
  readonly languages: readonly string[];
  readonly speech: Speech;
}

type Titled = Pick<Found, 'rule' | 'subjects'>;

/** What was found, said of its subjects: `Last contact has no source`. */
export function titleOf(scene: Scene, { rule, subjects }: Titled, words: Words): string {
  const said = subjects.map((id) => mention(scene, id, words));
  return rule.title[words.speech].replace(/\{(\w+)\}/g, (_, place: string) =>
    place === 'all' ? listed(said, words) : (said[Number(place) - 1] ?? ''),
  );
}

/** The figures and words of the evidence in sentences. */
export const evidenceOf = ({ rule, says }: Pick<Found, 'rule' | 'says'>, { speech }: Words) =>
  told(rule.tells ?? [], says, speech);

/** So many are named; of more the number is told. */
const NAMED_AT_MOST = 4;

function listed(names: readonly string[], { speech }: Words): string {
  const more = names.length - NAMED_AT_MOST;
  const shown = more > 0 ? [...names.slice(0, NAMED_AT_MOST), MORE[speech](more)] : names;
  return new Intl.ListFormat(speech).format(shown);
}

const MORE = {
  es: (count: number) => `${String(count)} más`,
  en: (count: number) => `${String(count)} more`,
};

/** Kinds of which the name alone does not say which one is meant. */
const PLACED: ReadonlySet<string> = new Set(['Field', 'Dataset']);

/** A thing by its name; fields and datasets by where they stand: `Portal · usuarios · movil`. */
export function mention(scene: Scene, id: Id, { languages, speech }: Words): string {
  const { structure } = scene;
  const ordinal = structure.ordinal(id);
  if (ordinal === undefined) return GONE[speech];
  const name = structure.name(ordinal, languages);
  if (PLACED.has(structure.kind(ordinal))) {
    const wholes = placeOf(scene, ordinal).map((one) => structure.name(one, languages));
    return [...wholes, name].join(' · ');
  }
  const [whole] = structure.kind(ordinal) === 'MasterAttribute' ? placeOf(scene, ordinal) : [];
  return whole !== undefined && isShared(scene, ordinal, languages)
    ? `${name} (${structure.name(whole, languages)})`
    : name;
}

const GONE = { es: 'algo que ya no está', en: 'something that is gone' };

/** What a thing stands in, the outermost first: a system and a dataset, an entity, a glossary. */
export function placeOf({ structure }: Scene, ordinal: number): readonly number[] {
  const wholes: number[] = [];
  let whole = structure.container(ordinal);
  while (whole !== undefined && !wholes.includes(whole)) {
    wholes.unshift(whole);
    whole = structure.container(whole);
  }
  return wholes;
}

/** Whether another thing of its kind has the same name. */
function isShared({ structure }: Scene, ordinal: number, languages: readonly string[]): boolean {
  const name = structure.name(ordinal, languages);
  return structure
    .ofKind(structure.kind(ordinal))
    .some(
      (other) =>
        other !== ordinal && structure.live(other) && structure.name(other, languages) === name,
    );
}
