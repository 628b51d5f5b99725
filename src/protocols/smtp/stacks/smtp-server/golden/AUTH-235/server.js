const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  onAuth(auth, session, callback) {
    callback(null, { user: 'alice' });
  },
});

server.listen(2525, '127.0.0.1');
