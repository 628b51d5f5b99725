app.get('/endpoint', (req, res) => {
  res.status(511).json({
    error: 'x',
    retry: true,
    after: 30,
    links: ['a', null],
    login: { href: 'http://portal.example/' },
  });
});
