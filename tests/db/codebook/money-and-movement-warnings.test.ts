import { describe, expect, it, test } from 'vitest';
import type { Body } from '../../../db/codebook/types.ts';
import { warnings } from '../../../db/codebook/warnings.ts';

const TODAY = '2026-06-01';
type Filed = readonly [kind: string, body: Body, office?: string];

/** What is said of these; those with an office are another's. */
function said(...filed: readonly Filed[]): readonly string[] {
  const own = filed.filter(([, , office]) => office === undefined).map(([kind, body]) => ({ kind, body }));
  const elsewhere = filed.flatMap(([kind, body, office]) => (office === undefined ? [] : [{ kind, body, office }]));
  return warnings(own, TODAY, undefined, elsewhere).map(({ kind, question, code }) => `${kind}.${question} ${code}`);
}

/** casework/RULES.md (Danger): what is told where it rings nowhere is asked to be noted. */
describe('an urgent danger that is told in another form', () => {
  const needs = (code: string, date: string, office?: string): Filed => {
    const body = { date, 'needs-today': [code] };
    return office === undefined ? ['intake', body] : ['intake', body, office];
  };
  const risk: Filed = ['risk-assessment', { date: '2026-04-10', reach: ['in-contact', 'knows-place'] }];
  const held: Filed = ['arrival', { date: '2026-04-10', state: 'held-at-border' }];
  const KNOWN = ['risk-assessment.reach warning-place-known-not-noted'];
  const HELD = ['arrival.state warning-held-not-noted'];

  test.each<[string, readonly string[], readonly Filed[]]>([
    ['whoever threatens knows the place', KNOWN, [risk]],
    ['calls only', [], [['risk-assessment', { reach: ['in-contact'] }]]],
    ['that is noted', [], [risk, needs('place-known', '2026-04-10')]],
    ['that is noted by another office', [], [risk, needs('place-known', '2026-04-12', 'MD-KIV')]],
    ['another need is noted', KNOWN, [risk, needs('medicine', '2026-04-10')]],
    ['it was told before, and then was over', KNOWN, [risk, needs('place-known', '2026-04-09')]],
    [
      'it was answered since',
      [],
      [risk, ['danger-answer', { date: '2026-04-11', dangers: ['place-known'], answer: 'not-so' }]],
    ],
    [
      'a suspect is where they are',
      ['perpetrator.whereabouts warning-place-known-not-noted'],
      [['perpetrator', { whereabouts: 'same-place' }]],
    ],
    ['a suspect is elsewhere', [], [['perpetrator', { whereabouts: 'elsewhere' }]]],
    ['held at the border', HELD, [held]],
    ['held at the border, and noted', [], [held, needs('detained', '2026-04-10')]],
    ['not let in', [], [['arrival', { state: 'entry-refused' }]]],
    [
      'children left behind',
      ['way-out.left-behind warning-children-left-not-noted'],
      [['way-out', { 'left-behind': ['pay', 'children'] }]],
    ],
    [
      'children left behind, and noted',
      [],
      [['way-out', { 'left-behind': ['children'] }], needs('children-in-danger', '2026-01-01')],
    ],
  ])('%s', (_, expected, filed) => expect(said(...filed)).toEqual(expected));

  test('is not asked for while it is open, whenever it was told', () => {
    const body = { date: '2026-04-10', reach: ['knows-place'] };
    const codes = (open: readonly string[]) =>
      warnings([{ kind: 'risk-assessment', body }], TODAY, undefined, [], open).map(({ code }) => code);
    expect([codes([]), codes(['place-known'])]).toEqual([['warning-place-known-not-noted'], []]);
  });
});

const plan = (ceiling: number, more: Body = {}, office?: string): Filed => {
  const body = { date: '2026-03-01', ceiling, currency: 'NOK', ...more };
  return office === undefined ? ['plan', body] : ['plan', body, office];
};
const paid = (amount: number, more: Body = {}, office?: string): Filed => {
  const body = { date: '2026-04-01', amount, currency: 'NOK', ...more };
  return office === undefined ? ['payment', body] : ['payment', body, office];
};
const OVER = ['payment.amount warning-over-ceiling'];
const IN_NAIRA = { currency: 'NGN', rate: 6_500, 'rate-currency': 'NOK', 'rate-date': '2026-04-01' };

/** norad-2010 §2.9 L3561-3570: 25,000 kroner are spent by the plan. Amounts are in minor units. */
describe('what is spent by a plan', () => {
  test.each<[string, readonly string[], readonly Filed[]]>([
    ['to the last unit is not too much', [], [plan(2_500_000), paid(2_000_000), paid(500_000)]],
    ['one unit more is', OVER, [plan(2_500_000), paid(2_000_000), paid(500_001)]],
    ['with what is only planned', OVER, [plan(2_500_000), paid(2_000_000), paid(600_000, { state: 'planned' })]],
    ['without what was called off', [], [plan(2_500_000), paid(2_000_000), paid(600_000, { state: 'cancelled' })]],
    ['less what was paid back', [], [plan(2_500_000), paid(2_600_000), paid(100_000, { way: 'repaid' })]],
    ['less what was returned unspent', [], [plan(2_500_000), paid(2_600_000), paid(100_000, { way: 'returned' })]],
    ['with what another office paid', OVER, [plan(2_500_000), paid(1_000_000), paid(1_500_001, {}, 'NG-LOS')]],
    ['by the plan that another office made', OVER, [plan(2_500_000, {}, 'NO-OSL'), paid(2_500_001)]],
    ['another office’s payment alone is nobody’s to answer here', [], [plan(10), paid(11, {}, 'NG-LOS')]],
    ['by the newest plan', [], [plan(10), plan(20, { date: '2026-03-02' }), paid(20)]],
    ['a revision without a ceiling lifts none', OVER, [plan(10), ['plan', { date: '2026-03-02' }], paid(11)]],
    ['on its project line alone', [], [plan(10, { project: 'NO-1' }), paid(11, { project: 'NO-2' })]],
    ['on that line', OVER, [plan(10, { project: 'NO-1' }), paid(11, { project: 'NO-1' })]],
    [
      'in another currency by its rate: 3,846,154 naira are 25,000.00 kroner',
      [],
      [plan(2_500_000), paid(384_615_400, IN_NAIRA)],
    ],
    ['in another currency by its rate, and a kobo unit more', OVER, [plan(2_500_000), paid(384_616_200, IN_NAIRA)]],
    ['in another currency without a rate it is not known', [], [plan(10), paid(5_000_000, { currency: 'NGN' })]],
    [
      'between currencies of no and of two decimals',
      OVER,
      [
        plan(100, { currency: 'EUR' }),
        paid(170, { currency: 'JPY', rate: 6_000, 'rate-currency': 'EUR', 'rate-date': '2026-04-01' }),
      ],
    ],
    [
      'between currencies of no and of two decimals, below',
      [],
      [
        plan(102, { currency: 'EUR' }),
        paid(170, { currency: 'JPY', rate: 6_000, 'rate-currency': 'EUR', 'rate-date': '2026-04-01' }),
      ],
    ],
  ])('%s', (_, expected, filed) => expect(said(...filed)).toEqual(expected));
});

describe('a payment', () => {
  const RATE = ['payment.rate warning-rate-without-day'];
  const day = { 'rate-date': '2026-04-01' };
  test.each<[string, readonly string[], Body]>([
    ['the last instalment', [], { instalment: 3, instalments: 3 }],
    [
      'an instalment beyond the last',
      ['payment.instalment warning-instalment-beyond'],
      { instalment: 4, instalments: 3 },
    ],
    ['an instalment of nobody knows how many', [], { instalment: 4 }],
    ['a rate with its day and currency', [], { rate: 91_600, 'rate-currency': 'EUR', ...day }],
    ['a rate without its day', RATE, { rate: 91_600, 'rate-currency': 'EUR' }],
    ['a rate of no currency', RATE, { rate: 91_600, ...day }],
    ['an amount without its currency', ['payment.currency warning-amount-without-currency'], { amount: 100 }],
  ])('%s', (_, expected, body) => expect(said(['payment', body])).toEqual(expected));
});

describe('a journey', () => {
  const EARLY = ['arrival.date warning-arrival-before-departure'];
  const came = (date: string): Filed => ['arrival', { state: 'arrived', date }];
  const left = (departed: string): Filed => ['travel', { state: 'departed', departed }, 'RS-BEG'];
  test.each<[string, readonly string[], readonly Filed[]]>([
    ['arrived on the day of departure', [], [left('2026-05-04'), came('2026-05-04')]],
    ['arrived before it', EARLY, [left('2026-05-04'), came('2026-05-03')]],
    ['arrived in that month', [], [left('2026-05-04'), came('2026-05')]],
    ['arrived before the second of two', [], [left('2026-05-04'), left('2026-05-20'), came('2026-05-05')]],
    ['arrived, and nobody noted a departure', [], [came('2026-05-03')]],
    [
      'its paper was refused before it was asked for',
      ['travel.document-answered warning-end-before-start'],
      [['travel', { document: 'refused', 'document-applied': '2026-05-04', 'document-answered': '2026-05-03' }]],
    ],
    [
      'with an escort and nobody',
      ['travel.escort warning-none-beside-others'],
      [['travel', { escort: ['none', 'medical'] }]],
    ],
  ])('%s', (_, expected, filed) => expect(said(...filed)).toEqual(expected));

  it('is refused where it names a journey of this office that began later, and warns of one of another office', () => {
    const [mine, theirs] = ['A'.repeat(22), `${'B'.repeat(21)}A`];
    const journey: Body = { state: 'departed', departed: '2026-05-04' };
    const names = (id: string): Body => ({
      state: 'arrived',
      date: '2026-05-03',
      journey: { cites: [id, 'departed'] },
    });
    const found = (id: string) =>
      warnings(
        [
          { id: mine, kind: 'travel', body: journey },
          { kind: 'arrival', body: names(id) },
        ],
        '2026-05-20',
      ).map(({ code, blocks }) => [code, blocks]);
    expect(found(mine)).toEqual([['warning-arrival-before-its-journey', true]]);
    expect(found(theirs)).toEqual([['warning-arrival-before-departure', false]]);
  });

  const NOT_AGREED = ['travel.consulate warning-consulate-not-agreed'];
  const consulate = (answer: string): Filed => ['travel', { consulate: answer }];
  const agreed = (date: string, answer: string): Filed => [
    'consent',
    { date, 'authorities-of-origin': answer, 'asylum-explained': true },
    'RS-BEG',
  ];
  test.each<[string, readonly string[], readonly Filed[]]>([
    ['asks no consulate', [], [consulate('not-asked')]],
    ['asks a consulate and nobody agreed', NOT_AGREED, [consulate('asked')]],
    ['asks a consulate as was agreed', [], [agreed('2026-05-01', 'agrees'), consulate('confirmed')]],
    [
      'asks a consulate after the agreement was taken back',
      NOT_AGREED,
      [agreed('2026-05-01', 'agrees'), agreed('2026-05-02', 'refuses'), consulate('asked')],
    ],
    [
      'asks a consulate as was agreed, and a later talk did not ask it again',
      [],
      [agreed('2026-05-01', 'agrees'), agreed('2026-05-02', 'not-asked'), consulate('asked')],
    ],
    [
      'asks a consulate, and of two answers of one day one was no',
      NOT_AGREED,
      [agreed('2026-05-01', 'refuses'), agreed('2026-05-01', 'agrees'), consulate('asked')],
    ],
  ])('%s', (_, expected, filed) => expect(said(...filed)).toEqual(expected));
});

/** casework/RULES.md (Contact): somebody is tried only by a way that they agreed to. */
describe('a follow-up that is planned', () => {
  const card = (ways: readonly string[], date = '2026-05-01', office?: string): Filed => {
    const body: Body = { date, ways };
    return office === undefined ? ['safe-contact', body] : ['safe-contact', body, office];
  };
  const planned = (method: string, state = 'planned'): Filed => ['follow-up', { state, method }];
  const NOT_AGREED = ['follow-up.method warning-way-not-agreed'];
  test.each<[string, readonly string[], readonly Filed[]]>([
    ['as was agreed', [], [card(['call', 'visit']), planned('visit-home')]],
    ['as a visit, where only calls were agreed', NOT_AGREED, [card(['call']), planned('visit-home')]],
    ['as a call, where only letters were', NOT_AGREED, [card(['letter']), planned('telephone')]],
    ['through a partner, where only calls were', NOT_AGREED, [card(['call']), planned('partner')]],
    ['as a call of theirs', [], [card(['they-call']), planned('telephone')]],
    ['as a visit, where only they call', NOT_AGREED, [card(['they-call']), planned('visit-home')]],
    ['as the newest agreement has it', [], [card(['call']), card(['visit'], '2026-05-09'), planned('visit-home')]],
    ['as an older one had it', NOT_AGREED, [card(['visit']), card(['call'], '2026-05-09'), planned('visit-home')]],
    ['another way was told in words', [], [card(['other']), planned('visit-home')]],
    ['nobody noted a way', [], [card([]), planned('visit-home')]],
    ['only another office noted one', [], [card(['call'], '2026-05-01', 'RS-BEG'), planned('visit-home')]],
    ['at the office, or through whom they named', [], [card(['call']), planned('office'), planned('trusted-person')]],
    ['and was done so', [], [card(['call']), planned('visit-home', 'done')]],
  ])('%s', (_, expected, filed) => expect(said(...filed)).toEqual(expected));
});
