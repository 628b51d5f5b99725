app.get('/endpoint', (req, res) => {
  res.set({
    'Content-Type': 'text/plain; charset=utf-8',
    ETag: '"v2"',
    IM: 'diffe',
  });
  res.status(226).send('2c\nIt\'s "two" \\ \t#{x}\n.\n');
});
