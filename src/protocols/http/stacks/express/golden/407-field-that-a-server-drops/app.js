app.get('/endpoint', (req, res) => {
  res.set({ 'Proxy-Authenticate': 'Basic realm="proxy"' });
  res.status(407).json({
    error: 'proxy_authentication_required',
    message: 'Proxy Authentication Required',
  });
});
