/** The HTML of a sentence: what stands between backticks is code, all else is text. */
export const inCode = (sentence: string): string =>
  sentence
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
