import type { Everything, Source, Surroundings } from '~/content/rule';
import { sortFiles, type Sorted } from '~/content/sort';
import type { Facts, Text } from '~/model/schema';
import type { Status } from '~/model/status';
import { protocols } from '~/protocols';

// What rules read, made for their tests: each with no more in it than the test names.

/** The names of files below `content/`, told apart. */
export const named = (...paths: string[]): Sorted =>
  sortFiles(
    paths.map((path) => `content/${path}`),
    protocols,
    ['en', 'ko'],
  );

export const around: Surroundings = {
  wires: new Map(),
  protocols: new Map([...protocols].filter(([id]) => id === 'http')),
  locales: new Map(
    ['en', 'ko'].map((locale) => [
      locale,
      {
        sections: {},
        summaryLength: 100,
        wordings: ['Sent by', 'Words', 'Meaning'],
        prose: { languages: {}, more: String },
      },
    ]),
  ),
};

/** A status of HTTP, registered by RFC 9110, with these facts. */
export const statusWith = (
  facts: Partial<Facts & Pick<Status, 'id' | 'protocol' | 'code' | 'class' | 'own'>>,
): Status => ({
  id: 'http/404',
  protocol: 'http',
  stem: '404',
  code: '404',
  class: '4',
  kind: 'client-error',
  name: 'Not Found',
  aliases: [],
  registered: true,
  standing: 'standard',
  spec: ['RFC 9110 15.5.5'],
  uses: [],
  headers: [],
  wordings: [],
  typed: [],
  own: {},
  texts: {},
  ...facts,
});

export const http = protocols.get('http')!;

/** A text of a status with this body, and a frontmatter in which nothing is wrong. */
export function textWith({
  matter,
  ...rest
}: Partial<Omit<Source, 'matter'>> & { matter?: Partial<Text> }): Source<Text> {
  const { id = 'http/404', locale = 'en' } = rest;
  const file = `content/${id}.${locale}.md`;
  return {
    file,
    id,
    locale,
    matter: { title: 'Not Found', summary: 'Nothing is there.', sender: 'The server', conditions: {}, ...matter },
    body: '',
    sections: [],
    place: ({ line, text }) => ({ file, line, text }),
    ...rest,
  };
}

/** A content of which the test names the parts that a rule looks at. */
export const everything = ({
  statuses = [],
  ...rest
}: Partial<Omit<Everything, 'statuses'>> & { statuses?: Status[] }): Everything => ({
  files: {},
  names: named(),
  statuses: statuses.map((status) => ({
    status,
    protocol: http,
    place: ({ text }) => ({ file: `content/${status.id}.yaml`, text }),
  })),
  texts: [],
  guides: [],
  pages: [],
  providers: [],
  meanings: [],
  home: { codes: { asked: [], known: [] }, place: ({ text }) => ({ file: 'content/index.yaml', text }) },
  ...rest,
});
