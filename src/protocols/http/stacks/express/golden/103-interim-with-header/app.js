app.get('/endpoint', (req, res) => {
  res.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
  res.status(200).json({ status: 'success' });
});
