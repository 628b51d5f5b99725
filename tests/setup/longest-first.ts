import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where files take far longer than their size lets Vitest guess. */
const long = '/tests/anywhere/';

/** Starts the longest files first, so that none of them is left to one core while the other has nothing to do. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (moduleId.includes(long) ? 0 : 1);
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
