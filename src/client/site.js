// What needs JavaScript: the theme, copying, tabs, the section that is read, opening the search, links between folders on a disk. One classic script: module scripts do not run on pages opened from disk.
(() => {
  'use strict';

  const root = document.documentElement;
  const own = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  /** The site's root, wherever it is: under a path, or on a disk. A build puts this script into `_astro/`. */
  const home = (own?.src ?? '').replace(/(?:_astro|src\/client)\/[^/]*$/, '');

  /** Storage may be forbidden or full; the page then forgets, and works.
   * @param {string} key @param {string} value */
  function remember(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Nothing to do: the choice holds for this page.
    }
  }

  /** @param {string} key */
  function recall(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  /** A part of an address as it is read; with a stray percent sign in it, as it was sent.
   * @param {string} part */
  function decoded(part) {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  }

  /** @type {HTMLElement | undefined} */
  let status;

  /** Has a screen reader say what is shown elsewhere on the page.
   * @param {string} text */
  function announce(text) {
    if (!status) {
      status = document.createElement('p');
      status.className = 'hidden';
      status.setAttribute('role', 'status');
      document.body.append(status);
    }
    status.textContent = text;
  }

  function theme() {
    /** One in the header, one in the menu: the width of the page says which is seen. */
    const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('.theme'));
    const order = ['', 'light', 'dark'];

    const show = () => {
      const name = root.dataset['theme'] || 'system';
      for (const button of buttons) {
        button.textContent = `${button.dataset['label'] ?? ''}: ${button.dataset[name] ?? ''}`;
        button.hidden = false;
      }
    };
    for (const button of buttons) {
      button.addEventListener('click', () => {
        const next = order[(order.indexOf(root.dataset['theme'] ?? '') + 1) % order.length] ?? '';
        root.dataset['theme'] = next;
        remember('theme', next);
        show();
        announce(button.textContent);
      });
    }
    show();
  }

  /** Closes the menu, which opens by itself, where a reader has done with it: it lies over the page. */
  function menu() {
    const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.menu'));
    if (!menu) return;
    const leave = (/** @type {EventTarget | null} */ to) => {
      if (to instanceof Node && !menu.contains(to)) menu.open = false;
    };
    addEventListener('click', ({ target }) => leave(target));
    menu.addEventListener('focusout', ({ relatedTarget }) => leave(relatedTarget));
    window.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  }

  /** The clipboard is there on secure origins only; elsewhere a selection is copied.
   * @param {string} text */
  async function toClipboard(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'hidden';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (!done) throw new Error('copy');
  }

  function copying() {
    const words = JSON.parse(document.body.dataset['copy'] ?? '');
    for (const listing of document.querySelectorAll('.listing')) {
      const caption = listing.querySelector('figcaption');
      const code = listing.querySelector('code');
      if (!caption || !code) continue;

      const what = listing.getAttribute('data-copy-name') ?? caption.textContent;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      const show = (/** @type {string} */ word) => {
        button.textContent = word;
        button.setAttribute('aria-label', `${word}: ${what}`);
      };
      show(words.label);
      // The whole head is easier to hit; the button says what it does, and is reached by keys.
      caption.addEventListener('click', () => {
        toClipboard(code.textContent ?? '').then(
          () => {
            show(words.done);
            announce(words.said.replace('{what}', () => what));
            setTimeout(() => show(words.label), 2000);
          },
          () => {
            announce(words.failed);
            show(words.failed);
          },
        );
      });
      caption.append(button);
    }
  }

  /** What scrolls sideways is a stop of the Tab key, so that arrows can scroll it; what does not is none. */
  function scrolling() {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
        else target.removeAttribute('tabindex');
      }
    });
    for (const box of document.querySelectorAll('.code, .exchange, .table')) observer.observe(box);
  }

  /** Tabs of the WAI-ARIA pattern, made of links and sections that are all there without this script.
   * @param {HTMLElement} box */
  function tabsOf(box) {
    const list = box.querySelector('.tabs');
    if (!list) return;
    list.setAttribute('role', 'tablist');
    const pairs = Array.from(list.querySelectorAll('a'), (tab) => {
      const id = tab.hash.slice(1);
      const panel = /** @type {HTMLElement} */ (box.children.namedItem(id));
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', id);
      panel.setAttribute('role', 'tabpanel');
      return { id, tab, panel };
    });

    /** @param {string} chosen */
    const show = (chosen) => {
      for (const { id, tab, panel } of pairs) {
        const on = id === chosen;
        tab.setAttribute('aria-selected', String(on));
        tab.tabIndex = on ? 0 : -1;
        for (const part of [tab, panel]) part.classList.toggle('chosen', on);
      }
    };
    /** The last choice first, behind it those of tabs on other pages.
     * @param {string} id */
    const keep = (id) => {
      const others = (recall('framework') ?? '').split(' ').filter((other) => other && !known(other));
      remember('framework', [id, ...others].join(' '));
    };
    /** @param {string | undefined} id */
    const known = (id) => pairs.some((pair) => pair.id === id);
    /** The address then leads to the choice, and the way back is as long as before.
     * @param {string} id */
    const choose = (id) => {
      show(id);
      keep(id);
      try {
        history.replaceState(history.state, '', `#${id}`);
      } catch {
        // Safari refuses what comes too often: a later choice is in the address again.
      }
    };

    for (const { id, tab } of pairs) {
      tab.addEventListener('click', (event) => {
        // With one of these keys, a link opens elsewhere.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        choose(id);
      });
    }
    list.addEventListener('keydown', (event) => {
      const { key } = /** @type {KeyboardEvent} */ (event);
      const place = pairs.findIndex(({ tab }) => tab === document.activeElement);
      const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: pairs.length - 1, ' ': place }[key];
      if (next === undefined || place < 0) return;
      event.preventDefault();
      const pair = pairs[(next + pairs.length) % pairs.length];
      if (!pair) return;
      choose(pair.id);
      pair.tab.focus();
    });
    addEventListener('hashchange', () => {
      const id = anchor();
      if (!known(id)) return;
      show(id);
      keep(id);
      // It was not there for the browser to go to.
      document.getElementById(id)?.scrollIntoView();
    });

    show((pairs.find(({ panel }) => panel.classList.contains('chosen')) ?? pairs[0])?.id ?? '');
  }

  function tabs() {
    for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.frameworks'))) tabsOf(box);
  }

  const anchor = () => decoded(location.hash.slice(1));

  /** Opens what the address leads into, where the browser does not do so itself. */
  function unfold() {
    const open = () => {
      const target = document.getElementById(anchor());
      const closed = /** @type {HTMLDetailsElement | null} */ (target?.closest('details:not([open])'));
      if (!closed || !target) return;
      closed.open = true;
      target.scrollIntoView();
    };
    addEventListener('hashchange', open);
    open();
  }

  /** Marks in the strip of sections the one that is being read. */
  function sections() {
    const strip = document.querySelector('.contents');
    if (!strip) return;
    const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (strip.querySelectorAll('nav a'));
    const pairs = Array.from(links, (link) => ({
      link,
      heading: document.getElementById(decoded(link.hash.slice(1))),
    }));
    /** Those whose heading has passed the line below the strip. */
    const begun = new Set();

    const mark = () => {
      const atEnd = innerHeight + scrollY >= root.scrollHeight - 1;
      // What an address leads to at the end of a page may never come up to the line.
      const current =
        (atEnd && pairs.find(({ link }) => link.hash === location.hash)) ||
        // What stands beside the text, from the middle of the page on, is looked up and not passed by.
        pairs.findLast(
          ({ heading }) => heading && begun.has(heading) && heading.getBoundingClientRect().left < innerWidth / 2,
        );
      for (const { link } of pairs) {
        if (link === current?.link) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
      if (!current) return;
      const { offsetLeft: left, offsetWidth: width } = current.link;
      if (left < strip.scrollLeft || left + width > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = left - 20;
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) begun.add(target);
          else begun.delete(target);
        }
        mark();
      },
      // From far above the window down to a fifth of it.
      { rootMargin: '99999px 0px -80% 0px' },
    );
    for (const { heading } of pairs) if (heading) observer.observe(heading);
    const end = document.querySelector('.site-footer');
    if (end) new IntersectionObserver(mark, { threshold: [0, 1] }).observe(end);
    addEventListener('hashchange', mark);
  }

  /** Lets links name the page in a folder, on a disk: there the address of a folder shows a list of its files. */
  function fromDisk() {
    if (location.protocol !== 'file:') return;
    for (const link of document.links) {
      if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
    }
  }

  /** @type {{ createScriptURL: (address: string) => string } | undefined} */
  let policy;

  /** Where Trusted Types are asked for, a script's address is checked here: only the site's own.
   * @param {string} address */
  function trusted(address) {
    policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy('wirecodes', {
      createScriptURL: (/** @type {string} */ url) => (url.startsWith(home) ? url : ''),
    });
    return policy?.createScriptURL(address) ?? address;
  }

  /** Opens the search. The dialog is in the page; the script that searches is loaded when it is first opened. */
  function search() {
    const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector('dialog.search'));
    const fields = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('.find'));
    const input = dialog?.querySelector('input');
    const failure = /** @type {HTMLElement | null} */ (dialog?.querySelector('.failure'));
    const status = dialog?.querySelector('.count');
    if (!dialog || !input || !failure || !status) return;
    const loading = status.textContent;
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = home + document.body.dataset['style'];
    document.head.append(style);

    /** @type {HTMLScriptElement | undefined} */
    let script;
    const load = () => {
      if (script) return;
      script = document.createElement('script');
      const end = () => {
        const failed = dialog.dataset['ready'] === undefined;
        failure.hidden = !failed;
        if (!failed) return;
        status.textContent = '';
        script?.remove();
        script = undefined;
      };
      script.addEventListener('load', end);
      script.addEventListener('error', end);
      status.textContent = loading;
      try {
        script.src = trusted(`${home}search.${root.lang}.js`);
        document.head.append(script);
      } catch {
        // A policy does not allow it.
        end();
      }
    };

    /** @param {string} [query] */
    const open = (query) => {
      if (query !== undefined) input.value = query;
      if (!dialog.open) dialog.showModal();
      input.focus();
      input.select();
      load();
      if (query !== undefined) input.dispatchEvent(new Event('input'));
    };

    for (const field of fields) {
      field.hidden = false;
      field.addEventListener('click', () => open());
      field.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
        // The key is typed into what has the focus after this: the input of the dialog.
        if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) open();
      });
    }

    /** Whether `/` opens the search: whoever speaks to the computer, or hits keys unawares, can switch it off (WCAG 2.1.4).
     * @param {boolean} isOn */
    const useSlash = (isOn) => {
      root.dataset['slash'] = isOn ? 'on' : 'off';
      for (const field of fields) field.setAttribute('aria-keyshortcuts', `${isOn ? '/ ' : ''}Control+K Meta+K`);
    };
    useSlash(recall('slash') !== 'off');
    dialog.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.matches('.slash')) return;
      useSlash(target.checked);
      remember('slash', root.dataset['slash'] ?? '');
    });
    dialog.querySelector('.close')?.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      // The dialog itself is hit only beside its content: on the backdrop.
      if (event.target === dialog) dialog.close();
    });
    window.addEventListener('keydown', (event) => {
      const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
      // For a moment a closed dialog still has the focus.
      const typing =
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [contenteditable]') &&
        (target !== input || dialog.open);
      const slash = key === '/' && root.dataset['slash'] === 'on' && !typing && !ctrlKey && !metaKey && !altKey;
      // `ㅏ` is the key of `k` on a keyboard that is switched to Korean.
      const k = /^[kㅏ]$/i.test(key) && ctrlKey !== metaKey && !altKey && !shiftKey;
      if (event.isComposing || !(slash || k)) return;
      event.preventDefault();
      open();
    });

    /** @param {string} part */
    const queryIn = (part) => new URLSearchParams(part).get('q') ?? undefined;
    const asked = queryIn(location.search) ?? queryIn(location.hash.slice(1));
    if (asked !== undefined) for (const end of ['load', 'error']) style.addEventListener(end, () => open(asked));
    addEventListener('hashchange', () => {
      const query = queryIn(location.hash.slice(1));
      if (query !== undefined) open(query);
    });
    fromAddress(open);
  }

  /** The page for an address that leads nowhere offers to search for the words of the address.
   * @param {(query: string) => void} open */
  function fromAddress(open) {
    const offer = /** @type {HTMLElement | null} */ (document.querySelector('.from-address'));
    const button = offer?.querySelector('button');
    if (!offer || !button) return;
    // Where the host knows one error page only, it leads here, with what was asked for behind the `#`.
    const query = plainWords(/\/404\.html$/.test(location.pathname) ? home + location.hash.slice(1) : location.href);
    if (query === '') return;
    button.textContent = (button.dataset['label'] ?? '').replace('{query}', () => query);
    button.addEventListener('click', () => open(query));
    offer.hidden = false;
  }

  /** The words of an address, without the site's part of it, the language and endings of files.
   * @param {string} address */
  function plainWords(address) {
    const { pathname } = new URL(address);
    const base = home === '' ? '/' : new URL(home).pathname;
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
    const others = Array.from(document.querySelectorAll('a[hreflang]'), (link) => link.getAttribute('hreflang'));
    return decoded(path)
      .replace(new RegExp(`^(?:${[root.lang, ...others].join('|')})(?=/|$)`), '')
      .replace(/(?:index)?\.(?:html?|php|aspx?)$/i, '')
      .split(/[/_\-+.\s]+/)
      .filter((word) => word !== '')
      .join(' ')
      .slice(0, 80);
  }

  for (const feature of [theme, menu, copying, scrolling, tabs, unfold, sections, search, fromDisk]) {
    try {
      feature();
    } catch (error) {
      // The console shows it, and the others work.
      reportError(error);
    }
  }
  // The error page looks for this script in several places: this says that it was found.
  root.dataset['ready'] = '';
})();
