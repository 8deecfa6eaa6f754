import { expect, test } from 'vitest';
import { forbiddenIn } from '../../../../db/casework/papers/forbidden.ts';
import { toldInHouse } from '../../../../db/casework/rules/danger-in-house.ts';
import { PREGNANCY_WORDS } from '../../../../db/codebook/papers/forbidden-words.ts';
import { say } from '../../../../db/codebook/sentences.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import { caseOf } from '../case-of.ts';

const toldOf = (...needs: readonly string[]) =>
  toldInHouse(caseOf(['intake', { date: '2026-05-01', 'needs-today': needs }]), '2026-05-01');

test.each([
  ['self-harm', ['house-look-in']],
  ['threatened', ['house-unknown-here']],
  ['watched', ['house-unknown-here']],
  ['doctor-now', ['house-doctor']],
  ['injury', ['house-doctor']],
  ['medicine', ['house-medicine']],
  ['pregnancy', []],
  ['children-in-danger', []],
  ['safe-place', []],
  ['detained', []],
] as const)('of %s the house is told %j', (need, told) => expect(toldOf(need)).toEqual(told));

test('of who was expected and has not come the house is told so from the day after, and not before', () => {
  const booked = caseOf(['stay', { from: '2026-05-10', house: 'H1' }]).map((record) => ({
    ...record,
    at: '2026-05-04T09:00Z',
  }));
  expect(toldInHouse(booked, '2026-05-10')).toEqual([]);
  expect(toldInHouse(booked, '2026-05-11')).toEqual(['house-late']);
});

test('what is to be done is said once, the worst first', () => {
  expect(toldOf('injury', 'doctor-now', 'watched', 'self-harm', 'threatened')).toEqual([
    'house-look-in',
    'house-unknown-here',
    'house-doctor',
  ]);
});

test.each(LANGUAGES)('no sentence says what the danger is, nor a word that may not lie about: %s', (language) => {
  for (const code of toldOf('self-harm', 'threatened', 'doctor-now', 'medicine', 'pregnancy')) {
    expect([code, forbiddenIn(say(code, language), PREGNANCY_WORDS)]).toEqual([code, []]);
  }
});
