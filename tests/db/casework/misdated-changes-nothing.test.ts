/** A record that is dated after it was written changes no answer to any question about a case, but what closes: in every consumer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factRows } from '../../../db/casework/derived/facts.ts';
import { indexRow } from '../../../db/casework/derived/index-row.ts';
import type { CaseRecord } from '../../../db/casework/record/case-record.ts';
import { newest } from '../../../db/casework/record/counted-day.ts';
import { stageOf } from '../../../db/casework/rules/case-stage.ts';
import { consentInForce, isLooser } from '../../../db/casework/rules/consent.ts';
import { openDangers } from '../../../db/casework/rules/danger.ts';
import { emergencyEnds } from '../../../db/casework/rules/emergency.ts';
import { gatesOf } from '../../../db/casework/rules/gates.ts';
import { decidedAge, mayBeUnder18 } from '../../../db/casework/rules/minor.ts';
import type { Body } from '../../../db/codebook/types.ts';
import { caseOf, type Told } from './case-of.ts';

const AT = '2026-05-06T09:00Z';
const REAL = ['2026-04-10', '2026-05-01', '2026-05-01', '2026-05-04', '2026-05-06', '2026-05-07', '2026-05', '2026'];
const TO_COME = ['2026-05-08', '2026-06', '2027', '2062-05-06'];

type Answers = Readonly<Record<string, fc.Arbitrary<Body[string] | undefined>>>;

const some = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 4 });
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const AGREES = some('agrees', 'agrees', 'refuses', 'later', 'not-asked');

/** What is recorded on a day, without the day. */
const KINDS: readonly (readonly [kind: string, dated: string, answers: Answers])[] = [
  [
    'intake',
    'date',
    {
      'needs-today': some(
        ['nothing'],
        ['self-harm'],
        ['doctor-now', 'safe-place'],
        ['threatened'],
        ['child-with-them'],
      ),
      'next-step': some('talk-again', 'advice-only'),
    },
  ],
  [
    'consent',
    'date',
    {
      'given-by': some('person', 'guardian', 'both'),
      keep: some('with-name', 'without-name', 'emergency', 'later', 'refuses'),
      help: AGREES,
      contact: AGREES,
      return: AGREES,
      family: AGREES,
      'authorities-of-origin': AGREES,
      'fears-authorities': some('no', 'no', 'yes', 'unsure'),
      'asylum-explained': some(true as const),
      'return-explained': some(true as const),
      form: some('signed', 'spoken'),
      present: some(['nobody-else'], ['guardian']),
      'share-partners': some('with-name', 'refuses'),
      'no-answer': some('does-not-know', 'too-young'),
      'wants-instead': some(['rest']),
      'share-headquarters': some('with-name', 'without-name', 'counted-only', 'refuses', 'later'),
    },
  ],
  [
    'decision',
    'date',
    {
      matter: one(
        'age',
        'clearance',
        'guardian',
        'best-interest',
        'guardian-place',
        'override',
        'child-situation',
        'escort',
      ),
      'child-situation': some('with-parent', 'alone', 'in-question'),
      'parent-kept-away': some(true as const),
      'other-parent': some('there', 'missing'),
      result: one('yes', 'yes', 'no', 'partly', 'withdrawn'),
      'age-years': some(15, 17, 19, 30),
      gate: one('child'),
      'valid-until': some('2026-05-30'),
      'guardian-ground': some('absent', 'may-have-taken-part'),
      'by-role': some('approver'),
      'guardian-matters': some(['keep', 'help']),
    },
  ],
  [
    'safe-contact',
    'date',
    { 'never-say': some('our name', 'the police'), 'valid-until': some('2026-05-30', '2026-05-10') },
  ],
  ['health', 'date', { allergies: some('nuts', 'none known', 'penicillin') }],
  ['screening', 'date', { purposes: some(['work'], ['begging']) }],
  ['determination', 'date', { status: some('possible', 'victim'), 'formally-identified': some('pending', 'yes') }],
  ['service', 'date', { service: one('food', 'medical-care', 'shelter'), outcome: some('given', 'refused') }],
  ['stay', 'from', { house: one('H1', 'H2'), 'left-for': some('left-unplanned') }],
  [
    'follow-up',
    'date',
    { state: one('done', 'missed'), safe: some('yes', 'no'), 're-trafficked': some('no', 'suspected') },
  ],
  [
    'risk-assessment',
    'date',
    { step: one('return', 'other'), mitigated: some('yes', 'no'), level: some('low', 'high') },
  ],
  ['travel', 'departed', { state: one('departed', 'planned'), mode: some('own', 'move') }],
  ['arrival', 'date', { state: one('arrived', 'held-at-border') }],
  [
    'legal',
    'date',
    { proceeding: one('asylum', 'criminal'), 'permit-state': some('applied', 'ended'), testimony: some('given-trial') },
  ],
  ['closure', 'date', { state: one('closed', 'reopened', 'handed-over'), reason: some('goals-reached', 'died') }],
];

const onA = (days: readonly string[]): fc.Arbitrary<Told> =>
  fc.oneof(
    ...KINDS.map(([kind, dated, answers]) =>
      fc
        .tuple(fc.constantFrom(...days), fc.record(answers))
        .map(
          ([day, body]): Told => [
            kind,
            Object.fromEntries(
              Object.entries({ ...body, [dated]: day }).flatMap(([id, answer]) =>
                answer === undefined ? [] : [[id, answer]],
              ),
            ),
          ],
        ),
    ),
  );

const person: fc.Arbitrary<readonly Told[]> = fc.constantFrom<readonly Told[]>(
  [],
  [['profile', { age: 15 }]],
  [['profile', { age: 30, nationalities: ['UKR'] }]],
  [['identity', { 'birth-date': '2010', 'name-used': 'Lia' }]],
);

const written = (told: readonly Told[]): readonly CaseRecord[] =>
  caseOf(...told).map((record) => ({ ...record, at: AT }));
const cases = fc
  .tuple(
    person,
    fc.array(onA(REAL), { maxLength: 8 }),
    fc.array(onA(TO_COME), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([who, real, slips, first]) => ({
    before: written([...who, ...real]),
    after: written(first ? [...slips, ...who, ...real] : [...who, ...real, ...slips]),
  }));

const ofCases = (check: (before: readonly CaseRecord[], after: readonly CaseRecord[]) => void) =>
  fc.assert(
    fc.property(cases, ({ before, after }) => check(before, after)),
    { numRuns: 300 },
  );

const gates = (records: readonly CaseRecord[], emergencyOver: boolean) =>
  gatesOf(records, { today: '2026-05-20', emergencyOver }).map(({ gate, allowed }) => ({ gate, allowed }));

/** One of them becomes the other where the person may be a child. */
const LOST: ReadonlySet<string> = new Set(['lost-contact', 'child-missed']);
const dangers = (records: readonly CaseRecord[]) =>
  new Set(openDangers(records).map(({ danger }) => (LOST.has(danger) ? 'lost' : danger)));

/** Facts that a danger, a young age or a no changes, and where the last one holds for ever. */
const CLOSING = new Set(['minor', 'age-counted', 'sharing', 'held', 're-trafficked']);
/** What was done: nothing of a day to come adds to it. */
const DONE = new Set([
  'instance',
  'services-given',
  'first-help',
  'first-stay',
  'stays',
  'last-help',
  'closed',
  'first-contact',
]);

describe('a record dated after its own writing', () => {
  it('opens no gate', () => {
    ofCases((before, after) => {
      for (const over of [false, true]) {
        const closed = gates(before, over).filter(
          // A bed that was booked ahead is one when its day has come: the sheet of who is in the house is printed then, whatever may be kept.
          ({ gate, allowed }) => !allowed && (over || gate !== 'print'),
        );
        expect(gates(after, over)).toEqual(expect.arrayContaining(closed));
      }
    });
  });

  it('makes no adult, ends no danger, loosens no consent, and gives an emergency no more hours', () => {
    ofCases((before, after) => {
      expect(mayBeUnder18(after) || !mayBeUnder18(before)).toBe(true);
      const open = dangers(after);
      expect([...dangers(before)].filter((danger) => !open.has(danger))).toEqual([]);
      const now = consentInForce(after);
      for (const [matter, { answer }] of consentInForce(before)) {
        expect([matter, isLooser(now.get(matter)?.answer ?? 'not-asked', answer)]).toEqual([matter, false]);
      }
      const [end, ends] = [emergencyEnds(before), emergencyEnds(after)];
      expect(end !== undefined && ends !== undefined && ends > end).toBe(false);
    });
  });

  it('moves no stage, and stands below every answer of a real day', () => {
    ofCases((before, after) => {
      expect(stageOf(after)).toBe(stageOf(before));
      const read = (records: readonly CaseRecord[]) => [
        newest(records, 'health', 'allergies', 'date')?.value,
        newest(records, 'safe-contact', 'never-say', 'date')?.value,
        newest(records, 'determination', 'status', 'date')?.value,
        newest(records, 'intake', 'next-step', 'date')?.value,
        decidedAge(records),
        indexRow(records)?.opened,
        indexRow(records)?.name,
        indexRow(records)?.ageGroup ?? undefined,
        indexRow(records)?.nationality ?? undefined,
        indexRow(records)?.nextStep ?? undefined,
      ];
      const now = read(after);
      for (const [at, answer] of read(before).entries()) if (answer !== undefined) expect(now[at]).toBe(answer);
    });
  });

  it('changes no fact that was known, and adds to nothing that was done', () => {
    ofCases((before, after) => {
      const [was] = factRows(before);
      const [is] = factRows(after);
      for (const [id, value] of Object.entries(was?.values ?? {})) {
        if (CLOSING.has(id) || (value === null && !DONE.has(id))) continue;
        expect([id, is?.values[id]]).toEqual([id, value]);
      }
    });
  });
});
