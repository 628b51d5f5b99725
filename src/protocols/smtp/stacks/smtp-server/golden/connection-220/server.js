const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  name: 'mx.example.com',
  banner: 'Postfix',
});

server.listen(2525, '127.0.0.1');
