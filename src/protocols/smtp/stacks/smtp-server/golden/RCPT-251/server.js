const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  onRcptTo(address, session, callback) {
    session.envelope.rcptTo.push(address);
    callback(
      Object.assign(new Error('User not local; will forward to <bob@example.net>'), { responseCode: 251 }),
    );
  },
});

server.listen(2525, '127.0.0.1');
