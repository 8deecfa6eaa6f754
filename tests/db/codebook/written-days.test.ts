/** Days inside a text, whoever wrote them: what a writing can mean, and what is no day. */
import { expect, it, test } from 'vitest';
import { writtenDays } from '../../../db/codebook/written-days.ts';

test.each<[string, readonly string[]]>([
  ['2026-12-03 10:00', ['2026-12-03']],
  ['3.12.2026', ['2026-12-03']],
  ['on 3. 12. 2026', ['2026-12-03']],
  ['12/03/2027', ['2027-03-12', '2027-12-03']],
  ['31/12/2026', ['2026-12-31']],
  ['5/5/2002', ['2002-05-05']],
  ['05.05.02', ['2002-05-05', '1902-05-05']],
  ['born 5 May 2002', ['2002-05-05']],
  ['May 5th, 2002', ['2002-05-05']],
  ['1er août 2002', ['2002-08-01']],
  ['3 de enero de 2027', ['2027-01-03']],
  ['5 мая 2002 г.', ['2002-05-05']],
  ['в мае 2002', ['2002-05']],
  ['5 мая', ['--05-05']],
  ['29 February', ['--02-29']],
])('%s', (text, readings) => {
  expect(writtenDays(text).flatMap((day) => day.readings)).toEqual(readings);
});

it('is nothing where the calendar has no such day, nor an hour, a dose or a telephone', () => {
  for (const text of [
    '31.9.2026',
    '30 February',
    '10.05',
    '1/2 tablet',
    '8.00 20.00',
    '+373 69 123456',
    'may sleep',
    'marche 2 h',
  ])
    expect([text, writtenDays(text)]).toEqual([text, []]);
});

it('says where it stands', () => {
  expect(writtenDays('le 3.12.2026 et le 4 mai')).toEqual([
    { at: 3, written: '3.12.2026', readings: ['2026-12-03'] },
    { at: 19, written: '4 mai', readings: ['--05-04'] },
  ]);
});
