/** `NOT_FOUND` as `NotFound`: in Rust, and in Go but for the two below. */
const camelName = (name: string): string =>
  name
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The name that grpc-go has for a code: CANCELLED is spelled as Americans do, and OK stays in capitals. */
export const goName = (name: string): string => ({ CANCELLED: 'Canceled', OK: 'OK' })[name] ?? camelName(name);

/** A code as programs write it: in Go, Rust (tonic), Python, Node.js and Java. The last three write statuses of HTTP the same way. */
export const namesInCode = (name: string): { code: string; shared?: boolean }[] => [
  { code: `codes.${goName(name)}` },
  { code: `Code::${camelName(name)}` },
  ...['grpc.StatusCode', 'grpc.status', 'Status'].map((owner) => ({ code: `${owner}.${name}`, shared: true })),
];
