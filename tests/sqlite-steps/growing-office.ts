/**
 * An office whose past grows and whose work does not: many cases that are closed and ask nothing, each a copy of one that was, under a reference,
 * a name and an id of its own, with everything that the office holds of it. What is open, whose work it is and what a search finds stay the same.
 */
import { importCases } from '../../db/casework/writing/import.ts';
import { inventedCases } from '../../db/demo/invented.ts';
import type { Database } from '../../db/store/database.ts';
import { inTransaction } from '../../db/store/transaction.ts';
import { anotherOffice, createCase, createOffice, type Office, saves } from '../db/casework/user-session.ts';

const INVENTED = 60;
const LIVE = 10;
const RECEIVED = 5;

/** The office as it is, with {@link INVENTED} and some more cases, all of it sealed to headquarters once. */
export function officeThatGrows(): Office {
  const office = createOffice();
  const { db } = office;
  const hq = anotherOffice(office, 'HQ', { headquarters: true });
  const other = anotherOffice(office, 'MD-K');
  const vera = office.sessionOf('focal-point');
  inTransaction(db, () => importCases(vera, inventedCases(INVENTED, 11, office.today()), 'demo'));
  for (let n = 0; n < LIVE; n++) {
    const caseId = createCase(vera, LIVED, { assigned: ['caseworker'] });
    saves(vera, caseId, { kind: 'closure', body: { date: '2026-04-02', state: 'closed', reason: 'moved' } });
  }
  for (let n = 0; n < RECEIVED; n++) {
    const caseId = createCase(vera, LIVED, { assigned: ['caseworker'] });
    other.writes(caseId, [{ kind: 'note', body: { kind: 'note', text: 'seen there' } }]);
    db.prepare('INSERT INTO received_case (station, case_id) VALUES (?, ?)').run(other.station.id, caseId);
  }
  db.exec(`
    INSERT OR IGNORE INTO assignment (case_id, user, how, since) SELECT case_id, 1 + rowid % 3, 'assigned', '2026-01-01' FROM case_index;
    INSERT INTO package_out (id, station, epoch, number, kind, depth, at, user, file, bytes, counts, acknowledged)
      SELECT 'package-' || rowid, '${hq.station.id}', 1, rowid, 'cases', 'full', '2026-04-03T10:00Z', 1, 'x.waymark', 100, '{}', NULL FROM case_index WHERE rowid <= 5;
    INSERT INTO sent_chapter (package, case_id, station, epoch, from_n, to_n, head, private, withheld)
      SELECT 'package-1', case_id, station, epoch, 1, n, head, 1, '[]' FROM chapter;
    INSERT INTO counted_until (case_id, seq) SELECT case_id, max(seq) FROM record WHERE true GROUP BY case_id ON CONFLICT DO NOTHING;
  `);
  return office;
}

const LIVED = [
  { kind: 'intake', body: { date: '2026-03-01' } },
  { kind: 'consent', body: { date: '2026-03-01', help: 'agrees', keep: 'with-name', contact: 'agrees' } },
  { kind: 'identity', body: { 'given-names': 'Zamfira', 'family-name': 'Popescu' } },
  { kind: 'profile', body: { sex: 'female', age: 24, nationalities: ['MDA'] } },
];

/** How a column is copied where it is not copied as it is, by table. */
const COPIED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  chapter: {},
  record: { seq: 'NULL' },
  case_index: {
    reference: "substr(reference, 1, length(reference) - 6) || printf('%06d', @n * 1000 + rowid)",
    changed_seq: 'changed_seq - @n * 100000',
    // A longer past has more days, not more cases a day.
    opened: "coalesce(date(opened, '-' || @n || ' days'), opened)",
    name: "'Xq' || name",
    listed_name: "'Xq' || listed_name",
    name_order: "'xq' || name_order",
  },
  fact: {},
  assignment: { user: 'CASE user WHEN 2 THEN 3 ELSE user END' },
  acceptance: {},
  sent_chapter: {},
  received_case: {},
  receipt_held: {},
  counted_until: {},
  taking_part: {},
  warning_answer: {},
  outgoing: { number: 'NULL' },
};

/** Lets the office grow to so many cases. */
export function growTo(db: Database, cases: number): void {
  const count = db.prepare<[], number>('SELECT count(*) FROM case_index').pluck();
  inTransaction(db, () => {
    db.exec(`DROP TABLE IF EXISTS temp.grown;
      CREATE TEMP TABLE grown AS SELECT case_id FROM case_index WHERE stage = 'closed' AND coalesce(asks_from, '9999') > '2026-05-04' AND asks_approver = 0
        AND danger_order IS NULL AND late_order IS NULL AND substr(case_id, 1, 5) <> 'grown'`);
    const each = db.prepare<[], number>('SELECT count(*) FROM temp.grown').pluck().get() ?? 0;
    if (each === 0) throw new Error('nothing is closed that could be copied');
    const began = Math.ceil((count.get() ?? 0) / each);
    for (let n = began; (count.get() ?? 0) < cases; n++) copyOnce(db, n);
  });
}

function copyOnce(db: Database, n: number): void {
  const id = "'grown' || printf('%05d', @n) || substr(case_id, 11)";
  for (const [table, special] of Object.entries(COPIED)) {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const values = columns.map((column) => (column === 'case_id' ? id : (special[column] ?? column)));
    db.prepare(
      `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE case_id IN (SELECT case_id FROM temp.grown) AND @n = @n`,
    ).run({ n });
  }
  db.prepare(
    `INSERT INTO search (rowid, case_id, tokens, signs)
       SELECT new.rowid, new.case_id, 'xq' || replace(search.tokens, ' ', ' xq'), printf('%06d', @n * 1000 + was.rowid) FROM temp.grown AS of JOIN case_index AS was ON was.case_id = of.case_id
       JOIN search ON search.rowid = was.rowid JOIN case_index AS new ON new.case_id = 'grown' || printf('%05d', @n) || substr(of.case_id, 11)`,
  ).run({ n });
  // The trail grows with every case that was written: each has some ten lines of it.
  db.prepare(
    `INSERT INTO audit (at, user, act, subject, outcome, hash)
       SELECT '2026-01-05T10:00Z', 1, 'write-record', 'grown' || printf('%05d', @n) || substr(case_id, 11), 'note', x'00' FROM temp.grown, (VALUES (1), (2), (3), (4), (5), (6))`,
  ).run({ n });
}
