import { keyOf } from '@linaje/graph-schema';
import { cleanText } from './clean-text.ts';
import { isRecord } from './event.ts';
import type { Facets } from './event.ts';

export interface Owner {
  readonly kind: 'Person' | 'Team';
  readonly key: string;
  /** From the key, so that spellings of one name do not contend. */
  readonly name: string;
  readonly role: 'TECHNICAL_STEWARD' | 'CUSTODIAN';
}

/**
 * The owners an `ownership` facet names: `user:ana.rey` is a person, anything else a team. A pipeline's configuration
 * never makes somebody the one OWNER of a thing, which is for people to decide: they come as stewards or custodians.
 */
export function ownersOf({ owners }: Facets): readonly Owner[] {
  const named = (Array.isArray(owners) ? owners : []).filter(isRecord).flatMap((one): Owner[] => {
    const written = cleanText(one['name'], 200);
    if (!written) return [];
    const [, prefix, rest] = /^(\w+):(.+)$/.exec(written) ?? [];
    const name = rest?.trim() ?? written;
    const slug = slugOf(name);
    if (!slug) return [];
    const kind = /^(user|person|email)$/i.test(prefix ?? '') ? 'Person' : 'Team';
    const role = /custodian|maintainer/i.test(String(one['type']))
      ? 'CUSTODIAN'
      : 'TECHNICAL_STEWARD';
    return [{ kind, key: keyOf(slug), name: slug, role }];
  });
  return [...new Map(named.map((one) => [`${one.kind} ${one.key} ${one.role}`, one])).values()];
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
