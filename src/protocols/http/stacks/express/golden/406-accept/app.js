app.get('/endpoint', (req, res) => {
  res.status(406).json({ error: 'not_acceptable', message: 'Not Acceptable' });
});
