import { describe, expect, it } from 'vitest';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { waitsForApprover } from '../../../../db/casework/rules/asked-of.ts';
import { returnsByTelephone } from '../../../../db/casework/rules/child-return.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { openThings } from '../../../../db/casework/rules/open-things.ts';
import { POINTS_OF } from '../../../../db/casework/rules/override.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import {
  CHILD,
  consent,
  DAY,
  elsewhere,
  LATER,
  legal,
  missingAt,
  type Row,
  risk,
  TO_COME,
  TODAY,
  table,
  written,
} from './step-gate-table.ts';

const clearance = (result: string, date = DAY): Told => ['decision', { date, matter: 'clearance', result }];
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

  const seeks = (state: string, more: Body = {}, date = DAY): Told =>
    legal({ proceeding: 'asylum', country: 'KAZ', 'permit-state': state, ...more }, date);
  const TOLD_OF_IT = consent({ return: 'agrees', form: 'signed', 'return-asylum-explained': true }, LATER);
  const ASYLUM = ['return-asylum-not-explained'];
  // Nobody is returned to danger: UN Trafficking Protocol art. 14(1); iom-2011 §4.1 L649-651, L1917.
  table('return', [
    ['asylum is asked for', [...READY, seeks('applied')], ASYLUM],
    ['or granted', [...READY, seeks('granted')], ASYLUM],
    ['or another office knows of it', READY, ASYLUM, [seeks('applied')]],
    ['or they are noted as seeking it', [...READY, ['profile', { 'legal-status': 'asylum-seeker' }]], ASYLUM],
    ['they know what the return means for it', [...READY, seeks('applied'), TOLD_OF_IT], []],
    ['and nothing else opens with it', [seeks('applied'), TOLD_OF_IT, RISK, CLEAR], ['return-not-counselled']],
    ['told on the same day', [...READY, seeks('applied', {}, LATER), TOLD_OF_IT], []],
    ['told before it was asked for', [...READY, TOLD_OF_IT, seeks('applied', {}, '2026-05-07')], ASYLUM],
    [
      'and again after a claim that was refused',
      [...READY, seeks('applied'), TOLD_OF_IT, seeks('refused', {}, '2026-05-07'), seeks('applied', {}, '2026-05-08')],
      ASYLUM,
    ],
    [
      'an older claim that another office alone tells of makes no older word enough',
      [...READY, TOLD_OF_IT, seeks('applied', {}, '2026-05-07')],
      ASYLUM,
      [seeks('applied', { country: 'TUR' }, '2026-05-02')],
    ],
    ['told by another office, which nobody accepted', [...READY, seeks('applied')], ASYLUM, [TOLD_OF_IT]],
    [
      'told on a day to come',
      [
        ...READY,
        seeks('applied'),
        consent({ return: 'agrees', form: 'signed', 'return-asylum-explained': true }, TO_COME),
      ],
      ASYLUM,
    ],
    ['it was refused since, or they took it back', [...READY, seeks('applied'), seeks('ended', {}, LATER)], []],
    ['refused by another office’s word alone', [...READY, seeks('applied')], ASYLUM, [seeks('refused', {}, LATER)]],
    [
      'of a child the guardian, who is not in question',
      [...CHILD_READY, CONFIRMED, seeks('applied'), consent({ ...TOLD_OF_IT[1], 'given-by': 'both' }, LATER)],
      [],
    ],
  ]);

  it('waits for that although somebody decided to go on without the rest', () => {
    expect(Object.values(POINTS_OF).flat()).not.toContain('return-asylum-not-explained');
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
