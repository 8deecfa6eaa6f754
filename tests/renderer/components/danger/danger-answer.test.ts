import { expect, it } from 'vitest';
import { list } from '../../../../db/codebook/lists/index.ts';
import { keysOf } from '../../../../db/codebook/lists/keys.ts';
import {
  ANSWERS,
  type AnswerFields,
  aboutAtFirst,
  answerBody,
  asksWhen,
} from '../../../../renderer/components/danger/danger-answer.ts';

const TODAY = '2026-05-02';
const fields = (given: Partial<AnswerFields>): AnswerFields => ({
  answer: undefined,
  about: ['safe-place'],
  what: '',
  who: '',
  again: null,
  isAgainUnread: false,
  ...given,
});
const body = (given: Partial<AnswerFields>) => answerBody(fields(given), TODAY);

it('still so says when somebody looks again; of what needs a second look the next day is meant where none is named', () => {
  expect(body({ answer: 'still' })).toBeUndefined();
  expect(body({ answer: 'still', again: '2026-05-09' })).toEqual({
    date: TODAY,
    dangers: ['safe-place'],
    answer: 'still',
    'look-again': '2026-05-09',
  });
  expect(body({ answer: 'still', about: ['self-harm'] })).toEqual({
    date: TODAY,
    dangers: ['self-harm'],
    answer: 'still',
  });
});

it('a day that cannot be read is never left out in silence', () => {
  expect(body({ answer: 'still', about: ['self-harm'], isAgainUnread: true })).toBeUndefined();
  expect(body({ answer: 'done', about: ['self-harm'], isAgainUnread: true })).toBeUndefined();
  expect(body({ answer: 'done', isAgainUnread: true }), 'typed for another answer, and not asked for this one').toEqual(
    {
      date: TODAY,
      dangers: ['safe-place'],
      answer: 'done',
    },
  );
});

it('what was typed for another answer is not written with this one', () => {
  const typed = { what: ' Police called ', who: ' Ana, duty ', again: '2026-05-09' } as const;
  expect(body({ answer: 'done', ...typed })).toEqual({
    date: TODAY,
    dangers: ['safe-place'],
    answer: 'done',
    what: 'Police called',
    'by-whom': 'Ana, duty',
  });
  expect(body({ answer: 'not-so', ...typed })).toEqual({
    date: TODAY,
    dangers: ['safe-place'],
    answer: 'not-so',
    what: 'Police called',
  });
  expect(body({ answer: 'told', ...typed })).toEqual({
    date: TODAY,
    dangers: ['safe-place'],
    answer: 'told',
    'told-to': 'Ana, duty',
  });
});

it('nothing is saved without an answer or about nothing', () => {
  expect(body({})).toBeUndefined();
  expect(body({ answer: 'done', about: [] })).toBeUndefined();
});

it('the day of the next look is asked where somebody looks again', () => {
  expect(asksWhen(fields({ answer: 'done' }))).toBe(false);
  expect(asksWhen(fields({ answer: 'done', about: ['safe-place', 'threatened'] }))).toBe(true);
  expect(asksWhen(fields({ answer: 'told', about: ['threatened'] }))).toBe(false);
});

it('a digit means the same here as in the form', () => {
  const keys = keysOf(list('danger-answer').codes);
  expect(ANSWERS.map((code) => keys.get(code))).toEqual(['1', '2', '3', '4']);
});

it('an answer is about the one danger there is; of several each is ticked by whoever answers', () => {
  expect(aboutAtFirst(['self-harm'])).toEqual(['self-harm']);
  expect(aboutAtFirst(['self-harm', 'safe-place'])).toEqual([]);
});
