app.get('/endpoint', (req, res) => {
  res.statusMessage = 'Request Denied';
  res.status(999).json({ error: 'request_denied', message: 'Request Denied' });
});
