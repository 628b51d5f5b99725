app.get('/endpoint', (req, res) => {
  res.set({ 'WWW-Authenticate': 'Bearer realm="api"' });
  res.status(401).json({ error: 'unauthorized', message: 'Unauthorized' });
});
