import type { Json } from '../../../../catalog/change-set.ts';
import { usedTerms } from '../term-texts.ts';
import type { Rule } from '../rule.ts';

export const translationLeftBehind: Rule = {
  id: 'G8',
  severity: 'LOW',
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
  *find({ scene }) {
    for (const term of usedTerms(scene)) {
      const { definition, name, translationStatus } = scene.properties(term);
      const reviewed = reviewedLanguages(translationStatus);
      const reviewedAt = reviewed.length > 0 ? scene.saidAt(term, 'translationStatus') : undefined;
      if (reviewedAt === undefined) continue;
      const languages = new Set([...languagesIn(definition), ...languagesIn(name)]);
      const edited = [...languages].filter((language) =>
        ['definition', 'name'].some(
          (property) => (scene.saidAt(term, `${property}.${language}`) ?? '') > reviewedAt,
        ),
      );
      const behind = reviewed.filter((one) => edited.some((language) => language !== one));
      if (behind.length === 0) continue;
      yield { subjects: [term], says: { edited: edited.join(' '), behind: behind.join(' ') } };
    }
  },
};

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
