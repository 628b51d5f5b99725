import { globSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build, copyTree, type Circumstances } from './setup/build';
import { leaveFewStatuses } from './setup/few-statuses';
import { mounted, mountsFail } from './setup/mounts';
import { sums } from './setup/sums';

// What builds say, and what is in dist/ after them, whatever happens: on a tree of few statuses, which all tests share.

let folder: string;
let remove: () => Promise<void>;
let dist: string;
let about: string;
let words: string;
/** The sums of two sites: as the tree is, and with a word more on the about page. */
let before: string[];
let after: string[];
let output: string;

const built = (circumstances: Omit<Circumstances, 'settings'> = {}) =>
  build(folder, { ...circumstances, settings: { SITE: 'https://codes.example.org/docs' } });

beforeAll(async () => {
  ({ folder, remove } = await copyTree());
  await leaveFewStatuses(folder);
  dist = join(folder, 'dist');
  about = join(folder, 'content/about.en.mdx');
  words = await readFile(about, 'utf8');

  let code;
  ({ code, output } = await built());
  expect(code, output).toBe(0);
  before = await sums(dist);
  await writeFile(about, `${words}\nNext.\n`);
  expect((await built()).code).toBe(0);
  after = await sums(dist);
});
afterAll(() => remove());

test('a change that is taken back gives the bytes of a build from nothing', { timeout: 300_000 }, async () => {
  expect(after).not.toEqual(before);
  expect(before.some((line) => line.endsWith(' og/http/404.png'))).toBe(true);
  await writeFile(about, words);
  expect((await built()).code).toBe(0);
  expect(await sums(dist)).toEqual(before);
});

describe('what a build says', () => {
  test('is short, and ends with the number of pages of the site', () => {
    const lines = output.trim().split('\n');
    const pages = before.filter((line) => line.endsWith('.html')).length;
    expect(lines.at(-1)).toContain(`${String(pages)} page(s) built`);
    expect(lines.length).toBeLessThan(40);
    expect(output).not.toContain('index.html');
  });

  test('of a mistake is the mistake, on lines of its own, and nothing else of the build is left', async () => {
    const entry = join(folder, 'content/http/404.en.md');
    const text = await readFile(entry, 'utf8');
    // A word for which Astro has a hint of its own.
    await writeFile(entry, text.replace('---\n', '---\ndocument: none\n'));
    const { code, output } = await built();
    await writeFile(entry, text);
    expect(code).toBe(1);
    expect(output.trim().split('\n').slice(-2)).toEqual([
      'The content has 1 problem:',
      '  content/http/404.en.md:2: unknown key "document": remove it or mend its spelling',
    ]);
    expect(await leftovers()).toEqual([]);
    expect([before, after]).toContainEqual(await sums(dist));
  });
});

describe('a build that is killed', () => {
  const written = (name: string) => () => globSync(join(folder, '.astro/dist.*.new', name)).length > 0;

  test.each<[moment: string, until: NonNullable<Circumstances['until']>]>([
    ['while it bundles', 'Building static entrypoints'],
    ['before the first page', 'generating static routes'],
    ['between two pages', written('ko/550/index.html')],
    ['when the pages are finished', written('_redirects')],
  ])('%s: dist/ is the old site or the new one', { timeout: 300_000 }, async (_, until) => {
    await writeFile(about, `${words}\nNext.\n`);
    expect((await built({ until })).code).toBe(null);
    expect([before, after]).toContainEqual(await sums(dist));
  });

  test('leaves nothing in the next one, which repairs what it left', { timeout: 300_000 }, async () => {
    // A page of the killed build that the next one does not have, and the old site gone: killed in the middle of the change.
    const left = join(folder, '.astro/dist.999999999');
    await mkdir(`${left}.new`);
    await writeFile(join(`${left}.new`, 'index.html'), 'half');
    await rm(dist, { recursive: true });
    await mkdir(`${left}.old`);
    await writeFile(join(`${left}.old`, 'index.html'), 'the last good one');
    await writeFile(about, '{no text}');
    expect((await built()).code).toBe(1);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('the last good one');

    await writeFile(about, `${words}\nNext.\n`);
    expect((await built()).code).toBe(0);
    expect(await sums(dist)).toEqual(after);
    expect(await leftovers()).toEqual([]);
  });
});

test('two builds at once do not meet', { timeout: 300_000 }, async () => {
  await writeFile(about, words);
  const [one, other] = await Promise.all([built(), built()]);
  expect([one.code, other.code]).toEqual([0, 0]);
  expect(await sums(dist)).toEqual(before);
});

describe('dist/ that is not just a folder', () => {
  let elsewhere: string;
  beforeEach(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'wirecodes-elsewhere-'));
    await rm(dist, { recursive: true, force: true });
  });
  afterEach(async () => {
    await rm(dist, { recursive: true, force: true });
    await rm(elsewhere, { recursive: true });
  });

  test('a link stays one, and the site is where it leads', { timeout: 300_000 }, async () => {
    await symlink(elsewhere, dist);
    await writeFile(join(elsewhere, 'old.html'), 'old');
    await writeFile(join(elsewhere, 'offline.json'), '{}');
    expect((await built()).code).toBe(0);
    expect((await lstat(dist)).isSymbolicLink()).toBe(true);
    expect(await sums(elsewhere)).toEqual(before);
    expect(await leftovers()).toEqual([]);
  });

  test('a link to a folder with something else in it is refused before the build', async () => {
    await symlink(elsewhere, dist);
    await writeFile(join(elsewhere, 'shop.html'), 'mine');
    expect(await refusal()).toBe(
      `${elsewhere} holds what is no build of this site, and a build would remove it. Empty it, or give the site a folder of its own`,
    );
    expect(await readdir(elsewhere)).toEqual(['shop.html']);
  });

  test('a link to nothing is refused before the build', async () => {
    await symlink(join(elsewhere, 'nothing'), dist);
    expect(await refusal()).toBe(
      `${dist} is a link to a folder that is not there. Make that folder, or remove the link`,
    );
  });

  test('a link to itself is refused before the build', async () => {
    await symlink('dist', dist);
    expect(await refusal()).toBe(
      `${dist} is a link to a folder that is not there. Make that folder, or remove the link`,
    );
  });

  // Without a refusal, the site would be in place of what the folder holds.
  test.each(['.', 'content', '.astro'])('a link to %s of the project is refused before the build', async (to) => {
    await symlink(to, dist);
    const text = await readFile(about, 'utf8');
    const leadsTo = await realpath(join(folder, to));
    expect(await refusal()).toBe(
      `${dist} is a link to ${leadsTo}, which a build would empty. Have it lead to a folder outside of the project, for the site alone`,
    );
    expect(await readFile(about, 'utf8')).toBe(text);
  });

  test('a file is refused before the build', async () => {
    await writeFile(dist, '');
    expect(await refusal()).toBe(`${dist} is no folder. Remove it: the build makes a folder of that name`);
  });

  describe.skipIf(mountsFail)('on a machine where this process may mount', () => {
    test.each([
      ['a folder that is mounted', '--bind'],
      ['another disk', '-t tmpfs'],
    ])('%s gets the site', { timeout: 300_000 }, async (_, how) => {
      await mkdir(dist);
      await writeFile(join(dist, 'old.html'), 'old');
      await writeFile(join(dist, 'offline.json'), '{}');
      // What is mounted is seen by these commands only: so they look.
      const { code, output } = await built({ within: mounted(how, dist, `cp -r ${dist}/. ${elsewhere}`) });
      expect(code, output).toBe(0);
      expect(await sums(elsewhere)).toEqual(before);
    });

    test('a folder that is mounted keeps something else that is in it', { timeout: 300_000 }, async () => {
      await mkdir(dist);
      await writeFile(join(dist, 'shop.html'), 'mine');
      const { code, output } = await built({ within: mounted('--bind', dist, `cp -r ${dist}/. ${elsewhere}`) });
      expect(output).toContain(`${dist} holds what is no build of this site, and a build would remove it.`);
      expect(code).not.toBe(0);
      expect(await readdir(dist)).toEqual(['shop.html']);
    });

    test('a folder that is mounted for reading is refused before the build', async () => {
      await mkdir(dist);
      expect(await refusal(mounted('--bind', dist, '', `mount -o remount,ro,bind ${dist}`))).toBe(
        `${dist} may not be written (EROFS). ${remedy}`,
      );
    });

    test('and .astro/ on another disk is as good as on this one', { timeout: 300_000 }, async () => {
      const { code, output } = await built({ within: mounted('-t tmpfs', join(folder, '.astro')) });
      expect(code, output).toBe(0);
      expect(await sums(dist)).toEqual(before);
    });

    test('a project that may not be written is refused before the build', async () => {
      expect(await refusal(mounted('--bind', folder, '', `mount -o remount,ro,bind ${folder}`))).toBe(
        `${join(folder, '.astro')} may not be written (EROFS). ${remedy}`,
      );
    });
  });
});

describe('.astro/ that is no folder is refused before the build', () => {
  let place: string;
  let kept: string;
  beforeAll(async () => {
    [place, kept] = [join(folder, '.astro'), join(folder, 'astro.kept')];
    await rename(place, kept);
  });
  afterEach(() => rm(place));
  afterAll(() => rename(kept, place));

  test('a link', async () => {
    await symlink(kept, place);
    expect(await refusal()).toBe(`${place} is a link. Remove it: the build makes a folder of that name`);
  });

  test('a file', async () => {
    await writeFile(place, '');
    expect(await refusal()).toBe(`${place} is a file. Remove it: the build makes a folder of that name`);
  });
});

const remedy =
  'A build writes into .astro/ and dist/: give yourself the right, or build a copy of the project and copy its dist/ to where it belongs';

/** What a build is refused for; it must not have begun. */
async function refusal(within?: string[]): Promise<string | undefined> {
  const { code, output } = await built(within && { within });
  expect(code).toBe(1);
  expect(output).not.toContain('Building static entrypoints');
  return /^Nothing was built: (.*)$/m.exec(output)?.[1];
}

/** What is in `.astro/` of builds that did not finish. */
const leftovers = async () => (await readdir(join(folder, '.astro'))).filter((name) => name.startsWith('dist'));
