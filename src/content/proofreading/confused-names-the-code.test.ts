import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './confused-names-the-code';

const found = (body: string, locale = 'ko') => rule.find(textWith({ locale, body }));

test('"this code" may be either of two', () => {
  expect(
    found('이 코드는 다릅니다.\n\n## confused\n\n- 550: 새 주소가 없나요? 그러면 이 코드를 보내려던 것입니다.\n'),
  ).toEqual([
    {
      line: 5,
      text: 'has "…소가 없나요? 그러면 이 코드를 보내려던 것입…": write the number of the code that is meant',
    },
  ]);
});

test('its number is one', () => {
  expect(found('## confused\n\n- 550: 새 주소가 없나요? 그러면 551을 보내려던 것입니다. 이 코드입니다.\n')).toEqual([]);
  expect(found('## confused\n\n- 이 코드를\n', 'en')).toEqual([]);
});
