import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContent } from '~/content/read';
import { stacksOn } from '~/protocols/stacks';
import { getLocales } from '~/i18n';
import type { Protocol } from '~/model/protocol';
import { protocols } from '~/protocols';
import { wires } from '~/protocols/wires';
import type { StackRecord } from '~/proofs/record';
import { hash } from '~/proofs/records';
import type { HttpExchange } from '~/protocols/http/exchange';
import type { Seen } from '~/protocols/http/record';
import { randomNumbers } from './random';

/** Real protocols, with how many of them a made site has: as many of HTTP and SMTP as the site has codes of each. */
const models = { http: 11, smtp: 5 };

/** What the search reads beside the statuses. */
const kept = ['content/search.yaml', 'content/glossary.ko.yaml'];

interface Model {
  protocol: string;
  code: string;
  files: Record<string, string>;
}

interface Made {
  id: string;
  protocol: string;
  code: string;
}

/**
 * Files of a site whose statuses do not exist, as many as wanted, for measuring: facts, prose, guides, protocols and
 * records by path in the project. Each status has the facts of a real one and texts in which a third of the words are
 * of others. They are spread over sixteen protocols. The same count gives the same files.
 * @param count at most 6,400
 */
export function madeSite(count: number): Record<string, string> {
  const random = randomNumbers(count);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const made = spread(count);
  const all = realModels();
  const locales = [...getLocales().keys()];
  const words = new Map(
    locales.map((locale) => [
      locale,
      all.flatMap(
        ({ files }) => (files[`${locale}.md`] ?? '').replaceAll(/```[\s\S]*?```|`[^`]*`/g, '').match(word) ?? [],
      ),
    ]),
  );
  const names = all.flatMap(({ files }) => (/^name: (.*)$/m.exec(files.yaml ?? '')?.[1] ?? '').match(word) ?? []);
  const mix = (text: string, pool: readonly string[], part: number) =>
    text.replaceAll(word, (old) => (random() < part ? pick(pool) : old));
  const link = () => pick(made).id;

  const files = Object.fromEntries(kept.map((path) => [path, readFileSync(path, 'utf8')]));
  for (const { id, protocol, code } of made) {
    const model = pick(all.filter((one) => one.protocol === modelOf(protocol) && one.code.startsWith(code.charAt(0))));
    for (const [ending, text] of Object.entries(model.files)) {
      const locale = ending.split('.')[0] ?? '';
      files[`content/${id}.${ending}`] =
        ending === 'yaml'
          ? text
              .replace(/^wordings:\n(?: .*\n)+/m, '')
              .replace(/^name: .*$/m, (line) => `name: ${mix(line.slice(6), names, 1)}`)
              .replaceAll(new RegExp(`\\b${model.code}\\b`, 'g'), code)
          : prose(text, (plain) => mix(plain, words.get(locale)!, 1 / 3), link, code);
    }
  }
  Object.assign(files, guides(made, locales, link), protocolFiles());
  return { ...files, ...records(files) };
}

const word = /(?<![\p{L}\d])\p{L}{3,}(?![\p{L}\d])/gu;

/** `http02` is made after `http`. */
const modelOf = (protocol: string) => protocol.replace(/\d+$/, '');

const madeProtocols = Object.entries(models).flatMap(([model, count]) =>
  Array.from({ length: count }, (_, index) => (index === 0 ? model : `${model}${String(index + 1).padStart(2, '0')}`)),
);

/** 200, 300, 400, 500, 201 … in each protocol. */
const spread = (count: number): Made[] =>
  Array.from({ length: count }, (_, index) => {
    const protocol = madeProtocols[index % madeProtocols.length]!;
    const place = Math.floor(index / madeProtocols.length);
    const code = String(200 + (place % 4) * 100 + Math.floor(place / 4));
    return { id: `${protocol}/${code}`, protocol, code };
  });

/** Real statuses that are like most: of the classes 2 to 5, on the wire, the texts in Markdown. */
function realModels(): Model[] {
  return Object.keys(models).flatMap((protocol) =>
    readdirSync(`content/${protocol}`)
      .filter((name) => /^[2-5]\d\d\.yaml$/.test(name))
      .flatMap((name) => {
        const code = name.slice(0, 3);
        const files = Object.fromEntries(
          readdirSync(`content/${protocol}`)
            .filter((other) => other.startsWith(`${code}.`))
            .map((other) => [other.slice(4), readFileSync(`content/${protocol}/${other}`, 'utf8')]),
        );
        const plain =
          !/^onWire|bytes \d+-/m.test(files.yaml ?? '') && Object.keys(files).every((name) => !name.endsWith('mdx'));
        return plain ? [{ protocol, code, files }] : [];
      }),
  );
}

/** Markdown with other words: what is code, a link or a key stays what it is, and no two fences are alike. */
function prose(text: string, mix: (plain: string) => string, link: () => string, code: string): string {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields = matter
    .split('\n')
    .map((line) => {
      const [, key, value = ''] = /^(title|summary|sender): (.*)$/.exec(line) ?? [];
      if (key === undefined) return line;
      const words = /^['"]/.test(value) ? value : mix(value).slice(0, value.length);
      // No two titles of a protocol are the same.
      return key === 'title' ? `${key}: ${words} ${code}` : `${key}: ${words}`;
    })
    .join('\n');
  const written = body
    .split(/(```[\s\S]*?```|^## .*$|`[^`\n]*`|\]\([^)]*\))/m)
    .map((piece, index) => {
      if (index % 2 === 0) return mix(piece);
      if (piece.startsWith('```')) return piece.replaceAll(/(?<=[\s/'"])[a-z]{6,}/g, (name) => `${name}${code}`);
      return /^\]\((http|smtp)\//.test(piece) ? `](${link()})` : piece;
    })
    .join('');
  return `---\n${fields}\n---\n${written}`;
}

/** A protocol that is made after another has its own title and no wire, so nothing that its wire refuses. */
const ownWords = (guide: string, protocol: string) =>
  protocol === modelOf(protocol)
    ? guide
    : guide.replace(/^title: /m, `$&${protocol} `).replace(/^refusals:\n(?: .*\n)+/m, '');

/** The guide of every made protocol, and the pages, with links to statuses that are there. */
function guides(made: Made[], locales: string[], link: () => string): Record<string, string> {
  const relink = (text: string) =>
    text
      .replaceAll(/\]\((http|smtp)\/\d+\)/g, () => `](${link()})`)
      .replaceAll(/\]\(((?:\/ko)?\/)\d+\/\)/g, (_, before: string) => `](${before}${made[0]!.code}/)`)
      .replaceAll(/(\/ko)?\/smtp\/\d+\/mock/g, (_, before = '') => `${String(before)}/${made[0]!.id}/mock`);
  return Object.fromEntries(
    locales.flatMap((locale) => [
      ...madeProtocols.map((protocol): [string, string] => [
        `content/${protocol}.${locale}.mdx`,
        ownWords(relink(readFileSync(`content/${modelOf(protocol)}.${locale}.mdx`, 'utf8')), protocol),
      ]),
      ...['index', 'about'].map((page): [string, string] => [
        `content/${page}.${locale}.mdx`,
        relink(readFileSync(`content/${page}.${locale}.mdx`, 'utf8')),
      ]),
    ]),
  );
}

const stem = /^([2-5]\d\d)$/;

/** A made protocol is the real one under another name, with room for 400 codes. */
const protocolFiles = (): Record<string, string> =>
  Object.fromEntries(
    madeProtocols.map((protocol) => {
      const model = modelOf(protocol);
      const path = `src/protocols/${protocol}/protocol.ts`;
      if (protocol !== model) {
        return [
          path,
          `import model from '../${model}/protocol';\n\nexport default { ...model, name: '${protocol.toUpperCase()}', stem: ${String(stem)} };\n`,
        ];
      }
      return [path, readFileSync(path, 'utf8').replace(/stem: .*,/, `stem: ${String(stem)},`)];
    }),
  );

/** What each stack would have sent, so that pages are as heavy as real ones. */
function records(files: Record<string, string>): Record<string, string> {
  const made = new Map<string, Protocol>(
    madeProtocols.map((protocol) => [protocol, { ...protocols.get(modelOf(protocol))!, name: protocol, stem }]),
  );
  const content = Object.fromEntries(
    Object.entries(files).filter(([path]) => path.startsWith('content/') && !kept.includes(path)),
  );
  const { statuses } = readContent({ texts: content, problems: [] }, { protocols: made, wires, locales: getLocales() });
  return Object.fromEntries(
    stacksOn('http').map(([stack, { snippet }]) => {
      const snippets = statuses.flatMap((status) => {
        const exchange = wires.get('http')!.exchange(status, () => undefined, '') as HttpExchange;
        const source = snippet(exchange);
        if (typeof source !== 'string') return [];
        const { status: number, reason, headers, content } = exchange.final!;
        return [
          {
            status: status.id,
            sha256: hash(source),
            interim: [],
            line: `HTTP/1.1 ${String(number)} ${reason}`,
            headers,
            content,
            framing: 'content-length',
            connection: 'kept',
            violations: [],
            warnings: [],
            differs: [],
            verdict: 'exact',
          } satisfies StackRecord<Seen>['snippets'][number],
        ];
      });
      const record: StackRecord<Seen> = {
        stack,
        title: stack,
        versions: { [stack]: '1.2.3' },
        wrapper: 'none',
        snippets,
      };
      return [`src/protocols/http/stacks/${stack}/record.json`, JSON.stringify(record, null, 1)];
    }),
  );
}

/** Writes files, by path, into a folder. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
