/** A file is judged and written in one pass, so what was written of it is undone where a line turns out to be refused. */
import { describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { FEWEST_CASES } from '../../../../db/casework/derived/work-ahead.ts';
import { importCases, importFile, rehearseImport } from '../../../../db/casework/writing/import.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import type { Database } from '../../../../db/store/database.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createOffice, linesIn, type Office, trail } from '../user-session.ts';

/** Enough for a second thread. */
const MANY = FEWEST_CASES + 40;
const LIVES = inventedCases(MANY, 3, '2026-05-01');
const HERE = inventedCases(12, 4, '2026-05-01');
const REFUSED = JSON.stringify({ records: [{ kind: 'profile', body: { sex: 'f' } }] });

/** The lines with a refused one in the place of each that is named. */
const refusedAt = (...places: readonly number[]) => LIVES.map((line, at) => (places.includes(at) ? REFUSED : line));
const fileOf = (lines: readonly string[]) => ({ pieces: () => [Buffer.from(lines.join('\n'))], again: false });

function officeAtWork(): Office {
  const office = createOffice();
  expect(importFile(office.sessionOf('focal-point'), fileOf(HERE)).cases).toBe(HERE.length);
  return office;
}

const changesOf = (db: Database) => db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;

/** Every row of every table. */
function rowsOf(db: Database): unknown {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck();
  return tables.all().map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]);
}

describe('a file of which a line is refused', () => {
  const places = [MANY - 30, MANY - 7, MANY - 1];

  it('leaves the database as it was, to the byte, however much was written before; all that is wrong in it is told', () => {
    const office = officeAtWork();
    const session = office.sessionOf('focal-point');
    const before = office.db.serialize();
    const changes = changesOf(office.db);
    const file = fileOf(refusedAt(...places));
    const taken = importFile(session, file);
    expect(taken).toMatchObject({ cases: 0, records: 0 });
    expect(taken.errors.map(({ line, code }) => [line, code])).toEqual(
      places.map((at) => [at + 1, 'answer-unknown-code']),
    );
    expect(taken.warnings.length).toBeGreaterThan(0);
    expect(office.db.serialize().equals(before)).toBe(true);
    // What was undone had been written: the file is not judged first.
    expect(changesOf(office.db) - changes).toBeGreaterThan(MANY - 30);
    expect(rehearseImport(session, file)).toEqual(taken);
  });

  it('leaves nothing either where it is a part of what somebody else writes, which stays', () => {
    const office = officeAtWork();
    const before = rowsOf(office.db);
    const put = office.db.prepare("INSERT INTO setting (key, value) VALUES ('of-the-caller', 'x')");
    const drop = office.db.prepare("DELETE FROM setting WHERE key = 'of-the-caller'");
    inTransaction(office.db, () => {
      put.run();
      const { errors } = importCases(office.sessionOf('focal-point'), refusedAt(...places), 'demo');
      expect(errors).toHaveLength(places.length);
    });
    expect(drop.run().changes).toBe(1);
    const untouched = (rows: unknown) =>
      (rows as [string, unknown][]).filter(([table]) => !['watch', 'watched_root', 'watched_change'].includes(table));
    expect(untouched(rowsOf(office.db))).toEqual(untouched(before));
  });

  it('is not written any further than to that line', () => {
    const office = officeAtWork();
    const changes = changesOf(office.db);
    const { errors } = importCases(office.sessionOf('focal-point'), refusedAt(0, 9), 'demo');
    expect([errors.length, changesOf(office.db) - changes]).toEqual([2, 0]);
  });

  it('is taken over once it is mended, and everything is as if it had come so at first', () => {
    const office = officeAtWork();
    const session = office.sessionOf('focal-point');
    importFile(session, fileOf(refusedAt(MANY - 1)));
    expect(trail(office)).toEqual(['1 import-cases done']);
    const taken = importFile(session, fileOf(LIVES));
    expect(taken).toMatchObject({ cases: MANY, errors: [] });
    expect(trail(office)).toEqual(['1 import-cases done', '1 import-cases done']);
    expect(linesIn(office)).toBe(recordsIn(HERE) + HERE.length + taken.records + taken.cases);
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });
});

const recordsIn = (lines: readonly string[]) =>
  lines.reduce((sum, line) => sum + (JSON.parse(line) as { records: unknown[] }).records.length, 0);

describe('the lines of a file', () => {
  it('are gone through once, and progress is told of about as many as there are', () => {
    const office = createOffice();
    let read = 0;
    const lines = {
      length: LIVES.length,
      *[Symbol.iterator]() {
        for (const line of LIVES) {
          read += 1;
          yield line;
        }
      },
    };
    const told: (readonly [number, number])[] = [];
    importCases(office.sessionOf('focal-point'), lines, 'demo', (done, all) => told.push([done, all]));
    expect(read).toBe(MANY);
    expect(told).toEqual([...[0, 200, 400].map((done) => [done, MANY]), [MANY, MANY]]);
  });

  it('are read twice in all where they lie in a file: once to see that it is text, and once to be taken over', () => {
    const office = createOffice();
    let read = 0;
    const pieces = () => {
      read += 1;
      return [Buffer.from(HERE.join('\n'))];
    };
    importFile(office.sessionOf('focal-point'), { pieces, again: false });
    expect(read).toBe(2);
  });
});
