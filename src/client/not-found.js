// For the error page, which a host shows at any address: its links and its script begin at the host's root. Where the
// site lies in a folder of the host, the script is not there: looks for it in each folder of the address, the upper one
// first, and leads the links to the folder that has it.
(() => {
  'use strict';

  const script = /** @type {HTMLScriptElement} */ (document.querySelector('script[src]'));
  const path = new URL(script.src).pathname;
  const folders = location.pathname.split('/').slice(0, -1).filter(Boolean).slice(0, 16);

  /** @param {string} root the folder of the site, without the slash at its end */
  function lead(root) {
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[href]'))) {
      if (link.host === location.host && !link.getAttribute('href')?.startsWith('#'))
        link.pathname = root + link.pathname;
    }
  }

  script.addEventListener('error', () => {
    const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('not-found', {
      createScriptURL: (/** @type {string} */ address) => address,
    });

    /** @param {number} depth how many folders of the address are tried as the site's */
    const look = (depth) => {
      if (depth > folders.length) return;
      const root = folders
        .slice(0, depth)
        .map((folder) => `/${folder}`)
        .join('');
      const next = document.createElement('script');
      next.addEventListener('load', () => lead(root));
      next.addEventListener('error', () => look(depth + 1));
      next.setAttribute('src', policy?.createScriptURL(root + path) ?? root + path);
      document.head.append(next);
    };
    look(1);
  });
})();
