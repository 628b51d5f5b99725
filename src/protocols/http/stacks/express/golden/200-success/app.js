app.get('/endpoint', (req, res) => {
  res.status(200).json({ status: 'success' });
});
