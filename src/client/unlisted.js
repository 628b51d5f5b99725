// For the error page, before its first paint: an address with the number of a status in it, as `/smtp/577/`, gets the
// rule for the number's class; one that is here under another address, the way there. Nothing of the address gets into
// the page but such a number.
(() => {
  'use strict';

  // A host that knows one error page only leads to the one of another language, with what was asked for behind the `#`.
  let address = location.pathname.endsWith('/404.html') ? location.hash : location.pathname;
  try {
    address = decodeURIComponent(address);
  } catch {
    // With a stray percent sign in it, as it was sent.
  }
  const words = address.toLowerCase().split(/[^a-z\d]+/);
  const code = words.find((word) => /^[1-9]\d\d$/.test(word));
  if (code === undefined) return;

  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-codes]')]);
  const knows = (/** @type {HTMLElement} */ { dataset }) => (dataset['codes'] ?? '').split(' ').includes(code);
  const named = all.filter(({ dataset }) => words.includes(dataset['protocol'] ?? ''));
  const meant = named.length > 0 ? named : all.some(knows) ? all.filter(knows) : all;
  for (const protocol of meant) {
    const answer = /** @type {HTMLElement | null} */ (
      protocol.querySelector(knows(protocol) ? '[data-known]' : `[data-class="${code.charAt(0)}"]`)
    );
    const number = answer?.querySelector('b');
    if (!answer || !number) continue;
    number.textContent = code;
    const link = /** @type {HTMLAnchorElement | null} */ (number.closest('a'));
    if (link) link.pathname += `${code}/`;
    answer.hidden = false;
  }
})();
