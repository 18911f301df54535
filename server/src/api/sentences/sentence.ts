/** The languages in which the product speaks. */
export type Speech = 'es' | 'en';

/** One sentence with `{places}` for what it is about. */
export type Sentence = Readonly<Record<Speech, string>>;
