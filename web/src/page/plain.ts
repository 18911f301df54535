/** Whether Markdown would leave a text as it is, in one paragraph: it has no sign that could mean anything. */
export const isPlain = (text: string): boolean =>
  !/[\n*_`[\]#>~|\\<&=]|^(\s|[-+]|\d+[.)])/.test(text);
