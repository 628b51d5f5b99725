import { describe, expect, test } from 'vitest';
import { secondsOf } from '../tasks/model';
import { tasks } from '../tasks/tasks';
import { startWork } from '../tasks/worker';
import { useSite } from '../setup/visit';

const { visit } = useSite();

describe.each(['/', '/ko/'])('from the home page %s', (home) => {
  test.each(Object.entries(tasks(home)))(
    'task %s takes no longer than it may: $name',
    async (_, { target, do: work }) => {
      await visit(
        home,
        async (page) => {
          const worker = startWork(page);
          await work(worker);
          expect(secondsOf(worker.count), worker.steps.join(', ')).toBeLessThanOrEqual(target);
        },
        { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] },
      );
    },
  );
});
