/** The languages of a request, best first, then those that the catalog speaks: `es-CL,es;q=0.9` is es-CL, es. */
export function languagesOf(header: string | null, spoken: readonly string[]): readonly string[] {
  const asked = (header ?? '')
    .slice(0, 1_000)
    .split(',')
    .map((part) => /^\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*(?:;\s*q=([\d.]+))?\s*$/.exec(part))
    .flatMap((match) => (match?.[1] ? [{ tag: match[1], weight: Number(match[2] ?? 1) }] : []))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    // A country's Spanish reads Spanish.
    .flatMap(({ tag }) => (tag.includes('-') ? [tag, tag.split('-', 1)[0] ?? tag] : [tag]));
  return [...new Set([...asked, ...spoken])];
}
