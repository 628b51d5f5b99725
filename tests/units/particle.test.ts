import { expect, test } from 'vitest';
import { stacks } from '~/protocols/stacks';
import { protocols } from '~/protocols';
import { withParticle } from '~/text/particle';

test.each([
  ['200', '은/는', '200은'],
  ['404', '은/는', '404는'],
  ['503', '이/가', '503이'],
  ['421', '을/를', '421을'],
  ['502', '과/와', '502와'],
  ['301', '으로/로', '301로'],
  ['200', '으로/로', '200으로'],
  ['999', '은/는', '999는'],
  ['서버', '을/를', '서버를'],
  ['응답', '으로/로', '응답으로'],
  ['메일', '으로/로', '메일로'],
  ['URL', '으로/로', 'URL로'],
  ['DNS', '은/는', 'DNS는'],
  ['QUIT', '을/를', 'QUIT을'],
] as const)('%s takes %s as it sounds: %s', (text, particle, expected) => {
  expect(withParticle(text, particle)).toBe(expected);
});

test('what stands in brackets at the end is not read', () => {
  expect(withParticle('Flask(gunicorn)', '이/가')).toBe('Flask(gunicorn)가');
  expect(withParticle('읽기(MUST)', '은/는')).toBe('읽기(MUST)는');
});

test('every framework, server and protocol of the site has its particle', () => {
  const names = [...stacks.values()].flatMap(({ name, server }) => [name, server]);
  const all = new Set([...names, ...[...protocols.values()].map(({ name }) => name)].toSorted());
  expect([...all].map((name) => withParticle(name, '은/는'))).toEqual([
    'ASP.NET Core는',
    'Django는',
    'Exim은',
    'Express.js는',
    'FastAPI는',
    'Flask는',
    'Go는',
    'Go net/http는',
    'HTTP는',
    'Java는',
    'Kestrel은',
    'Mail은',
    'Netty는',
    'Node.js는',
    'Nodemailer smtp-server는',
    'Postfix는',
    'Puma는',
    'Ruby on Rails는',
    'SMTP는',
    'Spring Boot는',
    'SubEthaSMTP는',
    'Tomcat은',
    'aiosmtpd는',
    'gRPC는',
    'go-smtp는',
    'grpc-go는',
    'grpc-java는',
    'grpc-js는',
    'grpcio는',
    'gunicorn은',
    'hyper는',
    'net/http는',
    'tonic은',
    'uvicorn은',
  ]);
});
