import { expect, test } from 'vitest';
import { statusOf } from '~/content';
import { allMocksOf } from '~/protocols/mocks';
import { transcriptOf } from '~/protocols/transcript';

test('a code that no server replies is shown by the fields of its bounce, and has no mock', () => {
  const status = statusOf('mail/5.7.321')!;
  expect(transcriptOf(status)).toEqual([
    {
      side: 'S',
      lines: ['Status: 5.7.321', expect.stringMatching(/^Diagnostic-Code: smtp; 550 5\.7\.321 starttls-not-supported/)],
      points: [0, 1],
    },
  ]);
  expect(allMocksOf(status)).toEqual([]);
});
