app.delete('/endpoint', (req, res) => {
  res.set({ Allow: 'GET, HEAD' });
  res.status(405).json({
    error: 'method_not_allowed',
    message: 'Method Not Allowed',
  });
});
