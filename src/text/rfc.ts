/** A section of an RFC in prose or facts, `RFC 9110 15.5.2`; not the bare `RFC 9110`. */
export const citation = /RFC [1-9]\d* (?:\d+|[A-Z])(?:\.\d+)*(?![\w.]*\w)/g;

/** RFC 2119's keywords, the longer ones first. */
const keyword =
  /\b(?:MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED|MUST|REQUIRED|SHALL|SHOULD|RECOMMENDED|MAY|OPTIONAL)\b/g;

/** The keywords that stand in a text, each once, in alphabetical order. A line break inside of `MUST NOT` is none. */
export const keywordsOf = (text: string): string[] =>
  [...new Set(text.replaceAll(/\s+/g, ' ').match(keyword))].toSorted();
