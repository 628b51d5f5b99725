// Try it: asks the mock address of the page, which the service worker answers, and shows what the browser saw.
(() => {
  'use strict';

  const box = /** @type {HTMLElement | null} */ (document.querySelector('.try'));
  if (!box || !wirecodes.available) return;

  /** @typedef {{ method: string, headers: [string, string][], content: string | null, zeros?: number }} Asked */
  /** @typedef {{ status: number, reason: string, headers: [string, string][], content: string | null }} Given */

  /** The sentences that a press may need first; those on what came are fetched with it. */
  const words = JSON.parse(box.dataset['words'] ?? '{}');
  const facts = new URL(box.dataset['factsHref'] ?? '', document.baseURI);
  const address = facts.href.replace(/\.json$/, '');
  const [button, status, seen] = /** @type {[HTMLButtonElement, HTMLElement, HTMLElement]} */ (
    ['button:not(.copy)', '[role=status]', '[data-seen]'].map((name) => box.querySelector(name))
  );

  /** @param {string} text @param {Record<string, string>} values */
  const fill = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

  /**
   * The call on the page names the address from the host's root, wherever the site lies. In quotes: whoever copies it must
   * not run what the address of the page has made of it, as /',alert(1),'%2f..%2fhttp/404/mock/ would.
   */
  function showAddress() {
    const texts = document.createTreeWalker(/** @type {Element} */ (box?.querySelector('code')), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = /** @type {Text} */ (texts.currentNode);
      text.data = text.data.replace(/\/[^']*\/mock\/response/, () => new URL(address).pathname.replaceAll("'", '%27'));
    }
  }

  /** Waits until this site's worker answers this page; installs it if it is not there. */
  async function control() {
    const found = (await wirecodes.registration()) ?? (await wirecodes.register({ copy: false }));
    const ours = () => navigator.serviceWorker.controller?.scriptURL.startsWith(`${wirecodes.root}worker.js`);
    if (ours()) return;
    await new Promise((resolve, reject) => {
      navigator.serviceWorker.addEventListener('controllerchange', () => ours() && resolve(undefined));
      found.active?.postMessage('claim');
      setTimeout(() => reject(new Error(words.silent)), 10_000);
    });
  }

  /** Fields that the browser refuses to take from a script.
   * @param {Asked} request @param {RequestInit} options */
  function unsent({ headers }, options) {
    const taken = new Request(address, options).headers;
    return headers.map(([name]) => name).filter((name) => !taken.has(name));
  }

  /** What differs from the response at the top of the page, in sentences.
   * @param {Given} given @param {Response} response @param {string} content */
  function differences({ status, reason, headers, content: expected }, response, content) {
    if (response.type === 'opaqueredirect') {
      const location = headers.find(([name]) => name === 'Location')?.[1] ?? '';
      return [fill(words.redirect, { status: String(status), location })];
    }
    const lost = headers.filter(([name, value]) => !response.headers.get(name)?.includes(value)).map(([name]) => name);
    return [
      ...(response.status === status ? [] : [fill(words.status, { status: String(response.status) })]),
      ...(response.statusText === reason ? [] : [fill(words.phrase, { reason })]),
      ...(lost.length > 0 ? [fill(words.lost, { names: lost.join(', ') })] : []),
      ...(content === (expected ?? '') ? [] : [words.content]),
    ];
  }

  /** @param {string} tag @param {string} className @param {string} text */
  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }

  /** @param {string[]} notes @param {string} [text] */
  function show(notes, text) {
    const listing = element('pre', 'code', '');
    listing.tabIndex = 0;
    listing.append(element('code', '', text ?? ''));
    seen.replaceChildren(...(text === undefined ? [] : [listing]), ...notes.map((note) => element('p', 'note', note)));
  }

  /** @param {URL} file */
  async function json(file) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file.pathname}: ${answer.status}`);
    return answer.json();
  }

  async function send() {
    Object.assign(words, await json(new URL(box?.dataset['wordsHref'] ?? '', document.baseURI)));
    await control();
    /** @type {{ request: Asked, response: Given }} */
    const { request, response: given } = await json(facts);
    const body = request.zeros === undefined ? request.content : new Uint8Array(request.zeros);
    /** @type {RequestInit} */
    const options = { method: request.method, headers: request.headers, body, redirect: 'manual' };

    const start = performance.now();
    const response = await fetch(address, options);
    const content = await response.text();
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    const ms = number.format(performance.now() - start);

    const word = response.type === 'opaqueredirect' ? `(${response.type})` : response.statusText;
    const line = `${response.status} ${word}`.trim();
    const text = [line, ...[...response.headers].map((field) => field.join(': ')), '', content].join('\n').trimEnd();
    const left = unsent(request, options);
    const notes = [
      ...differences(given, response, content),
      ...(left.length > 0 ? [fill(words.unsent, { names: left.join(', ') })] : []),
    ];
    status.textContent = fill(words.seen, { line, ms });
    show(notes.length > 0 ? notes : [words.same], text);
  }

  let sending = false;
  button.addEventListener('click', () => {
    if (sending) return;
    sending = true;
    status.textContent = words.sending;
    send()
      .catch((error) => {
        status.textContent = words.failed;
        show([String(error)]);
      })
      .finally(() => (sending = false));
  });
  showAddress();
  for (const part of /** @type {HTMLCollectionOf<HTMLElement>} */ (box.children)) part.hidden = !part.hidden;
})();
