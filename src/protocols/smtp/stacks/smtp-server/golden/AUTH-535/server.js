const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  onAuth(auth, session, callback) {
    callback(
      Object.assign(new Error('5.7.8 Error: authentication failed'), { responseCode: 535 }),
    );
  },
});

server.listen(2525, '127.0.0.1');
