import { describe, expect, it, test } from 'vitest';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import { flagsOf } from '../../../../db/casework/rules/case-stage.ts';
import { plansUnderWay } from '../../../../db/casework/rules/plan-begun.ts';
import { daysAhead, proceedingsUnderWay } from '../../../../db/casework/rules/under-way.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const TODAY = '2026-05-10';
const asked = (more: Body = {}): Told => ['referral', { act: 'ask', date: '2026-05-02', for: 'service', ...more }];
const legal = (more: Body): Told => ['legal', { date: '2026-05-02', proceeding: 'criminal', role: 'injured', ...more }];
const due = (...days: readonly string[]) => ({ due: days.map((day) => ({ day, what: 'hearing' })) });
const plan = (more: Body = {}): Told => ['plan', { date: '2026-05-02', ...more }];
const days = (...told: readonly Told[]) => daysAhead(caseOf(...told)).map(({ what, day }) => `${what} ${day}`);

/** casework/RULES.md (Days ahead). */
describe('a day ahead', () => {
  test.each<[string, readonly Told[], readonly string[]]>([
    ['of a request is when it is needed', [asked({ 'needed-by': '2026-05-20' })], ['request-needed 2026-05-20']],
    ['is none of a request without a day', [asked()], []],
    [
      'of a proceeding is each that matters',
      [legal(due('2026-06-01', '2026-07-01'))],
      ['legal-due 2026-06-01', 'legal-due 2026-07-01'],
    ],
    [
      'of a permit is its last while it holds',
      [['legal', { date: '2026-05-02', proceeding: 'permit', 'permit-state': 'granted', 'permit-until': '2026-06' }]],
      ['permit-ends 2026-06'],
    ],
    [
      'is none of a permit that ended',
      [['legal', { date: '2026-05-02', proceeding: 'permit', 'permit-state': 'ended', 'permit-until': '2026-06' }]],
      [],
    ],
    ['of a plan is its review', [plan({ 'review-date': '2026-06-02' })], ['plan-review 2026-06-02']],
    ['is none of a plan that ended', [plan({ 'review-date': '2026-06-02', outcome: 'reached' })], []],
    [
      'of needs is the review of the newest assessment',
      [
        ['needs', { date: '2026-04-02', 'review-date': '2026-06-02' }],
        ['needs', { date: '2026-05-02', 'review-date': '2026-08-02' }],
      ],
      ['needs-review 2026-08-02'],
    ],
    [
      'of a travel document is its last while a journey home lies ahead',
      [['travel', { state: 'planned', mode: 'voluntary-return', document: 'issued', 'document-until': '2026-06-30' }]],
      ['papers-end 2026-06-30'],
    ],
    [
      'is none of a journey that was made',
      [['travel', { state: 'departed', departed: '2026-05-03', document: 'issued', 'document-until': '2026-06-30' }]],
      [],
    ],
  ])('%s', (_, told, expected) => {
    expect(days(...told)).toEqual(expected);
  });

  it('is that of the last record of those that go on with one another', () => {
    const records = caseOf(
      plan({ 'review-date': '2026-06-02', 'waiting-for': ['money'] }),
      legal({ testimony: 'pending', ...due('2026-06-01') }),
    );
    const [first, trial] = records.filter(({ kind }) => kind === 'plan' || kind === 'legal');
    const goesOn = { [first?.kind ?? '']: first?.id ?? '', [trial?.kind ?? '']: trial?.id ?? '' };
    const more = from('RS-BEG', plan({ outcome: 'changed' }), legal({ stage: 'ended', testimony: 'given-trial' })).map(
      (record) => ({
        ...record,
        open: { ...record.open, continues: { cites: [goesOn[record.kind] ?? '', 'date'] as const } },
      }),
    );
    expect(daysAhead([...records, ...more])).toEqual([]);
    expect(plansUnderWay([...records, ...more])).toEqual([]);
    expect(flagsOf([...records, ...more]).map(({ flag }) => flag)).not.toContain('waiting-for');
    expect(proceedingsUnderWay([...records, ...more], TODAY)).toEqual([]);
  });
});

it('a proceeding goes on while it waits for the person, or a day in it is still to come', () => {
  const goesOn = (more: Body) => proceedingsUnderWay(caseOf(legal(more)), TODAY).length === 1;
  expect(goesOn({ testimony: 'pending' })).toBe(true);
  expect(goesOn({ testimony: 'does-not-want', ...due('2026-05-10') })).toBe(true);
  expect(goesOn({ testimony: 'does-not-want', ...due('2026-05-09') })).toBe(false);
});

describe('Today', () => {
  const said = (...told: readonly Told[]) =>
    caseLines(caseOf(...told), undefined).flatMap(({ group, code, until }) =>
      group === 'dates' || group === 'waiting' ? [[code, until]] : [],
    );

  it('says what was asked and is not answered, and the days that were noted', () => {
    expect(said(asked(), asked({ 'needed-by': '2026-05-20' }), plan({ 'review-date': '2026-06-02' }))).toEqual([
      ['today-request-needed', '2026-05-20'],
      ['today-plan-review', '2026-06-02'],
      ['today-request-waiting', null],
    ]);
  });

  it('asks nothing of it after a no', () => {
    expect(
      said(asked(), plan({ 'review-date': '2026-06-02' }), ['consent', { date: '2026-05-04', keep: 'refuses' }]),
    ).toEqual([]);
  });

  it('says to an office what another asks of it', () => {
    const own = caseOf(['profile', { age: 30 }]);
    const office = own[0]?.office ?? '';
    const theirs = from('MD-KIV', asked({ 'to-office': office }), asked({ 'to-office': 'RO-BUC' })).map((record) => ({
      ...record,
      counts: 'whole' as const,
    }));
    const lines = caseLines([...own, ...theirs], undefined);
    expect(lines.filter(({ code }) => code === 'today-office-asks')).toMatchObject([
      { opens: 'form:referral', asksThisOffice: { office: 'MD-KIV', matter: null } },
    ]);
  });
});
