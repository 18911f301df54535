import { useTranslation } from 'react-i18next';
import { languages } from '../texts/i18n.ts';
import { ThingLink } from '../page/thing-link.tsx';
import { plainText } from './plain-text.ts';
import { StatusChip } from './status-chip.tsx';
import type { TermLine } from './terms-query.ts';
import classes from './glossary.module.css';

/** A term in a line: what it is called, what it means, how far it is agreed and who answers. `row` counts the head. */
export function TermRow({ term, row }: { readonly term: TermLine; readonly row: number }) {
  const { t } = useTranslation();
  const stewards = term.owners.edges.filter(({ role }) => role?.endsWith('STEWARD'));
  const shown = stewards.length > 0 ? stewards : term.owners.edges;
  return (
    <tr aria-rowindex={row}>
      <th scope="row" title={term.name}>
        <ThingLink thing={term} />
      </th>
      <td title={term.definition ?? undefined}>
        {term.definition === null ? (
          <em>{t('glossary.noDefinition')}</em>
        ) : (
          plainText(term.definition)
        )}
      </td>
      <td>
        <StatusChip status={term.status} />
      </td>
      <td>{shown[0] ? <ThingLink thing={shown[0].node} /> : <em>{t('glossary.nobody')}</em>}</td>
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
