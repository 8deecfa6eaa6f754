import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { stageOf } from '../../../../db/casework/rules/case-stage.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { decision, followUp, service } from './told-in-may.ts';

/** Whatever is dated later had not come. */
const writtenLately = (records: readonly CaseRecord[]) =>
  records.map((record) =>
    record.at > '2030' || record.kind === 'stay' ? { ...record, at: '2026-05-08T12:00Z' } : record,
  );
const withOutcome = ([kind, body]: Told, outcome: string): Told => [kind, { ...body, outcome }];

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
