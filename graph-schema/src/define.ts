import { localized, link, list, markdown, text } from './properties.ts';
import type { Bilingual, Property } from './properties.ts';
import type { Storey } from './storeys.ts';

export type { Storey };

export interface KindDeclaration {
  readonly name: string;
  readonly storey: Storey;
  readonly label: Bilingual;
  readonly plural: Bilingual;
  readonly about: Bilingual;
  /** Names of the parts of the key, in order; see `keyOf`. */
  readonly keyParts: readonly [string, ...string[]];
  /** `localized` where people read the name, `technical` where machines gave it. */
  readonly named: 'localized' | 'technical';
  readonly properties: Readonly<Record<string, Property>>;
  /** Kept and versioned, but with no card, no text and no ordinal in the reading. */
  readonly series?: boolean;
}

/** A kind with the properties that every kind has put before its own. */
export interface KindDefinition extends KindDeclaration {
  readonly series: boolean;
}

export function defineKind(declaration: KindDeclaration): KindDefinition {
  return {
    ...declaration,
    series: declaration.series ?? false,
    properties: { ...commonProperties(declaration.named), ...declaration.properties },
  };
}

function commonProperties(named: KindDeclaration['named']): Record<string, Property> {
  const about = { es: 'El nombre con que se la conoce.', en: 'The name it is known by.' };
  return {
    name: named === 'localized' ? localized(about) : text(about),
    description: markdown({ es: 'Qué es y para qué sirve.', en: 'What it is and what it is for.' }),
    tags: list(
      text({ es: 'Una etiqueta.', en: 'A tag.' }),
      { es: 'Etiquetas de todas las fuentes.', en: 'Tags, gathered from all sources.' },
      { gathered: true },
    ),
    links: list(link({ es: 'Una dirección.', en: 'An address.' }), {
      es: 'Direcciones donde se sabe más.',
      en: 'Addresses where more is known.',
    }),
  };
}

/** Which way data goes along a relationship, seen from `from`. */
export type Flow = 'forward' | 'backward';
/** Which end rests on the other: `from-on-to` reads "from rests on to". */
export type Support = 'from-on-to' | 'to-on-from';

/** One allowed pair of end kinds, with what holds for just this pair. */
export interface EndPair {
  readonly from: string;
  readonly to: string;
  readonly flow?: Flow;
  readonly support?: Support;
}

export interface RelationshipDeclaration {
  /** `HAS_FIELD`: a verb in capitals that reads aloud between its ends. */
  readonly type: string;
  readonly storey: Storey;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Where given, only these pairs are allowed; otherwise every `from` with every `to`. */
  readonly pairs?: readonly EndPair[];
  /** Both ends are of one kind (a tree of domains, terms with terms). */
  readonly sameKind?: boolean;
  /** The name of the connection at either end: `{ from: 'fields', to: 'dataset' }`; a symmetric one has one name. */
  readonly names: { readonly from: string; readonly to: string };
  readonly label: Bilingual;
  /** How it is said from the other end. */
  readonly inverse: Bilingual;
  readonly about: Bilingual;
  /** Values that belong to an edge's identity, beside type, ends and source. */
  readonly identifiedBy?: Readonly<Record<string, Property>>;
  /** Those of `identifiedBy` that an edge may do without. */
  readonly mayLack?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
  readonly flow?: Flow;
  readonly support?: Support;
  /** `from` holds `to` as a part: what retires the whole hides the part. */
  readonly containment?: boolean;
  readonly acyclic?: boolean;
  /** Kept once, with the smaller id first. */
  readonly symmetric?: boolean;
  /** An entry may stand in it to itself: customers who recommend customers. */
  readonly mayLoop?: boolean;
  /** At most one live edge of this type leaves (or reaches) an entry. */
  readonly one?: 'from' | 'to';
  /** At most one live edge with these identifying values leaves an entry (one OWNER a thing). */
  readonly oneWith?: Readonly<Record<string, string>>;
}

export interface RelationshipDefinition extends RelationshipDeclaration {
  readonly pairs: readonly EndPair[];
  readonly identifiedBy: Readonly<Record<string, Property>>;
  readonly mayLack: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
  readonly containment: boolean;
  readonly acyclic: boolean;
  readonly symmetric: boolean;
}

export function defineRelationship(declaration: RelationshipDeclaration): RelationshipDefinition {
  return {
    ...declaration,
    pairs: declaration.pairs ?? everyPair(declaration),
    identifiedBy: declaration.identifiedBy ?? {},
    mayLack: declaration.mayLack ?? [],
    properties: declaration.properties ?? {},
    containment: declaration.containment ?? false,
    acyclic:
      (declaration.acyclic ?? declaration.containment ?? false) && mayMeetItself(declaration),
    symmetric: declaration.symmetric ?? false,
  };
}

/** Between kinds that never stand at both ends there can be no cycle to look for. */
const mayMeetItself = ({ from, to }: RelationshipDeclaration): boolean =>
  from.some((kind) => to.includes(kind));

function everyPair({ from, to, sameKind, flow, support }: RelationshipDeclaration): EndPair[] {
  return from.flatMap((one) =>
    to
      .filter((other) => !sameKind || one === other)
      .map((other) => ({
        from: one,
        to: other,
        ...(flow && { flow }),
        ...(support && { support }),
      })),
  );
}
