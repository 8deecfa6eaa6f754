/** Who is known here and not in a table, and why: so that nobody takes a small number for few people. */
import { describe, expect, test } from 'vitest';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { chapterOf, openedBy } from '../../generate/records.ts';
import { call } from '../calls/a-desk.ts';
import { deskAt } from '../calls/office-desk.ts';
import { createCase, createOffice } from '../casework/user-session.ts';
import { ctmProfile, factsOf } from './table-of-facts.ts';

const help = (date: string): InterchangeRecord => ({ kind: 'service', date, body: { service: 'food' } });
const screened: InterchangeRecord = { kind: 'screening', date: '2026-01-02', body: {} };
const from = (nationality: string): InterchangeRecord => ({ kind: 'profile', body: { nationalities: [nationality] } });

/** So many cases of an office, each with these records. */
const cases = (office: string, n: number, records: readonly InterchangeRecord[]) =>
  Array.from({ length: n }, (_, at) => openedBy(`${office}-${records.length}-${at}`, { office }, records));

/** With 1 nothing is too small to be shown. */
const notIn = (facts: ReturnType<typeof factsOf>, asked = {}, k: number | null = 1) =>
  ctmProfile(facts, asked, k).notCounted;

describe('who is not in a table', () => {
  const facts = factsOf([
    ...cases('KG-BIS', 7, [help('2026-02-02')]),
    ...cases('KG-BIS', 11, [screened, from('UZB')]),
    ...cases('MD-KIV', 6, [screened, from('UZB'), screened]),
  ]);

  test('is whoever has no help recorded, at the office and of the origin that are asked', () => {
    expect(notIn(facts)).toEqual([{ why: 'no-help', n: 17 }]);
    expect(notIn(facts, { office: 'MD-KIV' })).toEqual([{ why: 'no-help', n: 6 }]);
    expect(notIn(facts, { office: 'KG-BIS', origin: 'UZB' })).toEqual([{ why: 'no-help', n: 11 }]);
    expect(notIn(facts, { origin: 'MDA' })).toEqual([]);
  });

  test('and not who is held back, who is a number of its own', () => {
    const consent = (body: object): InterchangeRecord => ({ kind: 'consent', date: '2026-01-02', body: { ...body } });
    const held = factsOf([
      ...cases('KG-BIS', 2, [screened, consent({ keep: 'with-name', 'share-headquarters': 'with-name' })]),
      ...cases('MD-KIV', 3, [screened, consent({ keep: 'with-name', 'share-headquarters': 'refuses' })]),
      ...cases('RS-BEG', 4, [screened, consent({ keep: 'refuses' })]),
    ]);
    expect(notIn(held)).toEqual([{ why: 'no-help', n: 5 }]);
    expect(notIn(held, { shared: true })).toEqual([{ why: 'no-help', n: 2 }]);
  });

  test('nor who was helped on a day that nobody noted, nor an anonymous row: the steps of the waterfall, and no others', () => {
    const undated: InterchangeRecord = { kind: 'service', body: { service: 'food' } };
    const some = factsOf([
      ...cases('KG-BIS', 2, [screened]),
      ...cases('KG-BIS', 1, [undated, screened, screened]),
      [
        ...openedBy('both', { office: 'KG-BIS' }, [screened]),
        ...chapterOf('both', { office: 'MD-KIV' }, [help('2026-01-01')]),
      ],
      chapterOf('row', { office: 'KG-BIS' }, [{ kind: 'anonymous', body: { month: '2026-01' } }]),
    ]);
    for (const unit of ['instances', 'cases', 'persons']) {
      expect(notIn(some, { unit }), unit).toEqual([{ why: 'no-help', n: 2 }]);
    }
    const { waterfall, notCounted } = ctmProfile(some, { unit: 'cases' });
    expect(waterfall?.steps).toContainEqual({ step: 'outside-population', n: 2, least: 2 });
    expect(notCounted).toEqual([]);
  });

  test('and whose first help was not in the period, or not certainly', () => {
    const dated = factsOf([
      ...cases('KG-BIS', 7, [help('2026-02-02')]),
      ...cases('KG-BIS', 5, [help('2025-12-31'), screened]),
      ...cases('KG-BIS', 1, [help('2026'), screened, screened]),
    ]);
    expect(notIn(dated, { from: '2026-02', to: '2026-02' })).toEqual([{ why: 'outside-period', n: 6 }]);
    expect(notIn(dated, { from: '2025' })).toEqual([]);
  });

  test('is hidden where it, or the table itself, stands for fewer than the fewest', () => {
    expect(notIn(facts, { office: 'MD-KIV' }, 7)).toEqual([{ why: 'no-help', n: null }]);
    expect(notIn(facts, { office: 'MD-KIV' }, 6)).toEqual([{ why: 'no-help', n: 6 }]);
    const few = factsOf([
      ...cases('KG-BIS', 3, [help('2026-02-02')]),
      ...cases('KG-BIS', 20, [help('2025-02-02'), screened]),
    ]);
    expect(notIn(few, { from: '2026' })).toEqual([{ why: 'outside-period', n: 20 }]);
    expect(notIn(few, { from: '2026' }, 5)).toEqual([{ why: 'outside-period', n: null }]);
  });

  test('is told to whoever counts, and leaves with no table', async () => {
    const office = createOffice();
    for (const day of ['2026-05-03', '2026-05-04']) {
      createCase(office.sessionOf('caseworker'), [{ kind: 'screening', body: { date: day } }]);
    }
    const desk = deskAt(office, 'focal-point');
    const table = { table: 'ctm-profile', protect: 2 } as const;
    expect((await call(desk, 'statistics', 'report', table)).notCounted).toEqual([{ why: 'no-help', n: 2 }]);
    const left = { ...table, audience: 'internal', how: 'command', reason: 'for our own meeting' } as const;
    expect((await call(desk, 'statistics', 'release', left)).report.notCounted).toEqual([]);
  });
});
