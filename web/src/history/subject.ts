import type { Subject } from './timeline-query.ts';

/** One property, or the relationships of one type. */
export type About = { readonly property: string } | { readonly relationship: Relationship };
type Relationship = NonNullable<Subject['relationship']>;

export const aboutOf = ({ property, relationship }: Subject): About | undefined => {
  if (property !== null) return { property };
  return relationship === null ? undefined : { relationship };
};

/** As the question asks for it. */
export const asAbout = (about: About | undefined) => ({
  property: about && 'property' in about ? about.property : null,
  relationship: about && 'relationship' in about ? about.relationship : null,
});

/** As the value of an option. */
export const valueOf = (about: About | undefined): string => {
  if (about === undefined) return '';
  return 'property' in about ? `property ${about.property}` : `relationship ${about.relationship}`;
};
