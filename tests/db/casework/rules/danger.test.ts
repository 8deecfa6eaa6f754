import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { childCameAlong, DANGERS, openDangers } from '../../../../db/casework/rules/danger.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const contact = (needs: readonly string[], date?: string): Told => [
  'intake',
  { 'needs-today': needs, ...(date === undefined ? {} : { date }) },
];
const service = (given: string, date?: string, more = {}): Told => [
  'service',
  { service: given, ...(date === undefined ? {} : { date }), ...more },
];
const followUp = (date: string, more: object): Told => ['follow-up', { state: 'done', date, ...more }];
const dangers = (...told: readonly Told[]) => openDangers(caseOf(...told)).map(({ danger }) => danger);
const CHILD: Told = ['profile', { age: 15 }];

/** casework/RULES.md (Danger). */
describe('a danger that somebody told of', () => {
  it('is every urgent need of the list; food, clothes and others are not', () => {
    const needs = list('needs-today').codes.map(({ code }) => code);
    expect(needs.filter((need) => !DANGERS.some((danger) => danger === need))).toEqual([
      'nothing',
      'food-clothes',
      'other',
    ]);
    expect(dangers(contact(needs, '2026-05-03'))).toEqual(DANGERS.filter((danger) => needs.includes(danger)));
  });

  it('is ended by nothing that headquarters paid: nobody was with the person', () => {
    const told: readonly Told[] = [
      contact(['threatened', 'medicine'], '2026-05-03'),
      ['closure', { state: 'closed', date: '2026-06-05', reason: 'goals-reached' }],
    ];
    const given = service('medicines', '2026-06-01', { outcome: 'given' });
    const open = (records: readonly CaseRecord[]) => openDangers(records).map(({ danger }) => danger);
    const paid = from('HQ', given).map((record): CaseRecord => ({ ...record, ofHeadquarters: true }));
    expect(open([...caseOf(...told), ...paid])).toEqual(['threatened', 'medicine']);
    // Medicines meet that need where somebody handed them over; they are no second look at a threat.
    expect(open([...caseOf(...told), ...from('MD-K', given)])).toEqual(['threatened']);
  });

  it('with a child beside it is a child in danger; a child alone is no danger, and is told', () => {
    expect(dangers(contact(['child-with-them', 'threatened'], '2026-05-03'))).toEqual([
      'threatened',
      'child-with-them',
    ]);
    expect(dangers(contact(['child-with-them'], '2026-05-03'))).toEqual([]);
    expect(childCameAlong(caseOf(contact(['child-with-them'], '2026-05-03')))).toBe(true);
    expect(childCameAlong(caseOf(contact(['child-with-them', 'threatened'], '2026-05-03')))).toBe(false);
  });

  test.each<[string, readonly Told[], readonly string[]]>([
    ['is there', [contact(['self-harm'], '2026-05-03')], ['self-harm']],
    ['also without a day', [contact(['self-harm'])], ['self-harm']],
    ['ends when needs are noted anew', [contact(['self-harm'], '2026-05-03'), contact(['nothing'], '2026-05-04')], []],
    [
      'the same day too, in the order of writing',
      [contact(['self-harm'], '2026-05-03'), contact(['food-clothes'], '2026-05-03')],
      [],
    ],
    [
      'and not by a contact that says nothing of needs',
      [contact(['self-harm'], '2026-05-03'), ['intake', { date: '2026-05-04', way: 'telephone' }]],
      ['self-harm'],
    ],
    [
      'nor by an older one that is written down later',
      [contact(['self-harm'], '2026-05-03'), contact(['nothing'], '2026-05-01')],
      ['self-harm'],
    ],
    [
      'a need by what meets it',
      [contact(['doctor-now', 'threatened'], '2026-05-03'), service('emergency-care', '2026-05-03')],
      ['threatened'],
    ],
    [
      'not by help of before',
      [contact(['doctor-now'], '2026-05-03'), service('medical-care', '2026-05-02')],
      ['doctor-now'],
    ],
    ['nor by help that nobody dated', [contact(['doctor-now'], '2026-05-03'), service('medical-care')], ['doctor-now']],
    [
      'nor by help that is only planned',
      [contact(['doctor-now'], '2026-05-03'), service('medical-care', '2026-05-03', { outcome: 'planned' })],
      ['doctor-now'],
    ],
    [
      'may harm herself: no service ends it',
      [contact(['self-harm'], '2026-05-03'), service('counselling', '2026-05-04')],
      ['self-harm'],
    ],
    [
      'a place tonight until there is one',
      [contact(['safe-place'], '2026-05-03'), ['stay', { from: '2026-04-01', until: '2026-04-02' }]],
      ['safe-place'],
    ],
    ['by a stay', [contact(['safe-place'], '2026-05-03'), ['stay', { from: '2026-05-03', house: 'H1' }]], []],
    ['by a night somewhere', [contact(['safe-place'], '2026-05-03'), service('accommodation', '2026-05-03')], []],
    ['by nothing else', [contact(['safe-place'], '2026-05-03'), service('food', '2026-05-03')], ['safe-place']],
    [
      'closing a case ends nothing',
      [contact(['self-harm'], '2026-05-03'), ['closure', { state: 'closed', date: '2026-05-05' }]],
      ['self-harm'],
    ],
    [
      'unless the person has died',
      [contact(['self-harm'], '2026-05-03'), ['closure', { state: 'closed', date: '2026-05-05', reason: 'died' }]],
      [],
    ],
    [
      'nor does closing for a reason, though somebody saw the person again: a talk is no second look',
      [
        contact(['self-harm'], '2026-05-03'),
        service('counselling', '2026-05-20'),
        ['closure', { state: 'closed', date: '2026-06-05', reason: 'goals-reached' }],
      ],
      ['self-harm'],
    ],
    [
      'nor a food parcel',
      [
        contact(['self-harm', 'threatened'], '2026-05-01'),
        service('food', '2026-05-04', { outcome: 'given' }),
        ['closure', { state: 'closed', date: '2026-05-04', reason: 'goals-reached' }],
      ],
      ['self-harm', 'threatened'],
    ],
    ...(['doctor-now', 'injury', 'pregnancy', 'detained', 'watched', 'children-in-danger'] as const).map(
      (need): [string, readonly Told[], readonly string[]] => [
        `nor any other meeting: ${need}`,
        [
          contact([need], '2026-05-01'),
          ['stay', { from: '2026-05-02', house: 'H1' }],
          ['screening', { date: '2026-05-03' }],
          service('clothing', '2026-05-04'),
          ['closure', { state: 'closed', date: '2026-06-05', reason: 'person-wish' }],
        ],
        [need],
      ],
    ),
    [
      'a second look before closing answers it',
      [
        contact(['self-harm'], '2026-05-03'),
        contact(['nothing'], '2026-05-04'),
        ['closure', { state: 'closed', date: '2026-06-05', reason: 'goals-reached' }],
      ],
      [],
    ],
    [
      'and so does one after it',
      [
        contact(['self-harm'], '2026-05-03'),
        ['closure', { state: 'closed', date: '2026-06-05', reason: 'goals-reached' }],
        followUp('2026-06-20', { safe: 'yes' }),
      ],
      [],
    ],
    [
      'closed as died, and reopened: it was a slip',
      [
        contact(['self-harm'], '2026-05-03'),
        ['closure', { state: 'closed', date: '2026-05-05', reason: 'died' }],
        ['closure', { state: 'reopened', date: '2026-05-06' }],
      ],
      ['self-harm'],
    ],
    [
      'not where the help came to nothing',
      [
        contact(['self-harm'], '2026-05-03'),
        service('counselling', '2026-05-20', { outcome: 'refused' }),
        ['closure', { state: 'closed', date: '2026-06-05', reason: 'person-wish' }],
      ],
      ['self-harm'],
    ],
    [
      'nor where nobody said why',
      [
        contact(['self-harm'], '2026-05-03'),
        service('counselling', '2026-05-20'),
        ['closure', { state: 'closed', date: '2026-06-05' }],
      ],
      ['self-harm'],
    ],
    [
      'found safe at a later follow-up',
      [contact(['threatened'], '2026-05-03'), followUp('2026-05-20', { safe: 'yes' })],
      [],
    ],
    [
      'a follow-up that does not ask ends nothing',
      [contact(['threatened'], '2026-05-03'), followUp('2026-05-20', {})],
      ['threatened'],
    ],
    ['not safe at a follow-up', [followUp('2026-05-03', { safe: 'no' })], ['not-safe']],
    ['perhaps exploited again', [followUp('2026-05-03', { 're-trafficked': 'suspected', safe: 'yes' })], ['not-safe']],
    [
      'until a later one finds the person safe',
      [followUp('2026-05-03', { safe: 'no' }), followUp('2026-05-04', { safe: 'yes' })],
      [],
    ],
    [
      'of two on one day the worse holds',
      [followUp('2026-05-03', { safe: 'no' }), followUp('2026-05-03', { safe: 'yes' })],
      ['not-safe'],
    ],
    ['a child that missed a contact', [CHILD, followUp('2026-05-03', { state: 'missed' })], ['child-missed']],
    ['an adult who missed one is in no danger', [followUp('2026-05-03', { state: 'missed' })], []],
    [
      'who was missed on three days',
      ['2026-03-03', '2026-04-03', '2026-05-03'].map((day) => followUp(day, { state: 'missed' })),
      ['lost-contact'],
    ],
    [
      'who was missed three times on two days is not',
      ['2026-04-03', '2026-05-03', '2026-05-03'].map((day) => followUp(day, { state: 'missed' })),
      [],
    ],
    [
      'who was missed in a month that may hold the other day is not',
      ['2026-04-03', '2026-05-03', '2026-05'].map((day) => followUp(day, { state: 'missed' })),
      [],
    ],
    [
      'what was missed before somebody was reached is over',
      [
        ...['2026-01-03', '2026-02-03'].map((day) => followUp(day, { state: 'missed' })),
        followUp('2026-03-03', {}),
        ...['2026-04-03', '2026-05-03'].map((day) => followUp(day, { state: 'missed' })),
      ],
      [],
    ],
    [
      'until the case is closed on that',
      [
        followUp('2026-03-03', { state: 'missed' }),
        followUp('2026-04-03', { state: 'missed' }),
        followUp('2026-05-03', { state: 'missed' }),
        ['closure', { state: 'closed', date: '2026-05-04', reason: 'lost-contact' }],
      ],
      [],
    ],
    [
      'closed for another reason, nobody decided it',
      [
        followUp('2026-03-03', { state: 'missed' }),
        followUp('2026-04-03', { state: 'missed' }),
        followUp('2026-05-03', { state: 'missed' }),
        ['closure', { state: 'closed', date: '2026-05-04', reason: 'goals-reached' }],
      ],
      ['lost-contact'],
    ],
    [
      'until somebody looks again',
      [
        followUp('2026-03-03', { state: 'missed' }),
        followUp('2026-04-03', { state: 'missed' }),
        followUp('2026-05-03', { state: 'missed' }),
        contact(['food-clothes'], '2026-05-09'),
      ],
      [],
    ],
    [
      'a child is looked for, whatever the case was closed for',
      [
        CHILD,
        followUp('2026-05-03', { state: 'missed' }),
        ['closure', { state: 'closed', date: '2026-05-04', reason: 'lost-contact' }],
      ],
      ['child-missed'],
    ],
    [
      'until somebody has seen it',
      [CHILD, followUp('2026-05-03', { state: 'missed' }), contact(['nothing'], '2026-05-06')],
      [],
    ],
    [
      'a child that left the house without a plan',
      [CHILD, ['stay', { from: '2026-04-01', until: '2026-05-02', 'left-for': 'left-unplanned' }]],
      ['child-missing'],
    ],
    [
      'also after a call in which nobody looked',
      [
        CHILD,
        ['stay', { from: '2026-04-01', until: '2026-05-02', 'left-for': 'left-unplanned' }],
        ['intake', { date: '2026-05-03', way: 'telephone' }],
      ],
      ['child-missing'],
    ],
    [
      'until somebody has seen it',
      [
        CHILD,
        ['stay', { from: '2026-04-01', until: '2026-05-02', 'left-for': 'left-unplanned' }],
        followUp('2026-05-03', {}),
      ],
      [],
    ],
  ])('%s', (_, told, expected) => {
    expect(dangers(...told)).toEqual(expected);
  });

  it('is not ended by a contact on a day that had not come when it was written down', () => {
    const slip = caseOf(contact(['nothing'], '2031-05-03')).map((record) => ({ ...record, at: '2026-05-01T09:00Z' }));
    const open = openDangers([...slip, ...caseOf(contact(['self-harm'], '2026-05-03'))]);
    expect(open).toMatchObject([{ danger: 'self-harm', since: '2026-05-03' }]);
  });

  describe('is ended by nothing that lies ahead of its writing', () => {
    const WRITTEN = '2026-05-06T09:00Z';
    const CHILD_GONE: readonly Told[] = [
      CHILD,
      ['stay', { from: '2026-04-01', until: '2026-05-02', 'left-for': 'left-unplanned' }],
    ];
    const missed: readonly Told[] = [
      followUp('2026-03-03', { state: 'missed' }),
      followUp('2026-04-03', { state: 'missed' }),
      followUp('2026-05-03', { state: 'missed' }),
    ];
    test.each<[string, readonly Told[], Told, readonly string[]]>([
      [
        'a contact, of one day of writing',
        [contact(['self-harm'], '2026-05-04')],
        contact(['nothing'], '2062-05-04'),
        ['self-harm'],
      ],
      ['a doctor', [contact(['doctor-now'], '2026-05-04')], service('medical-care', '2062-05-04'), ['doctor-now']],
      [
        'a stay',
        [contact(['safe-place'], '2026-05-04')],
        ['stay', { from: '2062-05-04', house: 'H1' }],
        ['safe-place'],
      ],
      [
        'a bed planned for next week',
        [contact(['safe-place'], '2026-05-04')],
        ['stay', { from: '2026-05-14', house: 'H1' }],
        ['safe-place'],
      ],
      [
        'a follow-up that found the person safe',
        [contact(['threatened'], '2026-05-04')],
        followUp('2062-05-04', { safe: 'yes' }),
        ['threatened'],
      ],
      ['a follow-up that was done', missed, followUp('2062-05-04', {}), ['lost-contact']],
      [
        'a closing',
        missed,
        ['closure', { state: 'closed', date: '2062-05-04', reason: 'lost-contact' }],
        ['lost-contact'],
      ],
      ['a bed for a child that is gone', CHILD_GONE, ['stay', { from: '2026-06-04', house: 'H1' }], ['child-missing']],
    ])('%s', (_, told, ahead, expected) => {
      for (const order of [
        [...told, ahead],
        [ahead, ...told],
      ]) {
        const records = caseOf(...order).map((record) => ({ ...record, at: WRITTEN }));
        expect(openDangers(records).map(({ danger }) => danger)).toEqual(expected);
      }
    });

    it('but a danger that is noted so is told of', () => {
      const records = caseOf(contact(['self-harm'], '2062-05-04')).map((record) => ({ ...record, at: WRITTEN }));
      expect(openDangers(records).map(({ danger }) => danger)).toEqual(['self-harm']);
    });
  });

  it('that another office told of is answered by that office, or by whom it handed the case to', () => {
    const told = [...from('MD-KIV', contact(['threatened'], '2026-05-03'))];
    const looked = caseOf(contact(['nothing'], '2026-05-04'));
    const open = (...records: Parameters<typeof openDangers>[0]) => openDangers(records).map(({ danger }) => danger);
    expect(open(...told, ...looked)).toEqual(['threatened']);
    const handed = from('MD-KIV', contact(['threatened'], '2026-05-03'), [
      'transfer',
      { act: 'hand-over', date: '2026-05-03', 'to-office': 'KG-BIS' },
    ]);
    expect(open(...handed, ...looked)).toEqual([]);
    expect(open(...handed, ...caseOf())).toEqual(['threatened']);
  });
});
