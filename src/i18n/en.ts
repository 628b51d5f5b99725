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
    navigation: 'Main',
    languages: 'Language',
    theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
    licence: 'Texts CC BY 4.0, code MIT.',
    noTracking: 'No tracking, no requests to other hosts.',
    about: 'About',
    onThisPage: 'On this page',
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
    offline: 'Hosting and links',
    licence: 'Licence',
    errors: 'Mistakes',
  } as Record<string, string>,

  home: {
    count: (count: number) => `${String(count)} codes`,
  },

  protocol: {
    index: 'All codes by class',
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
    class: 'Class',
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
    silence: 'The server closes the connection. Not one byte is sent.',
    mock: (code: string, name: string) => `Mock ${code} ${name} →`,
    mockNote: 'The raw response, a stub for curl, and snippets for up to eight frameworks.',
    unsentWire: 'This number is not on the wire.',
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
    credentials: 'Yes, with credentials that the server accepts',
    elsewhere: 'Yes, over another connection',
  },

  mock: {
    title: (code: string, name: string) => `Mock ${code} ${name} response`,
    summary: (status: string, frameworks: number) =>
      `A test response for ${status}: the raw bytes, a stub for curl, and handlers for up to ${String(frameworks)} frameworks.`,
    full: 'Full reference →',
    response: 'HTTP response',
    responseNote:
      'Every byte, from the status line to the end of the content. Every line before the content ends in CRLF.',
    standsFor: (protocol: string, code: string) =>
      `In ${protocol}, ${code} is a reply code. Here the same number travels in an HTTP response, for tests that speak HTTP.`,
    unregistered: (code: string) => `HTTP has not registered ${code}.`,
    outOfRange: (code: string) =>
      `HTTP's status codes end at 599: ${code} is invalid. A client SHOULD treat it as a 5xx (RFC 9110 15), and some refuse to read it.`,
    unofficial: (code: string, vendor: string) =>
      `HTTP has not registered ${code}; it is in use, for something else, by ${vendor}`,
    otherMeaning: (code: string) => `In HTTP, ${code} means something else`,
    interim:
      'No server returns this code alone: it sends this head first and the final response after it, on the same connection.',
    switching:
      'After this head the connection no longer speaks HTTP/1.1. What follows are the bytes of the new protocol.',
    silence: 'There is nothing to show: the server closes the connection without sending a byte.',
    curl: 'Test with curl',
    terminal: (number: number) => `terminal ${String(number)}`,
    stub: 'Paste this into one terminal. It needs nothing but a shell and Python 3.8 or later, and answers every request on port 8000 of your own machine.',
    request: 'Then, in another terminal:',
    exact: 'curl prints exactly the bytes above.',
    empty: 'curl prints no byte of a response and ends with',
    unfinished: 'curl prints exactly the bytes above. It may add this line, because no final response follows:',
    httpbin: 'With httpbin.org instead:',
    httpbinNote:
      'The number is right, the rest differs. Over HTTPS it may answer in HTTP/2, which has no reason phrase; over HTTP/1.1 it sends',
    httpbinContent: (content: number) =>
      content === 0 ? 'with no content at all.' : `with ${String(content)} bytes of its own.`,
    httpbinFields: 'It adds',
    httpbinLacks: 'It lacks',
    httpbinSource: 'Seen with httpbin 0.10.4 run locally; the public service was not asked.',
    frameworks: (code: string, name: string) => `Return ${code} ${name} from your framework`,
    expected: 'Expected status line:',
    phraseAbsent: (server: string) =>
      `${server} sends no reason phrase with this number, whatever the handler asks for.`,
    phraseOther: (server: string) => `${server} writes its own reason phrase, whatever the handler asks for.`,
    continues: (server: string) =>
      `${server} sends the interim head by itself when the request carries Expect: 100-continue and the handler reads the content.`,
    notRun: 'Not yet run: the site holds no record of this snippet.',
    wire: (wire: string) => `${wire}: what passes`,
    paste: (wire: string) => `${wire}: a server and a client to paste`,
    stacks: (code: string, name: string) => `Send ${code} ${name} from your own stack`,
    wireStub: (port: number) =>
      `Paste this into one terminal. It needs nothing but a shell and Python 3.8 or later, and listens on port ${String(port)} of your own machine.`,
    prints: 'It prints:',
    run: (versions: string) => `Run with ${versions}.`,
    more: (protocol: string) => `More ${protocol} mock pages`,
  },

  /** A mock response given by the service worker. */
  tryIt: {
    title: 'Without curl: in this browser',
    elsewhere:
      'A button here lets the browser answer fetch() by itself. It needs JavaScript and a page over HTTPS or from localhost; one of them is missing.',
    stub: 'Use the Python stub above.',
    how: 'A service worker of this site answers this address inside your browser, with no server. The call works from this page, from the console, and from your own pages below the root of this site, as soon as the button has been pressed once. It stores no page.',
    more: 'How to remove it',
    call: 'console',
    send: 'Send',
    refusals: {
      interim:
        'In the browser alone this cannot be tried: a service worker can send no interim response, and no browser shows one to a script. Use the Python stub above.',
      silence:
        'In the browser alone this cannot be tried: a service worker cannot close a connection without a response. Use the Python stub above.',
      range:
        'In the browser alone this cannot be tried: a service worker can give the numbers 200 to 599 only. Use the Python stub above.',
    },
    words: {
      sending: 'Sending …',
      seen: '{line} after {ms} ms',
      same: 'Number, phrase, fields and content arrived as at the top of the page.',
      redirect:
        'The worker gave {status} with Location: {location}. A browser hides redirects from scripts: what is not followed has the number 0 and no fields. The network panel of the developer tools shows the response.',
      status: 'The number did not arrive: {status} came instead.',
      phrase: 'The phrase "{reason}" did not arrive: a browser can be given Latin-1 only.',
      lost: 'These fields are missing, or differ from those at the top of the page: {names}.',
      content: 'The content is not that at the top of the page.',
      unsent: 'The browser lets no script send these request fields: {names}.',
      silent: 'The service worker does not answer this page.',
      failed: 'It did not work. Use the Python stub above.',
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
    all: (framework: string) => `What ${framework} really sends →`,
    title: (framework: string) => `${framework} on the wire`,
    page: (framework: string) => `HTTP status codes in ${framework}: what it really sends`,
    on: (framework: string, server: string) => `${framework} on ${server}`,
    summary: (stack: string) =>
      `What ${stack} really sends for each status: recorded status lines, the fields it adds, and what it cannot do.`,
    notRun: (framework: string) =>
      `${framework} has not been run yet, so there is no record. Its handlers are on the mock pages, marked as not yet run.`,
    versions: 'Versions',
    counts: 'Verdicts',
    snippets: (count: number) => `${String(count)} handlers run`,
    adds: 'Fields it adds by itself',
    addsNote: 'Not in the response that the handler asks for, and sent with it.',
    everywhere: 'with every response',
    some: (count: number, all: number) => `with ${String(count)} of ${String(all)} responses`,
    empty: 'Responses without content',
    emptyNote: 'The fields of length and type that come with a response whose example has no content.',
    with: (versions: string) => `Recorded with ${versions}.`,
    bare: 'neither Content-Length nor Content-Type',
    refuses: 'What it cannot do',
    cannot: 'no handler',
    phrases: 'Other reason phrases',
    phrasesNote: (count: number, all: number) =>
      `${String(count)} of ${String(all)} responses have the right number and content, and a reason phrase of the server:`,
    lines: 'Every status',
    status: 'Status',
    recorded: 'Recorded status line',
    verdict: 'Verdict',
    stack: 'Framework',
    pending: 'not yet run',
  },

  number: {
    title: (code: string, protocols: string) => `What code ${code} means in ${protocols}`,
    summary: (code: string, protocols: string) =>
      `${code} is a code of ${protocols}. The number alone does not say which protocol sent it: here are its meanings side by side.`,
    only: (code: string, name: string, protocol: string) =>
      `${code} is ${name}. Of the protocols on this site, only ${protocol} has this number.`,
    question: 'Which protocol did it come from?',
    reference: (protocol: string) => `${protocol} reference`,
    mock: (protocol: string) => `${protocol} mock response`,
  },

  search: {
    label: 'Search',
    placeholder: 'Number, phrase, header …',
    close: 'Close',
    hits: 'Hits',
    loading: 'Loading …',
    one: '1 hit',
    many: '{count} hits',
    first: '{count} hits, the first {first} below',
    none: 'Nothing found for “{query}”. A number alone, or fewer words, may help.',
    noCode: 'There is no status code {query} here.',
    long: '(Only the first {longest} characters are searched.)',
    help: 'Numbers, phrases old and new, Korean names and their initial consonants, header fields, products:',
    examples: ['530', 'smtp 550', '5.7.1', 'payload too large', 'ㅇㅈㅍㅇ', 'retry-after', 'nginx'],
    keys: '↑ ↓ to choose, Enter to open, Esc to close. / or Ctrl K opens the search on every page.',
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
  },
};
