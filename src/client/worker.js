/// <reference lib="webworker" />
// The service worker of the site, only for readers who asked for it. As `worker.js` it answers the mock addresses,
// `http/404/mock/response`; as `worker.js?offline=…` it also keeps a copy of the whole build and reads from it.
(() => {
  'use strict';

  /** The files of the build: SHA-256 (16 bytes, hex) by address from the root. The build writes this line: src/build/offline.ts.
   * @type {{ version: string, files: Record<string, string> }} */
  const build = { version: '', files: {} };

  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const root = new URL('.', location.href);
  const offline = location.search.startsWith('?offline');

  // Caches belong to the origin, which several copies of the site may share.
  const family = `wirecodes ${root.pathname} `;
  const name = family + build.version;
  const pages = new BroadcastChannel(family);

  /** How many files are fetched at a time. */
  const lanes = 6;

  /** Why a copy could not be made; the pages say it in their language. */
  class Failure extends Error {
    /** @param {'storage' | 'full' | 'network' | 'changed' | 'cancelled'} reason @param {string} [file] */
    constructor(reason, file) {
      super(reason);
      this.reason = reason;
      this.file = file;
    }
  }

  /** @param {unknown} error */
  const storageFailure = (error) =>
    new Failure(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'storage');

  const isErrorPage = (/** @type {string} */ path) => /(^|\/)404\.html$/.test(path);
  const isFile = (/** @type {string} */ path) => Object.hasOwn(build.files, path);
  const isOffline = (/** @type {ServiceWorker | null} */ other) => other?.scriptURL.includes('?offline') ?? false;

  /** The response with its bytes read, if they are those of the build.
   * @param {string} path @param {Response | undefined} response */
  async function intact(path, response) {
    if (!response?.ok) return undefined;
    const bytes = await response.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16);
    const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (hash !== build.files[path]) return undefined;
    // A new response: one that came by a redirect may not answer a navigation, one with `Vary: *` may not be stored.
    const headers = new Headers(response.headers);
    headers.delete('Vary');
    return { response: new Response(bytes, { headers }), size: bytes.byteLength };
  }

  const stop = new AbortController();

  /** Makes the copy: every file of this build, or nothing. */
  async function keep() {
    const cache = await caches.open(name).catch((error) => Promise.reject(storageFailure(error)));
    const queue = Object.keys(build.files).values();
    /** @type {string[]} */
    const added = [];
    let files = 0;
    let bytes = 0;

    /** @param {string} path */
    const fetchOne = async (path) => {
      const init = { cache: /** @type {const} */ ('no-cache'), signal: stop.signal };
      const response = await fetch(root + path, init).catch(() => Promise.reject(new Failure('network', path)));
      const found = await intact(path, response).catch(() => Promise.reject(new Failure('network', path)));
      // Some hosts never show the error page at its own address.
      if (!found && isErrorPage(path)) return 0;
      if (!found) throw new Failure('changed', path);
      added.push(path);
      await cache.put(root + path, found.response).catch((error) => Promise.reject(storageFailure(error)));
      return found.size;
    };
    const lane = async () => {
      for (const path of queue) {
        if (stop.signal.aborted) return;
        const kept = await intact(path, await cache.match(root + path));
        const size = kept?.size ?? (await fetchOne(path));
        bytes += size;
        files += 1;
        pages.postMessage({ files, all: Object.keys(build.files).length, bytes });
      }
    };

    await Promise.all(Array.from({ length: lanes }, () => lane().catch((error) => stop.abort(error))));
    if (!stop.signal.aborted) return;
    for (const path of added) await cache.delete(root + path);
    if ((await cache.keys()).length === 0) await caches.delete(name);
    throw stop.signal.reason;
  }

  /** The copies of other builds. */
  const others = async () => (await caches.keys()).filter((key) => key.startsWith(family) && key !== name);

  async function install() {
    // Without a copy, pages of two builds cannot meet: no need to wait until the old ones are closed.
    if (!offline) return worker.skipWaiting();
    try {
      await keep();
    } catch (error) {
      const { reason = 'storage', file } = error instanceof Failure ? error : {};
      pages.postMessage({ failed: reason, file });
      throw error;
    }
    const read = isOffline(worker.registration.active) && (await others()).length > 0;
    if (!read) await worker.skipWaiting();
  }

  async function activate() {
    await worker.clients.claim();
    const old = await others();
    for (const key of old) await caches.delete(key);
    if (!offline) await caches.delete(name);
    else if (old.length > 0) for (const page of await worker.clients.matchAll()) page.postMessage('replaced');
  }

  /** The copy that is read; nothing once the reader has removed it. */
  const copy = async () => ((await caches.has(name)) ? caches.open(name) : undefined);

  /** A file of the copy; if it is lost or spoilt, from the host, and into the copy again if it is the same there.
   * @param {string} path @param {Request} request */
  async function read(path, request) {
    const cache = await copy().catch(() => undefined);
    const kept = await cache
      ?.match(root + path)
      .then((response) => intact(path, response))
      .catch(() => undefined);
    if (kept) return kept.response;

    const response = await fetch(request);
    const found = await intact(path, response.clone()).catch(() => undefined);
    if (found) await cache?.put(root + path, found.response).catch(() => undefined);
    return response;
  }

  /** What a navigation gets where its answer fails, for want of a host: the error page of the language, of the copy.
   * @param {string} path @param {number} status @param {Promise<Response>} answer */
  async function orErrorPage(path, status, answer) {
    try {
      return await answer;
    } catch {
      const [file = '404.html'] = [`${path.split('/')[0] ?? ''}/404.html`, '404.html'].filter(isFile);
      const { body, headers } = await read(file, new Request(root + file));
      return new Response(body, { status, headers });
    }
  }

  /** What the browser can be given of a mock response; the rest is left out, and the page says what.
   * @param {string} path @param {Request} request */
  async function mock(path, request) {
    const file = `${path}.json`;
    const facts = new Request(root + file);
    const found = await (offline && isFile(file) ? read(file, facts) : fetch(facts));
    if (!found.ok) return fetch(request);

    /** @type {{ response: { status: number, reason: string, headers: [string, string][], content: string | null } }} */
    const { response } = await found.json();
    const headers = new Headers();
    for (const [field, value] of response.headers) {
      try {
        headers.append(field, value);
      } catch {
        // Not Latin-1.
      }
    }
    const body = [204, 205, 304].includes(response.status) ? null : response.content;
    try {
      return new Response(body, { status: response.status, statusText: response.reason, headers });
    } catch {
      // The phrase is not Latin-1.
      return new Response(body, { status: response.status, headers });
    }
  }

  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) => event.waitUntil(activate()));

  worker.addEventListener('message', ({ data }) => {
    if (data === 'activate') void worker.skipWaiting();
    if (data === 'claim') void worker.clients.claim();
    if (data === 'cancel') stop.abort(new Failure('cancelled'));
  });

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return;
    const path = url.pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/, '$1');

    if (/^[^/]+\/[^/]+\/mock\/response$/.test(path)) event.respondWith(mock(path, request));
    else if (!offline || request.method !== 'GET') return;
    else if (isFile(path) && request.mode === 'navigate')
      // Lost or spoilt in the copy, and it may be there another time.
      event.respondWith(orErrorPage(path, 503, read(path, request)));
    else if (isFile(path)) event.respondWith(read(path, request));
    else if (isFile(`${path}/`)) event.respondWith(Response.redirect(`${root}${path}/${url.search}`));
    else if (request.mode === 'navigate') event.respondWith(orErrorPage(path, 404, fetch(request)));
  });
})();
