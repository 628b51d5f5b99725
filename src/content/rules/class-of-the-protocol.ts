import type { Rule } from '../rule';

export default {
  reads: 'facts',
  says: 'A code has one of the classes of its protocol.',
  find: ({ code, class: name }, { name: protocol, classes }) =>
    Object.hasOwn(classes, name)
      ? []
      : [
          {
            text: `has the class "${name}", and ${protocol} has ${Object.keys(classes).join(', ')}: mend \`classOf\` of the protocol for ${code}`,
          },
        ],
} satisfies Rule;
