const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  onMailFrom(address, session, callback) {
    callback(
      Object.assign(new Error('mx.example.com: Service not available - closing connection'), { responseCode: 421 }),
    );
  },
});

server.listen(2525, '127.0.0.1');
