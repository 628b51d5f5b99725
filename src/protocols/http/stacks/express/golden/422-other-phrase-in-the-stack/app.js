app.post('/endpoint', (req, res) => {
  res.statusMessage = 'Unprocessable Content';
  res.status(422).json({
    error: 'unprocessable_content',
    message: 'Unprocessable Content',
  });
});
