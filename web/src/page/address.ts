type Taken<Names extends readonly string[]> = {
  readonly [Key in Names[number]]?: string | undefined;
};

/** What a page takes from its address: these names with words of reasonable length; the rest is dropped. */
export function reads<const Names extends readonly string[]>(names: Names) {
  return (search: Readonly<Record<string, unknown>>): Taken<Names> => {
    const taken = names.flatMap((name) => {
      const value = search[name];
      const isWord = typeof value === 'string' && value !== '' && value.length <= 200;
      return isWord ? [[name, value]] : [];
    });
    return Object.fromEntries(taken) as Taken<Names>; // built from these names
  };
}
