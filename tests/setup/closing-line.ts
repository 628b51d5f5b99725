import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** Ends the run with one plain line, `N passed, N failed`, for people and machines that read the last line only. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that fails to load has no tests, and an error outside of any test belongs to none: both are failures.
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    // A run that ended badly never reads as a good one: the site that did not build is a failure too.
    const failed = Math.max(count('failed') + broken, reason === 'failed' ? 1 : 0);
    const skipped = count('skipped');

    process.on('exit', () => {
      console.log(
        `${String(count('passed'))} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
      );
    });
  }
}
