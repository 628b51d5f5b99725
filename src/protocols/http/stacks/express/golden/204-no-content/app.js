app.delete('/endpoint', (req, res) => {
  res.status(204).end();
});
