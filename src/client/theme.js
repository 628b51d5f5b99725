document.documentElement.dataset['theme'] = '';
try {
  document.documentElement.dataset['theme'] = localStorage.getItem('theme') || '';
} catch {}
