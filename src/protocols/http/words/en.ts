/** What only HTTP's mocks and stacks say, in this language; every other language has the same. */
export default {
  response: 'HTTP response',
  /** Above the response: how many bytes of content it has; nothing where it does not end. */
  bytes: (content: number | undefined) =>
    content === undefined
      ? 'lines end with CRLF'
      : `lines end with CRLF · ${content === 0 ? 'no content' : `${String(content)} bytes of content`}`,
  standsFor: (protocol: string, code: string) =>
    `In ${protocol}, ${code} is a reply code. Here the same number travels in an HTTP response, for tests that speak HTTP.`,
  mapped: (protocol: string, code: string) =>
    `A gateway from ${protocol} to HTTP answers with this in place of ${code}`,
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
  stub: 'Paste this into one terminal. It needs nothing but a shell and Python 3.8 or later, and answers every request on port 8000 of your own machine.',
  exact: 'curl prints exactly the bytes above.',
  empty: 'curl prints no byte of a response and ends with',
  unfinished: 'curl prints exactly the bytes above. It may add this line, because no final response follows:',
  httpbin: 'With httpbin.org instead',
  httpbinNote:
    'The number is right, the rest differs. Over HTTPS it may answer in HTTP/2, which has no reason phrase; over HTTP/1.1 it sends',
  httpbinContent: (content: number) =>
    content === 0 ? 'with no content at all.' : `with ${String(content)} bytes of its own.`,
  httpbinFields: 'It adds',
  httpbinLacks: 'It lacks',
  httpbinSource: 'Seen with httpbin 0.10.4 run locally; the public service was not asked.',
  frameworks: (code: string, name: string) => `Return ${code} ${name} from your framework`,
  parts: { frameworks: 'Frameworks' },
  expected: 'Expected status line:',
  phraseAbsent: (server: string) => `${server} sends no reason phrase with this number, whatever the handler asks for.`,
  phraseOther: (server: string) => `${server} writes its own reason phrase, whatever the handler asks for.`,
  continues: (server: string) =>
    `${server} sends the interim head by itself when the request carries Expect: 100-continue and the handler reads the content.`,

  /** What a page says of a stack. */
  stack: {
    adds: 'Fields it adds by itself',
    addsNote: 'Not in the response that the handler asks for, and sent with it.',
    everywhere: 'with every response',
    some: (count: number, all: number) => `with ${String(count)} of ${String(all)} responses`,
    empty: 'Responses without content',
    emptyNote: 'The fields of length and type that come with a response whose example has no content.',
    bare: 'neither Content-Length nor Content-Type',
    phrases: 'Other reason phrases',
    phrasesNote: (count: number, all: number) =>
      `${String(count)} of ${String(all)} responses have the right number and content, and a reason phrase that the server chose.`,
  },

  /** A mock response given by the service worker. */
  tryIt: {
    title: 'Without curl: in this browser',
    elsewhere:
      'A button here lets the browser answer fetch() by itself. It needs JavaScript and a page over HTTPS or from localhost; one of them is missing.',
    stub: 'Use the Python stub above.',
    how: 'A service worker of this site answers this address inside your browser, once the button has been pressed.',
    more: 'Where it works, how to remove it',
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
    /** On the button's page from the start. */
    words: {
      sending: 'Sending …',
      failed: 'It did not work. Use the Python stub above.',
    },
    /** Of what came; in a file of its own. */
    seen: {
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
    },
  },
};
