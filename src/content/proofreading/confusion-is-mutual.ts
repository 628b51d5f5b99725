import { links, section } from '../markdown';
import type { Rule } from '../rule';

export default {
  reads: 'content',
  says: 'Who is not to be confused with whom, both pages say; and each page names two.',
  find: ({ texts }) => {
    const rivals = (body: string) => links(section(body, 'confused'));
    const named = new Map(
      texts.map(({ id, locale, body }) => [`${id}.${locale}`, new Set(rivals(body).map(({ text }) => text))]),
    );
    return texts.flatMap(({ id, locale, body, place }) => {
      const found = rivals(body);
      const oneWay = found
        .filter(({ text: other }) => other.split('/')[0] === id.split('/')[0])
        .filter(({ text: other }) => named.has(`${other}.${locale}`) && !named.get(`${other}.${locale}`)?.has(id))
        .map(({ text: other, line }) =>
          place({
            line,
            text: `names ${other} under "## confused", and content/${other}.${locale}.md does not name ${id}: add it there, or remove it here`,
          }),
        );
      return new Set(found.map(({ text }) => text)).size < 2
        ? [
            ...oneWay,
            place({ text: 'links to fewer than two statuses under "## confused": add those that are taken for it' }),
          ]
        : oneWay;
    });
  },
} satisfies Rule;
