import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Folders, Host } from '../../../../../harness/host.ts';

const own = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');

const [, version = ''] = /^tonic = "=(.+)"$/m.exec(own('Cargo.toml')) ?? [];

const target = ({ work }: Folders) => path.join(work, 'target');

/** What the snippets have, and what stands for it here. */
const wraps = (key: string) =>
  [
    ['\nasync fn main()', '\npub async fn main()'],
    ['"127.0.0.1:50051".parse()?', `crate::host::address("${key}")`],
  ] as const;

/** tonic: one module per snippet, one program. */
export default {
  title: ({ tonic, rust }) => `tonic ${tonic}, Rust ${rust}`,
  wrapper:
    'All snippets are modules of one program, so `main` is `pub`, and a free port of that program stands for 127.0.0.1:50051.',
  needs: [
    { program: 'cargo', args: ['--version'], hint: 'install Rust 1.88 or later with Cargo (rustup.rs)' },
    { program: 'rustc', args: ['--version'], hint: 'install Rust 1.88 or later (rustup.rs)' },
  ],
  place: ({ key, source }) => ({
    path: `src/${key}.rs`,
    text: wraps(key).reduce((text, [published, hosted]) => text.replace(published, () => hosted), source),
  }),
  unwrap: (text, { key }) =>
    wraps(key).reduce((bare, [published, hosted]) => bare.replace(hosted, () => published), text),
  glue: (snippets) => [
    ...['Cargo.toml', 'Cargo.lock'].map((name) => ({ path: name, text: own(name) })),
    { path: 'src/host.rs', text: own('host.rs') },
    {
      path: 'src/main.rs',
      text: [
        'mod host;\n',
        ...snippets.map(({ key }) => `mod ${key};\n`),
        '\nfn main() {\n',
        ...snippets.map(
          ({ key }) => `    host::start("${key}", || ${key}::main().map_err(|error| error.to_string()));\n`,
        ),
        '    host::hello();\n}\n',
      ].join(''),
    },
  ],
  build: (folders) => [
    {
      command: 'cargo',
      args: ['build', '--quiet', '--locked', '--target-dir', target(folders)],
      cwd: folders.work,
    },
  ],
  start: (folders) => ({
    command: 'sh',
    args: ['-c', `exec '${target(folders)}/debug/host' ${version} "$(rustc --version | cut -d ' ' -f 2)"`],
  }),
} satisfies Host;
