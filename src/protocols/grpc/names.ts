/** `NOT_FOUND` as `NotFound`. */
const camel = (name: string) =>
  name
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/**
 * A code as programs write it: in Go, Rust (tonic), Python, Node.js and Java. Go spells CANCELLED as Americans do, and OK
 * in capitals. The last three are written the same way for statuses of HTTP.
 */
export function namesInCode(name: string): { code: string; shared?: boolean }[] {
  const go = name === 'OK' ? 'OK' : name === 'CANCELLED' ? 'Canceled' : camel(name);
  return [
    { code: `codes.${go}` },
    { code: `Code::${camel(name)}` },
    ...['grpc.StatusCode', 'grpc.status', 'Status'].map((owner) => ({ code: `${owner}.${name}`, shared: true })),
  ];
}
