import type { Rule } from '../rule';

export default {
  reads: 'content',
  says: 'The codes that the home page leads to are there, each once in a list.',
  find: ({ home: { codes, place }, names }) => {
    const there = new Set(names.facts.map(({ id }) => id));
    return (['asked', 'known'] as const).flatMap((key) =>
      codes[key].flatMap((id, index) => [
        ...(there.has(id)
          ? []
          : [
              place({
                key,
                text: `${key}: ${id} is no code of the site: write protocol and file name, as in http/503, or remove it`,
              }),
            ]),
        ...(codes[key].indexOf(id) === index ? [] : [place({ key, text: `${key}: has ${id} twice: remove one` })]),
      ]),
    );
  },
} satisfies Rule;
