// The copy for reading offline, on the about page: how big it is, its progress, why it failed, and how to remove it.
(() => {
  'use strict';

  const box = /** @type {HTMLElement | null} */ (document.querySelector('.offline'));
  if (!box || !wirecodes.available) return;

  /** @typedef {{ version: string, files: number, bytes: number, compressed: number }} Summary `offline.json` */

  const words = JSON.parse(box.dataset['words'] ?? '{}');
  const language = document.documentElement.lang;
  const [state, progress, bar, count, keep, remove] =
    /** @type {[HTMLElement, HTMLElement, HTMLProgressElement, HTMLElement, HTMLButtonElement, HTMLButtonElement]} */ (
      ['[role=status]', '.progress', 'progress', '.progress span', '[data-keep]', '[data-remove]'].map((name) =>
        box.querySelector(name),
      )
    );

  const number = new Intl.NumberFormat(language);
  /** @param {string} unit @param {number} value */
  const measure = (unit, value) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  const size = (/** @type {number} */ bytes) =>
    bytes < 1e9 ? measure('megabyte', bytes / 1e6) : measure('gigabyte', bytes / 1e9);

  /** @param {string} text @param {Record<string, string>} values */
  const fill = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

  /** Asks the host for the description of its build; nothing while it cannot be reached.
   * @returns {Promise<Summary | undefined>} */
  async function summarize() {
    const answer = await fetch(new URL(box?.dataset['summaryHref'] ?? '', document.baseURI), {
      cache: 'no-cache',
    }).catch(() => undefined);
    return answer?.ok ? answer.json() : undefined;
  }

  /** The names of this site's caches, that of the running copy first. */
  const copies = async () => (await caches.keys().catch(() => [])).filter((name) => name.startsWith(wirecodes.family));

  /** @typedef {{ text: string, keep?: boolean, remove?: string }} State a sentence, and the buttons that are there */

  /** @param {State} state */
  function say({ text, keep: keeping = false, remove: removing = '' }) {
    const focused = document.activeElement === keep || document.activeElement === remove;
    state.textContent = text;
    keep.hidden = !keeping;
    remove.hidden = removing === '';
    remove.textContent = removing;
    progress.hidden = true;
    // The focus stays here when the pressed button disappears.
    if (focused) (keep.hidden ? remove : keep).focus();
  }

  let asked = 0;

  /** Shows the state of the copy, and the buttons for it.
   * @param {string} [before] what has just happened */
  async function show(before = '') {
    const turn = ++asked;
    const found = await wirecodes.registration();
    const [copy] = await copies();
    if (found?.installing && wirecodes.isOffline(found.installing)) return follow(found, found.installing);

    const there = wirecodes.isOffline(found?.active) && copy !== undefined;
    const now = await (there ? describeCopy(copy) : describeOffer(found !== undefined));
    if (turn === asked) say({ ...now, text: `${before} ${now.text}`.trim() });
  }

  /** @param {string} name of the copy
   * @returns {Promise<State>} */
  async function describeCopy(name) {
    const files = (await (await caches.open(name)).keys()).length;
    const version = name.slice(wirecodes.family.length, wirecodes.family.length + 12);
    return { text: fill(words.kept, { files: number.format(files), version }), remove: words.remove };
  }

  /** @param {boolean} worker whether the worker of the mock pages is there
   * @returns {Promise<State>} */
  async function describeOffer(worker) {
    const summary = await summarize();
    const more = worker ? [words.worker] : [];
    const remove = worker ? words.removeWorker : '';
    if (!summary) return { text: [words.unknown, ...more].join(' '), remove };

    const { files, compressed, bytes } = summary;
    const { quota = 0, usage = 0 } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
    const free = quota - usage;
    const cost = { files: number.format(files), compressed: size(compressed), bytes: size(bytes) };
    const room = quota === 0 ? [] : [fill(free < bytes ? words.tight : words.free, { free: size(free) })];
    return { text: [fill(words.none, cost), ...room, ...more].join(' '), keep: true, remove };
  }

  let following = false;
  /** @type {string | undefined} */
  let failure;

  /** Follows a worker that makes a copy until it has it or gives up.
   * @param {ServiceWorkerRegistration} registration @param {ServiceWorker} worker */
  function follow(registration, worker) {
    following = true;
    failure = undefined;
    // A new copy waits until the reader of the old one wants it.
    const done = wirecodes.isOffline(registration.active) ? ['installed', 'activated'] : ['activated'];
    say({ text: words.working, remove: words.cancel });
    progress.hidden = false;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'redundant') void show(failure ?? words.failed.interrupted);
      else if (done.includes(worker.state)) void show();
      else return;
      following = false;
    });
  }

  /** @param {unknown} error */
  const refused = (error) => show(error instanceof TypeError ? words.failed.network : words.failed.storage);

  new BroadcastChannel(wirecodes.family).addEventListener('message', ({ data }) => {
    if (data.failed) {
      failure = fill(words.failed[data.failed], { file: data.file ?? '' });
      if (!following) void show(failure);
      return;
    }
    bar.max = data.all;
    bar.value = data.files;
    const values = { files: number.format(data.files), all: number.format(data.all), bytes: size(data.bytes) };
    count.textContent = fill(words.progress, values);
  });

  keep.addEventListener('click', () => {
    wirecodes.register({ copy: true }).then(() => show(), refused);
  });

  remove.addEventListener('click', async () => {
    const found = await wirecodes.registration();
    if (wirecodes.isOffline(found?.installing)) return found?.installing?.postMessage('cancel');
    await found?.unregister();
    for (const name of await copies()) await caches.delete(name);
    await show(words.removed);
  });

  void show();
  for (const part of /** @type {HTMLCollectionOf<HTMLElement>} */ (box.children)) part.hidden = !part.hidden;
})();
