/**
 * An HTTP request with content, after which the connection ends.
 * @param start method and target: `POST /orders`
 * @param content ASCII
 */
export const requestOf = (start: string, fields: string[] = [], content = ''): string =>
  [
    `${start} HTTP/1.1`,
    'Host: example.com',
    'Connection: close',
    ...fields,
    `Content-Length: ${content.length}`,
    '',
    content,
  ].join('\n');
