import { useTranslation } from 'react-i18next';
import { languages } from '../texts/i18n.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { plainText } from './plain-text.ts';
import { StatusChip } from './status-chip.tsx';
import type { TermLine } from './terms-query.ts';
import classes from './glossary.module.css';

/** A term in a line: what it is called, what it means, how far it is agreed and who answers. */
export function TermRow({ term }: { readonly term: TermLine }) {
  const { t } = useTranslation();
  const stewards = term.owners.edges.filter(({ role }) => role?.endsWith('STEWARD'));
  const shown = stewards.length > 0 ? stewards : term.owners.edges;
  return (
    <tr>
      <th scope="row">
        <ThingLink thing={term} />
      </th>
      <td className={classes['excerpt']}>
        <span title={term.definition ?? undefined}>
          {term.definition === null ? (
            <em>{t('glossary.noDefinition')}</em>
          ) : (
            plainText(term.definition)
          )}
        </span>
      </td>
      <td>
        <StatusChip status={term.status} />
      </td>
      <td className={classes['steward']}>
        {shown[0] ? <ThingLink thing={shown[0].node} /> : <em>{t('glossary.nobody')}</em>}
      </td>
      <td>
        <Languages term={term} />
      </td>
    </tr>
  );
}

/** Which languages have both a name and a definition. */
function Languages({ term }: { readonly term: TermLine }) {
  const { t } = useTranslation();
  return (
    <span className={classes['languages']}>
      {languages.map((language) => {
        const has = [term.nameByLanguage, term.definitionByLanguage].every((texts) =>
          texts.some((text) => text.language === language),
        );
        const said = t(has ? 'glossary.complete' : 'glossary.incomplete', {
          language: t(`language.${language}`),
        });
        return (
          <span
            key={language}
            data-has={has || undefined}
            role="img"
            aria-label={said}
            title={said}
          >
            {language.toUpperCase()}
          </span>
        );
      })}
    </span>
  );
}
