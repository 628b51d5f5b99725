/** `NOT_FOUND` as `NotFound`. */
const camel = (name: string) =>
  name
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/**
 * A code as programs write it: `codes` of grpc-go, `StatusCode` of grpcio, `Status` of grpc-java, `status` of grpc-js and
 * `Code` of tonic. Go spells CANCELLED as Americans do, and OK in capitals.
 */
export function namesInCode(name: string): string[] {
  const go = name === 'OK' ? 'OK' : name === 'CANCELLED' ? 'Canceled' : camel(name);
  return [`codes.${go}`, `StatusCode.${name}`, `Status.${name}`, `status.${name}`, `Code::${camel(name)}`];
}
