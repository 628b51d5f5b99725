import { build } from './build';

/** Builds the site once for all tests that read `dist/`. */
export default async function setup() {
  const { code, output } = await build(process.cwd());
  if (code !== 0) throw new Error(`The site does not build:\n${output}`);
}
