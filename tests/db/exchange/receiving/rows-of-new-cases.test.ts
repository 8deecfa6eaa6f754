import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveAll } from '../../../../db/casework/derived/derive.ts';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { FEWEST_CASES } from '../../../../db/casework/derived/work-ahead.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { randomId } from '../../../../db/store/station.ts';
import { type Desk, introduce, openDesk, putFile } from '../desk.ts';
import { type ForgedStation, forgeSealed, forgeStation, packed } from '../forge.ts';
import { chapterOf, writings } from '../other-offices.ts';

/** Whatever way a case came: its rows are those that a rebuild makes of its lines. */
let desks: readonly Desk[];
let sender: ForgedStation;
let third: ForgedStation;
let number = 0;

beforeAll(async () => {
  desks = [await openDesk('HQ', { kind: 'headquarters' }), await openDesk('MD-KIV')];
  [sender, third] = await Promise.all([forgeStation('RS-BEG'), forgeStation('AL-TIA')]);
  for (const desk of desks) introduce(desk, [desk.station, sender, third]);
});
afterAll(() => {
  for (const desk of desks) desk.close();
});

const DERIVED = ['case_index', 'search', 'fact', 'file_count', 'case_flag', 'ready_case', 'signed_until'];

/** What is derived of every case, and which lines are in force. */
function rows(desk: Desk): string {
  return JSON.stringify(
    DERIVED.map((table) => desk.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()).concat([
      desk.db.prepare('SELECT seq, current FROM record ORDER BY seq').all(),
    ]),
  );
}

const IDS = ['first-record', 'second-record'];
const part = fc.record({ hide: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }), open: fc.boolean() });
const life = fc.record({
  theirs: writings(IDS),
  others: writings(IDS),
  how: part,
  othersHow: part,
  apart: fc.boolean(),
});

async function take(desk: Desk, cases: readonly (typeof life extends fc.Arbitrary<infer L> ? L : never)[]) {
  const chapters = cases.map(({ theirs, others, how, othersHow, apart }) => {
    const caseId = randomId();
    const held = IDS.map((id) => ({ id, hash: 'A'.repeat(43) }));
    const parts = [
      { chapter: chapterOf(sender, caseId, theirs, held), how },
      { chapter: chapterOf(third, caseId, others, held), how: othersHow },
    ].filter(({ chapter }) => chapter.lines.length > 0);
    return { apart, parts: parts.map((one) => packed(one.chapter, one.how)) };
  });
  // The chapters of some cases lie apart from each other.
  const parts = [
    ...chapters.flatMap(({ apart, parts: own }) => (apart ? own.slice(0, 1) : own)),
    ...chapters.flatMap(({ apart, parts: own }) => (apart ? own.slice(1) : [])),
  ];
  number += 1;
  const file = await forgeSealed({ from: sender, to: desk.station, number, parts });
  return openPackage(desk.session, desk.folder, putFile(desk, `${number}.waymark`, file));
}

describe('the rows of a case that is new here', () => {
  it.each([0, 1])('are those that a rebuild makes (desk %i)', async (at) => {
    const desk = desks[at];
    if (desk === undefined) throw new Error('a desk of this number was opened');
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (cases) => {
        await take(desk, cases);
        const before = rows(desk);
        deriveAll(desk.db);
        expect(rows(desk)).toBe(before);
        // Verification derives each case from the lines that it has just proven.
        expect(verifyDatabase(desk.db).faults).toEqual([]);
      }),
      { numRuns: 10 },
    );
    expect(desk.db.prepare('SELECT count(*) > 8 FROM fact').pluck().get()).toBe(1);
  });

  it('are those too where there are so many that a second thread works some out, and verification finds what is wrong with them', async () => {
    const [desk] = desks;
    if (desk === undefined) throw new Error('a desk was opened');
    const { counts } = await take(desk, fc.sample(life, { numRuns: FEWEST_CASES + 40, seed: 3 }));
    expect(counts.new).toBeGreaterThan(FEWEST_CASES / 2);
    const before = rows(desk);
    deriveAll(desk.db);
    expect(rows(desk)).toBe(before);
    desk.db.exec(`UPDATE case_index SET stage = 'closed', today = '[]' WHERE rowid % 50 = 1;
      UPDATE search SET signs = 'other' WHERE rowid % 60 = 2;
      UPDATE record SET current = 1 - current WHERE state = 'held' AND seq % 90 = 3;
      UPDATE chapter SET head = zeroblob(32) WHERE unicode(substr(case_id, 3)) % 9 = 4;
      DELETE FROM fact WHERE rowid % 70 = 5`);
    const alone = verifyDatabase(desk.db, () => {}, { isAwaited: false });
    expect(new Set(alone.faults.map(({ check }) => check)).size).toBeGreaterThan(4);
    expect(verifyDatabase(desk.db)).toEqual(alone);
  }, 300_000);
});
