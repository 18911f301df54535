import type { Json } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';

/** One thing that a term lacks to be approved. */
export type Lacking =
  | { readonly what: 'NAME' | 'DEFINITION'; readonly language: string }
  | { readonly what: 'STEWARD' };

/** Required where a glossary names no languages of its own. */
const LANGUAGES = ['es', 'en'];
const STEWARDS = ['BUSINESS_STEWARD', 'TECHNICAL_STEWARD'];

/** What a term still lacks to be approved, in the order in which one would mend it; nothing where it is ready. */
export function readiness(scene: Scene, term: number): readonly Lacking[] {
  const { name, definition } = scene.properties(term);
  return [
    ...lackingIn(scene, term, 'NAME', name),
    ...lackingIn(scene, term, 'DEFINITION', definition),
    ...(hasSteward(scene, term) ? [] : [{ what: 'STEWARD' as const }]),
  ];
}

function lackingIn(
  scene: Scene,
  term: number,
  what: 'NAME' | 'DEFINITION',
  texts: Json | undefined,
): readonly Lacking[] {
  return requiredLanguages(scene, term)
    .filter((language) => !says(texts, language))
    .map((language) => ({ what, language }));
}

/** The languages that the term's glossary asks for. */
function requiredLanguages(scene: Scene, term: number): readonly string[] {
  const [glossary] = scene.sources(term, 'HAS_TERM');
  const required = glossary === undefined ? [] : scene.property(glossary, 'requiredLanguages');
  const languages = Array.isArray(required) ? required.map(String) : [];
  return languages.length > 0 ? languages : LANGUAGES;
}

function says(texts: Json | undefined, language: string): boolean {
  if (texts === null || typeof texts !== 'object' || Array.isArray(texts)) return false;
  const text = Object.entries(texts).find(([tag]) => tag === language)?.[1];
  return typeof text === 'string' && text.trim() !== '';
}

/** A steward of either kind who is there: a team, or a person who is active. */
function hasSteward(scene: Scene, term: number): boolean {
  return scene
    .out(term, 'OWNED_BY')
    .some(
      (edge) =>
        STEWARDS.includes(String(scene.edgeByValue(edge, 'role'))) &&
        scene.structure.counted(scene.structure.edgeTo(edge), 'active') !== 'false',
    );
}
