import { describe, expect, test } from 'vitest';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { openedBy } from '../../generate/records.ts';
import { asHeadquarters, ctmProfile, factsOf, withOffice } from './table-of-facts.ts';

const help: InterchangeRecord = { kind: 'service', date: '2005-01-02', body: { service: 'food' } };
const helpedBy = (office: string, n: number) =>
  Array.from({ length: n }, (_, at) => openedBy(`${office}-${at}`, { office }, [help]));

describe('what a table rests on', () => {
  test('which offices reported, until when, and which did not', () => {
    const facts = factsOf([...helpedBy('KG-BIS', 7), ...helpedBy('RU-MOS', 9)]);
    asHeadquarters(facts);
    withOffice(facts, 'KG-BIS', ['2026-03-01T10:00Z', '2026-05-01T08:30Z']);
    withOffice(facts, 'RU-MOS', ['2026-02-03T10:00Z']);
    withOffice(facts, 'TR-ANK', []);
    const report = ctmProfile(facts);
    expect(report.coverage.offices).toEqual([
      { office: 'HQ', instances: 0, until: '2026-11-22' },
      { office: 'KG-BIS', instances: 7, until: '2026-05-01' },
      { office: 'RU-MOS', instances: 9, until: '2026-02-03' },
      { office: 'TR-ANK', instances: 0, until: null },
    ]);
    expect(report.caveats.map(({ es }) => es)).toContain('Todavía no ha llegado nada de: TR-ANK.');
  });

  test('of one office only that one', () => {
    const facts = factsOf(helpedBy('KG-BIS', 7));
    withOffice(facts, 'RU-MOS', []);
    expect(ctmProfile(facts, { office: 'KG-BIS' }).coverage.offices.map(({ office }) => office)).toEqual(['KG-BIS']);
  });

  test('an office with few instances is hidden behind another, when protected', () => {
    const facts = factsOf([...helpedBy('KG-BIS', 12), ...helpedBy('RU-MOS', 9), ...helpedBy('TR-ANK', 2)]);
    expect(ctmProfile(facts, {}, 5).coverage.offices.map(({ instances }) => instances)).toEqual([12, null, null]);
  });

  test('cases erased whole are counted, as far as so many may be', () => {
    const facts = factsOf(helpedBy('KG-BIS', 12));
    facts.pragma('foreign_keys = OFF');
    const erase = facts.prepare(
      `INSERT INTO record (case_id, station, epoch, n, hash, state, current) VALUES (?, 's', 1, ?, x'00', 'erased', 0)`,
    );
    // A line of a case that is still counted, and six cases of which nothing is left.
    erase.run('KG-BIS-0', 1);
    for (let at = 0; at < 6; at++) for (const n of [1, 2]) erase.run(`gone-${at}`, n);
    expect(ctmProfile(facts).coverage.erased).toBe(6);
    expect(ctmProfile(facts, {}, 5).coverage.erased).toBe(6);
    expect(ctmProfile(facts, {}, 7).coverage.erased).toBeNull();
    expect(ctmProfile(facts).caveats.map(({ en }) => en)).toContain(
      'Cases erased since, of any period: 6. They are not counted.',
    );
  });
});
