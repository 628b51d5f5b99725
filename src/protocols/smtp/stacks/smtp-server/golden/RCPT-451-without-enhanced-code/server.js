const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  onRcptTo(address, session, callback) {
    callback(
      Object.assign(new Error('Temporary local problem - please try later'), { responseCode: 451 }),
    );
  },
});

server.listen(2525, '127.0.0.1');
