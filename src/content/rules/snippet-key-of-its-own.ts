import type { Rule } from '../rule';

export default {
  reads: 'names',
  says: 'Two statuses differ in more than marks and capitals: the harness names files and functions after them.',
  find: ({ facts }) => {
    const first = new Map<string, string>();
    return facts.flatMap(({ file, id }) => {
      const key = id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
      const other = first.get(key) ?? id;
      first.set(key, other);
      return other === id
        ? []
        : [{ file, text: `is "${key}" to the harness, as content/${other}.yaml is: rename one` }];
    });
  },
} satisfies Rule;
