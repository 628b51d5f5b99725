app.get('/endpoint', (req, res) => {
  res.statusMessage = 'it\'s "x" \\ #{y} ${z} %s é 한 `q` <b> {{ }}';
  res.set({ 'X-Odd': 'a"b\'c\\d #{e} ${f} %g' });
  res.status(599).json({
    error: 'its_x_y_z_s_q_b',
    message: 'it\'s "x" \\ #{y} ${z} %s é 한 `q` <b> {{ }}',
  });
});
