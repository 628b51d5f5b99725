import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** Said by `package.json`, for a script that needs a built site. */
const buildWord = '--build';

/** The options of a script, each a text with a default. */
type Options = Record<string, { type: 'string'; default: string }>;

/**
 * What a script was called with. Ends it with 2 on anything that it does not know, and says what there is.
 * @param script its name, as in `npm run pack`
 * @param words what stands without an option, each by what it is; all of them are needed
 */
export function readArguments<O extends Options>(
  script: string,
  options: O,
  words: string[] = [],
): { values: Record<keyof O, string>; positionals: string[] } {
  const { values, positionals, tokens } = parseArgs({
    args: process.argv.slice(2).filter((word) => word !== buildWord),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const problems = [
    ...tokens.flatMap((token) => {
      if (token.kind !== 'option') return [];
      if (!(token.name in options)) return [`${token.rawName} is no option`];
      return token.value === undefined || token.value === '' ? [`${token.rawName} lacks its folder`] : [];
    }),
    ...positionals.slice(words.length).map((word) => `"${word}" is one word too many`),
    ...words.slice(positionals.length).map((word) => `${word} is missing`),
  ];
  if (problems.length > 0) {
    const form = [...words, ...Object.keys(options).map((name) => `[--${name} <folder>]`)].join(' ');
    console.error(
      `npm run ${script}: ${problems.join('; ')}. Write: npm run ${script}${form === '' ? ', and nothing behind it' : ` -- ${form}`}`,
    );
    process.exit(2);
  }
  return { values: values as unknown as Record<keyof O, string>, positionals };
}

/** Builds the site where `package.json` asks for it, after the script has read its arguments. Ends the script where it does not build. */
export function buildIfAsked(): void {
  if (!process.argv.includes(buildWord)) return;
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath ?? '', 'run', 'build'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
