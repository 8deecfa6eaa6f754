/** Cases worked out on a second thread have the rows that they have when they are worked out here, whatever becomes of that thread. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Claims, newClaims, THERE } from '../../../../db/casework/derived/case-claims.ts';
import { readCases, readRowsOf, writeCases, writeRowsOf } from '../../../../db/casework/derived/case-text.ts';
import { type CaseThread, caseThread } from '../../../../db/casework/derived/case-thread.ts';
import { caseGiven, deriveAll } from '../../../../db/casework/derived/derive.ts';
import { casesEarly } from '../../../../db/casework/derived/early.ts';
import {
  CASES_A_BATCH,
  FEWEST_CASES,
  MOST_SIGNS_A_CASE,
  workAhead,
} from '../../../../db/casework/derived/work-ahead.ts';
import { type CaseGiven, type CaseRows, workOut } from '../../../../db/casework/derived/work-out.ts';
import { heldLines } from '../../../../db/casework/record/read.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import { toText } from '../../../../db/store/bytes.ts';
import { hashOfRecord } from '../../../../db/store/chapter.ts';
import type { Database } from '../../../../db/store/database.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { type Desk, openDesk } from '../../exchange/desk.ts';
import { acts, done } from './office-at-work.ts';
import { DYING_WORKER, SILENT_WORKER, workerAlone } from './workers.ts';

const LIVES = 40;
let office: Desk;
let lives: readonly CaseGiven[];

function casesIn(db: Database): readonly CaseGiven[] {
  const ids = db.prepare<[], string>('SELECT DISTINCT case_id FROM chapter ORDER BY 1').pluck().all();
  return ids.map((caseId) => caseGiven(db, caseId, heldLines(db, caseId)));
}

beforeAll(async () => {
  office = await openDesk('KG-BIS');
  const lines = inventedCases(LIVES, 11, '2024-12-31', { lives: true });
  const taken = inTransaction(office.db, () => importCases(office.session, lines, 'demo'));
  expect(taken.errors).toEqual([]);
  lives = casesIn(office.db);
});
afterAll(() => office.close());

/** The same cases as another office would have them: some accepted, some not, with lines that came later and one that was accepted, marks that are wrong. */
function elsewhere(cases: readonly CaseGiven[]): readonly CaseGiven[] {
  return cases.map((given, at) => {
    const seqs = given.lines.map(({ seq }) => seq);
    const first = given.lines[0];
    const accepted = first === undefined ? [] : [toText(hashOfRecord(Buffer.from(first.line, 'utf8')))];
    return {
      ...given,
      office: 'XX-XXX',
      here: {
        office: 'XX-XXX',
        until: at % 3 === 0 ? undefined : Math.max(...seqs) - (at % 2),
        cameLater: new Set(seqs.slice(2, 3)),
        accepted: new Set(at % 4 === 0 ? accepted : []),
      },
      erased:
        first === undefined
          ? []
          : [{ station: first.fields.station, epoch: 1, n: 99, id: first.fields.id, revision: 9 }],
      lines: given.lines.map((line, place) => ({
        ...line,
        ofHeadquarters: at % 5 === 0,
        current: place === 3 ? (0 as const) : line.current,
        predecessors: () => new Set(['another-station']),
        fields: line.fields,
      })),
    };
  });
}

const here = (cases: readonly CaseGiven[], by: 'lines' | 'marks' = 'lines') => cases.map((given) => workOut(given, by));

describe('what goes from thread to thread', () => {
  it('says all that a case is worked out from, and all that it comes to', () => {
    const cases = [...lives, ...elsewhere(lives)];
    for (const by of ['lines', 'marks'] as const) {
      const there = writeRowsOf(Array.from(readCases(writeCases(cases)), (given) => workOut(given, by)));
      const ids = cases.map(({ caseId }) => caseId);
      expect(readRowsOf(ids, there)).toEqual(here(cases, by));
    }
    expect(here(cases).some(({ wronglyMarked }) => wronglyMarked.length > 0)).toBe(true);
    expect(here(elsewhere(lives))).not.toEqual(here(lives));
  });

  it('names the stations that a line may stand for, where it stands for a line', () => {
    const [given] = lives;
    const [line] = given?.lines ?? [];
    if (given === undefined || line === undefined) throw new Error('an invented case has a line');
    const fields = { ...line.fields, replaces: 'A'.repeat(43) };
    const stands = { ...line, line: JSON.stringify(fields), fields, predecessors: () => new Set(['one', 'two']) };
    const [read] = readCases(writeCases([{ ...given, lines: [stands] }]));
    expect([...(read?.lines[0]?.predecessors() ?? [])]).toEqual(['one', 'two']);
  });
});

describe('the second thread', () => {
  const there = workerAlone('lines');
  afterAll(async () => {
    expect(await there.close()).toBe(0);
  });

  it('has the rows of whole lives, here and at another office', async () => {
    const cases = [...lives, ...elsewhere(lives)];
    expect(await there.rowsOf(cases)).toEqual(here(cases));
  });

  it('has the rows of what offices do, receive and send', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (given) => {
        const work = done(given);
        const cases = casesIn(work.office.db);
        expect(await there.rowsOf(cases)).toEqual(here(cases));
      }),
      { numRuns: 4 },
    );
  });

  it('answers nothing of a case that cannot be worked out, and goes on', async () => {
    const [first, second] = lives;
    if (first === undefined || second === undefined) throw new Error('there are lives');
    const broken = { ...first, lines: first.lines.map((line) => ({ ...line, line: 'null' })) };
    const unreadable = { ...first, lines: first.lines.map((line) => ({ ...line, line: '{' })) };
    expect(await there.rowsOf([broken, second])).toEqual([null, ...here([second])]);
    expect(await there.rowsOf([unreadable, second])).toEqual([null, null]);
    expect(await there.rowsOf([second])).toEqual(here([second]));
  });
});

/** The rows of all lives, batch by batch, once `ready` has come. */
async function throughThread(thread: CaseThread, ready: () => void): Promise<readonly CaseRows[]> {
  const batches = [lives.slice(0, 5), lives.slice(5, 20), lives.slice(20)];
  const asked = batches.map((cases) => thread.send(cases));
  await vi.waitFor(ready, { timeout: 60_000 });
  const rows = asked.flatMap((ask) => ask());
  thread.close();
  return rows.flatMap((row) => row ?? []);
}

const isTaken = (claims: Claims) => () => expect(Atomics.load(claims.places, 1) % 3).toBe(THERE);

describe('a second thread that is lost', () => {
  it('in the middle of a batch costs nothing but the time', async () => {
    const claims = newClaims();
    const thread = caseThread('lines', { file: DYING_WORKER, claims });
    expect(await throughThread(thread, isTaken(claims))).toEqual(here(lives));
  });

  it('and does not say so is not waited for', async () => {
    const claims = newClaims();
    const thread = caseThread('lines', { file: SILENT_WORKER, claims, patienceMs: 20 });
    expect(await throughThread(thread, isTaken(claims))).toEqual(here(lives));
  });

  it('before it began leaves all of it here', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const thread = caseThread('lines', { file: `${DYING_WORKER}.none` });
    expect(await throughThread(thread, () => expect(told).toHaveBeenCalled())).toEqual(here(lives));
    expect(JSON.stringify(told.mock.calls)).not.toContain('dying');
    told.mockRestore();
  });
});

describe('cases worked out ahead', () => {
  it('come back in the order in which they were given, each with what comes after it', () => {
    const ahead = workAhead(FEWEST_CASES, 'lines');
    const order: string[] = [];
    for (const given of lives) {
      ahead.give(given, (rows) => {
        expect(rows()).toEqual(workOut(given, 'lines'));
        order.push(given.caseId);
      });
      ahead.after(() => order.push(`after ${given.caseId}`));
    }
    ahead.finish();
    ahead.close();
    expect(order).toEqual(lives.flatMap(({ caseId }) => [caseId, `after ${caseId}`]));
  });

  it('hold back no more than a few things that wait behind them', () => {
    const ahead = workAhead(FEWEST_CASES, 'lines');
    const [first] = lives;
    if (first === undefined) throw new Error('there are lives');
    const order: string[] = [];
    ahead.give(first, () => order.push('case'));
    for (let n = 0; n < 1_000; n++) ahead.after(() => order.push('after'));
    expect(order.slice(0, 2)).toEqual(['case', 'after']);
    expect(order.length).toBeGreaterThan(500);
    ahead.finish();
    ahead.close();
    expect(order).toHaveLength(1_001);
  });

  it('leave the second thread something to do, though something comes after each of them', () => {
    const [first] = lives;
    if (first === undefined) throw new Error('there are lives');
    const rows = workOut(first, 'lines');
    let waiting = 0;
    const send = (cases: readonly CaseGiven[]) => {
      waiting += 1;
      return () => {
        waiting -= 1;
        return cases.map(() => rows);
      };
    };
    const ahead = workAhead(FEWEST_CASES, 'lines', { send, close: () => {} });
    const waited: number[] = [];
    for (let n = 0; n < 40 * CASES_A_BATCH; n++) {
      ahead.give(first, () => {});
      ahead.after(() => {});
      waited.push(waiting);
    }
    const most = Math.max(...waited);
    expect(Math.min(...waited.slice(waited.indexOf(most)))).toBe(most);
    ahead.finish();
    expect(waiting).toBe(0);
  });

  it('of which one fails fail at that one', () => {
    const ahead = workAhead(FEWEST_CASES, 'lines');
    const [first] = lives;
    if (first === undefined) throw new Error('there are lives');
    const failing = first.lines.map((line) => ({
      ...line,
      line: 'null',
      fields: {
        ...line.fields,
        get station(): string {
          throw new Error('cannot be read');
        },
      },
    }));
    const asked: unknown[] = [];
    const note = (rows: () => CaseRows) => asked.push(rows().facts.length);
    ahead.give(first, note);
    ahead.give({ ...first, lines: failing }, (rows) => expect(rows).toThrow('cannot be read'));
    ahead.give(first, note);
    ahead.finish();
    ahead.close();
    expect(asked).toEqual([1, 1]);
  });

  it('leave none that is very long to wait: it is done at once, after those before it', () => {
    const ahead = workAhead(FEWEST_CASES, 'lines');
    const [first] = lives;
    if (first === undefined) throw new Error('there are lives');
    const long = {
      ...first,
      lines: first.lines.map((line) => ({ ...line, line: line.line.padEnd(MOST_SIGNS_A_CASE) })),
    };
    const order: string[] = [];
    ahead.give(first, (rows) => order.push(`first ${rows().facts.length}`));
    ahead.give(long, (rows) => order.push(`long ${rows().facts.length}`));
    expect(order).toEqual(['first 1', 'long 1']);
    ahead.give(first, () => order.push('last'));
    expect(order).toHaveLength(2);
    ahead.finish();
    ahead.close();
    expect(order[2]).toBe('last');
  });

  it('start no thread where there are few of them', () => {
    const ahead = workAhead(FEWEST_CASES - 1, 'lines');
    const asked: string[] = [];
    const [first] = lives;
    if (first === undefined) throw new Error('there are lives');
    ahead.give(first, () => asked.push('done'));
    // Without a thread it is done before the next is given.
    expect(asked).toEqual(['done']);
    expect(casesEarly(office.db, FEWEST_CASES - 1)).toBeUndefined();
  });
});

describe('a case worked out before it is here', () => {
  const NEW = 16;
  const early = () => {
    const found = casesEarly(office.db, FEWEST_CASES);
    if (found === undefined) throw new Error('there are enough cases');
    for (const { caseId, lines } of lives.slice(0, NEW)) found.give(caseId, lines);
    return found;
  };

  it('has its rows where it is as it was thought to be', () => {
    const found = early();
    expect(lives.slice(0, NEW).map((given) => found.rowsOf(given)?.())).toEqual(here(lives.slice(0, NEW)));
    found.close();
  });

  const otherwise: readonly (readonly [string, (given: CaseGiven) => CaseGiven])[] = [
    ['a line is not here', (given) => ({ ...given, lines: given.lines.slice(1) })],
    [
      'a half is not here',
      (given) => ({ ...given, lines: given.lines.map((line) => ({ ...line, privateLine: null })) }),
    ],
    [
      'another office wrote it',
      (given) => ({ ...given, lines: given.lines.map((line) => ({ ...line, office: 'AL-TIA' })) }),
    ],
    [
      'headquarters wrote it',
      (given) => ({ ...given, lines: given.lines.map((line) => ({ ...line, ofHeadquarters: true })) }),
    ],
    [
      'a mark is another',
      (given) => ({ ...given, lines: given.lines.map((line) => ({ ...line, current: 0 as const })) }),
    ],
    [
      'it counts otherwise',
      (given) => ({
        ...given,
        here: { office: given.office, until: undefined, cameLater: new Set(), accepted: new Set() },
      }),
    ],
    ['this is another office', (given) => ({ ...given, office: 'AL-TIA' })],
    [
      'something was erased',
      (given) => ({ ...given, erased: [{ station: 's', epoch: 1, n: 1, id: 'i', revision: 1 }] }),
    ],
  ];
  it.each(otherwise)('has none where %s', (_, change) => {
    const found = early();
    expect(lives.slice(0, NEW).map((given) => found.rowsOf(change(given)))).toEqual(Array(NEW).fill(undefined));
    found.close();
  });
});

describe('all cases of an office', () => {
  it('are derived anew to the rows that they had', () => {
    const rows = () =>
      JSON.stringify(
        ['case_index', 'search', 'fact', 'ready_case'].map((table) =>
          office.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
        ),
      );
    const before = rows();
    deriveAll(office.db);
    expect(rows()).toBe(before);
  });
});
