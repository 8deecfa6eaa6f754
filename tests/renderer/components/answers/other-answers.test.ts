import { describe, expect, test } from 'vitest';
import type { ShownRecord } from '../../../../preload/contract.ts';
import { answersBefore, answersOfOthers, lastAnswer } from '../../../../renderer/components/answers/other-answers.ts';

function followUp(id: string, date: string | null, housing: string | undefined, own = true): ShownRecord {
  return {
    id,
    kind: 'follow-up',
    station: own ? 'own' : 'MD',
    office: own ? 'KG-BIS' : 'MD-CHI',
    own,
    mayRevise: true,
    mayWithdraw: true,
    revision: 1,
    at: `${date ?? '2026-05-04'}T08:30Z`,
    by: null,
    date,
    body: housing === undefined ? { state: 'missed' } : { 'domain-housing': housing },
    hidden: 0,
    unreadable: 0,
    privateLacking: false,
    known: true,
  };
}
const spring = followUp('a', '2026-03-01', 'hard');
const missed = followUp('b', '2026-06-01', undefined);
const summer = followUp('c', '2026-07-01', 'well', false);
const all = [spring, missed, summer];
const housing = (before?: string) => lastAnswer(all, 'follow-up', 'domain-housing', before);

describe('what was answered last time', () => {
  test('is the newest answer of any office, for a new record', () => {
    expect(housing()).toMatchObject({ record: 'c', office: 'MD-CHI', date: '2026-07-01', answer: 'well', own: false });
  });

  test('is the one before, for a record that is being changed; a missed visit answered nothing', () => {
    expect(housing('c')).toMatchObject({ record: 'a', answer: 'hard', own: true });
  });

  test('is also what was found when a plan was made: the same is asked again there and here', () => {
    const needs: ShownRecord = { ...followUp('d', '2026-08-01', 'weak'), kind: 'needs' };
    const asked = (kind: string) => lastAnswer([...all, needs], kind, 'domain-housing', undefined)?.record;
    expect(['follow-up', 'needs'].map(asked)).toEqual(['d', 'd']);
    const note = { ...needs, body: { note: 'of the needs' } };
    expect(lastAnswer([...all, note], 'follow-up', 'note', undefined)).toBeUndefined();
  });

  test('is nothing for the first, and for another kind of record', () => {
    expect(housing('a')).toBeUndefined();
    expect(lastAnswer(all, 'closure', 'domain-housing', undefined)).toBeUndefined();
  });
});

describe('how it was before', () => {
  const told = (records: readonly ShownRecord[], changing?: string) =>
    answersBefore(records, 'follow-up', 'domain-housing', changing).map(({ date, answer }) => [date, answer]);

  test('is told from the oldest on, of whichever office; a missed visit answered nothing', () => {
    expect(told([summer, missed, spring])).toEqual([
      ['2026-03-01', 'hard'],
      ['2026-07-01', 'well'],
    ]);
  });

  test('says an answer that stayed the same once, since when it is so, and of many the last four', () => {
    const same = followUp('e', '2026-08-01', 'well');
    expect(told([...all, same])).toEqual(told(all));
    const turns = ['hard', 'weak', 'hard', 'weak', 'hard'].map((answer, at) =>
      followUp(`t${at}`, `2027-0${at + 1}-01`, answer),
    );
    expect(told(turns).map(([date]) => date)).toEqual(['2027-02-01', '2027-03-01', '2027-04-01', '2027-05-01']);
  });

  test('is what stood before the record that is being changed', () => {
    expect(told(all, 'c')).toEqual([['2026-03-01', 'hard']]);
    expect(told(all, 'a')).toEqual([]);
  });
});

describe('what other offices answered', () => {
  const born = (id: string, date: string, body: ShownRecord['body']): ShownRecord => ({
    ...followUp(id, date, undefined, false),
    kind: 'identity',
    body,
  });
  const named = (...records: readonly ShownRecord[]) =>
    answersOfOthers(records, 'identity', 'birth-date').map(({ record, beside }) => [
      record,
      beside['birth-date-about'],
    ]);
  const plain = { 'birth-date': '2002' };
  const about = { 'birth-date': '2002', 'birth-date-about': true } as const;

  test('is named once where two say the same', () => {
    expect(named(born('a', '2026-07-01', plain), born('b', '2026-06-01', plain))).toEqual([['a', undefined]]);
  });

  test('is another answer where the same birth date is only about right', () => {
    expect(
      named(born('a', '2026-07-01', plain), born('b', '2026-06-01', about), born('c', '2026-05-01', about)),
    ).toEqual([
      ['a', undefined],
      ['b', true],
    ]);
  });
});
