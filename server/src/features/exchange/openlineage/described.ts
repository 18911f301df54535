import type { Values } from '../../../catalog/change-set.ts';
import { cleanText, PROSE } from './clean-text.ts';
import { isRecord } from './event.ts';
import type { Facets } from './event.ts';

/** OpenLineage does not say in which language it is written; `und` is BCP 47's word for that. */
export const LANGUAGE = 'und';

/** What a facet sets, with null where it leaves a property of its own unsaid. */
type Reader = (facet: Facets) => Readonly<Record<string, Values[string] | undefined>>;

const documentation: Reader = ({ description }) => {
  const text = cleanText(description, PROSE);
  return { description: text === undefined ? undefined : { [LANGUAGE]: text } };
};

/** Tags as `key:value`; the value `true` says no more than the key. Those about one column are left to the evidence. */
const tags: Reader = ({ tags: list }) => ({
  tags: (Array.isArray(list) ? list : []).filter(isRecord).flatMap((tag) => {
    const key = cleanText(tag['key']);
    const value = cleanText(tag['value']);
    if (!key || tag['field']) return [];
    return [cleanText(value && value !== 'true' ? `${key}:${value}` : key) ?? key];
  }),
});

const forms: Readonly<Record<string, string>> = {
  TABLE: 'TABLE',
  VIEW: 'VIEW',
  MATERIALIZED_VIEW: 'MATERIALIZED_VIEW',
  FILE: 'FILE',
  TOPIC: 'TOPIC',
  MODEL: 'ML_MODEL',
  DASHBOARD: 'DASHBOARD',
  REPORT: 'REPORT',
};

/** Facets of a dataset that give it values, by name. */
export const datasetReaders: Readonly<Record<string, Reader>> = {
  documentation,
  tags,
  datasetType: ({ datasetType, subType }) => {
    const isMaterialized = String(subType).toUpperCase().startsWith('MATERIALIZED');
    const form = forms[String(datasetType).toUpperCase()];
    return { form: form === 'VIEW' && isMaterialized ? 'MATERIALIZED_VIEW' : form };
  },
};

/** Facets of a job that give its process values, by name. */
export const jobReaders: Readonly<Record<string, Reader>> = {
  documentation,
  tags,
  sql: ({ query }) => ({ sql: cleanText(query) }),
  sourceCodeLocation: ({ url }) => ({ sourceCode: webAddress(url) }),
  jobType: ({ processingType, jobType }) => ({
    type:
      processingType === 'STREAMING' ? 'STREAM' : String(jobType) === 'QUERY' ? 'QUERY' : 'BATCH',
  }),
};

/** Only what may stand behind a click. */
function webAddress(url: unknown): string | undefined {
  const text = cleanText(url);
  return text && /^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined;
}

/** What a facet sets and what it leaves unsaid; one marked `_deleted` says nothing any more. */
export function described(
  readers: Readonly<Record<string, Reader>>,
  name: string,
  facet: Facets,
): { set: Values; unset: readonly string[] } {
  const read = Object.hasOwn(readers, name) ? (readers[name]?.(facet) ?? {}) : {};
  const said = facet['_deleted'] === true ? [] : Object.entries(read);
  return {
    set: Object.fromEntries(
      said.flatMap(([property, value]) => (value === undefined ? [] : [[property, value]])),
    ),
    unset: Object.keys(read).filter(
      (property) => facet['_deleted'] === true || read[property] === undefined,
    ),
  };
}
