{
  const box = document.currentScript?.parentElement;
  const anchor = location.hash.slice(1);
  let part = document.getElementById(anchor);
  for (; part; part = part.parentElement) if (part.matches('details')) part.setAttribute('open', '');
  let kept = '';
  try {
    kept = localStorage.getItem('framework') || '';
  } catch {}
  const panels = [anchor, ...kept.split(' ')].map((id) => box?.children.namedItem(id));
  const panel = panels.find(Boolean) ?? box?.querySelector('section');
  for (const it of [panel, document.getElementById(`tab-${panel?.id}`)]) it?.classList.add('chosen');
}
