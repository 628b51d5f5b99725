// What every page knows of the service worker: whether it is there, how to register it, and when a new version waits.
// The other scripts of the page use it as `wirecodes`.
/* exported wirecodes */
const wirecodes = (() => {
  'use strict';

  const address = new URL(document.body.dataset['workerSrc'] ?? '', document.baseURI);
  const root = new URL('.', address);
  // A page from disk counts as secure, and has no worker nevertheless.
  const available = isSecureContext && location.protocol !== 'file:' && 'serviceWorker' in navigator;

  /** @typedef {{ createScriptURL: (url: string) => string }} Policy */
  const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }} */ (
    globalThis
  );
  const trusted = trustedTypes?.createPolicy('wirecodes', {
    createScriptURL: (url) => {
      if (url === address.href || url.startsWith(`${address}?offline=`)) return url;
      throw new TypeError(`${url} is not the service worker of this site`);
    },
  });

  /** The registration of this site, not that of a site around it. */
  async function registration() {
    if (!available) return undefined;
    const found = await navigator.serviceWorker.getRegistration(root).catch(() => undefined);
    return found?.scope === root.href ? found : undefined;
  }

  /** Registers the worker, which answers the mock addresses.
   * @param {{ copy: boolean }} what whether it makes a copy for reading offline */
  async function register({ copy }) {
    // A new address each time: some browsers take a worker that was just removed back as it was, and it makes no copy.
    const url = `${address}${copy ? `?offline=${Date.now().toString(36)}` : ''}`;
    return navigator.serviceWorker.register(trusted?.createScriptURL(url) ?? url);
  }

  /** Whether a worker reads from a copy.
   * @param {ServiceWorker | null | undefined} worker */
  const isOffline = (worker) => worker?.scriptURL.includes('?offline') ?? false;

  /** Shows the note while a new copy waits; the reader decides when to change to it. */
  async function offerUpdates() {
    const note = /** @type {HTMLElement | null} */ (document.querySelector('.update > p'));
    const found = await registration();
    if (!note || !found) return;

    const offer = () => (note.hidden = !(found.waiting && isOffline(found.active)));
    const watch = () => found.installing?.addEventListener('statechange', offer);
    found.addEventListener('updatefound', watch);
    note.querySelector('button')?.addEventListener('click', () => found.waiting?.postMessage('activate'));
    watch();
    offer();
  }

  if (available) {
    // A page of the old copy must not use files of the new one.
    navigator.serviceWorker.addEventListener('message', ({ data }) => data === 'replaced' && location.reload());
    void offerUpdates();
  }

  /** Begins the names of the caches, and is the name of the channel on which the worker reports. */
  const family = `wirecodes ${root.pathname} `;
  return { available, root, family, registration, register, isOffline };
})();
