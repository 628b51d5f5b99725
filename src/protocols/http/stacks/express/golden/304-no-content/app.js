app.get('/endpoint', (req, res) => {
  res.set({ ETag: '"v1"' });
  res.status(304).end();
});
