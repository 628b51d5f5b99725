/** The files of `content/` by path. */
export type Files = Record<string, string>;

/** Takes a piece out of a file and puts another in its place. */
function replace(files: Files, file: string, piece: string, other: string): void {
  const text = files[file];
  if (text?.includes(piece) !== true) throw new Error(`${file} has no "${piece}": the mutation has nothing to change`);
  files[file] = text.replace(piece, () => other);
}

const change = (file: string, piece: string, other: string) => (files: Files) => {
  replace(files, `content/${file}`, piece, other);
};

/** Lines at the end of the facts of 404 or another code. */
const facts =
  (lines: string, file = 'http/404.yaml') =>
  (files: Files) => {
    files[`content/${file}`] = `${files[`content/${file}`] ?? ''}${lines}\n`;
  };

/** A paragraph in the middle of a text. */
const prose = (paragraph: string, file = 'http/404.en.md') => change(file, '\n## fix\n', `\n${paragraph}\n\n## fix\n`);

/** A paragraph at the end of a page. */
const page = (paragraph: string) => (files: Files) => {
  files['content/about.en.mdx'] = `${files['content/about.en.mdx'] ?? ''}\n${paragraph}\n`;
};

const copy = (from: string, to: string) => (files: Files) => {
  files[`content/${to}`] = files[`content/${from}`] ?? '';
};

const move = (from: string, to: string) => (files: Files) => {
  copy(from, to)(files);
  remove(from)(files);
};

const remove = (file: string) => (files: Files) => {
  if (!(`content/${file}` in files)) throw new Error(`there is no content/${file}`);
  Reflect.deleteProperty(files, `content/${file}`);
};

const all =
  (...steps: ((files: Files) => void)[]) =>
  (files: Files) => {
    for (const step of steps) step(files);
  };

/** A table of one wording under "when" in the English text of 550 alone; the Korean quotes it in a line. */
const table = (head: string, row: string) =>
  all(
    change('smtp/550.en.md', '## when', `## when\n\n${head}\n| --- | --- | --- |\n${row}\n\nOr not: \`Lost\`.`),
    change('smtp/550.ko.md', '## when', '## when\n\n`Lost`가 옵니다.'),
    facts('wordings:\n  - { text: Lost, source: a book }', 'smtp/550.yaml'),
  );

/** Mistakes that writers make, each a change of the content. */
export const contentMistakes: Record<string, (files: Files) => void> = {
  // Files
  'a text is missing in a language': remove('http/404.ko.md'),
  'the facts are missing': remove('http/301.yaml'),
  'a guide is missing in a language': remove('smtp.ko.mdx'),
  'a text of a code that has no facts': copy('http/404.en.md', 'http/442.en.md'),
  'a folder that is no protocol': copy('http/404.yaml', 'rtsp/404.yaml'),
  'a provider by a name that is no address': copy('smtp/550.yaml', 'providers/Gmail.yaml'),
  'a guide of no protocol': copy('smtp.en.mdx', 'rtsp.en.mdx'),
  'a language that is none of the site': copy('http/404.en.md', 'http/404.fr.md'),
  'a text without its language': move('http/404.en.md', 'http/404.md'),
  'a file that is no entry': copy('http/404.en.md', 'http/404.en.txt'),
  'facts outside of a protocol': copy('http/404.yaml', '404.yaml'),
  'facts in a language': copy('http/404.yaml', 'http/404.en.yaml'),
  'a file name that is no HTTP code': copy('http/404.yaml', 'http/4o4.yaml'),
  'a file name that is no SMTP code': copy('smtp/550.yaml', 'smtp/650.yaml'),
  'two files of facts for one code': copy('http/404.yaml', 'http/404.yml'),
  'two texts for one language': copy('http/404.en.md', 'http/404.en.mdx'),

  // YAML
  'a tab in YAML': facts('headers:\n\t- name: Allow'),
  'a key twice': facts('name: Lost'),
  'a quote that does not end': change('http/404.yaml', 'name: Not Found', 'name: "Not Found'),
  'a colon in plain text': change('http/404.en.md', 'title: Not Found', 'title: Not: Found'),
  'items and keys side by side': facts('headers:\n  - name: Allow\n  level: MUST'),
  'two documents in a file': facts('---\nname: Lost'),
  'an alias of nothing': facts('notStored: *lost'),
  'aliases that grow without end': facts(
    ['a: &a1 [x, x]', ...[2, 3, 4, 5, 6, 7].map((n) => `a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}]`)].join('\n'),
  ),
  'brackets deeper than anybody nests': facts(`aliases: ${'['.repeat(20_000)}`),
  'a character that was lost': change('http/404.en.md', '## when', '## when\n\ncaf\uFFFD'),
  'a character that was lost in the facts': facts('# caf\uFFFD'),
  'facts that are a list': change(
    'http/404.yaml',
    'name: Not Found\nspec:\n  - RFC 9110 15.5.5\ncacheable: RFC 9110 15.1\n',
    '- RFC 9110 15.5.5\n',
  ),
  'no facts at all': (files) => {
    files['content/http/404.yaml'] = '';
  },

  // Facts that every protocol has
  'a key that is misspelt': facts('heders: []'),
  'a key that is misspelt, further in': facts('headers:\n  - name: Allow\n    level: MUST\n    specs: RFC 9110 10.2.1'),
  'a name that is missing': change('http/404.yaml', 'name: Not Found\n', ''),
  'a name that is empty': change('http/404.yaml', 'name: Not Found', 'name: ""'),
  'a name in another script': change('http/404.yaml', 'name: Not Found', 'name: 찾을 수 없음'),
  'a name with a line break': change('http/404.yaml', 'name: Not Found', String.raw`name: "Not\nFound"`),
  'a name with a character that turns the line around': change('http/404.yaml', 'Not Found', '"Not \u202eFound"'),
  'a name as long as a page': change('http/404.yaml', 'Not Found', 'x'.repeat(1001)),
  'a number in place of text': facts(
    'headers:\n  - { name: Retry-After, level: MAY, spec: RFC 9110 10.2.3, example: 30 }',
  ),
  'an alias without its parts': facts('aliases:\n  - {}'),
  'an alias without a source': facts('aliases:\n  - name: Lost\n    spec: []'),
  'registered is a word': facts('registered: maybe'),
  'a standing that is none': facts('standing: old'),
  'a temporary registration without an end': facts('standing: temporary'),
  'an end of a registration that is not temporary': facts('expires: 2027-01-31'),
  'a date that is none': facts('standing: temporary\nexpires: 2026-02-30'),
  'a specification without a section': change('http/404.yaml', 'RFC 9110 15.5.5', 'RFC 9110'),
  'a specification that is one line': change('http/404.yaml', 'spec:\n  - RFC 9110 15.5.5', 'spec: RFC 9110 15.5.5'),
  'a document without its parts': facts('notStored: { document: Draft, section: "" }'),
  'a document whose parts are numbers': facts('notStored: { document: 1, section: 2, url: 3 }'),
  'a document at an address that runs something': facts(
    'notStored: { document: Draft, section: "1", url: "javascript:alert(1)" }',
  ),
  'a registered code without a specification': change('http/404.yaml', 'spec:\n  - RFC 9110 15.5.5\n', ''),
  'a code that is neither registered nor used': facts('registered: false'),
  'a code that is not registered, without a standing of its own': facts(
    'registered: false\nuses:\n  - { vendor: nginx, name: Lost, source: its source }',
  ),
  'an unofficial code that is registered': facts('standing: unofficial'),
  'a use without its parts': facts('uses:\n  - {}'),
  'a confidence that is none': facts('uses:\n  - { vendor: nginx, name: Lost, source: its source, confidence: some }'),
  'a wording without its parts': facts('wordings:\n  - {}'),
  'a wording with nothing that it comes from': facts('wordings:\n  - { text: Lost }'),
  'a wording with an empty source': facts('wordings:\n  - { text: Lost, source: "" }'),
  'a wording whose run is no scenario': facts('wordings:\n  - { text: Lost, run: nginx }'),
  'a wording with a run and a source': facts('wordings:\n  - { text: Lost, run: nginx/no-file, source: a book }'),
  'a wording that no text quotes': facts('wordings:\n  - { text: Lost, source: a book }'),
  'a wording of a scenario that is none': all(
    prose('nginx says `Lost`.'),
    prose('nginx는 `Lost`라고 합니다.', 'http/404.ko.md'),
    facts('wordings:\n  - { text: Lost, run: nginx/lost }'),
  ),
  'a wording that its scenario does not have': all(
    change('http/404.en.md', '## when', '## when\n\nnginx says `Lost`.'),
    change('http/404.ko.md', '## when', '## when\n\nnginx는 `Lost`라고 합니다.'),
    facts('wordings:\n  - { text: Lost, run: nginx/no-file }'),
  ),
  'words under when that have no origin': change(
    'smtp/550.en.md',
    '## when',
    '## when\n\nPostfix says `User unknown`.',
  ),
  'something typed that is empty': facts('typed:\n  - ""'),
  'something typed that no text quotes': facts('typed:\n  - listen 443 ssl;'),
  'three wordings outside of a table': all(
    change('smtp/550.en.md', '## when', '## when\n\nIt says `Lost`, `Gone` or `Away`.'),
    change('smtp/550.ko.md', '## when', '## when\n\n`Lost`, `Gone`, `Away` 중 하나가 옵니다.'),
    facts(
      `wordings:\n${['Lost', 'Gone', 'Away'].map((text) => `  - { text: ${text}, source: a book }`).join('\n')}`,
      'smtp/550.yaml',
    ),
  ),
  'a table of wordings that begins otherwise': table(
    '| Who | Words | Meaning |',
    '| Postfix | `Lost` | nobody has it |',
  ),
  'a row that is no wording': table('| Sent by | Words | Meaning |', '| Postfix | Lost | nobody has it |'),
  'a table of wordings in one language alone': table(
    '| Sent by | Words | Meaning |',
    '| Postfix | `Lost` | nobody has it |',
  ),
  'a header field without its parts': facts('headers:\n  - {}'),
  'a header field whose name is none': facts(
    'headers:\n  - { name: "Retry After", level: MAY, spec: RFC 9110 10.2.3, example: x }',
  ),
  'a level that is no keyword': facts(
    'headers:\n  - { name: Allow, level: must, spec: RFC 9110 10.2.1, example: GET }',
  ),
  'a condition that is a phrase': facts(
    'headers:\n  - { name: Allow, level: MAY, spec: RFC 9110 10.2.1, condition: After a GET }',
  ),
  'a value that cannot be sent': facts('headers:\n  - { name: ETag, level: MAY, spec: RFC 9110 8.8.3, example: "é" }'),
  'a required header field without a value': facts('headers:\n  - { name: Allow, level: MUST, spec: RFC 9110 10.2.1 }'),
  'values that are empty': facts(
    'headers:\n  - { name: Allow, level: MAY, spec: RFC 9110 10.2.1, example: "" }\nrequest: { headers: { Accept: "" }, content: "" }',
  ),
  'header fields that are no list': facts('headers: Allow'),
  'a rule on repeating that is none': facts('retry: { rule: later, spec: RFC 9110 15.5.5 }'),
  'a rule on repeating without a section': facts('retry: { rule: changed }'),

  // Facts of HTTP
  'a rule on content that is none': facts('content: { rule: never }'),
  'content where it is forbidden': facts(`content: { rule: forbidden, example: '{}' }`),
  'content that is no JSON': facts(`content: { example: 'Not here' }`),
  'a media type of no content': facts('content: { type: text/plain }'),
  'content as long as a book': facts(`content: { type: text/plain, example: "${'x'.repeat(10_001)}" }`),
  'content with a control character': facts(String.raw`content: { type: text/plain, example: "a\0b" }`),
  'content that is a number': facts('content: { example: 1 }'),
  'a range that the content does not fill': facts(
    'headers:\n  - { name: Content-Range, level: MUST, spec: RFC 9110 14.4, example: bytes 0-9/20 }',
  ),
  'a redirect that does something else': facts('redirect: { method: lost, spec: RFC 9110 15.4 }'),
  'another code arrives in place of one that arrives': facts('instead: 400'),
  'something arrives that is no code': facts('onWire: false\ninstead: nothing'),
  'on the wire, a word': facts('onWire: maybe'),
  'a method that no framework routes': facts('request: { method: PROPFIND }'),
  'a method whose response shows nothing': facts('request: { method: HEAD }'),
  'a request with a field that its sender writes': facts('request: { headers: { Host: example.org } }'),
  'a request with the framing of its content as a field': facts(
    'request: { method: POST, headers: { Transfer-Encoding: chunked }, content: x }',
  ),
  'a request with another framing': facts('request: { method: POST, framing: gzip, content: x }'),
  'a request in chunks without a text': facts('request: { method: POST, framing: chunked, zeros: 9 }'),
  'a request with two contents': facts('request: { method: POST, content: x, zeros: 9 }'),
  'a request with a size that is none': facts('request: { method: POST, zeros: many }'),
  'a request of no bytes': facts('request: { method: POST, zeros: 0 }'),
  'a request of too many bytes': facts('request: { method: POST, zeros: 16777217 }'),
  'a request with a field that is none': facts('request: { headers: { "X Y": z } }'),
  'a request with values that cannot be sent': facts(
    String.raw`request: { headers: { Accept: 그림 }, content: "\e[2J" }`,
  ),
  'a request with values that are numbers': facts('request: { headers: { Max-Forwards: 0 }, content: 1 }'),
  'a media type that is empty': facts('content: { example: x, type: "" }'),

  // Facts of SMTP
  'an SMTP code without its own facts': copy('http/404.yaml', 'smtp/450.yaml'),
  'a command that is empty': change('smtp/211.yaml', '  - HELP', '  - ""'),
  'an extension without its parts': facts('extensions: [{}]', 'smtp/211.yaml'),
  'an enhanced code of no class': change('smtp/550.yaml', 'enhanced:', 'enhanced:\n  - 6.1.1'),
  'an enhanced code that is empty': change('smtp/550.yaml', 'enhanced:', 'enhanced:\n  -'),
  'an enhanced code of another class': change('smtp/550.yaml', 'enhanced:', 'enhanced:\n  - 4.1.1'),
  'a reply at a moment that there is not': change('smtp/550.yaml', "  RCPT: '550", "  RCTP: '550"),
  'a reply to a command that the facts do not name': change('smtp/450.yaml', '  ATRN: 450', '  DATA: 450'),
  'a reply with another code': change('smtp/550.yaml', "  RCPT: '550", "  RCPT: '551"),
  'a reply that is empty': change('smtp/550.yaml', "  EXPN: '550 5.1.1 staff: mailing list unknown'", "  EXPN: ''"),
  'no reply at all': change('smtp/211.yaml', 'replies:\n  HELP: 211', 'replies: {}\naliases: []\n#'),
  'a reply without its code': change(
    'smtp/550.yaml',
    "  EXPN: '550 5.1.1 staff: mailing",
    "  EXPN: '550-5.1.1 staff: mailing",
  ),

  // Texts
  'a text without frontmatter': change('http/404.en.md', '---\n', ''),
  'frontmatter without its parts': change('http/404.en.md', 'title:', 'note:'),
  'a title, summary and sender that are empty': (files) => {
    files['content/http/404.en.md'] = (files['content/http/404.en.md'] ?? '').replaceAll(
      /^(title|summary|sender): .*/gm,
      '$1: ""',
    );
  },
  'a title that another code of the protocol has': change('smtp/550.en.md', '(permanent)', '(temporary)'),
  'a summary that is too long': change('http/404.en.md', 'summary: ', `summary: ${'Long. '.repeat(30)}`),
  'a summary that is too long in Korean': change('http/404.ko.md', 'summary: ', `summary: ${'깁니다. '.repeat(30)}`),
  'a condition without its phrase': facts(
    'headers:\n  - { name: Allow, level: MAY, spec: RFC 9110 10.2.1, condition: lost }',
  ),
  'a phrase that is empty': change('http/200.en.md', 'validator: ', 'validator: ""\n  note: '),
  'a phrase without a condition': change('http/404.ko.md', 'title:', 'conditions:\n  lost: 잃었을 때\ntitle:'),
  'a section that is none': change('http/404.en.md', '## fix', '## mend'),
  'a heading that is no section': prose('### More'),
  'a section that is missing': change('http/404.en.md', '## fix', ''),
  'sections in another order': (files) => {
    files['content/http/404.en.md'] = (files['content/http/404.en.md'] ?? '')
      .replace('## fix', '## x')
      .replace('## when', '## fix')
      .replace('## x', '## when');
  },
  'a link to no status': prose('See [442](http/442).'),
  'a link to a page by its address': prose('See [about](/about/).'),
  'a link that runs something': prose('[x](javascript:alert(1))'),
  'an address apart from its link': prose('See [x][y].\n\n[y]: https://example.org/'),
  'an image': prose('![a map](map.png)'),
  'an image by reference': prose('![a map][y]\n\n[y]: map.png'),
  'raw HTML': prose('A <kbd>key</kbd>.'),
  'code in a language that is none': prose('```htttp\nx\n```'),
  'bold that Markdown does not take': prose('**인증(authentication)**은', 'http/404.ko.md'),
  'a character that nobody sees': prose('a\u200bb'),
  'a character that nobody sees, by its number': prose('a&#x202e;b'),

  // The home page
  'an often asked code that is not there': change('index.yaml', 'http/404', 'http/442'),
  'an often asked code twice': change('index.yaml', 'asked:\n', 'asked:\n  - http/404\n'),
  'an often asked code that is empty': change('index.yaml', 'http/404', '""'),
  'often asked codes that are no list': change('index.yaml', 'asked:\n  - http/404\n  - smtp/550', 'asked: http/404'),
  'a best-known code that is not there': change('index.yaml', 'smtp/450', 'smtp/452'),
  'a list of the home page that is none': change('index.yaml', 'known:', 'knwon:'),

  // Pages
  'a page without frontmatter': change('about.en.mdx', '---\n', ''),
  'a page and a guide without a title and a summary': all(
    change('about.en.mdx', 'title: About Wirecodes', 'note: x'),
    change('smtp.en.mdx', 'title: SMTP reply codes', 'note: x'),
  ),
  'a page and a guide with an empty title and summary': (files) => {
    for (const name of ['about', 'smtp'])
      files[`content/${name}.en.mdx`] = (files[`content/${name}.en.mdx`] ?? '').replaceAll(
        /^(title|summary): .*/gm,
        '$1: ""',
      );
  },
  'a guide without the word for a class': change('smtp.en.mdx', "  '5': 5yz Permanent failure\n", ''),
  'a guide without the word for a term': change('smtp.en.mdx', '  enhanced: Enhanced status codes with it\n', ''),
  'a guide with a word for nothing': change('smtp.en.mdx', 'terms:', 'terms:\n  lost: Lost'),
  'a guide with empty words': (files) => {
    change(
      'smtp.en.mdx',
      "'5': 5yz Permanent failure\nterms:\n",
      `'5': ""\nsections: { own: "" }\nterms:\n  lost: ""\n`,
    )(files);
    change('smtp.en.mdx', 'refusals:\n', 'refusals:\n  shy: ""\n')(files);
  },
  'a guide without the sentence for a refusal': change('http.en.mdx', '  never-sent:', '  sent:'),
  'an import in a page': page(`import x from 'node:fs'`),
  'an expression in a page': page('Write {name}.'),
  'an expression of its own in a page': page('{process.exit()}'),
  'raw HTML in a page': page('A <kbd>key</kbd>.'),
  'a component with an expression': page('<Frameworks order={x} />'),
  'a page that is no MDX': page('a <b'),
  'a link of a page to no status': page('See [442](http/442).'),
  'a link of a page to another host without a scheme': page('[x](//example.org/)'),
  'a section of a page that is none': page('## lost'),
  'code of a page in a language that is none': page('```htttp\nx\n```'),
  'an image in a page': page('![a map](map.png)'),
  'a character in a page that nobody sees': page('a\u200bb'),
};
