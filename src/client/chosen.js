{
  const box = /** @type {HTMLElement} */ (document.currentScript?.parentElement);
  let kept = '';
  try {
    kept = localStorage.getItem('framework') || '';
  } catch {}
  // What the address leads into is open before the first paint: it would move what is below.
  /** @type {Element | null | undefined} */
  let part = document.getElementById(location.hash.slice(1));
  while ((part = part?.parentElement?.closest('details'))) /** @type {HTMLDetailsElement} */ (part).open = true;
  const panels = [location.hash.slice(1), ...kept.split(' ')].map((id) => box.children.namedItem(id));
  const panel = panels.find(Boolean) ?? box.querySelector(':scope > section');
  for (const part of [panel, document.getElementById(`tab-${panel?.id}`)]) part?.classList.add('chosen');
}
