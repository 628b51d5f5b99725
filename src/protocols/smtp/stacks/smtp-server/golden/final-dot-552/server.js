const { SMTPServer } = require('smtp-server');

const server = new SMTPServer({
  authOptional: true,
  onData(stream, session, callback) {
    stream.on('end', () => {
      callback(
        Object.assign(new Error('5.3.4 Error: message file too big'), { responseCode: 552 }),
      );
    });
    stream.resume();
  },
});

server.listen(2525, '127.0.0.1');
