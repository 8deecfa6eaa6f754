import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { openDangers } from '../../../../db/casework/rules/danger.ts';
import {
  asksIncome,
  followUpDue,
  nextFollowUp,
  trustedNotTried,
} from '../../../../db/casework/rules/follow-up-schedule.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const consent = (body: Body, date = '2026-05-01'): Told => ['consent', { date, 'given-by': 'person', ...body }];
const card = (body: Body, date = '2026-05-01'): Told => ['safe-contact', { date, ...body }];
const followUp = (state: string, date: string, more: Body = {}): Told => ['follow-up', { state, date, ...more }];
const arrived = (date: string): Told => ['arrival', { state: 'arrived', date }];

const AGREES = consent({ contact: 'agrees', help: 'agrees' });
const CARD = card({});
const HOME = arrived('2026-05-04');
const READY = [AGREES, CARD, HOME];
const but = (one: Told, ...instead: readonly Told[]) => [...READY.filter((told) => told !== one), ...instead];

/** All written down when every day in it had come, but those of a day to come. */
const written = (records: readonly CaseRecord[]) => records.map((one) => ({ ...one, at: '2027-12-31T12:00Z' }));
const dayOf = (...told: readonly Told[]) => {
  const due = followUpDue(written(caseOf(...told)));
  return due?.says === 'next' ? due.day : due?.says;
};

/** casework/RULES.md (Follow-up): no document gives intervals. */
describe('the next follow-up', () => {
  const DONE = ['2026-05-08', '2026-06-05', '2026-08-01', '2026-11-04'].map((day) => followUp('done', day));

  test.each<[string, readonly Told[], string | undefined]>([
    ['is within a week of coming home', READY, '2026-05-11'],
    ['then after a month', [...READY, ...DONE.slice(0, 1)], '2026-06-04'],
    ['then after three', [...READY, ...DONE.slice(0, 2)], '2026-08-04'],
    ['then after six, although the last came early', [...READY, ...DONE.slice(0, 3)], '2026-11-04'],
    ['then after a year', [...READY, ...DONE], '2027-05-04'],
    ['and then no more', [...READY, ...DONE, followUp('done', '2027-05-04')], undefined],
    [
      'of a child is within a week',
      [...but(AGREES, consent({ contact: 'agrees', help: 'agrees', 'given-by': 'both' })), ['profile', { age: 15 }]],
      '2026-05-11',
    ],
    [
      'of a child then after two',
      [
        ...but(AGREES, consent({ contact: 'agrees', help: 'agrees', 'given-by': 'both' })),
        ['profile', { age: 15 }],
        followUp('done', '2026-05-10'),
      ],
      '2026-05-18',
    ],
    ['one late contact stands for all before it', [...READY, followUp('done', '2026-08-04')], '2026-11-04'],
    ['a contact before they came home stands for none', [...READY, followUp('done', '2026-05-03')], '2026-05-11'],
    ['one that was missed stands for none', [...READY, followUp('missed', '2026-05-10')], '2026-05-11'],
    ['one of a day to come stands for none', [...READY, followUp('done', '2062-05-10')], '2026-05-11'],
    ['is counted from the last homecoming', [...READY, arrived('2026-07-01')], '2026-07-08'],
    [
      'is counted from the departure where no arrival is noted',
      but(HOME, ['travel', { state: 'departed', departed: '2026-05-03' }]),
      '2026-05-10',
    ],
    [
      'is counted from the plan of who stays where they are',
      but(HOME, ['plan', { date: '2026-05-05', begun: '2026-05-06' }]),
      '2026-05-13',
    ],
    ['of nobody who did not come home and has no plan', but(HOME), undefined],
    ['not of who did not appear', but(HOME, ['arrival', { state: 'did-not-appear', date: '2026-05-04' }]), undefined],
    // Only with consent to be contacted, and a safe way.
    ['nobody asked whether they may be contacted', but(AGREES, consent({ help: 'agrees' })), undefined],
    ['they decide later', [...READY, consent({ contact: 'later' }, '2026-05-02')], undefined],
    ['they want no contact', [...READY, consent({ contact: 'refuses' }, '2026-05-02')], undefined],
    [
      'they agreed on a day to come',
      but(AGREES, consent({ contact: 'agrees', help: 'agrees' }, '2062-05-01')),
      undefined,
    ],
    ['a child’s guardian was not asked', [...READY, ['profile', { age: 15 }]], undefined],
    ['nothing of theirs may be kept', [...READY, consent({ keep: 'refuses' }, '2026-05-02')], undefined],
    ['after a refusal of help no interval holds', [...READY, consent({ help: 'refuses' }, '2026-05-02')], undefined],
    ['it is not noted how contact is safe', but(CARD), 'no-safe-way'],
    ['what was agreed about it has run out by then', but(CARD, card({ 'valid-until': '2026-05-10' })), undefined],
    ['it holds on that day', but(CARD, card({ 'valid-until': '2026-05-11' })), '2026-05-11'],
    ['they wanted no contact again', [...READY, followUp('done', '2026-05-10', { 'wants-contact': 'no' })], undefined],
    ['they will call', [...READY, followUp('done', '2026-05-10', { 'wants-contact': 'only-if-they-call' })], undefined],
    [
      'they wanted none, and want it again',
      [
        ...READY,
        followUp('done', '2026-05-05', { 'wants-contact': 'no' }),
        followUp('done', '2026-05-06', { 'wants-contact': 'yes' }),
      ],
      '2026-06-04',
    ],
    [
      'they wanted none, by a day to come',
      [
        ...READY,
        followUp('done', '2026-05-05', { 'wants-contact': 'yes' }),
        followUp('done', '2062-05-06', { 'wants-contact': 'no' }),
      ],
      undefined,
    ],
    ['one is planned', [...READY, ['follow-up', { state: 'planned', 'planned-for': '2026-05-20' }]], undefined],
    ['one that was planned was called off', [...READY, followUp('cancelled', '2026-05-10')], '2026-05-11'],
    [
      'contact may be lost',
      [...READY, ...['2026-05-10', '2026-05-12', '2026-05-14'].map((day) => followUp('missed', day))],
      undefined,
    ],
    [
      'it was missed twice on one day',
      [...READY, followUp('missed', '2026-05-10'), followUp('missed', '2026-05-10')],
      '2026-05-11',
    ],
    ['they died', [...READY, ['closure', { date: '2026-05-09', state: 'closed', reason: 'died' }]], undefined],
    [
      'the office handed its part over',
      [...READY, ['closure', { date: '2026-05-09', state: 'handed-over' }]],
      undefined,
    ],
    // Money decides nothing.
    [
      'the last instalment was paid',
      [...READY, ['payment', { date: '2026-05-10', instalment: 3, instalments: 3 }]],
      '2026-05-11',
    ],
    [
      'the plan has ended',
      [...READY, ['plan', { date: '2026-05-05', outcome: 'reached', ended: '2026-05-10' }]],
      '2026-05-11',
    ],
  ])('%s', (_, told, day) => {
    expect(dayOf(...told)).toBe(day);
  });

  it('confirms first how contact is safe where that was agreed more than three months before', () => {
    const confirms = (...told: readonly Told[]) => {
      const due = followUpDue(written(caseOf(...told)));
      return due?.says === 'next' && due.confirmFirst;
    };
    expect(confirms(...but(CARD, card({}, '2026-02-11')))).toBe(false);
    expect(confirms(...but(CARD, card({}, '2026-02-10')))).toBe(true);
    expect(confirms(...but(CARD, ['safe-contact', {}]))).toBe(true);
  });

  it('is not called for again by another office’s word alone', () => {
    const ours = caseOf(...READY, followUp('done', '2026-05-05', { 'wants-contact': 'no' }));
    const theirs = from('MD-K', followUp('done', '2026-05-06', { 'wants-contact': 'yes' }));
    const counting = (counts: 'whole' | 'tightening') => theirs.map((one): CaseRecord => ({ ...one, counts }));
    expect(followUpDue(written([...ours, ...counting('tightening')]))).toBeUndefined();
    expect(followUpDue(written([...ours, ...counting('whole')]))).toMatchObject({ day: '2026-06-04' });
  });

  it('is of the office that has the person, and of no other', () => {
    const theirs = from('MD-K', HOME).map((one): CaseRecord => ({ ...one, counts: 'whole' }));
    const ours = caseOf(AGREES, CARD);
    expect(followUpDue(written([...ours, ...theirs]))).toMatchObject({ day: '2026-05-11' });
    const handed = caseOf(AGREES, CARD, ['transfer', { act: 'hand-over', date: '2026-05-02', 'to-office': 'MD-K' }]);
    expect(followUpDue(written([...handed, ...theirs]))).toBeUndefined();
  });
});

/** casework/RULES.md (Follow-up): the first that is missed. */
describe('a follow-up that was missed', () => {
  const risk = (body: Body): Told => ['risk-assessment', { date: '2026-05-05', step: 'after-return', ...body }];
  const dangers = (...told: readonly Told[]) => openDangers(written(caseOf(...told))).map(({ danger }) => danger);
  const MISSED = followUp('missed', '2026-05-20');
  test.each<[string, readonly Told[], readonly string[]]>([
    ['once is no danger yet', [MISSED], []],
    ['once is one of who may be a child', [['profile', { age: 15 }], MISSED], ['child-missed']],
    ['once is one where the risk is high', [risk({ level: 'high' }), MISSED], ['lost-contact']],
    [
      'once is none where the risk was found low since',
      [
        risk({ level: 'high' }),
        ['risk-assessment', { date: '2026-05-06', step: 'after-return', level: 'low' }],
        MISSED,
      ],
      [],
    ],
    [
      'once is one where the day to look again at a high risk is over',
      [risk({ level: 'high', 'review-date': '2026-05-19' }), MISSED],
      ['lost-contact'],
    ],
    [
      'is over once they were seen',
      [risk({ level: 'high' }), MISSED, followUp('done', '2026-05-21', { safe: 'yes' })],
      [],
    ],
  ])('%s', (_, told, found) => {
    expect(dangers(...told)).toEqual(found);
  });
});

/** casework/RULES.md (Consent): what is taken back changes the schedule and every gate at once. */
describe('a consent that is taken back', () => {
  const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
  const day = one('2026-05-01', '2026-05-02', '2026-05-04', '2026-05');
  const told: fc.Arbitrary<Told> = fc.oneof(
    fc
      .record({
        date: day,
        'given-by': one('person', 'both'),
        contact: one('agrees', 'later'),
        return: one('agrees', 'not-asked'),
        family: one('agrees', 'later'),
        'authorities-of-origin': one('agrees'),
        'share-partners': one('with-name', 'without-name'),
        keep: one('with-name', 'without-name'),
        help: one('agrees'),
        form: one('signed', 'spoken', 'witnessed'),
        present: one(['nobody-else']),
        'fears-authorities': one('no'),
        'asylum-explained': one(true as const),
        'return-explained': one(true as const),
      })
      .map((body): Told => ['consent', body]),
    day.map((date): Told => ['safe-contact', { date }]),
    day.map((date): Told => ['arrival', { state: 'arrived', date }]),
    day.map((date): Told => ['decision', { date, matter: 'clearance', result: 'yes' }]),
    day.map((date): Told => ['risk-assessment', { date, step: 'return', mitigated: 'yes', level: 'low' }]),
    one<Told>(
      ['family', { relation: 'mother', knows: 'part', 'took-part': 'no' }],
      ['profile', { age: 15 }],
      ['profile', { age: 30 }],
    ),
  );
  const NO = consent(
    {
      contact: 'refuses',
      return: 'refuses',
      family: 'refuses',
      'authorities-of-origin': 'refuses',
      'share-partners': 'refuses',
    },
    '2026-06-01',
  );
  const CLOSED = ['contact', 'return', 'family', 'authorities-of-origin', 'sharing-partners'];
  const openGates = (records: readonly CaseRecord[]) =>
    gatesOf(records, { today: '2026-06-02', emergencyOver: false }).flatMap(({ gate, allowed }) =>
      allowed && CLOSED.includes(gate) ? [gate] : [],
    );

  it('ends the schedule and closes the gates at once, whoever wrote it down', () => {
    let opened = 0;
    fc.assert(
      fc.property(fc.array(told, { minLength: 4, maxLength: 14 }), fc.boolean(), (before, elsewhere) => {
        const records = written(caseOf(...before));
        opened += openGates(records).length + (followUpDue(records) === undefined ? 0 : 1);
        const no = elsewhere
          ? from('MD-K', NO).map((record): CaseRecord => ({ ...record, counts: 'tightening' }))
          : from('KG-BIS', NO);
        const after = [...records, ...written(no)];
        expect(openGates(after)).toEqual([]);
        expect(followUpDue(after)).toBeUndefined();
      }),
    );
    expect(opened).toBeGreaterThan(0);
  });
});

/** casework/RULES.md (Follow-up): once through whoever they allowed, before it is decided that contact is lost. */
describe('whom they named as one who may be told', () => {
  const missed = (...more: readonly Body[]) =>
    ['2026-05-10', '2026-05-12', '2026-05-14'].map((day, at) => followUp('missed', day, more[at]));
  const TRUSTED = but(CARD, card({ 'trusted-person': 'Aunt Zarina' }));
  test.each<[string, readonly Told[], boolean]>([
    ['is to be tried after three days', [...TRUSTED, ...missed()], true],
    ['is not yet after two', [...TRUSTED, ...missed().slice(1)], false],
    ['was tried', [...TRUSTED, ...missed({}, { method: 'trusted-person' })], false],
    ['is nobody', [...READY, ...missed()], false],
    ['is nobody by the newest agreement', [...TRUSTED, card({}, '2026-05-05'), ...missed()], false],
    [
      'is told nothing where they want no contact',
      [...TRUSTED, ...missed(), consent({ contact: 'refuses' }, '2026-05-15')],
      false,
    ],
    [
      'is asked nothing where they agreed that only they contact us',
      [...but(CARD, card({ 'trusted-person': 'Aunt Zarina', ways: ['they-call'] })), ...missed()],
      false,
    ],
    ['is not asked once they were reached', [...TRUSTED, ...missed(), followUp('done', '2026-05-15')], false],
  ])('%s', (_, told, found) => {
    expect(trustedNotTried(written(caseOf(...told)))).toBe(found);
  });
});

const asks = (date: string, ...rule: readonly string[]): Told => ['plan', { date, 'follow-up-rule': rule }];
const AGREED_BY_BOTH = consent({ contact: 'agrees', help: 'agrees', 'given-by': 'both' });

/** casework/RULES.md (Follow-up: by the rule of the project). */
describe('a project that says when', () => {
  const MONTHLY = asks('2026-05-05', 'months-1', 'months-2', 'months-18');
  const done = (...days: readonly string[]) => days.map((day) => followUp('done', day));
  test.each<[string, readonly Told[], string | undefined]>([
    ['goes before the intervals of this project’s own choice', [...READY, MONTHLY], '2026-06-04'],
    ['goes on after a year', [...READY, MONTHLY, ...done('2026-06-04', '2026-07-04')], '2027-11-04'],
    ['ends where it ends', [...READY, MONTHLY, ...done('2026-06-04', '2026-07-04', '2027-11-04')], undefined],
    ['says it by a payment too', [...READY, ['payment', { 'follow-up-rule': ['months-2'] }]], '2026-07-04'],
    [
      'says nothing by one that was called off',
      [...READY, ['payment', { state: 'cancelled', 'follow-up-rule': ['months-2'] }]],
      '2026-05-11',
    ],
    [
      'is the newest that says it',
      [...READY, MONTHLY, asks('2026-05-06', 'months-3'), ['plan', { date: '2026-05-07' }]],
      '2026-08-04',
    ],
    ['says only that income is asked', [...READY, asks('2026-05-05', 'income')], '2026-05-11'],
    [
      'takes no child’s first weeks away',
      [...but(AGREES, AGREED_BY_BOTH), ['profile', { age: 15 }], MONTHLY],
      '2026-05-11',
    ],
    [
      'is a child’s after them',
      [...but(AGREES, AGREED_BY_BOTH), ['profile', { age: 15 }], MONTHLY, ...done('2026-05-18')],
      '2026-06-04',
    ],
    ['opens no schedule without consent to be contacted', [...but(AGREES), MONTHLY], undefined],
  ])('%s', (_, told, day) => {
    expect(dayOf(...told)).toBe(day);
  });

  it.each([
    ['whole', '2026-06-04'],
    ['tightening', '2026-05-11'],
  ] as const)('is another office’s word where that counts %s here', (counts, day) => {
    const theirs = from('MD-K', MONTHLY).map((one): CaseRecord => ({ ...one, counts }));
    expect(followUpDue([...written(caseOf(...READY)), ...written(theirs)])).toMatchObject({ day });
  });
});

/** casework/RULES.md (Follow-up): work and income. */
describe('work and income', () => {
  const EARLIER = followUp('done', '2026-11-10');
  test.each<[string, readonly Told[], string, boolean]>([
    ['are not asked half a year after', [...READY, EARLIER], '2026-12-01', false],
    ['are asked nearest to a year after', [...READY, EARLIER], '2027-02-03', true],
    ['are asked late, where nobody was asked at a year', [...READY, EARLIER], '2027-09-01', true],
    ['are not asked twice', [...READY, followUp('done', '2027-05-01')], '2027-05-20', false],
    ['are asked of nobody who did not come home', but(HOME), '2027-05-04', false],
    ['are asked each time where the project asks it', [...READY, asks('2026-05-05', 'income')], '2026-05-11', true],
  ])('%s', (_, told, day, found) => {
    expect(asksIncome(written(caseOf(...told)), day)).toBe(found);
  });
});

/** casework/RULES.md (Follow-up): after *no contact again* no call is due, neither one that was planned. */
describe('a follow-up that is planned', () => {
  const PLANNED: Told = ['follow-up', { state: 'planned', 'planned-for': '2026-06-20' }];
  const wants = (answer: string, date = '2026-05-10') => followUp('done', date, { 'wants-contact': answer });
  const CHILD: readonly Told[] = [...but(AGREES, AGREED_BY_BOTH), ['profile', { age: 15 }], PLANNED];
  const said = (records: readonly CaseRecord[]) => [
    nextFollowUp(written(records))?.day,
    caseLines(written(records), undefined)
      .filter(({ group, until }) => group === 'follow-up' && until === '2026-06-20')
      .map(({ code }) => code),
  ];
  test.each<[string, readonly Told[], string | undefined, string]>([
    ['is made', [...READY, PLANNED], '2026-06-20', 'today-follow-up'],
    [
      'is called off once they want no contact again',
      [...READY, PLANNED, wants('no')],
      undefined,
      'today-follow-up-not-again',
    ],
    [
      'is theirs once they will call',
      [...READY, PLANNED, wants('only-if-they-call')],
      '2026-06-20',
      'today-follow-up-they-call',
    ],
    [
      'is made again once they want contact',
      [...READY, PLANNED, wants('no'), wants('yes', '2026-05-12')],
      '2026-06-20',
      'today-follow-up',
    ],
    [
      'of a child is called off by a no that was said here',
      [...CHILD, wants('no')],
      undefined,
      'today-follow-up-not-again',
    ],
  ])('%s', (_, told, next, code) => {
    expect(said(caseOf(...told))).toEqual([next, [code]]);
  });

  it.each([
    ['an adult', [...READY, PLANNED], 'today-follow-up-not-again'],
    ['a child', CHILD, 'today-follow-up'],
  ] as const)('of %s, where another office alone heard the no', (_, told, code) => {
    const theirs = from('MD-K', wants('no')).map((one): CaseRecord => ({ ...one, counts: 'tightening' }));
    expect(said([...caseOf(...told), ...theirs])[1]).toEqual([code]);
  });
});
