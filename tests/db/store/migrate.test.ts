import { describe, expect, it, onTestFinished } from 'vitest';
import { everyHouse, registeredHouses } from '../../../db/casework/record/houses.ts';
import { openMemoryConnection } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { migrate, schemaVersion } from '../../../db/store/migrate.ts';
import { MIGRATIONS } from '../../../db/store/migrations/index.ts';

const FIRST = { number: 1, name: 'first', sql: 'CREATE TABLE a (x INTEGER PRIMARY KEY) STRICT' };
const SECOND = { number: 2, name: 'second', sql: 'CREATE TABLE b (y INTEGER REFERENCES a(x)) STRICT' };

function emptyDatabase() {
  const db = openMemoryConnection();
  onTestFinished(() => void db.close());
  return db;
}
const tables = (db: ReturnType<typeof emptyDatabase>) =>
  db.prepare<[], string>('SELECT name FROM sqlite_schema ORDER BY name').pluck().all();

describe('the schema', () => {
  it('is brought up to date, step by step, once', () => {
    const db = emptyDatabase();
    expect(migrate(db, [FIRST])).toBe(1);
    expect(migrate(db, [FIRST, SECOND])).toBe(2);
    expect(migrate(db, [FIRST, SECOND])).toBe(2);
    expect(tables(db)).toEqual(['a', 'b']);
  });

  it('of a newer Waymark is left alone', () => {
    const db = emptyDatabase();
    migrate(db, [FIRST, SECOND]);
    expect(() => migrate(db, [FIRST])).toThrow(expect.objectContaining({ code: 'newer-waymark' }));
    expect(schemaVersion(db)).toBe(2);
  });

  it('stays as it was when a step fails half way', () => {
    const db = emptyDatabase();
    const broken = { ...SECOND, sql: 'CREATE TABLE b (y INTEGER) STRICT; CREATE TABLE a (x INTEGER)' };
    expect(() => migrate(db, [FIRST, broken])).toThrow('already exists');
    expect(schemaVersion(db)).toBe(1);
    expect(tables(db)).toEqual(['a']);
  });

  it('stays as it was when a step would leave broken references', () => {
    const db = emptyDatabase();
    const broken = { ...SECOND, sql: `PRAGMA defer_foreign_keys = ON; ${SECOND.sql}; INSERT INTO b VALUES (7)` };
    expect(() => migrate(db, [FIRST, broken])).toThrow('broken references');
    expect(tables(db)).toEqual(['a']);
  });

  it('has its steps numbered without a gap, and all of them run on an empty database', () => {
    const db = emptyDatabase();
    expect(() => migrate(db, [SECOND])).toThrow('out of order');
    expect(migrate(db)).toBe(MIGRATIONS.length);
  });
});

describe('a database of the first schema', () => {
  it('keeps who works on which case, and each reason with the seven days that it now opens a case for', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 1));
    db.exec(`INSERT INTO user VALUES (1, 'Vera', 'focal-point', NULL, 1, '2026-05-01T08:00Z')`);
    const insert = db.prepare('INSERT INTO assignment (case_id, user, why, since) VALUES (?, 1, ?, ?)');
    insert.run('a', 'opened', '2026-05-01T08:00Z');
    insert.run('b', 'assigned', '2026-05-01T08:00Z');
    insert.run('c', 'first-contact', '2026-05-01');
    insert.run('d', 'reason: her colleague is ill', '2026-02-27T08:30Z');
    migrate(db);
    expect(
      db.prepare('SELECT case_id, how, reason, since, until FROM assignment ORDER BY case_id').raw().all(),
    ).toEqual([
      ['a', 'opened', null, '2026-05-01T08:00Z', null],
      ['b', 'assigned', null, '2026-05-01T08:00Z', null],
      ['c', 'first-contact', null, '2026-05-01', null],
      ['d', 'reason', 'her colleague is ill', '2026-02-27T08:30Z', '2026-03-06T08:30Z'],
    ]);
  });
});

describe('packages that came before there was an inbox', () => {
  it('stand in it, and those that no receipt followed are owed one', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 10));
    const came = db.prepare(
      `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts) VALUES (?, 's', 1, ?, ?, ?, 'accepted', '{}')`,
    );
    came.run('one', 1, 'cases', '2026-05-01T08:00Z');
    came.run('two', 2, 'receipt', '2026-05-01T08:00Z');
    came.run('three', 3, 'cases', '2026-05-03T08:00Z');
    db.exec(`INSERT INTO package_out (id, station, epoch, number, kind, at, file, bytes, counts)
             VALUES ('answer', 's', 1, 1, 'receipt', '2026-05-02T08:00Z', 'abcdefgh.waymark', 1, '{}')`);
    migrate(db);
    expect(db.prepare('SELECT package, outcome, receipt, receipt_package AS by FROM inbox').all()).toEqual([
      { package: 'one', outcome: 'accepted', receipt: 'written', by: 'answer' },
      { package: 'two', outcome: 'accepted', receipt: 'none', by: null },
      { package: 'three', outcome: 'accepted', receipt: 'owed', by: null },
    ]);
  });
});

describe('a database from before houses were registered', () => {
  it('keeps its stays and what left, and has no house yet', () => {
    const db = emptyDatabase();
    migrate(
      db,
      MIGRATIONS.filter(({ name }) => name !== 'houses').filter(({ number }, at) => number === at + 1),
    );
    db.exec(`INSERT INTO stay_without_case VALUES ('a', 'H1', NULL, 'R9', NULL, '2026-05-01', '2026-05-02');
      INSERT INTO outgoing (at, user, what, copies) VALUES ('2026-05-01T08:00Z', 1, 'house-sheet', 1)`);
    migrate(db);
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['stay_without_case', 'outgoing', 'house', 'room_given', 'paper_destroyed'].map(count)).toEqual([
      ...[1, 1, 0, 0, 0],
    ]);
  });
});

describe('a database from before it was noted which room somebody left', () => {
  it('keeps duty’s yes', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 13));
    db.exec(`INSERT INTO room_given VALUES ('a', 'c', 'R1', 'Vera', '02:10')`);
    migrate(db);
    expect(db.prepare('SELECT room, who, hour, left_room FROM room_given').all()).toEqual([
      { room: 'R1', who: 'Vera', hour: '02:10', left_room: null },
    ]);
  });
});

describe('a database from before a house had somebody to complain to', () => {
  it('keeps its houses, of which nobody is noted yet', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 16));
    db.exec(`INSERT INTO house VALUES ('H1', 'Garden', 'women', NULL)`);
    migrate(db);
    expect(db.prepare('SELECT code, name_used, for_whom, capacity, complaints_to FROM house').raw().all()).toEqual([
      ['H1', 'Garden', 'women', null, null],
    ]);
  });
});

describe('a database from before houses kept the names they had', () => {
  it('keeps its houses in the register, which were never called otherwise as far as it is known', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 23));
    db.exec(`INSERT INTO house VALUES ('H1', 'Garden', 'women', NULL, NULL);
      INSERT INTO house_room VALUES ('H1', 'R1', 2)`);
    migrate(db);
    expect(db.prepare('SELECT code, name_used, former_names, taken_out FROM house').raw().all()).toEqual([
      ['H1', 'Garden', '[]', 0],
    ]);
    expect(registeredHouses(db)).toMatchObject([{ code: 'H1', nameUsed: 'Garden', rooms: [{ room: 'R1', beds: 2 }] }]);
    expect(everyHouse(db)).toEqual([{ code: 'H1', name: 'Garden', formerNames: [], takenOut: false }]);
  });
});

describe('a database from before groups', () => {
  it('keeps its nights, and nobody came with another or is linked yet', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 20));
    db.exec("INSERT INTO nights_without_case VALUES ('2026-05', 3)");
    migrate(db);
    expect(db.prepare('SELECT * FROM nights_without_case').raw().all()).toEqual([['2026-05', 3]]);
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['came_together', 'person_link'].map(count)).toEqual([0, 0]);
  });
});

describe('a database from before the registers', () => {
  it('keeps its tasks, and has nothing in a register yet', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 15));
    db.exec(`INSERT INTO user VALUES (1, 'Vera', 'focal-point', NULL, 1, '2026-05-01T08:00Z');
      INSERT INTO task VALUES ('a', NULL, 'call the clinic', '2026-05-04', NULL, 1, 1, '2026-05-01T08:00Z', NULL)`);
    migrate(db);
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['task', 'breach', 'breach_case', 'request'].map(count)).toEqual([1, 0, 0, 0]);
  });
});

describe('a database from before projects were registered', () => {
  it('keeps its registers, and has no project yet', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 17));
    db.exec(`INSERT INTO user VALUES (1, 'Vera', 'focal-point', NULL, 1, '2026-05-01T08:00Z');
      INSERT INTO breach VALUES ('a', 'lost-sheet', NULL, '2026-05-01', 'x', '', '', NULL, '', NULL, 1, '2026-05-01T08:00Z')`);
    migrate(db);
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['breach', 'project'].map(count)).toEqual([1, 0]);
  });
});

describe('a database from before a line had an advance', () => {
  it('keeps its projects, of which nothing is said of one', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 21));
    db.exec(`INSERT INTO project (line, code, name, former_names, state, covers, donors, targets, rules, taken_out)
             VALUES ('P-1', 'P-1', 'x', '[]', 'active', 'all', '[]', '[]', '{}', 0)`);
    migrate(db);
    expect(db.prepare('SELECT line, advance FROM project').raw().all()).toEqual([['P-1', null]]);
  });
});

describe('a database from before targets could be counted', () => {
  it('keeps them in their order as words alone', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 26));
    const targets = JSON.stringify([
      { what: 'people “helped” to return', count: 40 },
      { what: 'nights', count: 1200 },
    ]);
    const insert =
      db.prepare(`INSERT INTO project (line, code, name, former_names, state, covers, donors, targets, rules, taken_out)
             VALUES (?, 'P', 'x', '[]', 'active', 'all', '[]', ?, '{}', 0)`);
    insert.run('P-1', targets);
    insert.run('P-2', '[]');
    migrate(db);
    const words = { counts: null, service: null, by: null, why: null };
    expect(
      db
        .prepare<[], string>('SELECT targets FROM project ORDER BY line')
        .pluck()
        .all()
        .map((kept) => JSON.parse(kept)),
    ).toEqual([
      [
        { what: 'people “helped” to return', count: 40, ...words },
        { what: 'nights', count: 1200, ...words },
      ],
      [],
    ]);
  });
});

describe('a database from before partners and calls were registered', () => {
  it('keeps its houses, and has no partner and no call yet', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 18));
    db.exec(`INSERT INTO house (code, for_whom) VALUES ('H1', 'women')`);
    migrate(db);
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['house', 'partner', 'partner_contact', 'hotline_call', 'call_back'].map(count)).toEqual([1, 0, 0, 0, 0]);
  });
});

describe('a database from before views were kept', () => {
  it('keeps its rows of the list, whose names and places are made at the next log-in, and has no view yet', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 14));
    db.exec(`INSERT INTO case_index (case_id, reference, opener, minor, stage, flags, today, changed_at, changed_seq, offices, sharing, kind)
             VALUES ('a', 'KG-BIS-26-AAAAAA', 's', 0, 'contact', '[]', '[]', '2026-05-01T08:00Z', 1, 'KG-BIS', 'not-asked', 'case')`);
    migrate(db);
    expect(
      db.prepare('SELECT reference, names, listed_name, name_order, danger_order FROM case_index').raw().all(),
    ).toEqual([['KG-BIS-26-AAAAAA', '[]', null, null, null]]);
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['list_view', 'list_choice'].map(count)).toEqual([0, 0]);
  });
});

describe('a database from before there were scans and photos', () => {
  it('keeps its records, and has no picture yet', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 17));
    db.exec(`INSERT INTO chapter VALUES ('c', 's', 1, 1, x'00', '2026-05-01T08:00Z', x'00');
      INSERT INTO record (case_id, station, epoch, n, hash, state, kind, line, private_hash, private_line, current)
      VALUES ('c', 's', 1, 1, x'00', 'held', 'note', x'00', x'00', x'00', 1)`);
    migrate(db);
    db.exec("UPDATE record SET state = 'erased', line = NULL, private_line = NULL");
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['record', 'attachment_content'].map(count)).toEqual([1, 0]);
  });
});

describe('a database from before anything left for one recipient', () => {
  it('keeps its register of releases', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 23));
    db.exec(
      `INSERT INTO release VALUES (3, '2026-05-01T08:00Z', 1, 'ctm-profile', '{}', 5, 'public', NULL, '{"n":20}')`,
    );
    migrate(db);
    const kept = db.prepare('SELECT * FROM release').raw().all();
    expect(kept).toEqual([[3, '2026-05-01T08:00Z', 1, 'ctm-profile', '{}', 5, 'public', null, '{"n":20}']]);
  });
});

describe('a database from before figures were kept', () => {
  it('has them as its files and what it sent say', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 25));
    const chapter = db.prepare("INSERT INTO chapter VALUES (?, ?, 1, ?, x'00', '2026-05-01T08:00Z', x'00')");
    for (const [caseId, n] of [
      ['sent', 2],
      ['longer', 3],
      ['never', 1],
      ['to-another', 1],
    ] as const) {
      chapter.run(caseId, 's', n);
      db.prepare(
        `INSERT INTO case_index (case_id, reference, opener, minor, stage, flags, today, changed_at, changed_seq, offices, sharing, kind, met, names)
         VALUES (?1, ?1, 's', 0, ?2, '[]', '[]', '2026-05-01T08:00Z', 1, '', '', 'case', '', '[]')`,
      ).run({ 1: caseId, 2: n === 1 ? 'contact' : 'closed' });
    }
    db.exec(`INSERT INTO known_station (id, office, office_name, country, age_recipient, sign_public, card, headquarters, state)
        VALUES ('hq', 'HQ', 'HQ', 'CHE', 'a', x'00', x'00', 1, 'active'), ('mission', 'MD-K', 'MD-K', 'MDA', 'b', x'00', x'00', 0, 'active');
      INSERT INTO package_out (id, station, epoch, number, kind, at, file, bytes, counts)
        VALUES ('one', 'hq', 1, 1, 'cases', '2026-05-01T08:00Z', 'f', 1, '{}'), ('two', 'mission', 1, 1, 'cases', '2026-05-01T08:00Z', 'f', 1, '{}');
      INSERT INTO sent_chapter VALUES ('one', 'sent', 's', 1, 1, 2, x'00', 0, '[]'), ('one', 'longer', 's', 1, 1, 2, x'00', 0, '[]'),
        ('two', 'to-another', 's', 1, 1, 1, x'00', 0, '[]')`);
    migrate(db);
    expect(db.prepare('SELECT stage, n FROM file_count ORDER BY stage').raw().all()).toEqual([
      ['closed', 2],
      ['contact', 2],
    ]);
    expect(db.prepare('SELECT case_id FROM unsent_chapter ORDER BY case_id').pluck().all()).toEqual([
      ...['longer', 'never', 'to-another'],
    ]);
  });
});

describe('a database from before offices asked questions of their own', () => {
  it('keeps its records, and asks none', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 26));
    db.exec(`INSERT INTO chapter VALUES ('c', 's', 1, 1, x'00', '2026-05-01T08:00Z', x'00');
      INSERT INTO record (case_id, station, epoch, n, hash, state, kind, line, private_hash, private_line, current)
      VALUES ('c', 's', 1, 1, x'00', 'held', 'note', x'00', x'00', x'00', 1)`);
    migrate(db);
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['record', 'own_question', 'own_code'].map(count)).toEqual([1, 0, 0]);
  });
});

describe('a database from before sealing had its answers ready', () => {
  it('has none ready until it is derived anew, so that every case is read', () => {
    const db = emptyDatabase();
    migrate(db, MIGRATIONS.slice(0, 29));
    db.exec(`INSERT INTO chapter VALUES ('c', 's', 1, 1, x'00', '2026-05-01T08:00Z', x'00');
      INSERT INTO record (case_id, station, epoch, n, hash, state, kind, line, private_hash, private_line, current)
      VALUES ('c', 's', 1, 1, x'00', 'held', 'note', x'00', x'00', x'00', 1)`);
    migrate(db);
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['record', 'ready_case'].map(count)).toEqual([1, 0]);
    db.exec(`INSERT INTO ready_case VALUES ('c', '{}', '[]', 1); UPDATE record SET kind = 'consent'`);
    expect(count('ready_case')).toBe(0);
    db.exec(`INSERT INTO ready_case VALUES ('c', '{}', '[]', 1);
      INSERT INTO record (case_id, station, epoch, n, hash, state, current) VALUES ('c', 's', 1, 2, x'00', 'lacking', 0)`);
    expect(count('ready_case')).toBe(0);
  });
});

/** The database of an office (station `s`) after so many migrations, which knows this station beside its own. */
function besideStation(after: number, [id, office, headquarters]: readonly [string, string, 0 | 1]): Database {
  const db = emptyDatabase();
  migrate(db, MIGRATIONS.slice(0, after));
  db.exec(
    "INSERT INTO own_station VALUES (1, 's', 'KG-BIS', 'Office', 'KGZ', 'mission', 0, '', '', x'', x'', x'', '')",
  );
  db.prepare(
    `INSERT INTO known_station (id, office, office_name, country, age_recipient, sign_public, card, headquarters, state)
     VALUES (?, ?, 'Office', 'MDA', 'b', x'00', x'00', ?, 'active')`,
  ).run(id, office, headquarters);
  return db;
}

/** A chapter of the station `s` in a case, and the row that lists show of it. */
function addCase(db: Database, caseId: string, row: Readonly<Record<string, string | number | null>>): void {
  db.prepare("INSERT INTO chapter VALUES (?, 's', 1, 2, x'00', '2026-05-01T08:00Z', x'00')").run(caseId);
  const columns = {
    ...{ case_id: caseId, reference: caseId, opener: 's', minor: 0, stage: 'contact', today: '[]' },
    ...{ changed_at: '2026-05-01T08:00Z', changed_seq: 1, offices: 'KG-BIS', sharing: '', kind: 'case', ...row },
  };
  db.prepare(
    `INSERT INTO case_index (${Object.keys(columns).join(', ')}) VALUES (${Object.keys(columns).map((name) => `@${name}`)})`,
  ).run(columns);
}

describe('a database from before what screens ask was kept', () => {
  it('has the flags of its cases, how many files each office has, and what a mission was not sent', () => {
    const db = besideStation(29, ['m', 'MD-K', 0]);
    db.exec(`INSERT INTO taking_part (case_id, office) VALUES ('theirs', 'MD-K'), ('sent', 'MD-K');
      INSERT INTO package_out (id, station, epoch, number, kind, at, file, bytes, counts)
        VALUES ('one', 'm', 1, 1, 'cases', '2026-05-01T08:00Z', 'f', 1, '{}');
      INSERT INTO sent_chapter VALUES ('one', 'sent', 's', 1, 1, 2, x'00', 0, '[]')`);
    for (const [caseId, minor, flags] of [
      ['theirs', 1, '[{"flag":"high-risk","since":null},{"flag":"reopened","since":"2026-04"}]'],
      ['sent', 0, '['],
      ['ours', 0, '[]'],
    ] as const) {
      addCase(db, caseId, { minor, flags });
    }
    migrate(db);
    expect(db.prepare('SELECT flag, place FROM case_flag').raw().all()).toEqual([
      ['high-risk', 1],
      ['reopened', 1],
    ]);
    expect(db.prepare('SELECT minor, offices, n FROM file_count ORDER BY minor').raw().all()).toEqual([
      [0, 'KG-BIS', 2],
      [1, 'KG-BIS', 1],
    ]);
    expect(db.prepare('SELECT addressee, case_id, station, epoch FROM unsent_to').raw().all()).toEqual([
      ['m', 'theirs', 's', 1],
    ]);
  });
});

describe('a database from before what screens show lay ready', () => {
  it('has when its cases were sent, what of them is to be sent, how many have a nationality or flags, and asks of each until it is derived anew', () => {
    const db = besideStation(33, ['hq', 'HQ', 1]);
    db.exec(`INSERT INTO package_out (id, station, epoch, number, kind, at, file, bytes, counts, acknowledged)
        VALUES ('one', 'hq', 1, 1, 'cases', '2026-05-01T08:00Z', 'f', 1, '{}', '2026-05-02T08:00Z'),
          ('two', 'hq', 1, 2, 'cases', '2026-05-03T08:00Z', 'f', 1, '{}', NULL)`);
    for (const [caseId, nationality, flags, sharing] of [
      ['sent', 'MDA', '[{"flag":"reopened","since":"2026-04"},{"flag":"high-risk","since":null}]', 'refuses'],
      ['ours', null, '[', 'refuses'],
      ['goes', 'MDA', '[]', 'with-name'],
    ] as const) {
      addCase(db, caseId, { nationality, flags, sharing, asks_from: '' });
    }
    db.exec(
      `INSERT INTO sent_chapter VALUES ('one', 'sent', 's', 1, 0, 1, x'00', 0, '[]'), ('two', 'sent', 's', 1, 0, 1, x'00', 0, '[]')`,
    );
    migrate(db);
    const rows = (sql: string) => db.prepare(sql).raw().all();
    expect(rows('SELECT place, sealed_at, received_at FROM case_sent')).toEqual([
      [1, '2026-05-03T08:00Z', '2026-05-02T08:00Z'],
    ]);
    expect(rows('SELECT case_id, goes FROM unsent_chapter ORDER BY 1')).toEqual([
      ['goes', 1],
      ['ours', 0],
      ['sent', 1],
    ]);
    expect(rows('SELECT nationality, n FROM nationality_count ORDER BY 1')).toEqual([
      ['', 1],
      ['MDA', 2],
    ]);
    expect(rows('SELECT flags, n FROM flag_count ORDER BY 1')).toEqual([
      ['', 2],
      ['high-risk reopened', 1],
    ]);
    expect(rows('SELECT DISTINCT asks_from, asks_until FROM case_index')).toEqual([['', '9999-12-31']]);
    // A case that came before its row, a receipt, and headquarters that is another: what is ready follows.
    db.exec("UPDATE package_out SET acknowledged = '2026-05-04T08:00Z' WHERE id = 'two'");
    expect(rows('SELECT place, received_at FROM case_sent')).toEqual([[1, '2026-05-04T08:00Z']]);
    db.exec("UPDATE known_station SET headquarters = 0 WHERE id = 'hq'");
    expect(rows('SELECT place FROM case_sent')).toEqual([]);
    expect(rows('SELECT case_id FROM unsent_chapter WHERE goes = 1')).toEqual([['goes']]);
  });

  it('finds the cases of a package that a receipt names without going through all that was ever sent', () => {
    const db = emptyDatabase();
    migrate(db);
    const cases = db
      .prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT case_id FROM sent_chapter WHERE package = ''")
      .all();
    expect(cases.map(({ detail }) => detail).join('\n')).not.toMatch(/SCAN/);
  });
});

describe('a database from before a save left its order by last change', () => {
  it('notes no case as saved, and writes of flags, gaps and project lines those alone that differ', () => {
    const db = besideStation(36, ['m', 'MD-K', 0]);
    addCase(db, 'a', {
      flags: '[{"flag":"high-risk","since":null},{"flag":"reopened","since":"2026-04"}]',
      gaps: '[["ask","",2],["children","",1]]',
      project_lines: '["NO-7","P-2"]',
    });
    migrate(db);
    const rows = (sql: string) => db.prepare(sql).raw().all();
    expect(rows('SELECT place FROM case_saved')).toEqual([]);
    db.exec('CREATE TEMP TABLE wrote (what TEXT)');
    for (const [table, what] of [
      ['case_flag', 'flag'],
      ['case_gap', 'kind'],
      ['line_case', 'line'],
    ]) {
      db.exec(`CREATE TEMP TRIGGER ${table}_in AFTER INSERT ON main.${table} BEGIN INSERT INTO wrote VALUES ('+' || NEW.${what}); END;
        CREATE TEMP TRIGGER ${table}_out AFTER DELETE ON main.${table} BEGIN INSERT INTO wrote VALUES ('-' || OLD.${what}); END`);
    }
    db.exec(
      "CREATE TEMP TRIGGER counted AFTER UPDATE ON main.flag_count BEGIN INSERT INTO wrote VALUES ('count'); END",
    );
    const change = (column: string, value: string | null) => {
      db.exec('DELETE FROM wrote');
      db.prepare(`UPDATE case_index SET ${column} = ?`).run(value);
      return rows('SELECT what FROM wrote ORDER BY 1').flat();
    };
    expect(change('flags', '[{"flag":"high-risk","since":"2026-05"},{"flag":"reopened","since":"2026-04"}]')).toEqual(
      [],
    );
    expect(change('flags', '[{"flag":"high-risk","since":"2026-05"},{"flag":"late","since":null}]')).toEqual([
      ...['+late', '-reopened', 'count'],
    ]);
    expect(rows('SELECT flags, n FROM flag_count WHERE n <> 0')).toEqual([['high-risk late', 1]]);
    expect(change('gaps', '[["ask","",3],["children","",1]]')).toEqual(['+ask', '-ask']);
    expect(rows('SELECT kind, n FROM case_gap ORDER BY 1')).toEqual([
      ['ask', 3],
      ['children', 1],
    ]);
    expect(change('gaps', null)).toEqual(['-ask', '-children']);
    expect(change('project_lines', '["P-2","P-3"]')).toEqual(['+P-3', '-NO-7']);
    expect(change('project_lines', null)).toEqual(['-P-2', '-P-3']);
    // One that is damaged holds nothing.
    expect(change('flags', '[')).toEqual(['-high-risk', '-late', 'count']);
  });
});
