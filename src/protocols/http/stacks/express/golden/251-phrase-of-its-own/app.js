app.get('/endpoint', (req, res) => {
  res.statusMessage = 'User Not Local';
  res.status(251).json({ status: 'success' });
});
