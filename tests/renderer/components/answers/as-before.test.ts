import { describe, expect, it, test } from 'vitest';
import { ASKED_AS_BEFORE, isGoodAsBefore } from '../../../../db/codebook/as-before.ts';
import { askedGroups, isAskedLater } from '../../../../db/codebook/asked.ts';
import { FOLLOW_UP } from '../../../../db/codebook/forms/follow-up.ts';
import { questionsOf } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../../preload/contract.ts';
import { asBefore } from '../../../../renderer/components/answers/as-before.ts';

function record(id: string, date: string, body: Body, kind = 'follow-up'): ShownRecord {
  return {
    ...{ id, kind, station: 'own', office: 'KG-BIS', own: true, mayRevise: true, mayWithdraw: true, revision: 1 },
    ...{
      at: `${date.slice(0, 4) === '2062' ? '2026-01-02' : date}T08:30Z`,
      by: null,
      date,
      body,
      hidden: 0,
      unreadable: 0,
      privateLacking: false,
      known: true,
    },
  };
}

const REACHED: Body = { state: 'done', safe: 'yes', 're-trafficked': 'no' };
const shown = (answers: Body) =>
  askedGroups(FOLLOW_UP, answers)
    .flatMap(({ questions }) => questions)
    .filter((asked) => !isAskedLater(FOLLOW_UP, asked, answers))
    .map(({ id }) => id);
const taken = (records: readonly ShownRecord[], answers: Body = REACHED) =>
  asBefore('follow-up', { answers, typed: {} }, records, shown(answers), undefined);

/** FORMS.md (follow-up: as before). */
describe('as before in a follow-up', () => {
  const SPRING = record('a', '2026-03-01', { 'domain-housing': 'coping', 'domain-work': 'weak', income: 'hardly' });
  const SUMMER = record('b', '2026-07-01', { 'domain-health': 'steady', 'who-helps': ['family', 'ngo'], debt: 'none' });

  it('takes the last answer to each question, with its day, and none that was bad', () => {
    expect(taken([SPRING, SUMMER])).toEqual({
      answers: { 'domain-housing': 'coping', 'domain-health': 'steady', debt: 'none', 'who-helps': ['family', 'ngo'] },
      days: ['2026-03-01', '2026-07-01'],
    });
  });

  test.each<[string, Body]>([
    ['the person was not reached', { ...REACHED, state: 'missed' }],
    ['nobody asked whether they are safe', { state: 'done', 're-trafficked': 'no' }],
    ['they are not safe', { ...REACHED, safe: 'no' }],
    ['they may have been exploited again', { ...REACHED, 're-trafficked': 'suspected' }],
    ['it is not known', { ...REACHED, 're-trafficked': { missing: 'unknown' } }],
  ])('takes nothing where %s', (_, answers) => {
    expect(taken([SPRING, SUMMER], answers)).toBeUndefined();
  });

  test.each<[string, readonly ShownRecord[]]>([
    ['help was needed then', [record('c', '2026-05-01', { 'domain-housing': 'coping', 'need-housing': true })]],
    ['help was needed since', [SPRING, record('c', '2026-05-01', { 'need-housing': true }, 'needs')]],
    ['it was worse since', [SPRING, record('c', '2026-05-01', { 'domain-housing': 'crisis' }, 'needs')]],
    [
      'they did not want to say since',
      [SPRING, record('c', '2026-05-01', { 'domain-housing': { missing: 'declined' } })],
    ],
    [
      'it was worse since, and good only on a day that had not come',
      [
        record('c', '2026-05-01', { 'domain-housing': 'crisis' }),
        record('d', '2062-01-02', { 'domain-housing': 'steady' }),
      ],
    ],
    ['it was only cited', [record('c', '2026-05-01', { 'domain-housing': { cites: ['x', 'domain-housing'] } })]],
  ])('asks a part of life again where %s', (_, records) => {
    expect(taken(records)?.answers ?? {}).not.toHaveProperty('domain-housing');
  });

  it('leaves what was answered now', () => {
    expect(taken([SPRING], { ...REACHED, 'domain-housing': 'crisis' })).toBeUndefined();
  });

  it('is never about safety, what help is needed, what the person wants, or words', () => {
    const never = shown(REACHED).filter((id) => !ASKED_AS_BEFORE.includes(id) && !id.startsWith('need-'));
    expect(never).toEqual([
      ...['state', 'planned-for', 'date', 'method', 'contact-tries', 'safe', 're-trafficked', 'domain-safety'],
      ...['in-their-words', 'wants-contact', 'note'],
    ]);
  });

  it('names only answers that there are', () => {
    for (const asked of questionsOf(FOLLOW_UP).filter(({ id }) => ASKED_AS_BEFORE.includes(id))) {
      const good = list(asked.list ?? '').codes.filter(({ code }) => isGoodAsBefore(asked.id, code));
      expect(good.length, asked.id).toBeGreaterThan(1);
    }
  });

  it('answers 17 of the 39 that are shown where all went well, so that a follow-up gets shorter', () => {
    const well = questionsOf(FOLLOW_UP).flatMap(({ id, list: of, type }) => {
      const good = list(of ?? 'step').codes.find(({ code }) => isGoodAsBefore(id, code))?.code;
      return good === undefined ? [] : [[id, type === 'codes' ? [good] : good] as const];
    });
    const before = taken([record('a', '2026-03-01', Object.fromEntries(well))]);
    expect([shown(REACHED).length, Object.keys(before?.answers ?? {}).length]).toEqual([39, 17]);
  });
});
