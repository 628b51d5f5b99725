app.post('/endpoint', async (req, res) => {
  const content = Buffer.concat(await Array.fromAsync(req));
  res.status(200).json({ status: 'success' });
});
