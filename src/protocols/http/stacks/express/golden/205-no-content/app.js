app.post('/endpoint', (req, res) => {
  res.status(205).end();
});
