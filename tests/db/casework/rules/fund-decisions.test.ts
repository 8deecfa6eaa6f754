import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { answerableGrants, grantedBy, saidByTelephone } from '../../../../db/casework/rules/fund-decisions.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf } from '../case-of.ts';

const LINE = 'GAF';
/** Each decision by its name; `answers` names another of these, `hq` is written by headquarters. */
interface Decided {
  readonly body: Body;
  readonly answers?: string;
  readonly hq?: true;
}
type Story = Readonly<Record<string, Decided>>;

const ASKED: Decided = {
  body: { date: '2026-05-01', project: LINE, result: 'asked', amount: 90_000, currency: 'USD' },
};
const phone = (amount: number, more: Body = {}, answers = 'asked'): Decided => ({
  body: {
    ...{ date: '2026-05-04', result: 'partly', amount, currency: 'USD', project: LINE },
    ...{ 'by-role': 'headquarters', 'by-telephone': true, hour: 23 },
    ...more,
  },
  answers,
});
const hq = (result: string, answers: string, more: Body = {}): Decided => ({
  body: { date: '2026-05-06', result, 'by-role': 'headquarters', ...more },
  answers,
  hq: true,
});

/** The names in their order are those of the decisions in the case. */
function tell(story: Story): readonly CaseRecord[] {
  const records = caseOf(...Object.values(story).map(({ body }) => ['decision', { matter: 'fund', ...body }] as const));
  const told = records.filter(({ kind }) => kind === 'decision');
  const idOf = (name: string) => told[Object.keys(story).indexOf(name)]?.id ?? name;
  return records.map((record) => {
    const one = Object.values(story)[told.indexOf(record)];
    return {
      ...record,
      at: '2026-05-07T09:00Z',
      ...(one?.hq ? { office: 'HQ', station: 'hq', ofHeadquarters: true as const } : {}),
      open: { ...record.open, ...(one?.answers ? { answers: [idOf(one.answers), 'date'] as const } : {}) },
    };
  });
}
const granted = (story: Story) => grantedBy(tell(story), { line: LINE }).granted.map(({ amount }) => amount);
const waits = (story: Story) =>
  saidByTelephone(tell(story)).map(({ since, confirmBy, line }) => [since, confirmBy, line]);

const SAID = ['2026-05-04', '2026-05-11', LINE];

/** casework/RULES.md (Emergency fund), whose seven days are data (codebook/today-terms.ts). */
describe('money that is decided by telephone', () => {
  it.each<[string, Story, readonly number[], readonly (readonly unknown[])[]]>([
    ['counts at once, and waits for headquarters’ own record', { asked: ASKED, said: phone(60_000) }, [60_000], [SAID]],
    ['also where nothing was asked before', { said: phone(60_000, {}, '') }, [60_000], [SAID]],
    ['a no by telephone waits too', { asked: ASKED, said: phone(0, { result: 'no' }) }, [], [SAID]],
    [
      'headquarters’ record that names it is its confirmation, with the amount that was said',
      { asked: ASKED, said: phone(60_000), word: hq('yes', 'said') },
      [60_000],
      [],
    ],
    [
      'or with another: that counts',
      { asked: ASKED, said: phone(60_000), word: hq('partly', 'said', { amount: 50_000, currency: 'USD' }) },
      [50_000],
      [],
    ],
    [
      'headquarters may answer the request itself: it is one grant, not two',
      { asked: ASKED, said: phone(60_000), word: hq('partly', 'asked', { amount: 60_000, currency: 'USD' }) },
      [60_000],
      [],
    ],
    [
      'what headquarters answered on an earlier day confirms nothing that was said since',
      { asked: ASKED, word: hq('no', 'asked', { date: '2026-05-02' }), said: phone(60_000) },
      [60_000],
      [SAID],
    ],
    ['headquarters refuses it', { asked: ASKED, said: phone(60_000), word: hq('no', 'said') }, [], []],
    ['put off is no word', { asked: ASKED, said: phone(60_000), word: hq('deferred', 'asked') }, [60_000], [SAID]],
    [
      'a day to come confirms nothing, and is no second grant',
      { asked: ASKED, said: phone(60_000), word: hq('yes', 'asked', { date: '2026-08-01' }) },
      [90_000],
      [SAID],
    ],
    [
      'nobody but headquarters confirms, whoever says that it was',
      {
        asked: ASKED,
        said: phone(60_000),
        word: { body: { date: '2026-05-06', result: 'yes', 'by-role': 'headquarters' }, answers: 'said' },
      },
      [60_000],
      [SAID],
    ],
    [
      'a donor’s word is not headquarters’ to confirm',
      { said: phone(60_000, { 'by-role': 'partner' }, '') },
      [60_000],
      [],
    ],
    [
      'what is headquarters’ own record needs none',
      { asked: ASKED, word: hq('yes', 'asked', { 'by-telephone': true, amount: 70_000, currency: 'USD' }) },
      [70_000],
      [],
    ],
    [
      'what was said of the child waits on, when that of the person is confirmed',
      {
        asked: ASKED,
        said: phone(60_000),
        child: phone(20_000, { 'for-whom': 'child' }),
        word: hq('yes', 'asked', { amount: 60_000, currency: 'USD', project: LINE }),
      },
      [60_000],
      [SAID],
    ],
    [
      'without its day it counts from the writing',
      { said: { body: { result: 'yes', project: LINE, amount: 5, currency: 'USD', 'by-telephone': true } } },
      [5],
      [['2026-05-07', '2026-05-14', LINE]],
    ],
  ])('%s', (_, story, amounts, waiting) => {
    expect(granted(story)).toEqual(amounts);
    expect(waits(story)).toEqual(waiting);
  });
});

describe('money that was granted', () => {
  it.each<[string, Story, readonly number[]]>([
    ['as asked', { asked: ASKED, word: hq('yes', 'asked') }, [90_000]],
    [
      'twice on one request is both',
      {
        asked: ASKED,
        a: hq('partly', 'asked', { amount: 1, currency: 'USD' }),
        b: hq('partly', 'asked', { amount: 2, currency: 'USD' }),
      },
      [3],
    ],
    ['withdrawn by naming the grant', { asked: ASKED, word: hq('yes', 'asked'), back: hq('withdrawn', 'word') }, []],
    ['or the request', { asked: ASKED, word: hq('yes', 'asked'), back: hq('withdrawn', 'asked') }, []],
    [
      'refused first and granted on a later day',
      { asked: ASKED, no: hq('no', 'asked'), word: hq('yes', 'asked', { date: '2026-05-07' }) },
      [90_000],
    ],
    [
      'to the person, and refused to the child on the same request',
      { asked: ASKED, word: hq('yes', 'asked'), no: hq('no', 'asked', { 'for-whom': 'child' }) },
      [90_000],
    ],
  ])('%s', (_, story, amounts) => expect(granted(story)).toEqual(amounts));

  it('may be named by an answer, to take it back, and no more once it was', () => {
    const story = { asked: ASKED, word: hq('yes', 'asked') };
    expect(answerableGrants(tell(story))).toHaveLength(1);
    expect(answerableGrants(tell({ ...story, back: hq('withdrawn', 'word') }))).toEqual([]);
  });

  it('is read to an end where answers name each other', () => {
    const ring = { a: hq('yes', 'b', { project: LINE, amount: 1, currency: 'USD' }), b: hq('yes', 'a') };
    expect(granted(ring)).toEqual([]);
    expect(waits({ a: phone(1, {}, 'b'), b: phone(2, {}, 'a') })).toEqual([SAID, SAID]);
  });
});
