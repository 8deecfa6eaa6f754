import { describe, expect, it, test } from 'vitest';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { openDangersOn } from '../../../../db/casework/rules/danger.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const BOOKED = '2026-05-04T09:00Z';
const bed = (day: string): Told => ['stay', { from: day, house: 'H1' }];
const answer = (said: string, date: string, danger = 'late'): Told => [
  'danger-answer',
  { dangers: [danger], answer: said, date },
];
/** Beds are booked on 4 May; what else is told stands at its own day. */
const booked = (...told: readonly Told[]) =>
  caseOf(...told).map((record) => (record.kind === 'stay' ? { ...record, at: BOOKED } : record));
const on = (day: string, ...told: readonly Told[]) =>
  openDangersOn(booked(...told), day).map(({ danger, since }) => [danger, since]);
const LATE = [['late', '2026-05-10']];

/** casework/RULES.md (Late). */
describe('who was expected in a house', () => {
  test.each<[string, string, readonly Told[], unknown]>([
    ['is not late on the day itself', '2026-05-10', [bed('2026-05-10')], []],
    ['is late the day after', '2026-05-11', [bed('2026-05-10')], LATE],
    ['for thirty days', '2026-06-09', [bed('2026-05-10')], LATE],
    ['and no longer while nobody says anything', '2026-06-10', [bed('2026-05-10')], []],
    ['but on once somebody did', '2026-06-18', [bed('2026-05-10'), answer('told', '2026-05-11')], LATE],
    [
      'may be under 18: is late until somebody says something',
      '2026-09-01',
      [['profile', { age: 15 }], bed('2026-05-10')],
      [['child-late', '2026-05-10']],
    ],
    ['is late after a month that was noted', '2026-07-01', [bed('2026-06')], [['late', '2026-06']]],
    ['is not late where it began the next day', '2026-05-11', [bed('2026-05-05')], []],
    ['nor once somebody said what was done', '2026-05-12', [bed('2026-05-10'), answer('done', '2026-05-11')], []],
    [
      'nor once they were seen on a later day',
      '2026-05-12',
      [bed('2026-05-10'), ['follow-up', { state: 'done', date: '2026-05-11' }]],
      [],
    ],
    [
      'but still where that was on the day itself',
      '2026-05-12',
      [bed('2026-05-10'), ['follow-up', { state: 'done', date: '2026-05-10' }]],
      LATE,
    ],
    [
      'may be under 18: one answer does not end it',
      '2026-05-12',
      [['profile', { age: 15 }], bed('2026-05-10'), answer('not-so', '2026-05-11', 'child-late')],
      [['child-late', '2026-05-10']],
    ],
  ])('%s', (_, day, told, expected) => expect(on(day, ...told)).toEqual(expected));

  it('has come once the stay is saved on its day or after', () => {
    expect(openDangersOn(caseOf(bed('2026-05-10')), '2026-05-11')).toEqual([]);
  });
});

const arrival = (state: string, date: string): Told => ['arrival', { state, date }];
const absent = arrival('did-not-appear', '2026-05-10');
const lost: Told = ['closure', { state: 'closed', reason: 'lost-contact', date: '2026-05-12' }];
const child: Told = ['profile', { age: 15 }];
const no: Told = ['consent', { keep: 'refuses', 'given-by': 'both', date: '2026-05-11' }];

/** casework/RULES.md (Late); sida-2003 §2.7 L3109-3110. */
describe('who did not appear on arrival', () => {
  test.each<[string, string, readonly Told[], unknown]>([
    ['is late at once', '2026-05-10', [absent], LATE],
    ['for as long as nobody says anything', '2026-09-01', [absent], LATE],
    ['is late once, where a bed was booked too', '2026-05-12', [bed('2026-05-10'), absent], LATE],
    ['may be under 18: is a child who is late', '2026-05-10', [child, absent], [['child-late', '2026-05-10']]],
    ['is not late once they arrived on a later day', '2026-05-12', [absent, arrival('late', '2026-05-11')], []],
    ['nor once they were held at the border', '2026-05-12', [absent, arrival('held-at-border', '2026-05-11')], []],
    [
      'but still where they were sent back, and that is another danger',
      '2026-05-12',
      [absent, arrival('entry-refused', '2026-05-11')],
      [...LATE, ['detained', '2026-05-11']],
    ],
    ['and where that was on the day itself', '2026-05-12', [absent, arrival('arrived', '2026-05-10')], LATE],
    ['is not late once somebody said what was done', '2026-05-12', [absent, answer('done', '2026-05-11')], []],
    ['nor once contact was given up', '2026-05-13', [absent, lost], []],
    ['nor where they want nothing kept: they are not coming', '2026-05-12', [absent, no], []],
    ['may be under 18: nor then', '2026-05-12', [child, absent, no], []],
    ['may be under 18: contact is never given up', '2026-05-13', [child, absent, lost], [['child-late', '2026-05-10']]],
  ])('%s', (_, day, told, expected) => expect(on(day, ...told)).toEqual(expected));

  it('has one line on Today, where a bed was booked too', () => {
    const late = caseLines(booked(bed('2026-05-10'), absent), undefined).filter(({ code }) => code === 'today-late');
    expect(late.map(({ since, begins }) => [since, begins])).toEqual([['2026-05-10', undefined]]);
  });

  it('is not late where they arrived on the day after', () => {
    expect(on('2026-05-12', bed('2026-05-10'), arrival('arrived', '2026-05-11'))).toEqual([]);
  });
});

/** casework/RULES.md (Danger); sida-2003 §2.7 L2003-2005. */
describe('who was not let in', () => {
  const refused = arrival('entry-refused', '2026-05-10');
  const HELD = [['detained', '2026-05-10']];

  test.each<[string, readonly Told[], unknown]>([
    ['is held or sent back, until somebody says what became of it', [refused], HELD],
    ['may be under 18', [child, refused], HELD],
    ['wants nothing kept: is held all the same', [refused, no], HELD],
    ['contact was given up: is held all the same', [refused, lost], HELD],
    ['was let in on the day itself: nobody knows which was first', [refused, arrival('arrived', '2026-05-10')], HELD],
    ['arrived on a later day', [refused, arrival('late', '2026-05-11')], []],
    ['was seen on a later day', [refused, ['follow-up', { state: 'done', date: '2026-05-11' }]], []],
    [
      'somebody said what was done',
      [refused, ['danger-answer', { date: '2026-05-11', dangers: ['detained'], answer: 'done' }]],
      [],
    ],
    ['has died', [refused, ['closure', { state: 'closed', reason: 'died', date: '2026-05-11' }]], []],
  ])('%s', (_, told, expected) => expect(on('2026-05-13', ...told)).toEqual(expected));

  it('stands on Today of the office that sent them as of the one that waited', () => {
    const codes = (records: readonly CaseRecord[]) => caseLines(records, undefined).map(({ code }) => code);
    const fromThere = from('MD-KIV', refused).map((record): CaseRecord => ({ ...record, counts: 'tightening' }));
    expect(codes(caseOf(refused))).toContain('today-detained');
    expect(codes([...caseOf(left()), ...fromThere])).toContain('today-detained');
  });
});

const left = (more = {}): Told => [
  'travel',
  { state: 'departed', departed: '2026-05-10', 'to-country': 'MDA', ...more },
];
const writtenAt = (at: string) => (record: CaseRecord) => (record.kind === 'travel' ? { ...record, at } : record);
/** Journeys are written down on 10 May. */
const travelling = (...told: readonly Told[]) => caseOf(...told).map(writtenAt('2026-05-10T12:00Z'));

/** casework/RULES.md (Late); sida-2003 §2.7 L2291-2298, L3109-3110. */
describe('who departed, and of whom nobody wrote how they came', () => {
  const days = [{ day: '2026-05-10' }, { day: '2026-05-12' }];
  test.each<[string, string, readonly Told[], unknown]>([
    ['is not late on the day of the journey', '2026-05-10', [left()], []],
    ['is late the day after', '2026-05-11', [left()], LATE],
    ['is under way until the last day of the route', '2026-05-12', [left({ route: days })], []],
    ['and late after it', '2026-05-13', [left({ route: days })], LATE],
    ['a day of the route that is a slip hides nobody', '2026-05-11', [left({ route: [{ day: '2062-05-12' }] })], LATE],
    ['is late on whatever way they went', '2026-05-11', [left({ mode: 'move' })], LATE],
    ['for thirty days', '2026-06-09', [left()], LATE],
    ['and no longer while nobody says anything', '2026-06-10', [left()], []],
    ['may be under 18: until somebody answers', '2026-09-01', [child, left()], [['child-late', '2026-05-10']]],
    ['arrived on the same day', '2026-05-11', [left(), arrival('arrived', '2026-05-10')], []],
    [
      'not let in: somebody wrote how it ended, and they are held or sent back',
      '2026-05-11',
      [left(), arrival('entry-refused', '2026-05-10')],
      [['detained', '2026-05-10']],
    ],
    ['came to a house', '2026-05-13', [left({ route: days }), ['stay', { from: '2026-05-11', came: 'yes' }]], []],
    ['an answer ends it', '2026-05-12', [left(), answer('done', '2026-05-11')], []],
    ['was seen on a later day', '2026-05-12', [left(), ['follow-up', { state: 'done', date: '2026-05-11' }]], []],
    ['contact was given up', '2026-05-13', [left(), lost], []],
    ['wants nothing kept: they are not coming', '2026-05-12', [child, left(), no], []],
    ['has died', '2026-05-12', [left(), ['closure', { state: 'closed', reason: 'died', date: '2026-05-11' }]], []],
    ['did not travel', '2026-05-12', [left({ state: 'not-travelled' })], []],
    ['the journey was put off', '2026-05-12', [left({ state: 'put-off' })], []],
    ['goes on with another journey', '2026-05-11', [left(), left({ departed: '2026-05-11' })], []],
  ])('%s', (_, day, told, expected) =>
    expect(
      openDangersOn(
        travelling(...told).map((one) => (one.kind === 'stay' ? { ...one, at: '2026-05-11T12:00Z' } : one)),
        day,
      ).map(({ danger, since }) => [danger, since]),
    ).toEqual(expected),
  );

  it('rings for nobody whose journey was typed in long afterwards', () => {
    const typed = caseOf(child, left({ departed: '2004-05-10' })).map(writtenAt('2026-05-10T12:00Z'));
    expect(openDangersOn(typed, '2026-05-20')).toEqual([]);
    const version = (at: string) => ({ at, open: { state: 'departed', departed: '2004-05-10' } });
    const corrected = (at: string) =>
      typed.map((record) => (record.kind === 'travel' ? { ...record, revision: 2, versions: [version(at)] } : record));
    expect(openDangersOn(corrected('2026-05-10T11:00Z'), '2026-05-20'), 'corrected').toEqual([]);
    expect(openDangersOn(corrected('2004-05-10T11:00Z'), '2026-05-20').map(({ danger }) => danger)).toEqual([
      'child-late',
    ]);
  });

  it('without a day is late from the day on which somebody first wrote that they left, whatever is corrected since', () => {
    const noted = caseOf(['travel', { state: 'departed' }]).map((record) => ({
      ...record,
      at: '2026-05-19T12:00Z',
      versions: [
        { at: '2026-05-02T12:00Z', open: { state: 'planned' } },
        { at: '2026-05-10T12:00Z', open: { state: 'departed' } },
      ],
    }));
    expect(openDangersOn(noted, '2026-05-11').map(({ since }) => since)).toEqual(['2026-05-10']);
  });

  it('is expected anew by a bed whose day was noted since, and by none that was only corrected', () => {
    const bedOf = (versionDay: string) =>
      caseOf(left(), ['stay', { from: '2026-05-25', came: 'not-yet' }]).map((record) =>
        record.kind === 'stay'
          ? {
              ...{ ...record, at: '2026-05-15T12:00Z' },
              versions: [{ at: '2026-05-01T12:00Z', open: { from: versionDay, came: 'not-yet' } }],
            }
          : { ...record, at: '2026-05-10T12:00Z' },
      );
    expect(openDangersOn(bedOf('2026-05-09'), '2026-05-16')).toEqual([]);
    expect(openDangersOn(bedOf('2026-05-25'), '2026-05-16').map(({ danger }) => danger)).toEqual(['late']);
  });

  it('is not expected anew by a journey of which something else was corrected, also where it says why a day is missing', () => {
    const open = { departed: '2026-05-08', 'planned-for': { missing: 'unknown' } } as const;
    const records = [
      ...travelling(left()),
      ...caseOf(left({ ...open, route: [{ day: '2026-05-13' }] })).map((record) => ({
        ...{ ...record, id: 'B'.repeat(22), at: '2026-05-12T12:00Z' },
        versions: [{ at: '2026-05-08T12:00Z', open: { ...open, 'planned-for': { missing: 'unknown' } as const } }],
      })),
    ];
    expect(openDangersOn(records, '2026-05-13').map(({ danger, since }) => [danger, since])).toEqual(LATE);
  });

  it('an arrival of a day to come ends nothing', () => {
    const records = travelling(left(), arrival('arrived', '2062-05-10')).map((record) => ({
      ...record,
      at: '2026-05-10T12:00Z',
    }));
    expect(openDangersOn(records, '2026-05-12').map(({ danger }) => danger)).toEqual(['late']);
  });

  it('rings for the office that expects them as for the one that sent them', () => {
    const theirs = from('KV-P', left({ 'to-office': 'KG-BIS' })).map(
      (record): CaseRecord => ({ ...record, at: '2026-05-10T12:00Z', counts: 'tightening' }),
    );
    expect(caseLines([...caseOf(child), ...theirs], undefined).filter(({ group }) => group === 'danger')).toMatchObject(
      [{ code: 'today-child-late', begins: '2026-05-11', opens: 'form:arrival' }],
    );
  });

  const journeyLines = (records: readonly CaseRecord[]) =>
    caseLines(records, undefined).flatMap(({ code, until, opens }) =>
      /journey|under-way|coming/.test(code) ? [[code, until, opens]] : [],
    );
  const planned: Told = ['travel', { state: 'planned', 'planned-for': '2026-05-20' }];
  const theirJourney = from('KV-P', planned).map((record): CaseRecord => ({ ...record, counts: 'tightening' }));

  test.each<[string, readonly CaseRecord[], unknown]>([
    ['of one that is planned', caseOf(planned), [['today-journey', '2026-05-20', 'form:travel']]],
    [
      'of one that another office planned',
      [...caseOf(), ...theirJourney],
      [['today-journey', '2026-05-20', 'form:arrival']],
    ],
    [
      'of one under way, until its last day',
      travelling(left({ route: days })),
      [['today-under-way', '2026-05-12', 'form:arrival']],
    ],
    [
      'of one under way whose day is a slip, that of its writing',
      travelling(left({ departed: '2062-05-10' })),
      [['today-under-way', '2026-05-10', 'form:arrival']],
    ],
    ['of none that ended', travelling(left(), arrival('arrived', '2026-05-10')), []],
    ['of none that is put off', caseOf(['travel', { state: 'put-off', 'planned-for': '2026-05-20' }]), []],
    [
      'of who wants nothing kept, that they are not coming',
      [...caseOf(no), ...theirJourney],
      [['today-not-coming', null, 'case']],
    ],
    [
      'of who has died, nothing',
      [...caseOf(['closure', { state: 'closed', reason: 'died', date: '2026-05-03' }]), ...theirJourney],
      [],
    ],
  ])('Today says the day %s', (_, records, lines) => expect(journeyLines(records)).toEqual(lines));
});
