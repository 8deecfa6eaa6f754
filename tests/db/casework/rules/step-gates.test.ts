import { describe, expect, it, test } from 'vitest';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { waitsForApprover } from '../../../../db/casework/rules/asked-of.ts';
import { returnsByTelephone } from '../../../../db/casework/rules/child-return.ts';
import { gatesOfNextStep, STEP_GATES, stepGatesAhead } from '../../../../db/casework/rules/gate-of-step.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { isNationalOf, mayBeNationalOf } from '../../../../db/casework/rules/nationality.ts';
import { openThings } from '../../../../db/casework/rules/open-things.ts';
import { requestGapsTo } from '../../../../db/casework/rules/request-gaps.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const TODAY = '2026-05-20';
const DAY = '2026-05-04';
const LATER = '2026-05-06';
const TO_COME = '2062-05-06';
const consent = (body: Body, date = DAY): Told => ['consent', { date, 'given-by': 'person', ...body }];
const risk = (body: Body, date = DAY): Told => ['risk-assessment', { date, step: 'return', ...body }];
const legal = (body: Body, date = DAY): Told => ['legal', { date, ...body }];
const clearance = (result: string, date = DAY): Told => ['decision', { date, matter: 'clearance', result }];
const member = (body: Body): Told => ['family', { relation: 'mother', ...body }];
const CHILD: Told = ['profile', { age: 15 }];
const HOUSEHOLD: Body = { 'venue-kind': ['diplomats-household'] };

/** Written on the day after the last real one, so that a day to come had not come. */
const written = (records: readonly CaseRecord[]) => records.map((one) => ({ ...one, at: '2026-05-08T12:00Z' }));
/** What another office wrote that nobody here has accepted. */
const elsewhere = (...told: readonly Told[]) =>
  from('KV-P', ...told).map((one): CaseRecord => ({ ...one, counts: 'tightening' }));
const missingAt = (gate: string, records: readonly CaseRecord[], today = TODAY) =>
  gatesOf(written(records), { today, emergencyOver: false })
    .find((one) => one.gate === gate)
    ?.missing.map(({ code }) => code);

/** Of what was told here and elsewhere, what the gate finds missing. */
type Row = readonly [line: string, told: readonly Told[], missing: readonly string[], theirs?: readonly Told[]];
const table = (gate: string, rows: readonly Row[]) => {
  test.each(rows.map(([line, told, missing, theirs = []]) => ({ line, told, missing, theirs })))(
    '$line',
    ({ told, missing, theirs }) => {
      expect(missingAt(gate, [...caseOf(...told), ...elsewhere(...theirs)])).toEqual(missing);
    },
  );
};

const AGREES = consent({ return: 'agrees', form: 'signed', 'return-explained': true });
const RISK = risk({ mitigated: 'yes', level: 'low' });
const CLEAR = clearance('yes');
const READY = [AGREES, RISK, CLEAR];
const but = (all: readonly Told[], one: Told, ...instead: readonly Told[]) => [
  ...all.filter((told) => told !== one),
  ...instead,
];

const childReturn = (body: Body, date = DAY): Told => [
  'decision',
  { date, matter: 'child-return', result: 'yes', 'by-role': 'approver', ...body },
];
const CONFIRMED = childReturn({});
const HEARD: Body = { 'by-telephone': true, hour: 16, 'by-organisation': 'Ms Sadik' };
const CHILD_READY = [CHILD, ...but(READY, AGREES, ['consent', { ...AGREES[1], 'given-by': 'both' }])];

/** casework/RULES.md (Return); iom-2011 §2.10 L604-608, §4.2 L607-608; sida-2003 §4.2 L2758-2762; norad-2010 §2.9 L3503-3508. */
describe('the gate of a return', () => {
  it('of a child opens by headquarters’ own record, and closes again where it was said by telephone and not confirmed', () => {
    const theirs = from('HQ', childReturn({ 'by-role': 'headquarters' })).map(
      (one): CaseRecord => ({ ...one, counts: 'tightening', ofHeadquarters: true }),
    );
    expect(missingAt('return', [...caseOf(...CHILD_READY), ...theirs])).toEqual([]);
    const heard = written(caseOf(...CHILD_READY, childReturn({ ...HEARD, 'by-role': 'headquarters' })));
    const lines = (records: readonly CaseRecord[]) =>
      caseLines(records, undefined).filter(({ code }) => code === 'today-return-telephone');
    expect(lines(heard)).toMatchObject([{ since: DAY, until: '2026-05-11', asksHeadquarters: true }]);
    expect(lines([...heard, ...written(theirs)])).toEqual([]);
    expect(missingAt('return', heard, '2026-05-11')).toEqual([]);
    expect(missingAt('return', heard, '2026-05-12')).toEqual(['return-child-not-confirmed']);
    const colleagues = caseOf(...CHILD_READY, childReturn({ ...HEARD, 'by-role': 'focal-point' }));
    expect(missingAt('return', colleagues, '2026-05-11')).toEqual(['return-child-not-confirmed']);
  });

  it('of a child said by telephone has seven days from what was first said, however often it is noted and corrected', () => {
    const [first, again] = [childReturn({ ...HEARD }), childReturn({ ...HEARD }, '2026-05-07')];
    const noted = written(caseOf(...CHILD_READY, first, again));
    expect(missingAt('return', noted, '2026-05-11')).toEqual([]);
    expect(missingAt('return', noted, '2026-05-12')).toEqual(['return-child-not-confirmed']);
    expect(returnsByTelephone(noted).map(({ confirmBy }) => confirmBy)).toEqual(['2026-05-11', '2026-05-11']);
    // A no that anybody noted between the two gives no more days; a record of whose word it is does.
    const no = written(caseOf(...CHILD_READY, first, childReturn({ result: 'no' }, '2026-05-06'), again));
    expect(missingAt('return', no, '2026-05-12')).toEqual(['return-child-not-confirmed']);
    const own = written(caseOf(...CHILD_READY, first, childReturn({}, '2026-05-05'), again));
    expect(returnsByTelephone(own).map(({ confirmBy }) => confirmBy)).toEqual(['2026-05-14']);
    const moved = written(caseOf(...CHILD_READY, again)).map(
      (one): CaseRecord =>
        one.open['by-telephone'] === true ? { ...one, versions: [{ at: `${DAY}T09:00Z`, open: one.open }] } : one,
    );
    expect(
      returnsByTelephone(moved).map(({ since }) => since),
      'its day was changed',
    ).toEqual([DAY]);
  });

  it('of a child said by telephone counts from when that was noted, also in the record that asked for it before', () => {
    const asked = { matter: 'child-return', result: 'asked' };
    const noted = written(caseOf(...CHILD_READY, childReturn({ ...HEARD }, '2026-05-20'))).map(
      (one): CaseRecord =>
        one.open['by-telephone'] === true
          ? {
              ...{ ...one, at: '2026-05-21T09:00Z' },
              versions: [
                { at: '2026-05-01T09:00Z', open: asked },
                { at: '2026-05-20T09:00Z', open: one.open },
                { at: '2026-05-20T10:00Z', open: asked },
              ],
            }
          : one,
    );
    expect(returnsByTelephone(noted).map(({ since }) => since)).toEqual(['2026-05-20']);
  });

  it('of a child said by telephone waits on the approver’s Today, and is open where the case is closed', () => {
    const heard = written(caseOf(CHILD, childReturn({ ...HEARD })));
    expect(waitsForApprover(heard)).toBe(true);
    const confirmed = [...heard, ...written(caseOf(childReturn({}, LATER)))];
    expect(waitsForApprover(confirmed)).toBe(false);
    const open = (records: readonly CaseRecord[]) => openThings(records, TODAY);
    expect(open(heard)).toContainEqual({ thing: 'decision', since: DAY });
    expect(open(confirmed)).not.toContainEqual({ thing: 'decision', since: DAY });
  });

  table('return', [
    ['everything is there', READY, []],
    [
      'nobody asked anything',
      [],
      ['return-not-agreed', 'return-not-counselled', 'return-no-risk-assessment', 'return-no-clearance'],
    ],
    // Informed written consent: iom-2011 §4.2 L607-608.
    ['the person does not want to', [...READY, consent({ return: 'refuses' }, LATER)], ['return-refused']],
    ['a no of the same day', [...READY, consent({ return: 'refuses' })], ['return-refused']],
    ['a no is the whole answer', [consent({ return: 'refuses' })], ['return-refused']],
    ['a no of a day to come counts', [...READY, consent({ return: 'refuses' }, TO_COME)], ['return-refused']],
    ['a no that another office heard', READY, ['return-refused'], [consent({ return: 'refuses' }, LATER)]],
    ['wants to decide later', [...READY, consent({ return: 'later', form: 'signed' }, LATER)], ['return-not-agreed']],
    [
      'agreed, on a day to come',
      but(READY, AGREES, consent({ return: 'agrees', form: 'signed', 'return-explained': true }, TO_COME)),
      ['return-not-agreed', 'return-not-counselled'],
    ],
    [
      'agreed, by the word of another office alone',
      but(READY, AGREES),
      ['return-not-agreed', 'return-not-counselled'],
      [AGREES],
    ],
    ['a no was taken back on a later day', [consent({ return: 'refuses' }, '2026-05-02'), ...READY], []],
    ['may be a child, and the guardian was not asked', [CHILD, CONFIRMED, ...READY], ['return-not-agreed']],
    [
      'a child and its guardian',
      [CHILD, CONFIRMED, ...but(READY, AGREES, ['consent', { ...AGREES[1], 'given-by': 'both' }])],
      [],
    ],
    [
      'nobody told how it goes',
      but(READY, AGREES, consent({ return: 'agrees', form: 'signed' })),
      ['return-not-counselled'],
    ],
    [
      'agreed in words alone',
      but(READY, AGREES, consent({ return: 'agrees', form: 'spoken', 'return-explained': true })),
      ['return-not-written'],
    ],
    [
      'nobody noted in what form',
      but(READY, AGREES, consent({ return: 'agrees', 'return-explained': true })),
      ['return-not-written'],
    ],
    [
      'agreed before a named witness',
      but(READY, AGREES, consent({ return: 'agrees', form: 'witnessed', witness: 'Vera', 'return-explained': true })),
      [],
    ],
    [
      'before a witness whom nobody named',
      but(READY, AGREES, consent({ return: 'agrees', form: 'witnessed', 'return-explained': true })),
      ['return-not-written'],
    ],
    [
      'signed and explained to a guardian, of who is no child',
      [
        consent({ return: 'agrees', form: 'spoken' }),
        consent({ 'given-by': 'guardian', return: 'agrees', form: 'signed', 'return-explained': true }),
        RISK,
        CLEAR,
      ],
      ['return-not-counselled', 'return-not-written'],
    ],
    [
      'signed and explained to the guardian of a child',
      [
        CHILD,
        CONFIRMED,
        consent({ return: 'agrees', form: 'spoken' }),
        consent({ 'given-by': 'guardian', return: 'agrees', form: 'signed', 'return-explained': true }),
        RISK,
        CLEAR,
      ],
      [],
    ],
    [
      'signed by a guardian who may have taken part',
      [
        CHILD,
        CONFIRMED,
        ...but(READY, AGREES, consent({ return: 'agrees', form: 'spoken' })),
        consent({ 'given-by': 'guardian', return: 'agrees', form: 'signed', 'return-explained': true }),
        [
          'decision',
          {
            date: DAY,
            matter: 'guardian-place',
            result: 'yes',
            'by-role': 'approver',
            'guardian-ground': 'may-have-taken-part',
            'guardian-matters': ['return'],
          },
        ],
      ],
      ['return-not-counselled', 'return-not-written'],
    ],
    ['signed, and said again in words', [...READY, consent({ return: 'agrees', form: 'spoken' }, LATER)], []],
    [
      'signed, refused, and agreed again in words',
      [...READY, consent({ return: 'refuses' }, '2026-05-05'), consent({ return: 'agrees', form: 'spoken' }, LATER)],
      ['return-not-written'],
    ],
    // Risk: iom-2011 §2.10 L604-606.
    ['the risk was not assessed', but(READY, RISK), ['return-no-risk-assessment']],
    [
      'of another step',
      but(READY, RISK, risk({ step: 'testimony', mitigated: 'yes', level: 'low' })),
      ['return-no-risk-assessment'],
    ],
    ['what is done is not enough', but(READY, RISK, risk({ mitigated: 'no' })), ['return-risk-not-met']],
    ['enough in part', but(READY, RISK, risk({ mitigated: 'in-part' })), ['return-risk-not-met']],
    ['nobody said whether it is enough', but(READY, RISK, risk({ level: 'low' })), ['return-risk-not-met']],
    ['not known', but(READY, RISK, risk({ mitigated: { missing: 'unknown' } })), ['return-risk-not-met']],
    [
      'the risk that stays is high',
      but(READY, RISK, risk({ mitigated: 'yes', level: 'high' })),
      ['return-risk-not-met'],
    ],
    [
      'nobody knows how high the risk is that stays',
      but(READY, RISK, risk({ mitigated: 'yes', level: { missing: 'unknown' } })),
      ['return-no-risk-assessment'],
    ],
    ['a graver one of the same day', [...READY, risk({ mitigated: 'no' })], ['return-risk-not-met']],
    ['a graver one before', [risk({ mitigated: 'no' }, '2026-05-02'), ...READY], []],
    ['a graver one of another office', READY, ['return-risk-not-met'], [risk({ mitigated: 'no' }, LATER)]],
    ['another office’s alone opens nothing', but(READY, RISK), ['return-no-risk-assessment'], [RISK]],
    [
      'of a day to come it opens nothing',
      but(READY, RISK, risk({ mitigated: 'yes', level: 'low' }, TO_COME)),
      ['return-no-risk-assessment'],
    ],
    ['of a day to come it closes', [...READY, risk({ mitigated: 'no' }, TO_COME)], ['return-risk-not-met']],
    [
      'was to be looked at again',
      but(READY, RISK, risk({ mitigated: 'yes', level: 'low', 'review-date': '2026-05-19' })),
      ['return-risk-ended'],
    ],
    [
      'is to be looked at again today',
      but(READY, RISK, risk({ mitigated: 'yes', level: 'low', 'review-date': TODAY })),
      [],
    ],
    [
      'of another country than the journey’s',
      [
        ...but(READY, RISK, risk({ mitigated: 'yes', level: 'low', country: 'UKR' })),
        ['travel', { state: 'planned', 'to-country': 'MDA' }],
      ],
      ['return-no-risk-assessment'],
    ],
    [
      'of the country of the journey',
      [
        ...but(READY, RISK, risk({ mitigated: 'yes', level: 'low', country: 'MDA' })),
        ['travel', { state: 'planned', 'to-country': 'MDA' }],
      ],
      [],
    ],
    [
      'of no country, before a journey to one',
      [...READY, ['travel', { state: 'planned', 'to-country': 'MDA' }]],
      ['return-no-risk-assessment'],
    ],
    [
      'a graver one of no country, before a journey to one',
      [
        ...but(READY, RISK, risk({ mitigated: 'yes', level: 'low', country: 'MDA' }), risk({ mitigated: 'no' })),
        ['travel', { state: 'planned', 'to-country': 'MDA' }],
      ],
      ['return-risk-not-met'],
    ],
    // Testimony: sida-2003 §4.2 L2758-2762.
    [
      'a testimony is pending',
      [...READY, legal({ proceeding: 'criminal', role: 'witness', testimony: 'pending' })],
      ['return-testimony-open'],
    ],
    // Never by who works on the case alone: norad-2010 §4.1 L3504-3510.
    ...(
      [
        ['nobody decided', [], true],
        ['only asked', [childReturn({ result: 'asked' })], true],
        ['in part', [childReturn({ result: 'partly' })], true],
        ['on a day to come', [childReturn({}, TO_COME)], true],
        ['by their own record', [CONFIRMED], false],
        ['a no since', [CONFIRMED, childReturn({ result: 'no' }, LATER)], true],
        ['a no of the same day', [CONFIRMED, childReturn({ result: 'withdrawn' })], true],
        ['a yes after the no', [childReturn({ result: 'no' }), childReturn({}, LATER)], false],
        ['by telephone, and seven days are over', [childReturn({ ...HEARD }, '2026-05-12')], true],
        ['by telephone, confirmed since', [childReturn({ ...HEARD }), childReturn({}, LATER)], false],
      ] as const
    ).map(
      ([line, told, isMissing]): Row => [
        `a child, decided: ${line}`,
        [...CHILD_READY, ...told],
        isMissing ? ['return-child-not-confirmed'] : [],
      ],
    ),
    ['a child, decided by another office’s word alone', CHILD_READY, ['return-child-not-confirmed'], [childReturn({})]],
    [
      'a no of another office',
      [...CHILD_READY, CONFIRMED],
      ['return-child-not-confirmed'],
      [childReturn({ result: 'no' }, LATER)],
    ],
    // Told since the assessment: what it could not weigh.
    ...['threatened', 'place-known'].map(
      (danger): Row => [
        `danger told on a later day: ${danger}`,
        [...READY, ['danger-answer', { date: LATER, dangers: [danger] }]],
        ['return-danger-since'],
      ],
    ),
    [
      'danger told by another office',
      READY,
      ['return-danger-since'],
      [['intake', { date: LATER, 'needs-today': ['threatened'] }]],
    ],
    [
      'danger of the same day',
      [...READY, ['intake', { date: DAY, 'needs-today': ['watched'] }]],
      ['return-danger-since'],
    ],
    ['danger that was weighed', [...READY, ['intake', { date: '2026-05-02', 'needs-today': ['watched'] }]], []],
    ['danger of the body alone', [...READY, ['intake', { date: LATER, 'needs-today': ['medicine'] }]], []],
    // Fit to travel: sida-2003 §2.7 L2289.
    ['not fit to travel', [...READY, ['health', { date: DAY, 'fit-to-travel': 'not-fit' }]], ['return-not-fit']],
    ['not yet, by another office', READY, ['return-not-fit'], [['health', { date: DAY, 'fit-to-travel': 'not-yet' }]]],
    [
      'fit since',
      [
        ...READY,
        ['health', { date: DAY, 'fit-to-travel': 'not-fit' }],
        ['health', { date: LATER, 'fit-to-travel': 'with-escort' }],
      ],
      [],
    ],
    [
      'fit since, by another office’s word alone',
      [...READY, ['health', { date: DAY, 'fit-to-travel': 'not-fit' }]],
      ['return-not-fit'],
      [['health', { date: LATER, 'fit-to-travel': 'fit' }]],
    ],
    [
      'the person has not decided to testify',
      [...READY, legal({ proceeding: 'criminal', testimony: 'undecided' })],
      ['return-testimony-open'],
    ],
    [
      'nobody noted it of a criminal proceeding',
      [...READY, legal({ proceeding: 'criminal', role: 'injured', stage: 'trial' })],
      ['return-testimony-open'],
    ],
    ['the proceeding has ended', [...READY, legal({ proceeding: 'criminal', role: 'injured', stage: 'ended' })], []],
    ['it is against the person', [...READY, legal({ proceeding: 'criminal', role: 'accused' })], []],
    ['a testimony was given', [...READY, legal({ proceeding: 'criminal', testimony: 'given-pre-trial' })], []],
    [
      'the person does not want to testify',
      [...READY, legal({ proceeding: 'criminal', testimony: 'does-not-want' })],
      [],
    ],
    [
      'the person chooses to travel before',
      [...READY, legal({ proceeding: 'criminal', testimony: 'pending', 'travels-before-trial': true })],
      [],
    ],
    [
      'chooses so by another office’s word alone',
      READY,
      ['return-testimony-open'],
      [legal({ proceeding: 'criminal', testimony: 'pending', 'travels-before-trial': true })],
    ],
    [
      'chooses so on a day to come',
      [...READY, legal({ proceeding: 'criminal', testimony: 'pending', 'travels-before-trial': true }, TO_COME)],
      ['return-testimony-open'],
    ],
    [
      'given, by another office’s word alone',
      READY,
      ['return-testimony-open'],
      [legal({ proceeding: 'criminal', testimony: 'given-trial' })],
    ],
    [
      'given on a day to come',
      [...READY, legal({ proceeding: 'criminal', testimony: 'given-trial' }, TO_COME)],
      ['return-testimony-open'],
    ],
    [
      'ended, by another office’s word alone',
      READY,
      ['return-testimony-open'],
      [legal({ proceeding: 'criminal', stage: 'ended' })],
    ],
    [
      'ended on a day to come',
      [...READY, legal({ proceeding: 'criminal', stage: 'ended' }, TO_COME)],
      ['return-testimony-open'],
    ],
    ['a permit waits for no testimony', [...READY, legal({ proceeding: 'permit' })], []],
    // Clearance: norad-2010 §2.11 L3508, §4.1 L3601-3604.
    ['no clearance', but(READY, CLEAR), ['return-no-clearance']],
    ...['no', 'partly', 'deferred', 'asked'].map(
      (result): Row => [`clearance: ${result}`, but(READY, CLEAR, clearance(result)), ['return-no-clearance']],
    ),
    ['cleared, and withdrawn since', [...READY, clearance('withdrawn', LATER)], ['return-no-clearance']],
    ['cleared on a day to come', but(READY, CLEAR, clearance('yes', TO_COME)), ['return-no-clearance']],
    ['cleared by another office’s word alone', but(READY, CLEAR), ['return-no-clearance'], [CLEAR]],
  ]);

  const override = (overrides: readonly string[], until = '2026-05-30'): Told => [
    'decision',
    { date: LATER, matter: 'override', gate: 'return', result: 'yes', overrides, 'valid-until': until },
  ];
  it.each<[string, readonly Told[], boolean]>([
    ['the one point that is missing', [...but(READY, CLEAR), override(['return-no-clearance'])], true],
    ['another point', [...but(READY, CLEAR), override(['return-not-written'])], false],
    [
      'it, and an authority has said no since',
      [...but(READY, CLEAR), override(['return-no-clearance']), clearance('no', '2026-05-07')],
      false,
    ],
    [
      'it, and a journey was planned since',
      [...but(READY, CLEAR), override(['return-no-clearance']), ['travel', { state: 'planned' }]],
      false,
    ],
    ['it, until a day that is past', [...but(READY, CLEAR), override(['return-no-clearance'], '2026-05-10')], false],
    [
      'what the person did not agree to',
      [...but(READY, AGREES), override(['return-not-written', 'return-not-counselled'])],
      false,
    ],
  ])('a decision to go on without %s', (_, told, allowed) => {
    const gate = gatesOf(written(caseOf(...told)), { today: TODAY, emergencyOver: false }).find(
      (one) => one.gate === 'return',
    );
    expect(gate?.allowed).toBe(allowed);
  });
});

/** What became of a testimony that another office noted as pending, in a record of ours that goes on with theirs. */
describe('a proceeding that another record goes on with', () => {
  const theirs = elsewhere(legal({ proceeding: 'criminal', testimony: 'pending' }));
  const pending = theirs[0]?.id ?? '';
  const goingOn = (from: string, body: Body, date?: string) =>
    caseOf(...READY, legal({ proceeding: 'criminal', ...body }, date)).map((one) =>
      one.kind === 'legal' ? { ...one, open: { ...one.open, continues: { cites: [from, 'date'] as const } } } : one,
    );
  const GIVEN = { testimony: 'given-trial' };
  it.each<[string, readonly CaseRecord[], readonly string[]]>([
    ['is as the newer says', [...goingOn(pending, GIVEN, LATER), ...theirs], []],
    ['is open while none does', [...caseOf(...READY, legal(GIVEN, LATER)), ...theirs], ['return-testimony-open']],
    [
      'is open while the newer is',
      [...goingOn(pending, { testimony: 'undecided' }), ...theirs],
      ['return-testimony-open'],
    ],
    [
      'is open by a newer of a day to come',
      [...goingOn(pending, GIVEN, TO_COME), ...theirs],
      ['return-testimony-open'],
    ],
    [
      'is open by another office’s newer alone',
      [
        ...caseOf(...READY),
        ...theirs,
        ...goingOn(pending, GIVEN, LATER)
          .filter(({ kind }) => kind === 'legal')
          .map((one): CaseRecord => ({ ...one, counts: 'tightening' })),
      ],
      ['return-testimony-open'],
    ],
    [
      'is open in a circle',
      goingOn(goingOn('', {}).at(-1)?.id ?? '', { testimony: 'pending' }),
      ['return-testimony-open'],
    ],
  ])('%s', (_, records, missing) => {
    expect(missingAt('return', records)).toEqual(missing);
  });
});

const EMBASSY = consent({
  'authorities-of-origin': 'agrees',
  'fears-authorities': 'no',
  'asylum-explained': true,
  form: 'signed',
  present: ['interpreter'],
});
const embassy = (more: Body, date = DAY): Told => ['consent', { ...EMBASSY[1], date, ...more }];
const asylum = (state: string | undefined, more: Body = {}, date = DAY): Told =>
  legal({ proceeding: 'asylum', ...(state === undefined ? {} : { 'permit-state': state }), ...more }, date);

/** casework/RULES.md (Authorities of origin: a list for a consulate). */
it('a State of which an office that counts here said otherwise learns of nobody, also once that office says so no more', () => {
  const ours = caseOf(['profile', { nationalities: ['MDA'] }], ['perpetrator', { 'official-of': 'ROU' }]);
  const [theirs] = from('RO-BUH', ['profile', { nationalities: ['ROU'] }]);
  if (theirs === undefined) throw new Error('no profile');
  const changed = { ...theirs, open: { nationalities: ['MDA'] }, counts: 'tightening' as const };
  const earlier: readonly CaseRecord[] = [{ ...theirs, counts: 'whole', changedTo: [changed] }];
  const held = [...ours, changed].map((record) => ({ ...record, earlier }));
  expect(
    [ours, [...ours, { ...theirs, counts: 'whole' as const }], held].map((all) => isNationalOf(all, 'MDA')),
  ).toEqual([true, false, false]);
  expect([ours, held].map((all) => mayBeNationalOf(all, ['ROU']))).toEqual([false, true]);
});

/** casework/RULES.md (Sharing with partners): what the person said to the request itself. */
it('a no to a request stands, whatever another office says became of it', () => {
  const ours = caseOf(consent({ 'share-partners': 'with-name', keep: 'with-name' }), [
    'referral',
    { date: DAY, act: 'ask', 'to-kind': 'ngo', 'to-name': 'Lantern', agreed: 'refuses' },
  ]);
  const request = ours.find(({ kind }) => kind === 'referral')?.id ?? '';
  const ends = (counts: NonNullable<CaseRecord['counts']>) =>
    from('KV-P', ['referral', { date: LATER, act: 'answer', answer: 'done' }]).map(
      (one): CaseRecord => ({ ...one, counts, open: { ...one.open, answers: { cites: [request, 'act'] } } }),
    );
  const gaps = (...more: readonly CaseRecord[]) => missingAt('sharing-partners', [...ours, ...more]);
  expect([gaps(), gaps(...ends('tightening'))]).toEqual([['request-refused'], ['request-refused']]);
  expect(requestGapsTo('lantern', written([...ours, ...ends('tightening')]))).toEqual(['request-refused']);
  expect(gaps(...ends('whole'))).toEqual([]);
});

/** casework/RULES.md (Authorities of origin); iom-2011 §4.1 L649-651, L1917. */
describe('the gate of authorities of origin', () => {
  table('authorities-of-origin', [
    ['everything is there', [EMBASSY], []],
    [
      'nobody asked anything',
      [],
      ['authorities-fear-not-asked', 'authorities-not-explained', 'authorities-not-agreed'],
    ],
    ['refused', [EMBASSY, consent({ 'authorities-of-origin': 'refuses' }, LATER)], ['authorities-refused']],
    [
      'refused, as another office heard',
      [EMBASSY],
      ['authorities-refused'],
      [embassy({ 'authorities-of-origin': 'refuses' }, LATER)],
    ],
    ['wants to decide later', [embassy({ 'authorities-of-origin': 'later' })], ['authorities-not-agreed']],
    [
      'agreed on a day to come',
      [embassy({}, TO_COME)],
      ['authorities-fear-not-asked', 'authorities-not-explained', 'authorities-not-agreed'],
    ],
    [
      'by another office’s word alone',
      [],
      ['authorities-fear-not-asked', 'authorities-not-explained', 'authorities-not-agreed'],
      [EMBASSY],
    ],
    ['a child without its guardian', [CHILD, EMBASSY], ['authorities-not-agreed']],
    ['in words alone', [embassy({ form: 'spoken' })], ['authorities-not-written']],
    [
      'in words alone, and a guardian signed for who is a child by another office’s word alone',
      [
        embassy({ form: 'spoken' }),
        consent({ 'authorities-of-origin': 'agrees', form: 'signed', 'given-by': 'guardian' }),
      ],
      ['authorities-not-written'],
      [CHILD],
    ],
    ['before a named witness', [embassy({ form: 'witnessed', witness: 'Vera' })], []],
    ['before a witness whom nobody named', [embassy({ form: 'witnessed' })], ['authorities-not-written']],
    [
      'not told about asylum',
      [
        [
          'consent',
          { date: DAY, ...Object.fromEntries(Object.entries(EMBASSY[1]).filter(([id]) => id !== 'asylum-explained')) },
        ],
      ],
      ['authorities-not-explained'],
    ],
    ['feared', [embassy({ 'fears-authorities': 'yes' })], ['authorities-feared']],
    ['not sure whether they are', [embassy({ 'fears-authorities': 'unsure' })], ['authorities-feared']],
    ['feared, by a later word', [EMBASSY, consent({ 'fears-authorities': 'yes' }, LATER)], ['authorities-feared']],
    ['feared, by a word of the same day', [EMBASSY, consent({ 'fears-authorities': 'yes' })], ['authorities-feared']],
    [
      'feared, as another office heard',
      [EMBASSY],
      ['authorities-feared'],
      [consent({ 'fears-authorities': 'yes' }, LATER)],
    ],
    ['feared before, and asked alone since', [consent({ 'fears-authorities': 'yes' }, '2026-05-02'), EMBASSY], []],
    [
      'feared before, and asked since while others were there',
      [consent({ 'fears-authorities': 'yes' }, '2026-05-02'), embassy({ present: ['authority'] })],
      ['authorities-feared'],
    ],
    ['asked while an official was there', [embassy({ present: ['authority'] })], ['authorities-fear-not-alone']],
    ['nobody noted who was there', [embassy({ present: { missing: 'unknown' } })], ['authorities-fear-not-alone']],
    [
      'not known whether they are',
      [embassy({ 'fears-authorities': { missing: 'unknown' } })],
      ['authorities-fear-not-asked'],
    ],
    [
      'does not want to say',
      [embassy({ 'fears-authorities': { missing: 'declined' } })],
      ['authorities-fear-not-asked'],
    ],
    ...(['unknown', 'declined'] as const).map(
      (reason): Row => [
        `did not fear them, and since: ${reason}`,
        [EMBASSY, consent({ 'fears-authorities': { missing: reason } }, LATER)],
        ['authorities-feared'],
      ],
    ),
    [
      'did not fear them, and nobody asked since',
      [EMBASSY, consent({ 'fears-authorities': { missing: 'not-asked' } }, LATER)],
      [],
    ],
    [
      'would not say, and says no alone since',
      [consent({ 'fears-authorities': { missing: 'declined' } }, '2026-05-02'), EMBASSY],
      [],
    ],
    ...['guardian', 'both'].map(
      (by): Row => [
        `not feared, as is said by: ${by}`,
        [
          CHILD,
          embassy({ 'given-by': 'both', 'fears-authorities': { missing: 'not-asked' } }),
          consent({ 'given-by': by, 'fears-authorities': 'no', present: ['interpreter'] }),
        ],
        ['authorities-fear-not-alone'],
      ],
    ),
    // Asylum: iom-2011 §4.1 L649-651, L1917.
    ...['applied', 'granted', 'prolonged'].map(
      (state): Row => [`asylum ${state}`, [EMBASSY, asylum(state)], ['authorities-asylum']],
    ),
    ['asylum of which nobody noted the state', [EMBASSY, asylum(undefined)], ['authorities-asylum']],
    ['asylum that was refused', [EMBASSY, asylum('refused')], []],
    ['refused, and appealed', [EMBASSY, asylum('refused', { stage: 'appeal' })], ['authorities-asylum']],
    ['asylum that has ended', [EMBASSY, asylum('ended')], []],
    ['asked for, and refused since', [EMBASSY, asylum('applied', {}, '2026-05-02'), asylum('refused')], []],
    ['refused by another office’s word alone', [EMBASSY], ['authorities-asylum'], [asylum('refused')]],
    ['refused on a day to come', [EMBASSY, asylum('refused', {}, TO_COME)], ['authorities-asylum']],
    ['asylum that another office knows of', [EMBASSY], ['authorities-asylum'], [asylum('applied')]],
    [
      'a permit that is one of refuge',
      [EMBASSY, legal({ proceeding: 'permit', 'permit-kind': 'asylum', 'permit-state': 'granted' })],
      ['authorities-asylum'],
    ],
    ['is noted as seeking asylum', [EMBASSY, ['profile', { 'legal-status': 'asylum-seeker' }]], ['authorities-asylum']],
    ['is noted as a refugee', [EMBASSY, ['profile', { 'legal-status': 'refugee' }]], ['authorities-asylum']],
    [
      'holds a document of refuge',
      [EMBASSY, ['identity', { 'document-kinds': ['refugee-document'] }]],
      ['authorities-asylum'],
    ],
    ['travels with one', [EMBASSY, ['travel', { 'document-kind': 'refugee-document' }]], ['authorities-asylum']],
    [
      'stayed in asylum, by the closing alone',
      [EMBASSY, ['closure', { date: DAY, state: 'closed', solution: 'asylum' }]],
      ['authorities-asylum'],
    ],
    ['was resettled', [EMBASSY, ['closure', { date: DAY, solution: 'resettled' }]], ['authorities-asylum']],
    ['is to be', [EMBASSY, ['travel', { state: 'planned', mode: 'resettlement' }]], ['authorities-asylum']],
    [
      'stayed in asylum, which was refused since',
      [EMBASSY, ['closure', { date: DAY, solution: 'asylum' }], asylum('refused', {}, LATER)],
      [],
    ],
    ['stayed with a permit', [EMBASSY, ['closure', { date: DAY, solution: 'stays-with-permit' }]], []],
    [
      'held one, as another office knows',
      [EMBASSY],
      ['authorities-asylum'],
      [['identity', { 'document-kinds': ['refugee-document'] }]],
    ],
    ['asylum was refused to them', [EMBASSY, ['profile', { 'legal-status': 'asylum-refused' }]], []],
    [
      'refused, and noted as a refugee afterwards',
      [EMBASSY, asylum('refused', {}, '2026-01-10'), ['profile', { 'legal-status': 'refugee' }]],
      ['authorities-asylum'],
    ],
    [
      'refused in another country than the one where it is asked for',
      [EMBASSY, asylum('applied', { country: 'ITA' }, '2026-05-02'), asylum('refused', { country: 'DEU' })],
      ['authorities-asylum'],
    ],
    [
      'asked for and refused in one country',
      [EMBASSY, asylum('applied', { country: 'ITA' }, '2026-05-02'), asylum('refused', { country: 'ITA' })],
      [],
    ],
    [
      'another permit of who asks for asylum has ended',
      [EMBASSY, asylum('ended', { stage: 'reported', 'permit-kind': 'reflection' })],
      ['authorities-asylum'],
    ],
    ['a permit of refuge has ended', [EMBASSY, asylum('ended', { 'permit-kind': 'asylum' })], []],
    // An official who took part: practice of iom-2011 §2.13.
    ['recruited by an official', [EMBASSY, ['recruitment', { recruiter: ['official'] }]], ['authorities-official']],
    [
      'exploited by an official',
      [EMBASSY, ['exploitation', { exploiter: ['official', 'employer'] }]],
      ['authorities-official'],
    ],
    ['exploited by an employer', [EMBASSY, ['exploitation', { exploiter: ['employer'] }]], []],
    [
      'an official, by another office’s word',
      [EMBASSY],
      ['authorities-official'],
      [['recruitment', { recruiter: ['official'] }]],
    ],
    [
      'threatened by an official',
      [EMBASSY, risk({ step: 'stay-here', 'threat-from': ['official'] })],
      ['authorities-official'],
    ],
    [
      'whoever threatens has people in authorities',
      [EMBASSY, risk({ step: 'other', reach: ['officials'] })],
      ['authorities-official'],
    ],
    ['a suspect is an official', [EMBASSY, ['perpetrator', { roles: ['official'] }]], ['authorities-official']],
    ...['officials', 'diplomats'].map(
      (kind): Row => [
        `a suspect is a group of ${kind}`,
        [EMBASSY, ['perpetrator', { 'suspect-kind': kind, roles: ['border'] }]],
        ['authorities-official'],
      ],
    ),
    ['exploited in the household of a diplomat', [EMBASSY, ['exploitation', HOUSEHOLD]], ['authorities-official']],
    [
      'exploited in the household of a diplomat of another State',
      [
        EMBASSY,
        ['profile', { nationalities: ['MDA'] }],
        ['exploitation', HOUSEHOLD],
        ['perpetrator', { 'suspect-kind': 'diplomats', 'official-of': 'SRB' }],
      ],
      [],
    ],
    [
      'the household of a diplomat of another State, by another office’s word alone',
      [EMBASSY, ['profile', { nationalities: ['MDA'] }], ['exploitation', HOUSEHOLD]],
      ['authorities-official'],
      [['perpetrator', { 'suspect-kind': 'diplomats', 'official-of': 'SRB' }]],
    ],
    ['threatened by authorities', [EMBASSY, risk({ threats: [{ threat: 'authorities' }] })], ['authorities-official']],
    ...(['yes', 'unsure', 'no'] as const).map(
      (bribe): Row => [
        `an official was paid on the way: ${bribe}`,
        [EMBASSY, ['journey-leg', { bribe }]],
        bribe === 'no' ? [] : ['authorities-official'],
      ],
    ),
    [
      'an official was paid far from that State',
      [
        EMBASSY,
        ['profile', { nationalities: ['MDA'] }],
        ['journey-leg', { bribe: 'yes', 'from-country': 'TUR', 'to-country': 'SRB' }],
      ],
      [],
    ],
    [
      'a suspect is an official of another State than the one that another office alone says is theirs',
      [EMBASSY, ['perpetrator', { relation: ['official'], 'official-of': 'SRB' }]],
      ['authorities-official'],
      [['profile', { nationalities: ['MDA'] }]],
    ],
    [
      'a suspect is an official of that State',
      [
        EMBASSY,
        ['profile', { nationalities: ['MDA'] }],
        ['perpetrator', { relation: ['official'], 'official-of': 'MDA' }],
      ],
      ['authorities-official'],
    ],
    [
      'a suspect is an official of another State',
      [
        EMBASSY,
        ['profile', { nationalities: ['MDA'] }],
        ['perpetrator', { relation: ['official'], 'official-of': 'SRB' }],
      ],
      [],
    ],
  ]);

  it('opens where asylum was refused on a day after the status was written down', () => {
    const refused = (date: string) =>
      caseOf(EMBASSY, ['profile', { 'legal-status': 'asylum-seeker' }], asylum('refused', {}, date)).map((one) => ({
        ...one,
        at: `${one.kind === 'legal' ? '2026-05-12' : '2026-05-08'}T12:00Z`,
      }));
    const missing = (date: string) =>
      gatesOf(refused(date), { today: TODAY, emergencyOver: false }).find(
        ({ gate }) => gate === 'authorities-of-origin',
      )?.missing;
    expect(missing('2026-05-08')).toEqual([{ code: 'authorities-asylum', places: {} }]);
    expect(missing('2026-05-09')).toEqual([]);
  });
});

const FAMILY = consent({ family: 'agrees' });
const MOTHER = member({ knows: 'nothing', 'took-part': 'no' });

/** casework/RULES.md (Family); sida-2003 §2.2 L1947-1948, L4433-4434; iom-2011 §2.12 L180-184. */
describe('the gate of contact with the family', () => {
  table('family', [
    ['everything is there', [FAMILY, MOTHER], []],
    ['nobody asked anything', [], ['family-not-agreed', 'family-not-noted']],
    ['refused', [FAMILY, MOTHER, consent({ family: 'refuses' }, LATER)], ['family-refused']],
    ['refused, as another office heard', [FAMILY, MOTHER], ['family-refused'], [consent({ family: 'refuses' }, LATER)]],
    ['wants to decide later', [consent({ family: 'later' }), MOTHER], ['family-not-agreed']],
    ['agreed on a day to come', [consent({ family: 'agrees' }, TO_COME), MOTHER], ['family-not-agreed']],
    ['agreed by another office’s word alone', [MOTHER], ['family-not-agreed'], [FAMILY]],
    ['a child without its guardian', [CHILD, FAMILY, MOTHER], ['family-not-agreed']],
    ...['yes', 'unsure'].map(
      (part): Row => [
        `somebody may have taken part: ${part}`,
        [FAMILY, MOTHER, member({ relation: 'aunt-or-uncle', knows: 'everything', 'took-part': part })],
        ['family-took-part'],
      ],
    ),
    [
      'took part, by another office’s word',
      [FAMILY, MOTHER],
      ['family-took-part', 'family-part-not-known', 'family-knows-not-known'],
      [member({ relation: 'father', 'took-part': 'yes', knows: 'nothing' })],
    ],
    ['was recruited by a parent', [FAMILY, MOTHER, ['recruitment', { recruiter: ['parent'] }]], ['family-took-part']],
    [
      'was exploited by family',
      [FAMILY, MOTHER, ['exploitation', { exploiter: ['other-family'] }]],
      ['family-took-part'],
    ],
    ['a suspect is the partner', [FAMILY, MOTHER, ['perpetrator', { relation: ['partner'] }]], ['family-took-part']],
    ['was recruited by an acquaintance', [FAMILY, MOTHER, ['recruitment', { recruiter: ['acquaintance'] }]], []],
    ['who took part has died', [FAMILY, MOTHER, member({ state: 'dead', 'took-part': 'yes' })], []],
    [
      'who took part has died, by another office’s word alone',
      [FAMILY, MOTHER],
      ['family-took-part', 'family-part-not-known', 'family-knows-not-known'],
      [member({ state: 'dead', 'took-part': 'yes' })],
    ],
    ['was sold by family', [FAMILY, MOTHER, ['recruitment', { tactics: ['sold'] }]], ['family-took-part']],
    [
      'the family may have taken part, by the profile',
      [FAMILY, MOTHER, ['profile', { 'vulnerabilities-household': ['family-involved'] }]],
      ['family-took-part'],
    ],
    ['was led there by family', [FAMILY, MOTHER, ['recruitment', { methods: ['family'] }]], ['family-took-part']],
    ['is threatened by a partner', [FAMILY, MOTHER, risk({ 'threat-from': ['partner'] })], ['family-took-part']],
    [
      'a guardian may have taken part, by another office’s word',
      [FAMILY, MOTHER],
      ['family-took-part'],
      [['decision', { date: DAY, matter: 'child-situation', result: 'yes', 'child-situation': 'in-question' }]],
    ],
    ['nobody is noted', [FAMILY], ['family-not-noted']],
    ['nobody is noted who lives', [FAMILY, member({ state: 'dead' })], ['family-not-noted']],
    ['not asked whether they took part', [FAMILY, member({ knows: 'part' })], ['family-part-not-known']],
    [
      'not known whether they took part',
      [FAMILY, member({ knows: 'part', 'took-part': { missing: 'unknown' } })],
      ['family-part-not-known'],
    ],
    [
      'took no part, by another office’s word alone',
      [FAMILY],
      ['family-part-not-known', 'family-knows-not-known'],
      [MOTHER],
    ],
    ['not asked what they know', [FAMILY, member({ 'took-part': 'no' })], ['family-knows-not-known']],
  ]);

  it('can be gone through by another’s decision where somebody may have taken part, until something is recorded of it', () => {
    const decided: Told = [
      'decision',
      {
        date: LATER,
        matter: 'override',
        gate: 'family',
        result: 'yes',
        overrides: ['family-took-part'],
        'valid-until': '2026-05-30',
      },
    ];
    const told = [FAMILY, MOTHER, member({ relation: 'aunt-or-uncle', knows: 'part', 'took-part': 'yes' }), decided];
    const allowed = (records: readonly CaseRecord[]) =>
      gatesOf(records, { today: TODAY, emergencyOver: false }).find(({ gate }) => gate === 'family')?.allowed;
    const onTheDay = caseOf(...told).map((one) => ({ ...one, at: `${one.kind === 'decision' ? LATER : DAY}T12:00Z` }));
    expect(allowed(onTheDay)).toBe(true);
    const news = from('KG-BIS', ['recruitment', { recruiter: ['parent'] }]).map((one) => ({
      ...one,
      at: '2026-05-10T12:00Z',
    }));
    expect(allowed([...onTheDay, ...news])).toBe(false);
    expect(allowed([...onTheDay, ...caseOf(consent({ family: 'refuses' }, LATER)).slice(1)])).toBe(false);
  });
});

/** casework/RULES.md (Sharing with partners); sida-2003 §1.1 L2852-2853. */
describe('the gate of partners', () => {
  const KEPT = consent({ keep: 'with-name' });
  const shares = (answer: string, date = DAY) => consent({ 'share-partners': answer }, date);
  table('sharing-partners', [
    ['with the name', [KEPT, shares('with-name')], []],
    ['without the name', [KEPT, shares('without-name')], []],
    ['refused', [KEPT, shares('refuses')], ['partners-refused']],
    ['refused since', [KEPT, shares('with-name'), shares('refuses', LATER)], ['partners-refused']],
    ['refused, as another office heard', [KEPT, shares('with-name')], ['partners-refused'], [shares('refuses', LATER)]],
    ['not asked', [KEPT], ['partners-not-agreed']],
    ['later', [KEPT, shares('later')], ['partners-not-agreed']],
    ['only counted', [KEPT, shares('counted-only')], ['partners-counted-only']],
    ['agreed on a day to come', [KEPT, shares('with-name', TO_COME)], ['partners-not-agreed']],
    ['agreed by another office’s word alone', [KEPT], ['partners-not-agreed'], [shares('with-name')]],
    ['an emergency', [consent({ keep: 'emergency' }), shares('with-name')], ['partners-emergency']],
    ['nothing may be kept', [consent({ keep: 'refuses' }), shares('with-name')], ['partners-refused']],
    ['a child without its guardian', [CHILD, KEPT, shares('with-name')], ['partners-not-agreed']],
  ]);
});

describe('of the gates of steps one is shown', () => {
  const travel = (body: Body): Told => ['travel', body];
  const ask = (body: Body): Told => ['referral', { act: 'ask', date: DAY, for: 'service', ...body }];
  test.each<[string, readonly Told[], readonly string[]]>([
    ['not while no step is planned', [], []],
    ['while a journey home is planned', [travel({ state: 'planned', document: 'has-own' })], ['return']],
    ['while it is put off', [travel({ state: 'put-off' })], ['return']],
    ['not once they departed', [travel({ state: 'departed', departed: DAY })], []],
    ['not once they did not travel', [travel({ state: 'not-travelled' })], []],
    ['not for a move to another town', [travel({ state: 'planned', mode: 'move' })], []],
    ['not for a resettlement', [travel({ state: 'planned', mode: 'resettlement' })], []],
    ...['none', 'applied', 'not-issued'].map((document): [string, readonly Told[], readonly string[]] => [
      `with the one of authorities while a paper is to be had: ${document}`,
      [travel({ state: 'planned', document })],
      ['return', 'authorities-of-origin'],
    ]),
    [
      'while the consulate is asked',
      [travel({ state: 'planned', document: 'has-own', consulate: 'asked' })],
      ['return', 'authorities-of-origin'],
    ],
    ['while an embassy is asked for something', [ask({ 'to-kind': 'embassy' })], ['authorities-of-origin']],
    ['while the family is looked for', [['family', { tracing: 'under-way' }]], ['family']],
    ['not once the family is found', [['family', { tracing: 'found' }]], []],
    [
      'while a partner is asked to assess the family',
      [ask({ for: 'family-assessment', 'to-kind': 'ngo' })],
      ['family', 'sharing-partners'],
    ],
    ['while a partner is asked for help', [ask({ 'to-kind': 'ngo' })], ['sharing-partners']],
    ['not while an office of ours is', [ask({ 'to-kind': 'other-office' })], []],
    ['not of a case that is closed', [ask({ 'to-kind': 'ngo' }), ['closure', { date: LATER, state: 'closed' }]], []],
  ])('%s', (_, told, gates) => {
    expect(stepGatesAhead(caseOf(...told))).toEqual(gates);
  });

  it('not once the request was answered to its end, or taken back', () => {
    const asked = caseOf(ask({ 'to-kind': 'ngo' }));
    const request = asked.find(({ kind }) => kind === 'referral')?.id ?? '';
    const since = (body: Body, office = 'MD-K') =>
      from(office, ['referral', { date: LATER, ...body }]).map((one) => ({
        ...one,
        open: { ...one.open, answers: { cites: [request, 'act'] as const } },
      }));
    expect(stepGatesAhead([...asked, ...since({ act: 'answer', answer: 'done' })])).toEqual([]);
    expect(stepGatesAhead([...asked, ...since({ act: 'revoke' }, 'KG-BIS')])).toEqual([]);
    // Nobody has taken back or ended anything on a day that had not come.
    for (const body of [{ act: 'revoke' }, { act: 'answer', answer: 'done' }]) {
      const ahead = since({ ...body, date: '2062-05-04' }, 'KG-BIS').map((one) => ({ ...one, at: `${LATER}T12:00Z` }));
      expect(stepGatesAhead([...asked, ...ahead])).toEqual(['sharing-partners']);
    }
    // Who asked takes it back, and nobody else.
    expect(stepGatesAhead([...asked, ...since({ act: 'revoke' })])).toEqual(['sharing-partners']);
    expect(stepGatesAhead([...asked, ...since({ act: 'answer', answer: 'accepted' })])).toEqual(['sharing-partners']);
  });

  test.each<[string, readonly Told[], readonly string[]]>([
    ['a journey home', [travel({ state: 'planned', document: 'has-own' })], ['return']],
    ['a journey home of a child', [CHILD, travel({ state: 'planned', document: 'has-own' })], ['return', 'child']],
    ['a request to a partner', [ask({ 'to-kind': 'ngo' })], ['sharing-partners']],
    [
      'help today before a request',
      [['intake', { date: DAY, 'next-step': 'help-today' }], ask({ 'to-kind': 'ngo' })],
      ['help'],
    ],
    [
      'a journey before the talk that was agreed before it',
      [['intake', { date: DAY, 'next-step': 'talk-again' }], travel({ state: 'planned', document: 'has-own' })],
      ['return'],
    ],
    ['a child', [CHILD], ['child']],
    ['nothing', [], []],
  ])('open before %s', (_, told, gates) => {
    expect(gatesOfNextStep(caseOf(...told))).toEqual(gates);
  });

  it('are all of them gates that there are', () => {
    const there = gatesOf([], { today: TODAY, emergencyOver: false }).map(({ gate }) => gate);
    expect(STEP_GATES.filter((gate) => !there.includes(gate))).toEqual([]);
  });
});
