const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  onConnect(session, callback) {
    callback(
      Object.assign(new Error('mx.example.com ESMTP not accepting connections'), { responseCode: 554 }),
    );
  },
});

server.listen(2525, '127.0.0.1');
