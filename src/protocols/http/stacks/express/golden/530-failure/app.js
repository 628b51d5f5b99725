app.get('/endpoint', (req, res) => {
  res.statusMessage = 'Authentication Required';
  res.status(530).json({
    error: 'authentication_required',
    message: 'Authentication Required',
  });
});
