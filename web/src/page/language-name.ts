/** `español`, `Portuguese (Brazil)`; what is no language is said as it stands. */
export function languageName(tag: string, spoken: string): string {
  try {
    return new Intl.DisplayNames([spoken], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
