import { describe, expect, it, test } from 'vitest';
import { indexRow } from '../../../../db/casework/derived/index-row.ts';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { ageOf } from '../../../../db/casework/rules/age.ts';
import { flagsOf, stageOf } from '../../../../db/casework/rules/case-stage.ts';
import { eligibilityOf } from '../../../../db/casework/rules/eligibility.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { mayBeUnder18 } from '../../../../db/casework/rules/minor.ts';
import { nextStepOf } from '../../../../db/casework/rules/next-step.ts';
import { AGE_BAND_LISTS, band } from '../../../../db/codebook/age-bands.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { ALONE, APPOINTED, BY_AUTHORITY } from './alone.ts';

const service = (code: string, phase?: string): Told => [
  'service',
  { date: '2026-05-06', service: code, ...(phase === undefined ? {} : { phase }) },
];
/** Whatever is dated later had not come. */
const writtenLately = (records: readonly CaseRecord[]) =>
  records.map((record) =>
    record.at > '2030' || record.kind === 'stay' ? { ...record, at: '2026-05-08T12:00Z' } : record,
  );
const followUp = (state: string, date: string, more = {}): Told => ['follow-up', { state, date, ...more }];
const withOutcome = ([kind, body]: Told, outcome: string): Told => [kind, { ...body, outcome }];
/** What is missing for a child of whom nothing is decided, with whomever it is. */
const CHILD_GAPS = [
  'child-situation-not-said',
  'child-no-guardian',
  'child-no-best-interest',
  'child-not-asked',
  'child-family-not-assessed',
  'child-no-escort',
];
const consent = (body: Body): Told => ['consent', { date: '2026-05-04', ...body }];
const decision = (body: Body): Told => ['decision', { date: '2026-05-04', ...body }];

/** casework/RULES.md (Stage); sida-2003 §2.8 fig. 40 to 43; norad-2010 §2.8. */
describe('the stage is the furthest reached and still open', () => {
  test.each<[string, readonly Told[], string]>([
    ['somebody came', [['intake', { date: '2026-05-04' }]], 'contact'],
    ['an interview', [['screening', { date: '2026-05-04' }]], 'screened'],
    [
      'a determination without an interview',
      [['determination', { date: '2026-05-04', status: 'possible' }]],
      'screened',
    ],
    ['a doctor on the first day is help, not return', [service('medical-care', 'first-help')], 'assisted'],
    ['a night in the house', [['stay', { from: '2026-05-04', house: 'H1' }]], 'assisted'],
    ['met on arrival', [service('accommodation', 'on-arrival')], 'returning'],
    ['taken on to the final destination on the next day', [service('onward-transfer', 'next-day')], 'returning'],
    ...['hand-over', 'take-back', 'answer'].map((act): [string, readonly Told[], string] => [
      `a case handed to another office moves nobody: ${act}`,
      [service('medical-care'), ['transfer', { date: '2026-05-07', act }]],
      'assisted',
    ]),
    ['nor is a hand-over help', [['transfer', { date: '2026-05-07', act: 'hand-over' }]], 'contact'],
    ...['planned', 'refused', 'not-available', 'cancelled'].flatMap(
      (outcome): readonly [string, readonly Told[], string][] => [
        [`a shelter that was ${outcome}`, [withOutcome(service('shelter', 'first-help'), outcome)], 'contact'],
        [`a course that was ${outcome}`, [withOutcome(service('education', 'reintegration'), outcome)], 'contact'],
        [`a transfer that was ${outcome}`, [withOutcome(service('onward-transfer', 'on-arrival'), outcome)], 'contact'],
      ],
    ),
    ['a course under way', [withOutcome(service('education', 'reintegration'), 'under-way')], 'reintegrating'],
    ['help on a day that has not come', [['service', { date: '2062-05-06', service: 'food' }]], 'contact'],
    ['a bed for next month', [['stay', { from: '2026-06-14' }]], 'contact'],
    [
      'a follow-up noted as done on a day that has not come',
      [service('food'), followUp('done', '2062-06-04')],
      'assisted',
    ],
    [
      'a course and a grant of which nobody noted when: a grant is one of reintegration',
      [service('vocational-training'), service('grant-scheme')],
      'reintegrating',
    ],
    ['a course of which nobody noted when may be one in the shelter', [service('vocational-training')], 'assisted'],
    ['a shelter of which nobody noted when', [service('shelter')], 'assisted'],
    ['border crossing says by itself when it was', [service('border-crossing')], 'returning'],
    ['a course after return', [service('vocational-training', 'reintegration')], 'reintegrating'],
    [
      'a follow-up that is only planned has not been reached',
      [service('food'), ['follow-up', { state: 'planned', 'planned-for': '2026-08-01' }]],
      'assisted',
    ],
    ['nor one that was called off', [service('food'), followUp('cancelled', '2026-06-04')], 'assisted'],
    ['a follow-up done', [followUp('done', '2026-06-04')], 'follow-up'],
    ['a follow-up missed was tried', [followUp('missed', '2026-06-04')], 'follow-up'],
    // Movement and the plan (sida-2003 §2.8 fig. 40, 41; norad-2010 §2.8, §2.9 L3621-3624).
    ...['planned', 'put-off', 'not-travelled'].map((state): [string, readonly Told[], string] => [
      `a journey home that is ${state} has moved nobody`,
      [service('food'), ['travel', { state, mode: 'voluntary-return' }]],
      'assisted',
    ]),
    ['departed for home', [service('food'), ['travel', { state: 'departed', departed: '2026-05-06' }]], 'returning'],
    ['departed on a day that has not come', [['travel', { state: 'departed', departed: '2062-05-06' }]], 'contact'],
    ...['move', 'resettlement'].map((mode): [string, readonly Told[], string] => [
      `departed, and not home: ${mode}`,
      [service('food'), ['travel', { state: 'departed', mode, departed: '2026-05-06' }]],
      'assisted',
    ]),
    ...['removal', 'repatriation', 'own'].map((mode): [string, readonly Told[], string] => [
      `departed for home otherwise: ${mode}`,
      [['travel', { state: 'departed', mode, departed: '2026-05-06' }]],
      'returning',
    ]),
    ...['arrived', 'late', 'diverted'].map((state): [string, readonly Told[], string] => [
      `${state}, as the office there writes`,
      [['arrival', { state, date: '2026-05-06' }]],
      'returning',
    ]),
    ...['did-not-appear', 'entry-refused', 'held-at-border'].map((state): [string, readonly Told[], string] => [
      `${state}: nobody came`,
      [service('food'), ['arrival', { state, date: '2026-05-06' }]],
      'assisted',
    ]),
    ['a plan is made', [service('food'), ['plan', { date: '2026-05-06', version: 'agreed' }]], 'assisted'],
    ['its first step has begun', [['plan', { date: '2026-05-06', begun: '2026-05-06' }]], 'reintegrating'],
    ['it is to begin', [service('food'), ['plan', { date: '2026-05-06', begun: '2062-05-06' }]], 'assisted'],
    ['it was reached', [['plan', { date: '2026-05-06', outcome: 'reached', ended: '2026-05-06' }]], 'reintegrating'],
    [
      'it ended without a result',
      [['plan', { date: '2026-05-06', outcome: 'no-result', ended: '2026-05-06' }]],
      'contact',
    ],
    [
      'it begins while a journey home lies ahead: help where the person is',
      [service('food'), ['plan', { date: '2026-05-06', begun: '2026-05-06' }], ['travel', { state: 'planned' }]],
      'assisted',
    ],
    [
      'it began before the journey home',
      [
        ['plan', { date: '2026-05-06', begun: '2026-05-02' }],
        ['travel', { state: 'departed', departed: '2026-05-06' }],
      ],
      'returning',
    ],
    [
      'it began after the arrival',
      [
        ['travel', { state: 'departed', departed: '2026-05-04' }],
        ['arrival', { state: 'arrived', date: '2026-05-05' }],
        ['plan', { date: '2026-05-06', begun: '2026-05-06' }],
      ],
      'reintegrating',
    ],
    ['closed', [followUp('done', '2026-06-04'), ['closure', { date: '2026-07-01', state: 'closed' }]], 'closed'],
    [
      'handed over is not closed',
      [service('food'), ['closure', { date: '2026-07-01', state: 'handed-over' }]],
      'assisted',
    ],
    [
      'reopened, where it stood',
      [
        followUp('done', '2026-06-04'),
        ['closure', { date: '2026-07-01', state: 'closed' }],
        ['closure', { date: '2026-09-01', state: 'reopened' }],
      ],
      'follow-up',
    ],
  ])('%s', (_, told, stage) => {
    expect(stageOf(writtenLately(caseOf(...told)))).toBe(stage);
  });

  const closure = (state: string): Told => ['closure', { date: '2026-07-01', state }];
  const handOver = (date: string): Told => ['transfer', { act: 'hand-over', date, 'to-office': 'MD-K' }];
  test.each<[string, readonly Told[], readonly Told[], string]>([
    [
      'one office’s closure does not end another’s work',
      [service('food'), closure('closed')],
      [service('food')],
      'assisted',
    ],
    [
      'it ends where both have closed',
      [closure('closed')],
      [followUp('done', '2026-08-01'), closure('closed')],
      'closed',
    ],
    ['or one handed it over to one that has', [closure('handed-over')], [service('food'), closure('closed')], 'closed'],
    [
      'or handed it over by a hand-over that stands',
      [service('food'), handOver('2026-07-01')],
      [service('food'), closure('closed')],
      'closed',
    ],
    [
      'nor where the office reopened its part since',
      [service('food'), handOver('2026-06-30'), closure('reopened')],
      [service('food'), closure('closed')],
      'assisted',
    ],
    [
      'nor by a hand-over of a day that had not come',
      [service('food'), handOver('2062-07-01')],
      [service('food'), closure('closed')],
      'assisted',
    ],
    [
      'handed over to one that has done nothing yet, it is open',
      [service('food'), closure('handed-over')],
      [],
      'assisted',
    ],
    [
      'a decision or an answer from elsewhere keeps nothing open',
      [closure('closed')],
      [decision({ matter: 'fund' }), ['transfer', { act: 'answer', answer: 'not-ours' }]],
      'closed',
    ],
  ])('%s', (_, ours, theirs, stage) => {
    expect(stageOf(writtenLately([...caseOf(...ours), ...from('MD-K', ...theirs)]))).toBe(stage);
  });

  it('is open where the office to which it was handed says that it is not theirs', () => {
    const ours = caseOf(service('food'), handOver('2026-06-30'));
    const theirs = from('MD-K', service('food'), closure('closed'), [
      'transfer',
      { act: 'answer', answer: 'not-ours' },
    ]);
    const answering = theirs.map((record): CaseRecord => {
      const answers = [ours.find(({ kind }) => kind === 'transfer')?.id ?? '', 'act'];
      return record.kind === 'transfer' ? { ...record, open: { ...record.open, answers } } : record;
    });
    expect([stageOf([...ours, ...theirs]), stageOf([...ours, ...answering])]).toEqual(['closed', 'assisted']);
  });
});

/** casework/RULES.md (Flags). */
describe('flags say what holds a case up, and since when', () => {
  const flags = (...told: readonly Told[]) => flagsOf(caseOf(...told)).map(({ flag, since }) => [flag, since]);

  test.each<[string, readonly Told[], readonly (readonly [string, string | null])[]]>([
    ['nobody asked', [], [['no-consent-yet', null]]],
    ['an emergency', [consent({ keep: 'emergency' })], [['emergency-consent', '2026-05-04']]],
    ['help refused', [consent({ help: 'refuses' })], [['declined-all', '2026-05-04']]],
    ['a shelter refused', [consent({ help: 'agrees', shelter: 'refuses' })], [['declined-part', null]]],
    ['return put off', [consent({ return: 'later' })], [['deferred', '2026-05-04']]],
    [
      'return agreed to by a child, and the guardian not asked',
      [['profile', { age: 15 }], consent({ help: 'agrees', return: 'agrees', 'given-by': 'person' })],
      [
        ['waiting-for', '2026-05-04'],
        ['may-be-under-18', null],
      ],
    ],
    [
      'return put off by a child and the guardian',
      [['profile', { age: 15 }], consent({ help: 'agrees', return: 'later', 'given-by': 'both' })],
      [
        ['deferred', '2026-05-04'],
        ['may-be-under-18', null],
      ],
    ],
    [
      'a decision asked',
      [consent({ help: 'agrees' }), decision({ matter: 'fund', result: 'asked' })],
      [['waiting-for', '2026-05-04']],
    ],
    [
      'two decisions asked, since the first of their days and not the one written down first',
      [
        consent({ help: 'agrees' }),
        decision({ matter: 'fund', result: 'asked' }),
        decision({ matter: 'clearance', result: 'asked', date: '2026-05-02' }),
      ],
      [['waiting-for', '2026-05-02']],
    ],
    [
      'the authority has not said',
      [consent({ help: 'agrees' }), ['determination', { date: '2026-05-05', 'formally-identified': 'pending' }]],
      [['waiting-for', '2026-05-05']],
    ],
    [
      'the authority has said since',
      [
        consent({ help: 'agrees' }),
        ['determination', { date: '2026-05-05', 'formally-identified': 'pending' }],
        ['determination', { date: '2026-06-05', 'formally-identified': 'yes' }],
      ],
      [],
    ],
    [
      'missed on three days in a row',
      [
        consent({ help: 'agrees' }),
        followUp('missed', '2026-05-01'),
        followUp('missed', '2026-06-01'),
        followUp('missed', '2026-07-01'),
      ],
      [['whereabouts-unknown', '2026-07-01']],
    ],
    [
      'missed on three days, and the next one planned',
      [
        consent({ help: 'agrees' }),
        followUp('missed', '2026-05-01'),
        followUp('missed', '2026-06-01'),
        followUp('missed', '2026-07-01'),
        followUp('planned', '2026-08-01'),
      ],
      [['whereabouts-unknown', '2026-07-01']],
    ],
    [
      'missed twice',
      [consent({ help: 'agrees' }), followUp('missed', '2026-06-01'), followUp('missed', '2026-07-01')],
      [],
    ],
    ['missed once', [consent({ help: 'agrees' }), followUp('missed', '2026-06-01')], []],
    [
      'missed on three days, then found',
      [
        consent({ help: 'agrees' }),
        followUp('missed', '2026-05-01'),
        followUp('missed', '2026-06-01'),
        followUp('missed', '2026-07-01'),
        followUp('done', '2026-08-01'),
      ],
      [],
    ],
    // What is waited for: norad-2010 §4.1; sida-2003 §2.7.
    [
      'a journey waits for a paper',
      [consent({ help: 'agrees' }), ['travel', { state: 'planned', 'waiting-for': ['travel-document'] }]],
      [['waiting-for', null]],
    ],
    [
      'a journey waits for nothing any more',
      [consent({ help: 'agrees' }), ['travel', { state: 'departed', 'waiting-for': ['travel-document'] }]],
      [],
    ],
    [
      'a plan waits for money',
      [consent({ help: 'agrees' }), ['plan', { date: '2026-05-05', 'waiting-for': ['money'] }]],
      [['waiting-for', '2026-05-05']],
    ],
    [
      'a plan that has ended waits for nothing',
      [consent({ help: 'agrees' }), ['plan', { date: '2026-05-05', 'waiting-for': ['money'], outcome: 'changed' }]],
      [],
    ],
    [
      'a request is open',
      [consent({ help: 'agrees' }), ['referral', { act: 'ask', date: '2026-05-05', for: 'service' }]],
      [['waiting-for', '2026-05-05']],
    ],
    // The risk that stays: sida-2003 §2.5 L1910-1919, L1953-1955.
    [
      'the risk is high',
      [consent({ help: 'agrees' }), ['risk-assessment', { date: '2026-05-05', step: 'return', level: 'high' }]],
      [['high-risk', '2026-05-05']],
    ],
    [
      'it was found lower since',
      [
        consent({ help: 'agrees' }),
        ['risk-assessment', { date: '2026-05-05', step: 'return', level: 'high' }],
        ['risk-assessment', { date: '2026-05-06', step: 'return', level: 'low' }],
      ],
      [],
    ],
    [
      'it was found lower on the same day',
      [
        consent({ help: 'agrees' }),
        ['risk-assessment', { date: '2026-05-05', step: 'return', level: 'low' }],
        ['risk-assessment', { date: '2026-05-05', step: 'return', level: 'high' }],
      ],
      [['high-risk', '2026-05-05']],
    ],
    [
      'that of another step was found low',
      [
        consent({ help: 'agrees' }),
        ['risk-assessment', { date: '2026-05-05', step: 'return', level: 'high' }],
        ['risk-assessment', { date: '2026-05-06', step: 'testimony', level: 'low' }],
      ],
      [['high-risk', '2026-05-05']],
    ],
    [
      'the risk is medium',
      [consent({ help: 'agrees' }), ['risk-assessment', { date: '2026-05-05', level: 'medium' }]],
      [],
    ],
    [
      'abroad again',
      [consent({ help: 'agrees' }), followUp('done', '2026-06-01', { 're-trafficked': 'suspected' })],
      [['re-trafficked', '2026-06-01']],
    ],
    [
      'no project takes the person on',
      [consent({ help: 'agrees' }), decision({ matter: 'eligibility', project: 'KG-1', result: 'no' })],
      [['not-eligible', '2026-05-04']],
    ],
    [
      'the project that said no is asked again',
      [
        consent({ help: 'agrees' }),
        decision({ matter: 'eligibility', project: 'KG-1', result: 'no' }),
        ['decision', { date: '2026-05-06', matter: 'eligibility', project: 'KG-1', result: 'asked' }],
      ],
      [
        ['waiting-for', '2026-05-06'],
        ['not-eligible', '2026-05-04'],
      ],
    ],
    [
      'one project does not, another does',
      [
        consent({ help: 'agrees' }),
        decision({ matter: 'eligibility', project: 'KG-1', result: 'no' }),
        decision({ matter: 'eligibility', project: 'KG-2', result: 'yes' }),
      ],
      [],
    ],
    [
      'the same project has said yes since',
      [
        consent({ help: 'agrees' }),
        decision({ matter: 'eligibility', project: 'KG-1', result: 'no' }),
        ['decision', { date: '2026-05-06', matter: 'eligibility', project: 'KG-1', result: 'yes' }],
      ],
      [],
    ],
    [
      'handed over and reopened',
      [
        consent({ help: 'agrees' }),
        ['closure', { date: '2026-07-01', state: 'handed-over' }],
        ['closure', { date: '2026-09-01', state: 'reopened' }],
      ],
      [
        ['handed-over', '2026-07-01'],
        ['reopened', '2026-09-01'],
      ],
    ],
  ])('%s', (_, told, expected) => {
    expect(flags(...told)).toEqual(expected);
  });

  it('a no of a day to come is told since the day of its writing', () => {
    const told = caseOf(consent({ help: 'agrees' }), [
      'decision',
      { date: '2062-05-04', matter: 'eligibility', project: 'KG-1', result: 'no' },
    ]).map((record) => ({ ...record, at: '2026-05-08T12:00Z' }));
    expect(flagsOf(told)).toEqual([{ flag: 'not-eligible', since: '2026-05-08' }]);
  });

  const level = (office: string, body: Body) =>
    from(office, ['risk-assessment', { step: 'return', ...body }]).map(
      (record): CaseRecord => ({ ...record, at: '2026-05-08T12:00Z', counts: 'tightening' }),
    );
  test.each<[string, readonly CaseRecord[], unknown]>([
    ['raises it', level('KV-P', { date: '2026-05-06', level: 'high' }), '2026-05-05'],
    ['lowers nothing', level('KV-P', { date: '2026-05-06', level: 'low' }), '2026-05-05'],
    ['of a day to come lowers nothing', level('KV-P', { date: '2062-05-06', level: 'low' }), '2026-05-05'],
  ])('a risk by the word of another office alone %s', (_, theirs, since) => {
    const ours = caseOf(['risk-assessment', { date: '2026-05-05', step: 'return', level: 'high' }]);
    expect(flagsOf([...ours, ...theirs]).find(({ flag }) => flag === 'high-risk')?.since).toBe(since);
  });

  it('a high risk stands until a lower one, and Today asks for the nearest day to look again', () => {
    const assessed = (step: string, day: string | undefined, more: Body = {}): Told => [
      'risk-assessment',
      { date: '2026-05-05', step, level: 'high', ...(day && { 'review-date': day }), ...more },
    ];
    const found = (...told: readonly Told[]) => {
      const records = caseOf(...told);
      const flag = flagsOf(records).find((one) => one.flag === 'high-risk');
      const asks = caseLines(records, undefined).filter(({ code }) => code === 'today-risk-review');
      return [flag, asks.map(({ until }) => until)];
    };
    const high = { flag: 'high-risk', since: '2026-05-05' };
    expect(found(assessed('return', '2026-05-04'))).toEqual([high, ['2026-05-04']]);
    expect(found(assessed('return', '2026-08-10'), assessed('testimony', '2026-06'))).toEqual([high, ['2026-06']]);
    expect(found(assessed('return', undefined))).toEqual([high, []]);
    const lower = assessed('return', '2026-09-01', { date: '2026-05-06', level: 'low' });
    expect(found(assessed('return', '2026-05-04'), lower)).toEqual([undefined, ['2026-09-01']]);
  });

  it('a decision that another office has answered is no longer waited for', () => {
    const asked = caseOf(consent({ help: 'agrees' }), decision({ matter: 'fund', result: 'asked' }));
    const question = asked.find(({ kind }) => kind === 'decision')?.id ?? '';
    const answer = from('HQ', ['decision', { date: '2026-05-20', matter: 'fund', result: 'partly' }]).map((record) => ({
      ...record,
      open: { ...record.open, answers: [question, 'result'] },
    }));
    expect(flagsOf([...asked, ...answer])).toEqual([]);
    expect(flagsOf([...answer, ...asked])).toEqual([]);
  });
});

describe('who may be under 18 (FORMS.md, First contact: question 8)', () => {
  test.each<[string, readonly Told[], boolean]>([
    ['says 17', [['profile', { age: 17 }]], true],
    ['says 18', [['profile', { age: 18 }]], false],
    ['says 19, papers 21, looks 15', [['profile', { age: 19, 'age-in-papers': 21, 'age-estimated': 15 }]], true],
    ['says 19, papers 16', [['profile', { age: 19, 'age-in-papers': 16 }]], true],
    ['a band of children', [['profile', { 'age-band': '15-17' }]], true],
    ['a band of adults', [['profile', { 'age-band': '18-24' }]], false],
    ['the box is ticked', [['profile', { age: 25, 'may-be-under-18': true }]], true],
    ['no age but a birth date', [['identity', { 'birth-date': '2010-01-01' }]], true],
    ['no age but a birth year that leaves it open', [['identity', { 'birth-date': '2008' }]], true],
    ['born long ago', [['identity', { 'birth-date': '1990' }]], false],
    ['born in 2006', [['identity', { 'birth-date': '2006' }]], false],
    ['born about 2006', [['identity', { 'birth-date': '2006', 'birth-date-about': true }]], true],
    ['born about 2002', [['identity', { 'birth-date': '2002', 'birth-date-about': true }]], false],
    [
      'a said age of 20 beside a birth year',
      [
        ['profile', { age: 20 }],
        ['identity', { 'birth-date': '2008' }],
      ],
      true,
    ],
    [
      'born in 2010, and told to say 19',
      [
        ['identity', { 'birth-date': '2010-05-05' }],
        ['intake', { date: '2026-03-01' }],
        ['profile', { age: 19, 'age-basis': 'said' }],
      ],
      true,
    ],
    [
      'born in 2010, and no age',
      [
        ['intake', { date: '2026-03-01' }],
        ['identity', { 'birth-date': '2010-05-05' }],
      ],
      true,
    ],
    ['says 19 and looks 16', [['profile', { age: 19, 'age-estimated': 16 }]], true],
    [
      'born in a month that leaves it open',
      [
        ['profile', { age: 18 }],
        ['identity', { 'birth-date': '2008-05' }],
      ],
      true,
    ],
    [
      'born in a month that does not',
      [
        ['profile', { age: 18 }],
        ['identity', { 'birth-date': '2008-04' }],
      ],
      false,
    ],
    ['nothing known', [], false],
    ['decided: 16', [['profile', { age: 19 }], decision({ matter: 'age', result: 'yes', 'age-years': 16 })], true],
    [
      'decided: 20',
      [['profile', { age: 16, 'may-be-under-18': true }], decision({ matter: 'age', result: 'yes', 'age-years': 20 })],
      false,
    ],
    [
      'a decision that is only asked for decides nothing',
      [['profile', { age: 16 }], decision({ matter: 'age', result: 'asked', 'age-years': 20 })],
      true,
    ],
    [
      'decided: 20, and withdrawn since',
      [
        ['profile', { age: 16 }],
        decision({ matter: 'age', result: 'yes', 'age-years': 20 }),
        ['decision', { date: '2026-05-06', matter: 'age', result: 'withdrawn' }],
      ],
      true,
    ],
    [
      'of two decisions of one day the younger',
      [
        ['profile', { age: 19 }],
        decision({ matter: 'age', result: 'yes', 'age-years': 16 }),
        decision({ matter: 'age', result: 'yes', 'age-years': 20 }),
      ],
      true,
    ],
    [
      'decided: 16, and 19 since',
      [
        ['profile', { age: 19 }],
        decision({ matter: 'age', result: 'yes', 'age-years': 16 }),
        ['decision', { date: '2026-06-06', matter: 'age', result: 'yes', 'age-years': 19 }],
      ],
      false,
    ],
  ])('%s', (_, told, may) => {
    expect(mayBeUnder18(caseOf(...told))).toBe(may);
  });

  it('the age of a decision is the age at identification, and what was said first is kept', () => {
    const records = caseOf(['profile', { age: 19 }], decision({ matter: 'age', result: 'yes', 'age-years': 16 }));
    expect(ageOf(records).years).toBe(16);
    expect(records.find(({ kind }) => kind === 'profile')?.open.age).toBe(19);
  });

  it('who was decided to be a child is none any more once a review found them 18; the age at identification stays', () => {
    const decided = decision({ matter: 'age', result: 'yes', 'age-years': 16 });
    const review: Told = [
      'decision',
      { date: '2028-01-10', matter: 'age', result: 'yes', 'age-years': 18, reason: ['turned-18'] },
    ];
    const records = caseOf(['profile', { age: 19 }], decided, review);
    expect([mayBeUnder18(records), ageOf(records).years]).toEqual([false, 16]);
    expect(indexRow(records)).toMatchObject({ minor: 0, ageGroup: '15-17' });
    const said = caseOf(['profile', { age: 17 }], review);
    expect([mayBeUnder18(said), ageOf(said).years]).toEqual([false, 17]);
  });

  it('the list sorts ages by the bands of the tables, and every band is an answer of the form', () => {
    const group = (age: number) => indexRow(caseOf(['profile', { age }]))?.ageGroup;
    for (const age of [0, 14, 15, 17, 18, 24, 25, 30, 31, 120]) expect(group(age)).toBe(band('ctm', age));
    const codes = list('age-band').codes.map(({ code }) => code);
    expect(AGE_BAND_LISTS.ctm.bands.filter(({ id }) => !codes.includes(id))).toEqual([]);
  });
});

/** casework/RULES.md (Gates). */
describe('gates say what is missing before a step', () => {
  const MOMENT = { today: '2026-05-04', emergencyOver: false };
  const missing = (gate: string, told: readonly Told[], moment = MOMENT) =>
    gatesOf(caseOf(...told), moment)
      .find((found) => found.gate === gate)
      ?.missing.map(({ code }) => code);
  const card = (date: string, more = {}): Told => ['safe-contact', { date, how: 'Sundays', ...more }];
  const CHILD: Told = ['profile', { age: 15 }];

  test.each<[string, string, readonly Told[], readonly string[]]>([
    ['help', 'agreed', [consent({ help: 'agrees' })], []],
    ['help', 'refused', [consent({ help: 'refuses' })], ['help-refused']],
    ['help', 'nobody asked anything', [], ['help-not-asked']],
    ['help', 'kept with a name is help agreed to', [consent({ keep: 'with-name' })], []],
    ['help', 'an emergency', [consent({ keep: 'emergency' })], []],
    ['contact', 'agreed, with a card', [consent({ contact: 'agrees' }), card('2026-04-01')], []],
    ['contact', 'agreed, without a card', [consent({ contact: 'agrees' })], ['safe-contact-none']],
    ['contact', 'refused', [consent({ contact: 'refuses' }), card('2026-04-01')], ['contact-refused']],
    ['contact', 'not asked', [card('2026-04-01')], ['contact-not-asked']],
    [
      'contact',
      'until today',
      [consent({ contact: 'agrees' }), card('2026-04-01', { 'valid-until': '2026-05-04' })],
      [],
    ],
    [
      'contact',
      'until yesterday',
      [consent({ contact: 'agrees' }), card('2026-04-01', { 'valid-until': '2026-05-03' })],
      ['safe-contact-expired'],
    ],
    [
      'contact',
      'until this month',
      [consent({ contact: 'agrees' }), card('2026-04-01', { 'valid-until': '2026-05' })],
      [],
    ],
    [
      'contact',
      'an old card without an end does not outlive the newest',
      [consent({ contact: 'agrees' }), card('2025-04-01'), card('2026-04-01', { 'valid-until': '2026-05-03' })],
      ['safe-contact-expired'],
    ],
    [
      'contact',
      'nor does an old one’s end bind the newest',
      [consent({ contact: 'agrees' }), card('2025-04-01', { 'valid-until': '2025-05-03' }), card('2026-04-01')],
      [],
    ],
    ['sharing-headquarters', 'not asked', [], ['sharing-not-asked']],
    ['sharing-receiving', 'agreed', [consent({ 'share-receiving': 'without-name' })], []],
    ['child', 'an adult', [['profile', { age: 30 }]], []],
    ['child', 'a child of whom nothing is decided', [CHILD], CHILD_GAPS],
    [
      'child',
      'asked and agreed by the guardian only',
      [CHILD, consent({ help: 'agrees', 'given-by': 'guardian' })],
      CHILD_GAPS,
    ],
    [
      'child',
      'a guardian asked for is no guardian',
      [
        ...ALONE,
        CHILD,
        consent({ help: 'agrees' }),
        decision({ matter: 'guardian', result: 'asked' }),
        decision({ matter: 'best-interest', result: 'yes', ...BY_AUTHORITY }),
      ],
      ['child-no-guardian'],
    ],
    [
      'child',
      'all is there',
      [
        ...ALONE,
        CHILD,
        consent({ help: 'agrees' }),
        decision({ matter: 'guardian', result: 'yes', ...APPOINTED }),
        decision({ matter: 'best-interest', result: 'yes', ...BY_AUTHORITY }),
      ],
      [],
    ],
    ['child', 'decided to be 19', [CHILD, decision({ matter: 'age', result: 'yes', 'age-years': 19 })], []],
    ['print', 'within the hours', [consent({ keep: 'emergency' })], []],
  ])('%s: %s', (gate, _, told, codes) => {
    expect(missing(gate, told)).toEqual(codes);
  });

  it('after the 72 hours nothing is printed, and help is asked about, not stopped', () => {
    const over = { ...MOMENT, emergencyOver: true };
    expect(missing('print', [consent({ keep: 'emergency' })], over)).toEqual(['emergency-over']);
    expect(missing('help', [consent({ keep: 'emergency' })], over)).toEqual(['emergency-over']);
    expect(missing('help', [consent({ keep: 'emergency', help: 'agrees' })], over)).toEqual([]);
  });

  it('each gap has its sentence', () => {
    const gaps = gatesOf(caseOf(CHILD), { ...MOMENT, emergencyOver: true }).flatMap((gate) => gate.missing);
    expect(gaps.filter(({ code }) => !SENTENCES.has(code))).toEqual([]);
  });
});

/** casework/RULES.md (Eligibility); oig-2004 §2.2 L598-612. */
describe('eligibility', () => {
  it('is a row for each project that was tried, with its reason, beside the status and apart from it', () => {
    const records = caseOf(
      ['determination', { date: '2026-05-05', status: 'victim' }],
      decision({ matter: 'eligibility', project: 'KG-REIN-1', result: 'yes' }),
      ['decision', { date: '2026-05-20', matter: 'eligibility', project: 'KG-FUND-2', result: 'no' }],
    );
    expect(eligibilityOf(records).map(({ project, result, office }) => [project, result, office])).toEqual([
      ['KG-REIN-1', 'yes', 'KG-BIS'],
      ['KG-FUND-2', 'no', 'KG-BIS'],
    ]);
  });
});

/** casework/RULES.md (Stage): what was agreed at the last contact is of a case on which somebody works. */
it('the next step that was agreed is waited for until the case is closed', () => {
  const agreed: Told = ['intake', { date: '2026-05-04', 'next-step': 'talk-again', 'next-step-date': '2026-05-20' }];
  const closure: Told = ['closure', { date: '2026-05-06', state: 'closed', reason: 'moved' }];
  const reopened: Told = ['closure', { date: '2026-05-08', state: 'reopened' }];
  const step = { step: 'talk-again', day: '2026-05-20', since: '2026-05-04' };
  expect(nextStepOf(caseOf(agreed))).toEqual(step);
  expect(nextStepOf(caseOf(agreed, closure))).toEqual({ step: undefined, day: undefined, since: undefined });
  expect(nextStepOf(caseOf(agreed, closure, reopened))).toEqual(step);
});

/** casework/RULES.md (Emergency): the day of the contact, beside *within 72 h*, reads as if the time were over. */
it('the flag of an emergency says until when somebody must have asked, and not only since when', () => {
  const [flag] = flagsOf(caseOf(consent({ keep: 'emergency' })));
  expect(flag).toEqual({ flag: 'emergency-consent', since: '2026-05-04', until: '2026-05-07T12:00Z' });
  expect(flagsOf(caseOf(consent({ help: 'refuses' })))).toEqual([{ flag: 'declined-all', since: '2026-05-04' }]);
});
