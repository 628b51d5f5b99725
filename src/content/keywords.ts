import { requirements } from './lists';

/** Words of the same strength: RFC 2119 1 to 5. */
export const strengths = [
  ['MUST', 'SHALL', 'REQUIRED'],
  ['MUST NOT', 'SHALL NOT'],
  ['SHOULD', 'RECOMMENDED'],
  ['SHOULD NOT', 'NOT RECOMMENDED'],
  ['MAY', 'OPTIONAL'],
];

/** Whether a section has a keyword, or another of the same strength. */
export const hasKeyword = (spec: string, word: string): boolean =>
  strengths.find((words) => words.includes(word))?.some((same) => requirements()[spec]?.includes(same)) ?? false;
