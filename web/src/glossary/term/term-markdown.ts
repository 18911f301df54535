import type { TFunction } from 'i18next';
import { relations } from './relations.tsx';
import type { TermFound } from './term-query.ts';

interface Guests {
  readonly t: TFunction;
  readonly address: string;
}

/** The term as a page of Markdown, in the order in which the screen tells it. */
export function termMarkdown(term: TermFound, { t, address }: Guests): string {
  const { name, definitionByLanguage, synonymsByLanguage, owners, status, defines } = term;
  const parts = [
    [`# ${escaped(name)}`],
    definitionByLanguage.map(({ language, text }) => `**${language}**: ${text}`),
    synonymsByLanguage.map(
      ({ language, texts }) =>
        `${t('term.synonyms')} (${language}): ${texts.map(escaped).join(', ')}`,
    ),
    [
      ...owners.edges.map(
        ({ role, node }) => `- ${role ? `${t(`panel.role.${role}`)}: ` : ''}${escaped(node.name)}`,
      ),
      ...(status === null ? [] : [`- ${t('term.status')}: ${t(`panel.status.${status}`)}`]),
    ],
    headed(
      t('term.used'),
      defines.nodes.map(
        ({ __typename: kind, name: one }) =>
          `- ${escaped(one)} (${t([`kind.${kind}`, 'kind.other'])})`,
      ),
    ),
    headed(
      t('term.relations'),
      relations.flatMap((relation) =>
        term[relation].nodes.map(
          (other) => `- ${t(`term.relation.${relation}`)}: ${escaped(other.name)}`,
        ),
      ),
    ),
    [address],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const headed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`## ${title}`, '', ...lines] : [];

/** A name is text: what would be markup in it is written so that it shows. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
