/** Where readers find the source of the site and say what is wrong with it. */
export interface Repository {
  source: string;
  /** A new report about a page, by its address after the site's root. */
  report: (page: string) => string;
  /** The form that changes a file, `content/smtp/550.en.md`. */
  edit: (file: string) => string;
}

/** The branch that readers change. */
const branch = 'main';

/** Where a kind of host, told by its name, has the forms for a report and for a file. */
const ways: [host: RegExp, report: string, edit: string][] = [
  [/gitlab/, '/-/issues/new?issue%5Btitle%5D=', `/-/edit/${branch}/`],
  [/codeberg|gitea|forgejo/, '/issues/new?title=', `/_edit/${branch}/`],
];

/** What is none of these is taken for GitHub's. */
const usual = ['', '/issues/new?title=', `/edit/${branch}/`] as const;

/**
 * The links into a repository.
 * @param source the address of its home page, without a slash at the end
 */
export function repositoryAt(source: string): Repository {
  const { host } = new URL(source);
  const [, report, edit] = ways.find(([name]) => name.test(host)) ?? usual;
  return {
    source,
    report: (page) => `${source}${report}${encodeURIComponent(page)}`,
    edit: (file) => `${source}${edit}${file}`,
  };
}

/** Written into the code by src/build/repository.ts; not there in a test. */
declare const __REPOSITORY__: string | undefined;
const address = typeof __REPOSITORY__ === 'undefined' ? '' : __REPOSITORY__;

/** That of this build; nothing where `REPOSITORY` was not set. */
export const repository: Repository | undefined = address ? repositoryAt(address) : undefined;
