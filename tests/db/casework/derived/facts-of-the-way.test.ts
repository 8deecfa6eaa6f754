import { describe, expect, test } from 'vitest';
import { factRows } from '../../../../db/casework/derived/facts.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import type { InterchangeRecord } from '../../../../db/demo/invented-life.ts';
import { chapterOf, idFor, openedBy } from '../../../generate/records.ts';

const BELGRADE = { office: 'RS-BEG' };
const CHISINAU = { office: 'MD-CHI' };
const bitOf = (listId: string, code: string) => 2 ** list(listId).codes.findIndex((one) => one.code === code);

/** What Belgrade opened and wrote, and what Chisinau wrote: the facts of each. */
function factsOf(departure: readonly InterchangeRecord[], arrival: readonly InterchangeRecord[]) {
  const rows = factRows([...openedBy('c', BELGRADE, departure), ...chapterOf('c', CHISINAU, arrival)]);
  return [BELGRADE, CHISINAU].map(({ office }) => rows.find((row) => row.office === office)?.values);
}

/** sida-2003 §2.7 L3109-3110: the way is two offices' acts, each counted at its own. */
describe('facts of the way home', () => {
  test('who departed counts where they departed, who arrived where they arrived', () => {
    const [belgrade, chisinau] = factsOf(
      [
        {
          kind: 'travel',
          body: { state: 'departed', departed: '2026-05-04', mode: 'voluntary-return', 'to-country': 'MDA' },
        },
      ],
      [{ kind: 'arrival', body: { state: 'late', date: '2026-05-05' } }],
    );
    expect([belgrade?.departed, belgrade?.['travel-mode'], belgrade?.['travel-to'], belgrade?.arrived]).toEqual([
      '2026-05-04',
      'voluntary-return',
      'MDA',
      null,
    ]);
    expect([chisinau?.departed, chisinau?.arrived, chisinau?.['arrival-state']]).toEqual([null, '2026-05-05', 'late']);
  });

  test('who did not travel has not departed, and who did not appear has not arrived', () => {
    const [belgrade, chisinau] = factsOf(
      [
        {
          kind: 'travel',
          body: { state: 'not-travelled', departed: '2026-05-04', 'not-travelled': ['document-refused'] },
        },
      ],
      [{ kind: 'arrival', body: { state: 'did-not-appear', date: '2026-05-05' } }],
    );
    expect([belgrade?.departed, belgrade?.['not-travelled']]).toEqual([
      null,
      bitOf('not-travelled', 'document-refused'),
    ]);
    expect([chisinau?.arrived, chisinau?.['arrival-state']]).toEqual([null, 'did-not-appear']);
  });

  test.each([
    ['planned', null],
    ['departed', '2026-05-04'],
    ['put-off', null],
    ['not-travelled', null],
  ])('the day for which a journey was planned stays, whatever became of it: %s', (state, departed) => {
    const day = state === 'departed' ? { departed: '2026-05-04' } : {};
    const [belgrade] = factsOf([{ kind: 'travel', body: { state, 'planned-for': '2026-05-02', ...day } }], []);
    expect([belgrade?.['departure-planned'], belgrade?.departed]).toEqual(['2026-05-02', departed]);
  });

  test.each([
    ['voluntary-return', '2026-05-04', '2026-05-05'],
    ['removal', '2026-05-04', '2026-05-05'],
    ['move', null, null],
    ['resettlement', null, null],
  ])('who leaves for elsewhere has neither departed nor arrived: %s', (mode, departed, arrived) => {
    const travel = chapterOf('c', BELGRADE, [
      { kind: 'travel', body: { state: 'departed', departed: '2026-05-04', mode } },
    ]).map((record) => ({ ...record, id: idFor('journey') }));
    const arrival: InterchangeRecord = {
      kind: 'arrival',
      body: { state: 'arrived', date: '2026-05-05', journey: { cites: [idFor('journey'), 'departed'] } },
    };
    const rows = factRows([...travel, ...chapterOf('c', CHISINAU, [arrival])]);
    const fact = (office: string, id: string) => rows.find((row) => row.office === office)?.values[id];
    expect([fact('RS-BEG', 'departed'), fact('MD-CHI', 'arrived')]).toEqual([departed, arrived]);
  });

  test('who was held at the border has not arrived', () => {
    const [, chisinau] = factsOf([], [{ kind: 'arrival', body: { state: 'held-at-border', date: '2026-05-05' } }]);
    expect([chisinau?.arrived, chisinau?.['arrival-state']]).toEqual([null, 'held-at-border']);
  });
});

test('facts of plans, risks, proceedings and referrals', () => {
  const [belgrade, chisinau] = factsOf(
    [
      { kind: 'risk-assessment', body: { date: '2026-05-01', level: 'high', mitigated: 'no' } },
      { kind: 'risk-assessment', body: { date: '2026-05-03', level: 'low', mitigated: 'yes' } },
      { kind: 'plan', body: { date: '2026-05-02', domains: ['work'], outcome: 'no-result', obstacles: ['no-work'] } },
      { kind: 'legal', body: { date: '2026-05-02', proceeding: 'labour', testimony: 'pending' } },
      { kind: 'referral', body: { act: 'ask', date: '2026-05-02', 'to-kind': 'ngo' } },
    ],
    [{ kind: 'referral', body: { act: 'answer', date: '2026-05-03', answer: 'accepted' } }],
  );
  expect(belgrade).toMatchObject({
    'risk-level': 'low',
    'risk-mitigated': 'yes',
    'plan-domains': bitOf('domain', 'work'),
    'plan-outcome': 'no-result',
    'plan-obstacles': bitOf('plan-obstacle', 'no-work'),
    proceedings: bitOf('proceeding', 'labour'),
    testimony: 'pending',
    'referrals-asked': 1,
    'referred-to': bitOf('provider-kind', 'ngo'),
  });
  expect(chisinau?.['referrals-asked']).toBe(0);
});

test('a request that was taken back was made all the same, but for one that was made in error', () => {
  const asked: InterchangeRecord = { kind: 'referral', body: { act: 'ask', date: '2026-05-02' } };
  const revoked = (label: string, because: string): InterchangeRecord => ({
    kind: 'referral',
    body: { act: 'revoke', date: '2026-05-03', answers: { cites: [idFor(label), 'act'] }, 'revoked-because': because },
  });
  const written = [asked, asked, asked, revoked('0', 'error'), revoked('1', 'person-wish')];
  const records = chapterOf('c', BELGRADE, written).map((record, at) => ({ ...record, id: idFor(`${at}`) }));
  expect(factRows(records)[0]?.values['referrals-asked']).toBe(2);
});

describe('a request is no longer counted, nor whom it was made to', () => {
  const NGO = bitOf('provider-kind', 'ngo');
  const taken = (more: InterchangeRecord['body']): InterchangeRecord => ({
    kind: 'referral',
    body: {
      act: 'revoke',
      date: '2026-05-03',
      'revoked-because': 'error',
      ...more,
      answers: { cites: [ASKED, 'act'] },
    },
  });
  const ASKED = idFor('asked');
  test.each<[string, InterchangeRecord, { readonly office: string }, number, number | null]>([
    ['once who asked says that it was an error', taken({}), BELGRADE, 0, null],
    ['but not by the word of another office', taken({}), CHISINAU, 1, NGO],
    ['nor by an answer', taken({ act: 'answer' }), BELGRADE, 1, NGO],
    ['nor on a day that has not come', taken({ date: '2062-05-03' }), BELGRADE, 1, NGO],
    ['nor for another reason', taken({ 'revoked-because': 'person-wish' }), BELGRADE, 1, NGO],
  ])('%s', (_, back, by, asked, to) => {
    const request: InterchangeRecord = {
      kind: 'referral',
      body: { act: 'ask', date: '2026-05-02', 'to-kind': 'ngo' },
    };
    const records = [
      ...chapterOf('c', BELGRADE, [request]).map((record) => ({ ...record, id: ASKED })),
      ...chapterOf('c', by, [back], 2).map((record) => ({ ...record, at: '2026-05-04T12:00Z' })),
    ];
    const belgrade = factRows(records).find(({ office }) => office === 'RS-BEG')?.values;
    expect([belgrade?.['referrals-asked'], belgrade?.['referred-to']]).toEqual([asked, to]);
  });
});

describe('the risk that stays is the graver of the newest of each step', () => {
  const risk = (step: string, level: string, mitigated: string, date?: string): InterchangeRecord => ({
    kind: 'risk-assessment',
    body: { step, level, mitigated, ...(date === undefined ? {} : { date }) },
  });
  test.each<[string, readonly InterchangeRecord[], string | null, string | null]>([
    [
      'another step does not lower it',
      [risk('return', 'high', 'no', '2026-05-01'), risk('testimony', 'low', 'yes', '2026-05-03')],
      'high',
      'no',
    ],
    [
      'a newer one of the step does',
      [
        risk('return', 'high', 'no', '2026-05-01'),
        risk('testimony', 'medium', 'in-part', '2026-05-02'),
        risk('return', 'low', 'yes', '2026-05-03'),
      ],
      'medium',
      'in-part',
    ],
    [
      'of one day the graver',
      [risk('return', 'high', 'no', '2026-05-01'), risk('return', 'low', 'yes', '2026-05-01')],
      'high',
      'no',
    ],
    [
      'one without a day lowers none',
      [risk('return', 'medium', 'in-part', '2026-05-01'), risk('return', 'low', 'yes')],
      'medium',
      'in-part',
    ],
    ['nor does nothing at all raise it', [], null, null],
  ])('%s', (_, told, level, mitigated) => {
    const [belgrade] = factsOf(told, []);
    expect([belgrade?.['risk-level'], belgrade?.['risk-mitigated']]).toEqual([level, mitigated]);
  });
});

/** iom-2011 §2.6 L2177-2179. */
test('countries of the journey stand in the order told, part by part', () => {
  const leg = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'journey-leg', body });
  const [belgrade] = factsOf([leg({ 'to-country': 'MKD' }), leg({ 'from-country': 'SRB', 'to-country': 'ITA' })], []);
  expect(belgrade?.['journey-countries']).toBe('MKD SRB ITA');
});
