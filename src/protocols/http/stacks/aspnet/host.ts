import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { File, Host } from '../../../../../harness/host.ts';

/** `using` directives must stand first in a file of C#, before the class that the harness puts around the rest. */
const directives = /^(?:using [^;\n]+;\n|\n)*/;

const opening = (key: string) =>
  `namespace Snip.${key}; static class Snippet { public static void Map(IEndpointRouteBuilder app) {\n`;
const closing = '\n}}\n';

/** The compiler's and MSBuild's servers would outlive the build; the SDK asks for ICU, which not every machine has. */
const env = { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
const build = ['build', 'host.csproj', '--configuration', 'Release', '--disable-build-servers', '--nologo'];

const copy = (name: string): File => ({
  path: `app/${name}`,
  text: readFileSync(path.join(import.meta.dirname, name), 'utf8'),
});

/** ASP.NET Core on Kestrel. */
export default {
  title: ({ aspnetcore, dotnet }) => `ASP.NET Core ${aspnetcore} on Kestrel, .NET ${dotnet}`,
  wrapper:
    'a line after the `using` directives opens a namespace, a class and a method with the parameter `app`; a line at the end closes them',
  needs: [
    {
      program: 'dotnet',
      args: ['--list-sdks'],
      output: /^10\.0\./m,
      hint: 'install the .NET SDK 10.0 (Ubuntu: apt-get install dotnet-sdk-10.0; elsewhere: learn.microsoft.com/dotnet/core/install)',
    },
  ],
  place: ({ key, source }) => {
    const head = directives.exec(source)?.[0] ?? '';
    return { path: `app/snippets/${key}.cs`, text: head + opening(key) + source.slice(head.length) + closing };
  },
  unwrap: (text, { key }) => {
    const start = text.indexOf(opening(key));
    return text.endsWith(closing) && start !== -1
      ? text.slice(0, start) + text.slice(start + opening(key).length, -closing.length)
      : text;
  },
  glue: (snippets) => [
    ...['host.csproj', 'global.json', 'Program.cs'].map(copy),
    {
      path: 'app/Snippets.cs',
      text: [
        'static class Snippets',
        '{',
        '    public static readonly (string Key, Action<IEndpointRouteBuilder> Map)[] All =',
        '    [',
        ...snippets.map(({ key }) => `        ("${key}", Snip.${key}.Snippet.Map),`),
        '    ];',
        '}',
        '',
      ].join('\n'),
    },
  ],
  build: ({ work }) => [
    {
      command: 'dotnet',
      args: [...build, '--verbosity', 'quiet', '-consoleLoggerParameters:NoSummary;ErrorsOnly'],
      cwd: `${work}/app`,
      env,
    },
  ],
  start: ({ work }) => ({
    command: 'dotnet',
    args: [`${work}/app/bin/Release/net10.0/host.dll`],
    cwd: `${work}/app`,
    env: { ...env, ASPNETCORE_ENVIRONMENT: 'Production' },
  }),
} satisfies Host;
