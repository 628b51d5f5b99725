export default {
  /** The language's own name, and its tag for `lang`. */
  language: 'English',
  /** Longest summary that a search result shows whole, in characters. */
  summaryLength: 160,

  site: {
    tagline: 'Protocol status codes: what they mean, what to do, how to send them',
    /** The name of the site's search in a browser: at most 16 characters. */
    searchName: 'Wirecodes',
    skip: 'Skip to the content',
    navigation: 'All pages',
    crumbs: 'Where this page is',
    protocols: 'Protocols',
    theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
    licence: 'Texts CC BY 4.0, code MIT.',
    noTracking: 'No tracking, no requests to other hosts.',
    source: 'Source',
    report: 'Report a mistake',
    edit: 'Edit this page',
    onThisPage: 'On this page',
    /** A number of codes, for whoever hears it: `HTTP 100` is also a code. */
    counted: (count: number) => `${String(count)} codes`,
    previous: 'Previous',
    next: 'Next',
  },

  /** Headings of the sections whose text stands in Markdown or MDX, by key. */
  sections: {
    when: 'When you see it',
    fix: 'What to do as the client',
    operator: 'What to do as the operator',
    confused: 'Not to be confused with',
    reading: 'How to read a code',
    session: 'Where the codes stand in a session',
    trouble: 'Start here when something is broken',
    mock: 'Making a server return a code',
    links: 'Links that stay',
    proof: 'What has been run',
    sources: 'Where the facts come from',
    accessibility: 'Accessibility',
    korea: 'Sending to and from Korea',
    offline: 'Hosting and links',
    licence: 'Licence',
    errors: 'Mistakes',
  } as Record<string, string>,

  /** The header of the table of wordings, as the texts of statuses write it. */
  wordings: ['Sent by', 'Words', 'Meaning'],

  /** A step of the way to a page, by the part of its address, and the page itself in the menu. */
  crumbs: {
    about: 'About',
    codes: 'Every number',
    frameworks: 'Frameworks',
    mock: 'Mock',
    providers: 'Mail providers',
  } as Record<string, string>,

  /** What protocols serve, by the families of `src/model/protocol.ts`. */
  families: {
    web: 'Web',
    mail: 'Mail',
    files: 'Files',
    calls: 'Calls and media',
    names: 'Names',
    security: 'Security and access',
    messaging: 'Messaging',
  },

  /** In the prose of any page. */
  prose: {
    /** Languages of listings that are not called the same everywhere. */
    languages: { sh: 'Shell', text: 'Text' } as Record<string, string>,
    /** The fold of a long table. */
    more: (count: number) => `${String(count)} more`,
  },

  home: {
    asked: 'Often asked',
    all: (protocols: number, codes: number) => `${String(protocols)} protocols, ${String(codes)} codes`,
    numbers: 'Every number on one page',
    proof: (count: number) =>
      `${String(count)} handlers on these pages were run, and beside each stands what its server really sent.`,
    about: 'How that was done, and what was not run',
  },

  /** The page with every number. */
  codes: {
    title: 'Every number',
    summary: (protocols: number, codes: number) =>
      `All ${String(codes)} codes of ${String(protocols)} protocols on one page, by protocol and class.`,
  },

  protocol: {
    code: 'Code',
    mock: 'mock',
    mockOf: (code: string) => `mock ${code}`,
  },

  standing: {
    standard: 'Standard',
    deprecated: 'Deprecated',
    obsolete: 'Obsolete',
    experimental: 'Experimental',
    temporary: 'Temporary',
    reserved: 'Reserved, not for use',
    unofficial: 'Unofficial',
  },

  reference: {
    /** What a status is called where there is no second line for its name: the phrase on the wire and the name in the language of the page, once if they are one. */
    name: (_phrase: string, title: string) => title,
    glance: 'At a glance',
    wire: 'On the wire',
    specification: 'Specification',
    elsewhere: 'The same number elsewhere',
    number: (code: string) => `${code} in every protocol`,
    sender: 'Sent by',
    standing: 'Standing',
    /** Right at any date: a page is built once and read for years. */
    expires: (date: string) => `registered until ${date}, and after that day only if IANA renewed it`,
    aliases: 'Also known as',
    headers: 'Header fields',
    field: 'Field',
    level: 'Requirement',
    section: 'Section',
    condition: 'When',
    always: 'always',
    retry: 'Retry',
    uses: 'Who uses it',
    usesNote: 'No standard defines this code. These use it:',
    otherUses: 'Other owners of the number',
    secondary: 'known only from public reports, lists and libraries',
    client: 'Client',
    server: 'Server',
    /** Ways out of the summary. */
    fix: 'What to do',
    reproduce: 'Reproduce it',
    compare: 'Compare',
    silence: 'The server closes the connection. Not one byte is sent.',
    neverSentWire: 'This number is not on the wire.',
    instead: 'What arrives in its place:',
  },

  /** Where the words come from that a text quotes of programs. */
  origins: {
    summary: (runs: number, all: number) =>
      runs === 0
        ? 'Where the quoted words come from'
        : `Where the quoted words come from: ${String(runs)} of ${String(all)} were provoked in a run (✓)`,
    run: (title: string) => `Run: ${title}`,
  },

  /** What mail providers say with a code, and the pages of the providers. */
  providers: {
    heading: 'What providers say with it',
    short: 'Providers',
    title: (provider: string) => `What ${provider} says when it refuses mail`,
    summary: (provider: string, lines: number) =>
      `${String(lines)} replies and bounces of ${provider}, each with its cause and what to do about it.`,
    count: (lines: number) => (lines === 1 ? '1 line' : `${String(lines)} lines`),
    /** What a page of a code leaves out, with the number of lines of each provider. */
    more: (lines: number) => `${String(lines)} more with this code:`,
    /** What a page of many holds: from one reply to another. */
    part: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    others: 'By reply',
    /** Headings of lines that begin with no reply. */
    bare: { enhanced: 'Bounces', none: 'Without a code' },
    fix: 'What to do',
    contact: 'Where to ask',
    sure: {
      document: "from the provider's own page",
      code: 'read in the source of the server',
      log: 'seen in public logs and bounces; it may have changed',
    },
  },

  /** Words of a section that are no RFC 2119 keywords; those stand as they are. */
  levels: {
    ought: '"ought to" in the text',
    can: '"can" in the text',
    cannot: '"cannot" in the text',
    implied: 'implied by the definition',
    typical: 'usual, not required',
  },

  retry: {
    'as-is': 'Yes, the same again, later',
    user: 'Not by itself: only when the user asks for it again',
    changed: 'Not unchanged',
    fixed: 'Not until the state that stands in the way has been mended',
    whole: 'Not the call alone: the whole sequence from its beginning',
    credentials: 'Yes, with credentials that the server accepts',
    elsewhere: 'Yes, over another connection',
  },

  /** Two codes that are taken for each other, side by side. */
  compare: {
    title: (protocol: string, one: string, other: string) => `${protocol} ${one} or ${other}: how to tell them apart`,
    heading: (one: string, other: string) => `${one} or ${other}?`,
    names: (one: string, other: string) => `${one} or ${other}`,
    facts: 'Sender, required fields, retry and bytes of both, side by side.',
    link: (one: string, other: string) => `${one} and ${other} side by side`,
    ask: 'What decides',
    meaning: 'Meaning',
    none: 'None',
    open: 'Nothing stated',
    silent: 'Not one byte',
    group: 'Class',
    reference: (code: string) => `${code}, full reference`,
    more: (code: string) => `${code} is also taken for`,
  },

  mock: {
    title: (code: string, name: string) => `Mock ${code} ${name} response`,
    summary: (status: string, wires: string[], frameworks: number) =>
      `A test response for ${status} over ${wires.join(' and ')}: the bytes, a server and a client to paste${frameworks === 0 ? '' : `, code for ${String(frameworks)} frameworks`}.`,
    full: (code: string) => `←\u00a0Full reference of ${code}`,
    terminal: (number: number) => `terminal ${String(number)}`,
    notRun: 'Not yet run: the site holds no record of this snippet.',
    wire: (wire: string) => `${wire}: what passes`,
    paste: (wire: string) => `${wire}: a server and a client to paste`,
    stacks: (code: string, name: string) => `Send ${code} ${name} from your own stack`,
    wireStub: (port: number) =>
      `Paste this into one terminal. It needs nothing but a shell and Python 3.8 or later, and listens on port ${String(port)} of your own machine.`,
    carried: (carrier: string, code: string) =>
      `On the wire this is ${carrier} with ${code} in its text. Servers and libraries that send it, and how:`,
    silent: 'It prints nothing.',
    exits: (code: number) => `Exit code ${String(code)}`,
    when: 'When should it be sent?',
    output: 'output',
    instead: (client: string) => `With ${client} instead`,
    /** The heading of what is shown for one of two protocols. */
    over: (wire: string) => `Over ${wire}`,
    inside: (stacks: string) => `The bytes, a server and a client to paste, and snippets for ${stacks}`,
    /** Of a wire that is not the protocol's own. */
    borrowed: (wire: string, stacks: string) => `The same number in an ${wire} message: ${stacks}`,
    mapped: (wire: string, stacks: string) => `What a gateway to ${wire} answers with: ${stacks}`,
    insideBare: 'The bytes, and a server and a client to paste',
    elsewhere:
      'The snippets for this moment are in mocks.json, at the root of the site; what they sent stands on the page of each stack.',
    more: (protocol: string) => `More ${protocol} mock pages`,
    /** The parts of the page, where it is listed. */
    parts: {
      wire: (wire: string) => `${wire} messages`,
      paste: 'Server and client',
      stacks: 'Your stack',
      more: 'More mock pages',
    },
  },

  /** The copy for reading offline, and its control on the about page. */
  offline: {
    elsewhere:
      'A button here keeps the whole site in the browser. It needs JavaScript and a page over HTTPS or from localhost; one of them is missing.',
    keep: 'Keep the site in this browser',
    progress: 'Files kept so far',
    words: {
      none: 'No copy is kept in this browser. It would be {files} files: about {compressed} over the wire from a host that compresses, {bytes} from one that does not, and about {bytes} in storage.',
      free: 'The browser estimates that {free} are free.',
      tight: 'The browser estimates that only {free} are free: too little.',
      unknown: 'No copy is kept in this browser, and the list of files cannot be read from the host now.',
      worker: 'The service worker of the mock pages is there.',
      working: 'The copy is being made. You can go on reading in the meantime.',
      progress: '{files} of {all} files, {bytes}',
      cancel: 'Stop',
      kept: 'The whole site is kept in this browser: {files} files, version {version}. It opens without a network. A new version is fetched whole before a note offers it.',
      remove: 'Remove the copy',
      removeWorker: 'Remove the service worker',
      removed: 'Removed.',
      failed: {
        storage: 'The browser does not let the site store anything. Nothing was kept.',
        full: 'The storage that the browser grants is full. Nothing was kept of this version.',
        network: 'The connection failed. Nothing was kept of this version; try again when there is a network.',
        changed:
          '{file} did not arrive as it was built: the site is being replaced just now, or something on the way changes it. Nothing was kept of this version; try again later.',
        cancelled: 'Stopped. Nothing was kept of this version.',
        interrupted: 'The browser ended it before it was done. Try again.',
      },
    },
  },

  /** The note that a new copy waits. */
  update: {
    ready: 'A new version of this site is ready.',
    show: 'Show it',
  },

  proof: {
    verdicts: {
      exact: 'agrees with the page',
      'phrase-differs': 'another reason phrase',
      'content-differs': 'differs in fields or content',
      refused: 'another status came',
      illegal: 'no legal response',
    },
    nothing: 'The connection was closed without a byte.',
    closed: 'The server closed the connection.',
    /** Above snippets with the first line alone of what they sent. */
    brief: 'Below each snippet is the line that it sent. It leads to what else the framework sends, and its versions.',
    all: (framework: string) => `What ${framework} really sends →`,
    index: {
      title: 'Frameworks on the wire',
      summary:
        'What each framework really sends for each status: the versions that were run, and how often it agrees with the page.',
    },
    title: (framework: string) => `${framework} on the wire`,
    page: (framework: string, wire: string) => `${wire} status codes in ${framework}: what it really sends`,
    on: (framework: string, server: string) => `${framework} on ${server}`,
    summary: (stack: string) =>
      `What ${stack} really sends for each status: recorded status lines, the fields it adds, and what it cannot do.`,
    notRun: (framework: string) =>
      `${framework} has not been run yet, so there is no record. Its handlers are on the mock pages, marked as not yet run.`,
    versions: 'Versions',
    counts: 'Verdicts',
    snippets: (count: number) => `${String(count)} handlers run`,
    with: (versions: string) => `Recorded with ${versions}.`,
    refuses: 'What it cannot do',
    cannot: 'no handler',
    lines: 'Every status',
    status: 'Status',
    recorded: 'Recorded status line',
    verdict: 'Verdict',
    stack: 'Framework',
    pending: 'not yet run',
  },

  /** What libraries that ask make of a code. */
  heard: {
    title: 'What your library prints',
    short: 'Library',
    how: 'Each was answered with this code by the stub of the mock page, at its usual moment. Nothing caught the error.',
    stub: 'The stub',
    silent: (libraries: string[]) => `No error: ${libraries.join(', ')}.`,
  },

  number: {
    title: (code: string, protocols: string) => `What code ${code} means in ${protocols}`,
    summary: (code: string, protocols: string) =>
      `${code} is a code of ${protocols}. The number alone does not say which protocol sent it: here are its meanings side by side.`,
    only: (code: string, name: string, protocol: string) =>
      `${code} is ${name}. Of the protocols on this site, only ${protocol} has this number.`,
    question: (count: number, code: string) => `${String(count)} protocols use ${code}. Which line did you see?`,
    looks: 'Looks like',
    means: 'Means',
    reference: (protocol: string) => `${protocol} reference`,
    mock: (protocol: string) => `${protocol} mock response`,
  },

  search: {
    label: 'Search',
    placeholder: 'Number, name or log line',
    close: 'Close',
    hits: 'Hits',
    loading: 'Loading …',
    one: '1 hit',
    many: '{count} hits',
    first: '{count} hits, the first {first} below',
    none: 'Nothing found for “{query}”. A number alone, or fewer words, may help.',
    noCode: 'There is no status code {query} here.',
    unknown: 'There is no status code {query} here. A code that a client does not know is treated by its class:',
    /** The link from a hit to its mock page. */
    mock: 'Mock',
    long: '(Only the first {longest} characters are searched.)',
    help: 'Numbers, phrases old and new, Korean names and their initial consonants, header fields, products:',
    examples: [
      '530',
      '5.7.1',
      'payload too large',
      'retry-after',
      'nginx',
      '5xx',
      '401 403',
      '503 flask',
      'smtp 577',
      'ㅇㅈㅍㅇ',
    ],
    keys: '↑ ↓ choose a hit, → ← one of its links, Enter opens it, Shift Enter the mock page, Esc closes. Ctrl K opens the search on every page.',
    slash: '/ opens it, too',
    failure: 'The search could not be loaded. Close it and open it again to try once more, or find the code in a list:',
    all: (protocol: string) => `All ${protocol} codes`,
    words: 'Search for “{query}”',
    /** Where a word was found. */
    fields: {
      code: 'number',
      protocol: 'protocol',
      name: 'name',
      alias: 'other name',
      also: 'similar words',
      vendor: 'used by',
      header: 'header field',
      class: 'class',
      standing: 'standing',
      word: 'text',
      page: 'page',
      spec: 'specification',
    } as Record<string, string>,
  },

  copy: {
    label: 'Copy',
    done: 'Copied',
    said: 'Copied: {what}',
    failed: 'Copying failed. Select the text and copy it yourself.',
  },

  /** The first page of the archive that `npm run pack` makes. */
  start: {
    text: 'Protocol status codes: what they mean, what to do, and how to make a server return them. This folder holds all of it and works without the internet.',
    open: 'Open in English',
    unpack:
      'If that leads nowhere, this file was opened inside of the archive: unpack the whole archive first. The pages are in the folder beside this file.',
  },

  notFound: {
    title: 'No page here',
    summary: 'This address leads nowhere on the site.',
    text: 'A status code has its own short address: its protocol and its number, or the number alone.',
    /** What stands before and behind the class of a code that nobody has registered. */
    unlisted: (protocol: string, word: string) => [`: not registered in ${protocol}. Treat it as `, word, ''],
  },
};
