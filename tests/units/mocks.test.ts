import { expect, test } from 'vitest';
import { statusesOf } from '~/content';
import { mocksNear } from '~/protocols/mocks';
import { responseOf } from '../setup/mocks';

const all = statusesOf('http').filter((status) => responseOf(status));

test('a protocol of ordinary size lists all its mock pages', () => {
  expect(mocksNear(all[3]!)).toEqual(all);
});

test('of too many, those around the page are listed, also at both ends', () => {
  expect(mocksNear(all[20]!, 6)).toEqual(all.slice(17, 23));
  expect(mocksNear(all[0]!, 6)).toEqual(all.slice(0, 6));
  expect(mocksNear(all.at(-1)!, 6)).toEqual(all.slice(-6));
});
