app.get('/endpoint', (req) => {
  req.socket.destroy();
});
