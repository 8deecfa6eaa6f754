import { describe, expect, it, test } from 'vitest';
import type { Body } from '../../../db/codebook/types.ts';
import { warnings } from '../../../db/codebook/warnings.ts';
import { anotherOffice, createCase, createOffice, fileFor } from '../casework/user-session.ts';

const TODAY = '2026-06-01';
type Filed = readonly [kind: string, body: Body, office?: string];

/** What is said of these; those with an office are another's. */
function said(...filed: readonly Filed[]): readonly string[] {
  const own = filed.filter(([, , office]) => office === undefined).map(([kind, body]) => ({ kind, body }));
  const elsewhere = filed.flatMap(([kind, body, office]) => (office === undefined ? [] : [{ kind, body, office }]));
  return warnings(own, TODAY, undefined, elsewhere).map(({ kind, question, code }) => `${kind}.${question} ${code}`);
}

const closed = (date: string, reason = 'goals-reached', office?: string): Filed =>
  office === undefined
    ? ['closure', { state: 'closed', date, reason }]
    : ['closure', { state: 'closed', date, reason }, office];
const reopened = (date: string): Filed => ['closure', { state: 'reopened', date }];
const again = (date: string, answer: string): Filed => ['follow-up', { state: 'done', date, 're-trafficked': answer }];
const shelter = (date: string, answer: string): Filed => ['consent', { date, shelter: answer }];
const food = (date: string, more: Body = {}): Filed => ['service', { service: 'food', date, ...more }];
const stay = (body: Body): Filed => ['stay', { kind: 'shelter', ...body }];

describe('a contradiction in how a case went', () => {
  const LATE = ['service.date warning-help-after-closing'];
  const CLOSED = ['closure.reason warning-closed-though-exploited-again'];
  const STAYS = ['stay.from warning-stay-though-refused'];
  const LEAVES = ['consent.shelter warning-refused-while-staying'];
  test.each<[string, readonly Filed[], readonly string[]]>([
    ['help after closing', [closed('2026-05-04'), food('2026-05-06')], LATE],
    ['help on the day of closing', [closed('2026-05-04'), food('2026-05-04')], []],
    ['help before it', [food('2026-05-01'), closed('2026-05-04')], []],
    ['help after it was reopened', [closed('2026-05-04'), reopened('2026-05-05'), food('2026-05-06')], []],
    ['help that was refused', [closed('2026-05-04'), food('2026-05-06', { outcome: 'refused' })], []],
    ['help after another office closed', [closed('2026-05-04', 'moved', 'MD-KIV'), food('2026-05-06')], LATE],
    [
      'and was reopened here',
      [closed('2026-05-04', 'moved', 'MD-KIV'), reopened('2026-05-05'), food('2026-05-06')],
      [],
    ],
    [
      'and closed there again',
      [closed('2026-05-08', 'moved', 'MD-KIV'), reopened('2026-05-05'), food('2026-05-09')],
      LATE,
    ],
    [
      'a bed after closing',
      [closed('2026-05-04'), ['stay', { kind: 'hotel', from: '2026-05-06' }]],
      ['stay.from warning-help-after-closing'],
    ],
    ['exploited again, and goals reached', [again('2026-05-02', 'yes'), closed('2026-05-04')], CLOSED],
    ['perhaps exploited again', [again('2026-05-02', 'suspected'), closed('2026-05-04')], CLOSED],
    [
      'exploited again, and closed for another reason',
      [again('2026-05-02', 'yes'), closed('2026-05-04', 're-trafficked')],
      [],
    ],
    ['not exploited again since', [again('2026-05-02', 'yes'), again('2026-05-03', 'no'), closed('2026-05-04')], []],
    [
      'exploited again after closing',
      [closed('2026-05-04'), again('2026-05-20', 'yes')],
      ['follow-up.re-trafficked warning-exploited-again-after-closing'],
    ],
    ['a shelter that was refused', [shelter('2026-05-01', 'refuses'), stay({ from: '2026-05-04' })], STAYS],
    [
      'a shelter that was refused, after closing',
      [shelter('2026-05-01', 'refuses'), closed('2026-05-04'), stay({ from: '2026-05-06' })],
      ['stay.from warning-help-after-closing', ...STAYS],
    ],
    [
      'another place than a shelter',
      [shelter('2026-05-01', 'refuses'), stay({ kind: 'hotel', from: '2026-05-04' })],
      [],
    ],
    [
      'agreed to since',
      [shelter('2026-05-01', 'refuses'), shelter('2026-05-03', 'agrees'), stay({ from: '2026-05-04' })],
      [],
    ],
    [
      'refused elsewhere',
      [['consent', { date: '2026-05-01', shelter: 'refuses' }, 'MD-KIV'], stay({ from: '2026-05-04' })],
      STAYS,
    ],
    ['refused while there', [stay({ from: '2026-05-01' }), shelter('2026-05-04', 'refuses')], LEAVES],
    ['refused, and left', [stay({ from: '2026-05-01', until: '2026-05-04' }), shelter('2026-05-04', 'refuses')], []],
  ])('%s', (_, filed, expected) => {
    expect(said(...filed)).toEqual(expected);
  });

  it('stands in the file with what another office wrote', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [{ kind: 'service', body: { service: 'food', date: '2026-05-04' } }]);
    const codes = () => fileFor(session, caseId).warnings.map(({ code }) => code);
    expect(codes()).not.toContain('warning-help-after-closing');
    anotherOffice(office, 'MD-KIV').writes(caseId, [
      { kind: 'closure', body: { state: 'closed', date: '2026-05-01', reason: 'moved' } },
    ]);
    expect(codes()).toContain('warning-help-after-closing');
  });
});
