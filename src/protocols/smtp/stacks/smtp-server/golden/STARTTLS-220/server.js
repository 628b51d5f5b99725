const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
});

server.listen(2525, '127.0.0.1');
