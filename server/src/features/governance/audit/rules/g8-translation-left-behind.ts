import type { EntryState, Json } from '../../../../catalog/change-set.ts';
import { lastSaid } from '../../../../reading/last-said.ts';
import { usedTerms } from '../term-texts.ts';
import { asLanguages, tell } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const translationLeftBehind: Rule = {
  id: 'G8',
  severity: 'LOW',
  title: {
    es: '{1} cambió en un idioma y no en el otro',
    en: '{1} changed in one language and not in the other',
  },
  question: {
    es: '¿Qué términos cambiaron en un idioma después de revisarse en el otro?',
    en: 'Which terms changed in one language after they were reviewed in the other?',
  },
  why: {
    es: 'Los dos idiomas ya no dicen lo mismo.',
    en: 'The two languages no longer say the same.',
  },
  mend: {
    es: 'Revise la traducción y márquela como revisada.',
    en: 'Review the translation, and mark it as reviewed.',
  },
  looksAt: ['Term', 'Term.status', 'Term.name', 'Term.definition', 'Term.translationStatus'],
  tells: [
    tell('Cambió en {edited}.', 'It changed in {edited}.', asLanguages),
    tell('Quedó atrás en {behind}.', 'It was left behind in {behind}.', asLanguages),
  ],
  *find({ scene }) {
    for (const term of usedTerms(scene)) {
      const { edited, behind } = scene.derived(term, leftBehind) ?? NOTHING;
      if (behind.length === 0) continue;
      yield { subjects: [term], says: { edited: edited.join(' '), behind: behind.join(' ') } };
    }
  },
};

interface LeftBehind {
  readonly edited: readonly string[];
  readonly behind: readonly string[];
}
const NOTHING: LeftBehind = { edited: [], behind: [] };

/** The languages that were edited after the last review, and the reviewed ones that were left behind by it. */
function leftBehind(term: EntryState): LeftBehind {
  const { definition, name, translationStatus } = term.properties;
  const reviewed = reviewedLanguages(translationStatus);
  const reviewedAt = reviewed.length > 0 ? lastSaid(term, 'translationStatus') : undefined;
  if (reviewedAt === undefined) return NOTHING;
  const languages = new Set([...languagesIn(definition), ...languagesIn(name)]);
  const edited = [...languages].filter((language) =>
    ['definition', 'name'].some(
      (property) => (lastSaid(term, `${property}.${language}`) ?? '') > reviewedAt,
    ),
  );
  const behind = reviewed.filter((one) => edited.some((language) => language !== one));
  return { edited, behind };
}

/** Languages of which somebody said that their text was reviewed. */
function reviewedLanguages(status: Json | undefined): readonly string[] {
  if (!Array.isArray(status)) return [];
  // Array.isArray does not narrow read-only arrays; the model's shape says what a status is.
  return (status as readonly { language?: string; status?: string }[]).flatMap((one) =>
    one.status === 'REVIEWED' && one.language !== undefined ? [one.language] : [],
  );
}

const languagesIn = (value: Json | undefined): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];
