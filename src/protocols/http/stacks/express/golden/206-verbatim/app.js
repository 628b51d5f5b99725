app.get('/endpoint', (req, res) => {
  res.set({
    'Content-Type': 'application/json',
    'Content-Range': 'bytes 0-19/20',
  });
  res.status(206).send('{"status":"success"}');
});
