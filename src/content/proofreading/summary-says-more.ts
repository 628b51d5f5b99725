import type { Rule } from '../rule';

export default {
  reads: 'text',
  says: 'A summary says more than the title.',
  find: ({ matter: { title, summary } }) =>
    summary.replace(/\.$/, '') === title
      ? [{ key: 'summary', text: 'summary repeats the title: write who sent it, and why' }]
      : [],
} satisfies Rule;
