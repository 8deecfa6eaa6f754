import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { DANGERS, openDangers } from '../../../../db/casework/rules/danger.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { SECOND_LOOK } from '../../../../db/codebook/second-look.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const contact = (needs: readonly string[], date = '2026-05-03'): Told => ['intake', { 'needs-today': needs, date }];
const answer = (danger: string, said: string, date = '2026-05-03', more = {}): Told => [
  'danger-answer',
  { dangers: [danger], answer: said, date, ...more },
];
const open = (...told: readonly Told[]) =>
  openDangers(caseOf(...told)).map(({ danger, lookAgain, told: isTold }) => [danger, lookAgain ?? null, isTold]);

/** casework/RULES.md (Danger). */
describe('what somebody says became of a danger', () => {
  it('can be said of every danger that there is', () => {
    expect(list('danger').codes.map(({ code }) => code)).toEqual([...DANGERS]);
    expect(SECOND_LOOK.every((danger) => DANGERS.includes(danger))).toBe(true);
  });

  test.each<[string, readonly Told[], readonly (readonly [string, string | null, boolean])[]]>([
    ['nothing yet: nobody was told', [contact(['doctor-now'])], [['doctor-now', null, false]]],
    [
      'that somebody was told: it is still there',
      [contact(['doctor-now']), answer('doctor-now', 'told')],
      [['doctor-now', null, true]],
    ],
    ['that something was done: it ends', [contact(['doctor-now']), answer('doctor-now', 'done')], []],
    ['that it was not so: it ends', [contact(['detained']), answer('detained', 'not-so')], []],
    [
      'that it is still so: somebody looks again on that day',
      [contact(['detained']), answer('detained', 'still', '2026-05-03', { 'look-again': '2026-05-09' })],
      [['detained', '2026-05-09', true]],
    ],
    [
      'only what it is about',
      [contact(['doctor-now', 'detained']), answer('doctor-now', 'done')],
      [['detained', null, false]],
    ],
    [
      'nothing of what is told of afterwards',
      [answer('doctor-now', 'done'), contact(['doctor-now'])],
      [['doctor-now', null, false]],
    ],
    [
      'nothing, on a day before it was told',
      [contact(['doctor-now']), answer('doctor-now', 'done', '2026-05-01')],
      [['doctor-now', null, false]],
    ],
  ])('%s', (_, told, expected) => {
    expect(open(...told)).toEqual(expected);
  });

  it('ends nothing on a day that had not come when it was written down', () => {
    const slip = caseOf(contact(['doctor-now']), answer('doctor-now', 'done', '2031-05-03'));
    const written = slip.map((record): CaseRecord => ({ ...record, at: '2026-05-03T09:00Z' }));
    expect(openDangers(written).map(({ danger, told }) => [danger, told])).toEqual([['doctor-now', false]]);
  });

  it.each(
    SECOND_LOOK.filter(
      (danger) => danger === 'self-harm' || danger === 'threatened' || danger === 'children-in-danger',
    ),
  )('never ends %s without a second look, which is at the latest the next day', (danger) => {
    const told = contact([danger]);
    expect(open(told, answer(danger, 'done'))).toEqual([[danger, '2026-05-04', true]]);
    expect(open(told, answer(danger, 'not-so', '2026-05-03', { 'look-again': '2026-05-20' }))).toEqual([
      [danger, '2026-05-04', true],
    ]);
    // The same day once more is no second look.
    expect(open(told, answer(danger, 'done'), answer(danger, 'not-so'))).toEqual([[danger, '2026-05-04', true]]);
    expect(open(told, answer(danger, 'done'), answer(danger, 'still', '2026-05-04'))).toEqual([
      [danger, '2026-05-05', true],
    ]);
    expect(open(told, answer(danger, 'done'), answer(danger, 'not-so', '2026-05-04'))).toEqual([]);
  });

  it('is not undone by a correction of the record that told of it, nor by one of the answer', () => {
    const [opening, told, done] = caseOf(contact(['doctor-now']), answer('doctor-now', 'done'));
    if (opening === undefined || told === undefined || done === undefined) throw new Error('three records');
    const corrected = (record: CaseRecord, n: number): CaseRecord => ({ ...record, n, revision: 2 });
    expect(openDangers([opening, done, corrected(told, 8)])).toEqual([]);
    expect(openDangers([opening, told, corrected(done, 9)])).toEqual([]);
    // Told of again on a later day it is there again, whatever is corrected in the answer.
    const [, , again] = caseOf(contact(['doctor-now']), contact(['doctor-now'], '2026-05-05'));
    if (again === undefined) throw new Error('a second contact');
    expect(openDangers([opening, told, { ...again, n: 7 }, corrected(done, 9)]).map(({ danger }) => danger)).toEqual([
      'doctor-now',
    ]);
  });

  it('is said by each office for its own Today: another that has the case answers nothing for ours', () => {
    const told = caseOf(contact(['doctor-now']));
    const theirs = from('MD-K', answer('doctor-now', 'done')).map(
      (record): CaseRecord => ({ ...record, counts: 'whole' }),
    );
    expect(openDangers([...told, ...theirs]).map(({ danger }) => danger)).toEqual(['doctor-now']);
    // What another office told of, ours answers here.
    const elsewhere = from('MD-K', contact(['doctor-now'])).map(
      (record): CaseRecord => ({ ...record, counts: 'whole' }),
    );
    expect(openDangers([...elsewhere, ...caseOf(answer('doctor-now', 'done'))])).toEqual([]);
  });
});

/** casework/RULES.md (Danger): an answer to a danger of which nothing told is itself a danger that was noted. */
describe('a danger that is noted in its answer', () => {
  const noted = (danger: string, date = '2026-05-03'): Told => ['danger-answer', { dangers: [danger], date }];

  test.each<[string, readonly Told[], readonly (readonly [string, string | null, boolean])[]]>([
    [
      'stands where nothing was said to be done: nobody was told',
      [noted('place-known')],
      [['place-known', null, false]],
    ],
    ['stands where a person was told', [answer('place-known', 'told')], [['place-known', null, true]]],
    [
      'stands where it is still so, with the day of the second look',
      [answer('threatened', 'still', '2026-05-03', { 'look-again': '2026-05-04' })],
      [['threatened', '2026-05-04', true]],
    ],
    ['is over where something was done', [answer('place-known', 'done')], []],
    [
      'is not over by one answer, where it needs a second look',
      [answer('threatened', 'done')],
      [['threatened', '2026-05-04', true]],
    ],
    ['is over by the second', [answer('threatened', 'done'), answer('threatened', 'done', '2026-05-05')], []],
    ['is none where it was not so', [answer('threatened', 'not-so')], []],
    ['ends by an answer', [noted('place-known'), answer('place-known', 'done', '2026-05-04')], []],
    ['ends by a second look at all needs', [noted('place-known'), contact(['nothing'], '2026-05-04')], []],
    [
      'ends by no look of a day before',
      [noted('place-known', '2026-05-04'), contact(['nothing'])],
      [['place-known', null, false]],
    ],
    [
      'ends no other danger that is open',
      [contact(['self-harm']), noted('place-known', '2026-05-04')],
      [
        ['self-harm', null, false],
        ['place-known', null, false],
      ],
    ],
    [
      'that is open already is noted once more, and nobody was told of it',
      [contact(['threatened']), answer('threatened', 'told'), noted('threatened', '2026-05-04')],
      [['threatened', null, false]],
    ],
    [
      'stands, although it was told of before and had ended',
      [contact(['injury'], '2026-05-01'), contact(['nothing'], '2026-05-02'), answer('injury', 'still')],
      [['injury', null, true]],
    ],
    [
      'is none by an answer to one that was told of',
      [contact(['injury'], '2026-05-01'), answer('injury', 'told'), contact(['nothing'], '2026-05-04')],
      [],
    ],
    ['is nobody who is late: that is so by the day alone', [answer('late', 'still')], []],
  ])('%s', (_, told, expected) => {
    expect(open(...told)).toEqual(expected);
  });

  it('ends nothing of whoever is missing, and ends when they are seen', () => {
    const left: Told = ['stay', { from: '2026-05-01', until: '2026-05-02', 'left-for': 'left-unplanned' }];
    const child: Told = ['profile', { age: 15 }];
    expect(open(child, left, noted('threatened')).map(([danger]) => danger)).toEqual(['threatened', 'child-missing']);
    expect(open(answer('child-missing', 'still'), contact(['nothing'], '2026-05-06'))).toEqual([]);
  });

  it('counts of another office, and ours answers it here', () => {
    const theirs = from('MD-K', noted('threat-to-staff')).map((record): CaseRecord => ({ ...record, counts: 'whole' }));
    expect(openDangers([...caseOf(), ...theirs]).map(({ danger }) => danger)).toEqual(['threat-to-staff']);
    expect(openDangers([...theirs, ...caseOf(answer('threat-to-staff', 'done', '2026-05-04'))])).toEqual([]);
  });

  it('is found among thousands of answers too, which nobody wrote by hand: each danger by its last answer', () => {
    const many = Array.from({ length: 3000 }, (_, at): Told => noted(at % 2 === 0 ? 'injury' : 'threatened'));
    const told = caseOf(contact(['threatened']), ...many, answer('place-known', 'still'));
    expect(openDangers(told).map(({ danger }) => danger)).toEqual(['threatened', 'place-known', 'injury']);
    expect(
      openDangers([...told, ...caseOf(answer('injury', 'done', '2026-05-04'))]).map(({ danger }) => danger),
    ).toEqual(['threatened', 'place-known']);
  });

  it('is none by what two offices said on one day of a danger that one of them told of', () => {
    const theirs = from('MD-K', contact(['injury']), answer('injury', 'done'));
    const ours = caseOf(answer('injury', 'told'));
    expect(openDangers([...ours, ...theirs])).toEqual([]);
  });

  it('on a day that had not come stands from the day of writing, and answers nothing', () => {
    const [opening, slip] = caseOf(answer('doctor-now', 'done', '2031-05-03'));
    if (opening === undefined || slip === undefined) throw new Error('two records');
    const records = [opening, { ...slip, at: '2026-05-03T09:00Z' }];
    expect(openDangers(records).map(({ danger, since, told }) => [danger, since, told])).toEqual([
      ['doctor-now', '2026-05-03', false],
    ]);
  });
});
