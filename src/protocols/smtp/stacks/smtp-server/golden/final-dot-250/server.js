const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  onData(stream, session, callback) {
    stream.on('end', () => {
      callback(null, '2.0.0 Ok: queued as 4F2kQ11pXyz9');
    });
    stream.resume();
  },
});

server.listen(2525, '127.0.0.1');
