const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  onRcptTo(address, session, callback) {
    callback(
      Object.assign(new Error('5.1.1 <bob@example.com>: Recipient address rejected: User unknown'), { responseCode: 550 }),
    );
  },
});

server.listen(2525, '127.0.0.1');
