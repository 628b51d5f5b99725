// Sends a message with Nodemailer as an application does: node ask.cjs <port> <moment>
'use strict';

const { inspect } = require('node:util');
const { createTransport } = require('nodemailer');
const { version } = require('nodemailer/package.json');

const [port, moment] = process.argv.slice(2);

/** The error as console.error shows it, without the places in the source. */
const shown = (error) => inspect(error).replaceAll(/(?:\n\s+at [^\n]*?)+( \{)?(?=\n|$)/g, (_, brace = '') => brace);

async function main() {
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(port),
    name: 'mail.example.org',
    requireTLS: moment === 'STARTTLS',
    auth: moment === 'AUTH' ? { user: 'alice', pass: 'wonderland' } : undefined,
  });
  let prints = null;
  try {
    await transport.sendMail({
      from: 'anna@example.org',
      to: 'bob@example.com',
      subject: 'Order 42 has shipped',
      text: 'Hello Bob.',
    });
  } catch (error) {
    prints = shown(error);
  }
  const versions = { nodemailer: version, node: process.versions.node };
  process.stdout.write(`${JSON.stringify({ versions, prints })}\n`);
}

main();
