app.get('/endpoint', (req, res) => {
  res.set({ Location: '/new-endpoint' });
  res.status(301).end();
});
