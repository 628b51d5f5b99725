{
  const box = /** @type {HTMLElement} */ (document.currentScript?.parentElement);
  let kept = '';
  try {
    kept = localStorage.getItem('framework') || '';
  } catch {}
  const panels = [location.hash.slice(1), ...kept.split(' ')].map((id) => box.children.namedItem(id));
  const panel = panels.find(Boolean) ?? box.querySelector(':scope > section');
  for (const part of [panel, document.getElementById(`tab-${panel?.id}`)]) part?.classList.add('chosen');
}
