const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  onRcptTo(address, session, callback) {
    callback(
      Object.assign(new Error('5.7.1 it\'s "x" \\ #{y} ${z} $w %s {{ }} # ; "'), { responseCode: 550 }),
    );
  },
});

server.listen(2525, '127.0.0.1');
