/**
 * What is dated after it was written down: a slip of the finger, or a wrong clock. It stands below every record with a real day, opens and ends
 * nothing, and tells of danger, of a young age and of a no all the same.
 */
import { describe, expect, it, test } from 'vitest';
import { factRows } from '../../../../db/casework/derived/facts.ts';
import { indexRow } from '../../../../db/casework/derived/index-row.ts';
import { houseSheet } from '../../../../db/casework/papers/house-sheet.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { newest } from '../../../../db/casework/record/counted-day.ts';
import { flagsOf, stageOf } from '../../../../db/casework/rules/case-stage.ts';
import { childGaps } from '../../../../db/casework/rules/child-gate.ts';
import { consentInForce } from '../../../../db/casework/rules/consent.ts';
import { openDangers } from '../../../../db/casework/rules/danger.ts';
import { emergencyEnds } from '../../../../db/casework/rules/emergency.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { stayOn } from '../../../../db/casework/rules/in-house.ts';
import { decidedAge, mayBeUnder18 } from '../../../../db/casework/rules/minor.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, type Told } from '../case-of.ts';
import { printed } from '../papers/a-resident.ts';
import { ALONE, APPOINTED, BY_AUTHORITY } from './alone.ts';

const AT = '2026-05-06T09:00Z';
const SLIP = '2062-05-06';
const REAL = '2026-05-01';

/** A case all of which was written down on 6 May 2026, as an old file is typed in. */
const written = (...told: readonly Told[]): readonly CaseRecord[] =>
  caseOf(...told).map((record) => ({ ...record, at: AT }));

const consent = (date: string, body: Body): Told => ['consent', { date, 'given-by': 'person', ...body }];
const decision = (date: string, matter: string, result: string, more: Body = {}): Told => [
  'decision',
  { date, matter, result, ...more },
];
const intake = (date: string, ...needs: readonly string[]): Told => ['intake', { date, 'needs-today': needs }];
const service = (date: string, given: string): Told => ['service', { date, service: given }];
const closure = (date: string, state: string, more: Body = {}): Told => ['closure', { date, state, ...more }];
const CHILD: Told = ['profile', { age: 15 }];
const ADULT: Told = ['profile', { age: 30 }];

const CHILD_SETTLED = [
  ...ALONE,
  CHILD,
  decision(REAL, 'guardian', 'yes', APPOINTED),
  decision(REAL, 'best-interest', 'yes', BY_AUTHORITY),
  consent(REAL, { help: 'agrees' }),
];

/** Both orders of writing: neither may make a difference. */
const bothWays = (...told: readonly Told[]) => [written(...told), written(...told.toReversed())] as const;
const dangersOf = (records: readonly CaseRecord[]) => openDangers(records).map(({ danger }) => danger);
const factsOf = (records: readonly CaseRecord[]) => factRows(records)[0]?.values ?? {};

/** casework/RULES.md (Days). */
describe('never outranks a real day, in whatever order they were written', () => {
  test.each<[string, readonly Told[], (records: readonly CaseRecord[]) => unknown, unknown]>([
    [
      'a child’s agreement, her no',
      [
        ...ALONE,
        CHILD,
        decision(REAL, 'guardian', 'yes', APPOINTED),
        decision(REAL, 'best-interest', 'yes', BY_AUTHORITY),
      ].concat([consent(SLIP, { help: 'agrees' }), consent(REAL, { help: 'refuses' })]),
      childGaps,
      ['child-help-refused'],
    ],
    [
      'a guardian’s appointment, its withdrawal',
      [
        ...ALONE,
        CHILD,
        consent(REAL, { help: 'agrees' }),
        decision(REAL, 'best-interest', 'yes', BY_AUTHORITY),
        decision(SLIP, 'guardian', 'yes', APPOINTED),
        decision(REAL, 'guardian', 'withdrawn'),
      ],
      childGaps,
      ['child-no-guardian'],
    ],
    [
      'an age decision of 20, one of 16',
      [decision(SLIP, 'age', 'yes', { 'age-years': 20 }), decision(REAL, 'age', 'yes', { 'age-years': 16 })],
      (records) => [mayBeUnder18(records), decidedAge(records), indexRow(records)?.minor],
      [true, 16, 1],
    ],
    [
      'an age decision of 20, an age of 15',
      [CHILD, decision(SLIP, 'age', 'yes', { 'age-years': 20 })],
      mayBeUnder18,
      true,
    ],
    [
      'a contact without need, one in danger',
      [intake(SLIP, 'nothing'), intake(REAL, 'self-harm')],
      dangersOf,
      ['self-harm'],
    ],
    [
      'an agreement to be contacted, “later”',
      [ADULT, consent(SLIP, { contact: 'agrees' }), consent(REAL, { contact: 'later' })],
      (records) => consentInForce(records).get('contact')?.answer,
      'later',
    ],
    [
      'a consent to keep, an emergency: its hours run',
      [ADULT, consent(SLIP, { keep: 'with-name' }), consent('2026-05-04', { keep: 'emergency' })],
      (records) => [consentInForce(records).get('keep')?.answer, emergencyEnds(records)],
      ['emergency', '2026-05-08T12:00Z'],
    ],
    [
      'an agreement to share, a no',
      [ADULT, consent(SLIP, { 'share-headquarters': 'with-name' }), consent(REAL, { 'share-headquarters': 'refuses' })],
      (records) => consentInForce(records).get('share-headquarters')?.answer,
      'refuses',
    ],
    [
      'a safe way, the newer one',
      [
        ['safe-contact', { date: SLIP, how: 'OLD', 'never-say': 'OLD' }],
        ['safe-contact', { date: REAL, how: 'NEW', 'never-say': 'NEW' }],
      ],
      (records) => newest(records, 'safe-contact', 'never-say', 'date')?.value,
      'NEW',
    ],
    [
      'a next step, the newer one',
      [
        ['intake', { date: SLIP, 'next-step': 'advice-only' }],
        ['intake', { date: REAL, 'next-step': 'talk-again' }],
      ],
      (records) => [indexRow(records)?.nextStep, factsOf(records)['next-step'], factsOf(records)['first-contact']],
      ['talk-again', 'talk-again', REAL],
    ],
    [
      'a closing, the reopening',
      [service(REAL, 'food'), closure(SLIP, 'closed'), closure(REAL, 'reopened')],
      (records) => [stageOf(records), factsOf(records).closed, factsOf(records)['closure-state']],
      ['assisted', null, 'reopened'],
    ],
    [
      'a determination, the newer one',
      [
        ['determination', { date: SLIP, status: 'not-victim', 'formally-identified': 'yes' }],
        ['determination', { date: REAL, status: 'possible', 'formally-identified': 'pending' }],
      ],
      (records) => [
        factsOf(records).status,
        factsOf(records).determined,
        flagsOf(records).find(({ flag }) => flag === 'waiting-for')?.since,
      ],
      ['possible', REAL, REAL],
    ],
    [
      'no allergies known, a severe one',
      [
        ['health', { date: '2062-01-01', allergies: 'none known' }],
        ['health', { date: REAL, allergies: 'PENICILLIN, severe' }],
      ],
      (records) => newest(records, 'health', 'allergies', 'date')?.value,
      'PENICILLIN, severe',
    ],
    [
      'a guardian who no longer stands in question, one who does',
      [
        CHILD,
        decision(REAL, 'guardian-place', 'yes', { 'guardian-ground': 'may-have-taken-part', 'by-role': 'approver' }),
        decision(SLIP, 'guardian-place', 'withdrawn'),
        consent(REAL, { keep: 'with-name' }),
        consent(REAL, { keep: 'with-name', 'given-by': 'guardian' }),
      ],
      (records) => consentInForce(records).get('keep')?.answer,
      'later',
    ],
    [
      'a guardian who closes nothing, one who said later',
      [
        CHILD,
        consent(REAL, { keep: 'emergency' }),
        consent(REAL, { keep: 'later', 'given-by': 'guardian' }),
        decision(SLIP, 'guardian-place', 'yes', { 'guardian-ground': 'may-have-taken-part' }),
      ],
      (records) => consentInForce(records).get('keep')?.answer,
      'later',
    ],
  ])('%s', (_, told, read, expected) => {
    const [one, other] = bothWays(...told);
    expect([read(one), read(other)]).toEqual([expected, expected]);
  });

  it('nor is it printed for the house', () => {
    const records = written(
      ['health', { date: '2062-01-01', allergies: 'none known' }],
      ['health', { date: REAL, allergies: 'PENICILLIN, severe' }],
      ['stay', { house: 'H1', from: REAL }],
    );
    const stay = stayOn(records, null, '2026-05-06');
    if (stay === undefined) throw new Error('no stay');
    const sheet = printed(houseSheet(records, stay, 'en', '2026-05-06'));
    expect(sheet).toContain('PENICILLIN, severe');
    expect(sheet).not.toContain('none known');
  });
});

describe('is not done yet', () => {
  test.each<[string, Told]>([
    ['a service', service(SLIP, 'food')],
    ['a stay', ['stay', { house: 'H1', from: SLIP }]],
    ['a stay of next month', ['stay', { house: 'H1', from: '2026-06-01' }]],
    ['a follow-up', ['follow-up', { state: 'done', date: SLIP }]],
  ])('%s moves no stage and counts as no help', (_, told) => {
    const records = written(intake(REAL, 'nothing'), told);
    expect(stageOf(records)).toBe('contact');
    const { 'first-help': help, 'services-given': given, stays, instance, 'first-stay': stay } = factsOf(records);
    expect([help, given, stays, instance, stay]).toEqual([null, 0, 0, 0, null]);
  });

  it('a service meets no need, and nobody’s death ends a danger', () => {
    const told = intake(REAL, 'doctor-now', 'safe-place', 'threatened');
    const more = [service(SLIP, 'medical-care'), service(SLIP, 'shelter'), closure(SLIP, 'closed', { reason: 'died' })];
    expect(dangersOf(written(told, ...more))).toEqual(['threatened', 'doctor-now', 'safe-place']);
  });

  it('a bed of next month is nobody’s house today; who is there is', () => {
    const records = written(
      ['stay', { house: 'H1', from: REAL, until: '2026-05-10' }],
      ['stay', { house: 'H2', from: '2026-06-01' }],
    );
    expect(stayOn(records, null, '2026-05-06')?.open.house).toBe('H1');
    expect(stayOn(records, null, '2026-06-01')?.open.house).toBe('H2');
    // No row of a list names a house: it is written once, and the day goes on.
    expect(Object.keys(indexRow(records) ?? {})).not.toContain('house');
  });
});

describe('counts where nothing else speaks, and opens no gate by it', () => {
  it('an allergy is on the sheet, a way never to speak of her is told', () => {
    const records = written(['health', { date: SLIP, allergies: 'nuts' }]);
    expect(newest(records, 'health', 'allergies', 'date')?.value).toBe('nuts');
  });

  it('an agreement alone is none yet', () => {
    const records = written(ADULT, consent(SLIP, { help: 'agrees', contact: 'agrees', keep: 'with-name' }));
    expect(consentInForce(records).size).toBe(0);
    expect(flagsOf(records).map(({ flag }) => flag)).toContain('no-consent-yet');
  });
});

describe('closes all the same, from the day of its writing', () => {
  const gates = (records: readonly CaseRecord[]) =>
    gatesOf(records, { today: '2026-05-20', emergencyOver: false })
      .filter(({ allowed }) => !allowed)
      .map(({ gate }) => gate);

  it('a danger', () => {
    expect(openDangers(written(intake(REAL, 'nothing'), intake(SLIP, 'threatened')))).toMatchObject([
      { danger: 'threatened', since: '2026-05-06' },
    ]);
  });

  it('a young age', () => {
    const adult = decision(REAL, 'age', 'yes', { 'age-years': 20 });
    expect(mayBeUnder18(written(adult, decision(SLIP, 'age', 'yes', { 'age-years': 16 })))).toBe(true);
    // Born in 2010, and heard of in 2062: the writing says when.
    expect(mayBeUnder18(written(['identity', { 'birth-date': '2010' }], ['intake', { date: SLIP }]))).toBe(true);
  });

  it('a no, until somebody asks again after it was written', () => {
    const agreed = consent(REAL, { contact: 'agrees' });
    const no = consent(SLIP, { contact: 'refuses' });
    const answer = (records: readonly CaseRecord[]) => consentInForce(records).get('contact')?.answer;
    expect(answer(written(ADULT, agreed, no))).toBe('refuses');
    const again = caseOf(consent('2026-05-09', { contact: 'agrees' })).slice(1);
    expect(answer([...written(ADULT, agreed, no), ...again.map((record) => ({ ...record, n: 9 }))])).toBe('agrees');
  });

  it('a child’s no', () => {
    expect(gates(written(...CHILD_SETTLED))).not.toContain('child');
    expect(gates(written(...CHILD_SETTLED, consent(SLIP, { help: 'refuses' })))).toContain('child');
  });
});
