/** When a case was last changed: noted by a save, brought into the index row while nobody waits, and the same answer before and after. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BRING_IN, bringInSaved, deriveAll, deriveCase } from '../../../../db/casework/derived/derive.ts';
import { KEPT_TABLES } from '../../../../db/casework/derived/kept-tables.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { CASE_SORTS } from '../../../../db/contract/case-list.ts';
import type { Database } from '../../../../db/store/database.ts';
import { anotherOffice, createCase, createOffice, saves } from '../user-session.ts';

const NOTE = { kind: 'note', body: { kind: 'note', text: 'seen again' } };
const RISK = { kind: 'risk-assessment', body: { date: '2026-05-04' } };

const noted = (db: Database) => db.prepare<[], number>('SELECT place FROM case_saved ORDER BY seq').pluck().all();
const isRight = (db: Database) => KEPT_TABLES.get('case_saved')?.(db);

function officeWith(cases: number) {
  const office = createOffice();
  const vera = office.sessionOf('focal-point');
  const ids = Array.from({ length: cases }, () => createCase(vera));
  bringInSaved(office.db);
  const newest = () =>
    listCases(vera, { filter: {}, sort: 'changed', descending: true, offset: 0, limit: 100 }).rows.map(
      ({ caseId, changedAt }) => [ids.indexOf(caseId), changedAt.slice(0, 10)] as const,
    );
  return { office, vera, ids, newest };
}

describe('a save', () => {
  it('leaves the index row and its order as they stand, and the list knows when the case was changed', () => {
    const { office, vera, ids, newest } = officeWith(3);
    const { db } = office;
    const rows = () => db.prepare('SELECT * FROM case_index ORDER BY rowid').all();
    const before = rows();
    office.at('2026-05-07T10:00');
    saves(vera, ids[0] ?? '', NOTE);
    expect(rows()).toEqual(before);
    expect(noted(db)).toEqual([1]);
    const shown = newest();
    expect(shown.map(([at]) => at)).toEqual([0, 2, 1]);
    expect(shown[0]?.[1]).toBe('2026-05-07');
    bringInSaved(db);
    expect(noted(db)).toEqual([]);
    expect(newest()).toEqual(shown);
    expect(rows()).not.toEqual(before);
  });

  it('of what an order goes by is in its place at once, in every order, page by page', () => {
    const { office, vera, ids } = officeWith(12);
    const { db } = office;
    for (const at of [3, 7, 5]) saves(vera, ids[at] ?? '', at === 7 ? RISK : NOTE);
    const pages = () =>
      CASE_SORTS.flatMap((sort) =>
        [false, true].flatMap((descending) =>
          [0, 2, 4, 6, 8, 10].map((offset) => [
            ...[sort, descending, offset],
            listCases(vera, { filter: {}, sort, descending, offset, limit: 2 }).rows,
          ]),
        ),
      );
    const before = pages();
    expect(noted(db)).toHaveLength(3);
    bringInSaved(db);
    expect(noted(db)).toEqual([]);
    expect(before).toEqual(pages());
  });
});

describe('what is noted of saves', () => {
  it('is brought in before anything else changes a case: what is noted is the newest', () => {
    const { office, vera, ids, newest } = officeWith(3);
    saves(vera, ids[0] ?? '', NOTE);
    expect(isRight(office.db)).toBe(true);
    anotherOffice(office, 'MD-K').writes(ids[1] ?? '', [{ kind: 'note', body: { kind: 'note', text: 'seen there' } }]);
    expect(noted(office.db)).toEqual([]);
    saves(vera, ids[2] ?? '', NOTE);
    expect(newest().map(([at]) => at)).toEqual([2, 1, 0]);
    expect(isRight(office.db)).toBe(true);
  });

  it('ends with the row, and is told of where it is not the newest or of no row', () => {
    const { office, vera, ids } = officeWith(2);
    const { db } = office;
    saves(vera, ids[0] ?? '', NOTE);
    db.prepare('UPDATE case_saved SET seq = 1').run();
    expect(isRight(db)).toBe(false);
    db.prepare('UPDATE case_saved SET seq = 100').run();
    expect(isRight(db)).toBe(true);
    db.prepare('DELETE FROM case_index WHERE case_id = ?').run(ids[0]);
    expect(noted(db)).toEqual([]);
    db.prepare("INSERT INTO case_saved VALUES (77, '2026-05-04T10:00Z', 100)").run();
    expect(isRight(db)).toBe(false);
    deriveAll(db);
    expect(noted(db)).toEqual([]);
    expect(isRight(db)).toBe(true);
  });

  it('is brought in, of hundreds too, by its own rows alone: none else is looked at for it', () => {
    const { office, newest } = officeWith(300);
    const { db } = office;
    db.exec(
      "INSERT INTO case_saved (place, at, seq) SELECT rowid, '2026-05-09T10:00Z', 100000 + 7 * rowid % 300 FROM case_index WHERE rowid % 3 > 0",
    );
    const shown = newest();
    const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${BRING_IN}`).all();
    expect(plan.filter(({ detail }) => /^SCAN case_index/.test(detail))).toEqual([]);
    bringInSaved(db);
    expect([noted(db), newest()]).toEqual([[], shown]);
  });

  it('is brought in by deriving everything, which changes nothing of the order', () => {
    const { office, vera, ids, newest } = officeWith(3);
    saves(vera, ids[1] ?? '', NOTE);
    const shown = newest();
    deriveCase(office.db, ids[1] ?? '');
    expect([noted(office.db), newest()]).toEqual([[], shown]);
    saves(vera, ids[1] ?? '', NOTE);
    deriveAll(office.db);
    expect([noted(office.db), newest()]).toEqual([[], shown]);
  });
});

it('is asked in one place: nobody else names the columns of the row, which a save leaves as they stand', () => {
  const db = join(import.meta.dirname, '../../../../db');
  const naming = readdirSync(db, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.endsWith('migrations'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\bchanged_(?:at|seq)\b/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(db, file).replaceAll('\\', '/'));
  expect(naming.toSorted()).toEqual([
    'casework/derived/derive.ts',
    'casework/derived/kept-tables.ts',
    'casework/record/last-change.ts',
  ]);
});
