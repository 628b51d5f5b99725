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

export function pile(fields: Field[]): Haystack {
  const texts = join(fields, ({ spelling }) => spelling.keys);
  const edges = join(fields, ({ spelling }) => spelling.edges).text;
  const names = fields.filter(isName);
  const initials = join(names, ({ spelling }) => spelling.initials);

  return {
    find: (keys) =>
      isInitials(keys)
        ? placesIn(initials, keys).flatMap(({ index, from }) => byInitials(names[index], from, keys.length))
        : placesIn(texts, keys).flatMap(({ index, from, at }) => {
            const field = fields[index];
            const whole = edges[at + keys.length] === '2' || edges[at + keys.length] === '\n';
            const quality = edges[at] === '2' ? (whole ? 1 : 0.75) : edges[at] === '1' && keys.length > 3 ? 0.4 : 0;
            return field && quality > 0 ? { field, from, length: keys.length, quality } : [];
          }),
  };
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

/** Every place of a text in the joined ones: the number of the part, and the place in it and in all. */
function placesIn({ text, starts, owner }: Joined, part: string): { index: number; from: number; at: number }[] {
  const places = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const index = owner[at] ?? 0;
    places.push({ index, from: at - (starts[index] ?? 0), at });
  }
  return places;
}

/** A match of initial consonants, if it is at the beginning of a word. */
function byInitials(field: Field | undefined, from: number, count: number): Match[] {
  if (!field) return [];
  const { at, edges, initialsAt } = field.spelling;
  const key = (initial: number) => {
    const place = initialsAt[initial];
    return place === undefined ? at.length : at.indexOf(place);
  };
  const first = key(from);
  return edges[first] === '2' ? [{ field, from: first, length: key(from + count) - first, quality: 0.75 }] : [];
}
