import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemsError, type Problem } from './problems';

/** The text of files by path, `content/http/404.yaml`, and what could not be read. */
export interface Files {
  texts: Record<string, string>;
  problems: Problem[];
}

/**
 * The files of a folder of the project and the folders in it. Read from the disk: as modules, a few thousand of them take
 * a gigabyte to bundle. `reloadOnChange` of the Astro configuration watches them. What editors and systems leave beside
 * the files is passed over; links are followed.
 * @param wanted by its path, whether a file is read
 */
export function readFiles(folder: string, wanted: (path: string) => boolean = () => true): Files {
  const problems: Problem[] = [];
  const texts: Record<string, string> = {};

  const walk = (path: string, above: string[]) => {
    const real = realpathSync(path);
    if (above.includes(real)) {
      problems.push({ file: path, text: 'is a link to a folder that it lies in: remove it' });
      return;
    }
    for (const name of readdirSync(path).toSorted()) {
      const file = join(path, name).replaceAll('\\', '/');
      if (leftovers.test(name)) continue;
      attempt(file, problems, () => {
        const stat = statSync(file);
        if (stat.isDirectory()) walk(file, [...above, real]);
        else if (!wanted(file)) return;
        else if (!stat.isFile()) problems.push({ file, text: 'is neither a file nor a folder: remove it' });
        else {
          const { text, problem } = decode(readFileSync(file));
          if (problem) problems.push({ file, ...problem });
          else texts[file] = text;
        }
      });
    }
  };
  if (existsSync(folder))
    attempt(folder, problems, () => {
      walk(folder, []);
    });
  else problems.push({ file: folder, text: 'is missing: add the folder' });
  return { texts, problems };
}

/** Hidden files, as `.DS_Store` and `.404.en.md.swp`, and copies that editors make, `404.en.md~` and `#404.en.md#`. */
const leftovers = /^\.|~$|^#.*#$|\.(swp|bak|orig)$|^(Thumbs\.db|desktop\.ini)$/;

/** Runs what reads a file, and keeps what the system has against it. */
function attempt(file: string, problems: Problem[], read: () => void): void {
  try {
    read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    problems.push({ file, text: refusals[code] ?? `cannot be read, ${code}: mend it, or remove it` });
  }
}

const refusals: Partial<Record<string, string>> = {
  EACCES: 'cannot be read: give yourself the right to, as with chmod u+r',
  ELOOP: 'is a link that leads to itself: remove it',
  ENOENT: 'is not there, or a link to nothing: put it there, or remove the link',
};

/**
 * The text of one file of the project.
 * @throws ProblemsError where it cannot be read or is not UTF-8
 */
export function readText(file: string): string {
  const problems: Problem[] = [];
  let text = '';
  attempt(file, problems, () => {
    const decoded = decode(readFileSync(file));
    if (decoded.problem) problems.push({ file, ...decoded.problem });
    else ({ text } = decoded);
  });
  if (problems.length > 0) throw new ProblemsError('The project', problems);
  return text;
}

/**
 * The text of a file's bytes, without a byte order mark; or the first place where it is not UTF-8, which would be
 * published as `�`.
 */
export function decode(
  bytes: Uint8Array,
): { text: string; problem?: undefined } | { text?: undefined; problem: Omit<Problem, 'file'> } {
  const mark = bytes.subarray(0, 2).join();
  if (mark === '255,254' || mark === '254,255') return { problem: { text: 'is UTF-16: save it as UTF-8' } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // The line is looked for only now, in text where every byte that is wrong has become U+FFFD.
    const before = new TextDecoder().decode(bytes.subarray(0, firstWrong(bytes)));
    return { problem: { line: before.split('\n').length, text: 'is not UTF-8: save the file as UTF-8' } };
  }
}

/** Where the first line begins that is not UTF-8. A line break is one byte in UTF-8, and part of no other character. */
function firstWrong(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return start;
    }
    if (end < 0) return start;
    start = end + 1;
  }
}

/**
 * The value of a file's JSON, which the project has written itself.
 * @param mend what writes it again
 */
export function parseJson(file: string, text: string, mend: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemsError('The project', [{ file, text: `is no JSON, ${(error as Error).message}: ${mend}` }]);
  }
}
