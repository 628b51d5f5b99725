import { expect, test } from 'vitest';
import { statusWith, textWith } from '../../../tests/setup/made';
import rule from './conditions-have-phrases';

const header = { name: 'ETag', level: 'MAY', spec: 'RFC 9110 8.8.3' } as const;
const status = statusWith({
  headers: [{ ...header, condition: 'validator' }, header, { ...header, condition: 'validator' }],
});

test('each condition has its phrase, however many fields have it', () => {
  expect(rule.find(textWith({ matter: { conditions: { validator: 'If it has one' } } }), status)).toEqual([]);
});

test('a condition without a phrase and a phrase without a condition', () => {
  expect(rule.find(textWith({ matter: { conditions: { lost: 'x' } } }), status)).toEqual([
    { key: 'conditions', text: 'conditions lacks validator: add the words for it, in the language of the text' },
    { key: 'conditions', text: 'conditions has lost, which nothing uses: remove it, or mend its name' },
  ]);
});

test('nothing is known of a text without facts', () => {
  expect(rule.find(textWith({ matter: { conditions: { lost: 'x' } } }), undefined)).toEqual([]);
});
