import { isName, type Field } from './fields';
import { isInitials } from './spelling';

/** A place in the keys of a field. */
export interface Match {
  field: Field;
  from: number;
  length: number;
  /** 1: whole words; less: the beginning of one, or its inside. */
  quality: number;
}

/** All texts in one, so that a word is looked up in all of them at once. */
export interface Haystack {
  /** Every place where the keys stand, as beginning of a word or, if they are many, inside of one. */
  find: (keys: string) => Match[];
}

export function buildIndex(fields: Field[]): Haystack {
  const texts = join(fields, ({ spelling }) => spelling.keys);
  const edges = join(fields, ({ spelling }) => spelling.edges).text;
  const names = fields.filter(isName);
  const initials = join(names, ({ spelling }) => spelling.initials);

  const findKeys = (keys: string): Match[] => {
    const matches: Match[] = [];
    eachPlace(texts, keys, (index, from, at) => {
      const begins = edges[at] === '2';
      if (!begins && (edges[at] !== '1' || keys.length < 4)) return;
      const end = edges[at + keys.length];
      const whole = end === '2' || end === '\n';
      const field = fields[index];
      if (field) matches.push({ field, from, length: keys.length, quality: begins ? (whole ? 1 : 0.75) : 0.4 });
    });
    return matches;
  };
  const findInitials = (keys: string): Match[] => {
    const matches: Match[] = [];
    eachPlace(initials, keys, (index, from) => {
      const field = names[index];
      const match = field && byInitials(field, from, keys.length);
      if (match) matches.push(match);
    });
    return matches;
  };
  return { find: (keys) => (isInitials(keys) ? findInitials(keys) : findKeys(keys)) };
}

interface Joined {
  text: string;
  /** Where each part begins. */
  starts: number[];
  /** For each place, the number of its part. */
  owner: Uint32Array;
}

function join(fields: Field[], part: (field: Field) => string): Joined {
  const parts = fields.map((field) => `${part(field)}\n`);
  const text = parts.join('');
  const owner = new Uint32Array(text.length);
  const starts: number[] = [];
  let start = 0;
  for (const [index, { length }] of parts.entries()) {
    starts.push(start);
    owner.fill(index, start, start + length);
    start += length;
  }
  return { text, starts, owner };
}

/** Visits every place of a text in the joined ones: the number of the part, and the place in it and in all. */
function eachPlace(
  { text, starts, owner }: Joined,
  part: string,
  visit: (index: number, from: number, at: number) => void,
): void {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const index = owner[at] ?? 0;
    visit(index, at - (starts[index] ?? 0), at);
  }
}

/** A match of initial consonants, if it is at the beginning of a word. */
function byInitials(field: Field, from: number, count: number): Match | undefined {
  const { keys, edges, initialsAt } = field.spelling;
  const first = initialsAt[from] ?? 0;
  const end = initialsAt[from + count] ?? keys.length;
  return edges[first] === '2' ? { field, from: first, length: end - first, quality: 0.75 } : undefined;
}
