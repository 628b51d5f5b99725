// For the error page, which a host shows at any address: its links and its script begin at the host's root. Where the
// site lies in a folder of the host, the script is not there: looks for it in each folder of the address, the upper one
// first, and leads the links to the folder that has it.
(() => {
  'use strict';

  const script = /** @type {HTMLScriptElement} */ (document.querySelector('script[src]'));
  const path = new URL(script.src).pathname;
  const folders = location.pathname.split('/').slice(0, -1).filter(Boolean).slice(0, 16);
  /** @type {{ createScriptURL: (address: string) => string } | undefined} */
  let policy;

  /**
   * Some hosts answer any address with a page or with nothing: what was loaded need not be the script.
   * @param {HTMLScriptElement} script
   * @param {number} depth how many folders of the address are taken for the site's
   */
  function judge(script, depth) {
    const next = () => (depth < folders.length ? look(depth + 1) : undefined);
    script.addEventListener('error', next);
    script.addEventListener('load', () => {
      if (document.documentElement.dataset['ready'] === undefined) next();
      else {
        if (depth > 0) lead(rootOf(depth));
        inItsLanguage(depth);
      }
    });
  }

  /** @param {number} depth */
  const rootOf = (depth) =>
    folders
      .slice(0, depth)
      .map((folder) => `/${folder}`)
      .join('');

  /** @param {number} depth */
  function look(depth) {
    policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy('wirecodes', {
      createScriptURL: (/** @type {string} */ address) => address,
    });
    const address = rootOf(depth) + path;
    const next = document.createElement('script');
    next.src = policy?.createScriptURL(address) ?? address;
    judge(next, depth);
    document.head.append(next);
  }

  /** @param {string} root the folder of the site, without the slash at its end */
  function lead(root) {
    for (const link of document.links) {
      const ownAnchor = link.getAttribute('href')?.startsWith('#');
      if (link.host === location.host && !ownAnchor) link.pathname = root + link.pathname;
    }
  }

  /**
   * Some hosts know one error page: below the folder of another language, leads to that language's.
   * @param {number} depth
   */
  function inItsLanguage(depth) {
    const language = folders[depth] ?? '';
    const other = document.querySelector(`a[hreflang="${CSS.escape(language)}"]`);
    if (other) location.replace(`${rootOf(depth)}/${language}/404.html#${folders.slice(depth + 1).join('/')}`);
  }

  judge(script, 0);
})();
