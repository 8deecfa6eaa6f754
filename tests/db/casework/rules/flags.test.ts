import { describe, expect, it, test } from 'vitest';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { flagsOf } from '../../../../db/casework/rules/case-stage.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { consent, decision, followUp } from './told-in-may.ts';

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
