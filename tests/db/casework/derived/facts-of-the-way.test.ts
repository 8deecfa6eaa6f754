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
