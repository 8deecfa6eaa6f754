import { describe, expect, test } from 'vitest';
import { type ReleaseAudience, reportRequest } from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { registerRelease } from '../../../db/statistics/releases.ts';
import { openedBy } from '../../generate/records.ts';
import { ctmProfile, type Facts, factsOf } from './table-of-facts.ts';

/** So many women and men helped by an office in a year. */
function helped(office: string, year: number, women: number, men: number) {
  return Array.from({ length: women + men }, (_, at) => {
    const records: InterchangeRecord[] = [
      { kind: 'profile', body: { sex: at < women ? 'female' : 'male', nationalities: ['KGZ'], 'age-band': '18-24' } },
      { kind: 'service', date: `${year}-02-03`, body: { service: 'food' } },
    ];
    return openedBy(`${office}-${year}-${at}`, { office }, records);
  });
}

function release(
  facts: Facts,
  asked: Record<string, unknown>,
  audience: ReleaseAudience = 'public',
  protect: number | null = 5,
  reason?: string,
): number {
  return registerRelease(facts, {
    report: ctmProfile(facts, asked, protect),
    request: reportRequest.parse({ table: 'ctm-profile', ...asked }),
    audience,
    reason,
    user: 1,
    at: '2026-05-01T08:30Z',
  });
}

const registered = (facts: Facts) => facts.prepare('SELECT count(*) FROM release').pluck().get();

describe('a table that leaves', () => {
  test('is registered with what was asked, for whom and when', () => {
    const facts = factsOf(helped('KG-BIS', 2005, 20, 10));
    expect(release(facts, { from: '2005', to: '2005' })).toBe(1);
    expect(facts.prepare('SELECT at, user, report, k, audience, reason FROM release').get()).toEqual({
      at: '2026-05-01T08:30Z',
      user: 1,
      report: 'ctm-profile',
      k: 5,
      audience: 'public',
      reason: null,
    });
  });

  test('is another in the register where it is of others, by another date or of one code', () => {
    const facts = factsOf(helped('KG-BIS', 2005, 20, 10));
    const asked = [
      {},
      { population: 'known' },
      { date: 'helped' },
      { narrowed: [{ variable: 'sex', code: 'female' }] },
      { shared: true },
      { asOf: '2005' },
    ];
    for (const one of asked) release(facts, one, 'internal', null, 'checking');
    const kept = facts.prepare<[], string>('SELECT filters FROM release').pluck().all();
    expect(new Set(kept).size).toBe(asked.length);
    expect(JSON.parse(kept[3] ?? '')).toMatchObject({
      population: 'assisted',
      by: 'first-help',
      narrowed: ['sex=female'],
    });
  });

  test('is compared with one that was registered before a table said of whom it is', () => {
    const facts = factsOf([...helped('KG-BIS', 2005, 20, 10), ...helped('RU-MOS', 2006, 2, 1)]);
    release(facts, { office: 'KG-BIS' });
    const older = "json_remove(filters, '$.population', '$.by', '$.narrowed')";
    facts.exec(`UPDATE release SET filters = ${older}`);
    expect(() => release(facts, {})).toThrow('release-reveals');
  });

  test('may leave again as it was', () => {
    const facts = factsOf(helped('KG-BIS', 2005, 20, 10));
    release(facts, {});
    expect(release(facts, {}, 'partners')).toBe(2);
  });

  test('is refused when one case more would show that case', () => {
    const some = helped('KG-BIS', 2005, 20, 10);
    const facts = factsOf(some.slice(0, -1));
    release(facts, {});
    const more = factsOf(some);
    for (const row of facts.prepare('SELECT * FROM release').all()) {
      more
        .prepare(
          'INSERT INTO release (number, at, user, report, filters, k, audience, reason, cells) VALUES (@number, @at, @user, @report, @filters, @k, @audience, @reason, @cells)',
        )
        .run(row);
    }
    expect(() => release(more, {})).toThrow('release-reveals');
    expect(registered(more)).toBe(1);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a longer period less a shorter one', { from: '2005', to: '2006' }, { from: '2005', to: '2005' }],
    ['a shorter period after a longer one', { from: '2005', to: '2005' }, { from: '2005', to: '2006' }],
    ['all offices less one', {}, { office: 'KG-BIS' }],
    ['one office and then all', { office: 'KG-BIS' }, {}],
  ])('is refused where it shows a few by subtraction: %s', (_, second, first) => {
    const facts = factsOf([...helped('KG-BIS', 2005, 20, 10), ...helped('RU-MOS', 2006, 2, 1)]);
    release(facts, first);
    expect(() => release(facts, second)).toThrow('release-reveals');
  });

  test('is refused where three tables together show a few', () => {
    const facts = factsOf([
      ...helped('KG-BIS', 2005, 20, 10),
      ...helped('RU-MOS', 2005, 30, 10),
      ...helped('TR-ANK', 2005, 2, 1),
    ]);
    release(facts, { office: 'KG-BIS' });
    release(facts, { office: 'RU-MOS' });
    expect(() => release(facts, {})).toThrow('release-reveals');
    const other = factsOf([
      ...helped('KG-BIS', 2005, 20, 10),
      ...helped('RU-MOS', 2005, 30, 10),
      ...helped('TR-ANK', 2005, 2, 1),
    ]);
    release(other, {});
    release(other, { office: 'KG-BIS' });
    expect(() => release(other, { office: 'RU-MOS' })).toThrow('release-reveals');
  });

  test('leaves where what remains stands for enough people', () => {
    const facts = factsOf([...helped('KG-BIS', 2005, 20, 10), ...helped('RU-MOS', 2006, 12, 9)]);
    release(facts, { office: 'KG-BIS' });
    expect(release(facts, {})).toBe(2);
    expect(release(facts, { from: '2006' })).toBe(3);
  });

  test('is refused when a weaker protection already shows what this one hides behind', () => {
    // With k = 5 the six men are shown; with k = 20 they and the women are hidden, and the rest is theirs.
    const facts = factsOf([...helped('KG-BIS', 2005, 30, 6)]);
    release(facts, {}, 'public', 5);
    expect(() => release(facts, { office: 'KG-BIS' }, 'public', 20)).not.toThrow();
    const small = factsOf([...helped('KG-BIS', 2005, 30, 6), ...helped('RU-MOS', 2005, 8, 0)]);
    release(small, {}, 'public', 5);
    expect(() => release(small, { office: 'KG-BIS' }, 'public', 20)).toThrow('release-reveals');
  });

  test('stays inside freely, and is then not held against what goes out', () => {
    const facts = factsOf([...helped('KG-BIS', 2005, 20, 10), ...helped('RU-MOS', 2006, 2, 1)]);
    release(facts, { office: 'KG-BIS' }, 'internal');
    expect(release(facts, {}, 'internal')).toBe(2);
    expect(release(facts, {}, 'public')).toBe(3);
  });

  test.each<[ReleaseAudience, string | undefined, string]>([
    ['public', 'asked by the embassy', 'release-too-few'],
    ['partners', 'asked by the donor', 'release-too-few'],
    ['internal', undefined, 'release-needs-reason'],
    ['internal', '  ', 'release-needs-reason'],
  ])('unprotected, or protected to four, does not leave for %s with the reason %o', (audience, reason, code) => {
    const facts = factsOf(helped('KG-BIS', 2005, 20, 10));
    for (const k of [null, 2, 4]) expect(() => release(facts, {}, audience, k, reason)).toThrow(code);
    expect(registered(facts)).toBe(0);
  });

  test('unprotected stays inside with a reason, which is kept', () => {
    const facts = factsOf(helped('KG-BIS', 2005, 20, 10));
    release(facts, {}, 'internal', null, 'checking the annual report');
    expect(facts.prepare('SELECT k, reason FROM release').get()).toEqual({
      k: null,
      reason: 'checking the annual report',
    });
  });
});
