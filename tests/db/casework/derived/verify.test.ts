import fc from 'fast-check';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { deriveAll, deriveCase, derivedFaults } from '../../../../db/casework/derived/derive.ts';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import { openMemoryConnection } from '../../../../db/store/connection.ts';
import { watchStatements } from '../../../sqlite-steps/statements.ts';
import { anotherOffice, createCase, createOffice, type Office, recordOf, saves } from '../user-session.ts';

/** An office with a case of its own, to which another office has added. */
function kept(): { readonly office: Office; readonly caseId: string } {
  const office = createOffice();
  const session = office.sessionOf('caseworker');
  const caseId = createCase(session, [
    { kind: 'identity', body: { 'family-name': 'Ciobanu' } },
    { kind: 'profile', body: { sex: 'female' } },
    { kind: 'service', body: { date: '2026-05-04', service: 'food' } },
  ]);
  saves(session, caseId, {
    kind: 'profile',
    id: recordOf(office, caseId, 'profile').id,
    body: { sex: 'female', age: 30 },
  });
  anotherOffice(office, 'MD-K').writes(caseId, [
    { kind: 'screening', body: { date: '2026-04-01', narrative: 'told' } },
  ]);
  return { office, caseId };
}
const checks = (office: Office): readonly string[] => verifyDatabase(office.db).faults.map(({ check }) => check);
const blob = (office: Office, sql: string): Buffer =>
  office.db.prepare<[], Buffer>(sql).pluck().get() ?? Buffer.alloc(0);

/** One bit of the bytes that a statement reads, turned over by another that writes them. */
function flip(office: Office, read: string, write: string, at = -1): void {
  const bytes = Buffer.from(blob(office, read));
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  office.db.prepare(write).run(bytes);
}

interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: number;
  readonly bytes: Buffer;
  readonly isText: boolean;
  readonly write: (value: Buffer | string) => void;
}

/** All that proves itself: lines, hashes, heads, signatures, the audit trail, and what is derived of them as text. */
function keptBytes({ db }: Office): readonly Place[] {
  const columns: readonly (readonly [string, string, string])[] = [
    ...['line', 'private_line', 'hash', 'private_hash', 'id', 'kind', 'at'].map(
      (name) => ['record', name, 'seq'] as const,
    ),
    ...['act', 'subject', 'outcome', 'at', 'hash'].map((name) => ['audit', name, 'n'] as const),
    ...['reference', 'stage', 'flags', 'name', 'today', 'offices'].map(
      (name) => ['case_index', name, 'rowid'] as const,
    ),
    ...['sex', 'subject', 'office'].map((name) => ['fact', name, 'rowid'] as const),
    ...['sign_public'].map((name) => ['known_station', name, 'rowid'] as const),
  ];
  const places = columns.flatMap(([table, column, key]) =>
    db
      .prepare<[], { row: number; value: Buffer | string }>(
        `SELECT ${key} AS row, ${column} AS value FROM ${table} WHERE length(${column}) > 0`,
      )
      .all()
      .map(({ row, value }): Place => {
        const write = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`);
        const isText = typeof value === 'string';
        return { table, column, row, bytes: Buffer.from(value), isText, write: (put) => void write.run(put, row) };
      }),
  );
  const chapters = db
    .prepare<[], { n: number; head: Buffer; signature: Buffer }>('SELECT n, head, signature FROM chapter')
    .all();
  return [
    ...places,
    ...chapters.flatMap(({ n, head, signature }): readonly Place[] =>
      Object.entries({ head, signature }).map(([column, bytes]) => {
        const write = db.prepare(`UPDATE chapter SET ${column} = ? WHERE n = ?`);
        return { table: 'chapter', column, row: n, bytes, isText: false, write: (put) => void write.run(put, n) };
      }),
    ),
  ];
}

describe('verification', () => {
  it('is clean over what the application wrote and took in, and says what it looked at', () => {
    const { office } = kept();
    const result = verifyDatabase(office.db);
    expect(result).toMatchObject({ clean: true, faults: [] });
    expect(result.checked).toMatchObject({ cases: 1, chapters: 2, records: 6, signatures: 2, facts: 2 });
    expect(result.checked.auditLines).toBeGreaterThan(0);
  });

  test.each<[string, string, (office: Office) => void]>([
    [
      'an answer in an open line',
      'line-hash',
      (office) =>
        flip(
          office,
          "SELECT line FROM record WHERE kind = 'profile'",
          "UPDATE record SET line = ? WHERE kind = 'profile' AND revision = 1",
          60,
        ),
    ],
    [
      'an answer in a private line',
      'private-hash',
      (office) =>
        flip(
          office,
          "SELECT private_line FROM record WHERE kind = 'identity'",
          "UPDATE record SET private_line = ? WHERE kind = 'identity'",
          20,
        ),
    ],
    [
      'the hash of a line',
      'line-hash',
      (office) =>
        flip(
          office,
          "SELECT hash FROM record WHERE kind = 'service'",
          "UPDATE record SET hash = ? WHERE kind = 'service'",
        ),
    ],
    [
      'the hash of a private line',
      'private-hash',
      (office) =>
        flip(
          office,
          "SELECT private_hash FROM record WHERE kind = 'identity'",
          "UPDATE record SET private_hash = ? WHERE kind = 'identity'",
        ),
    ],
    [
      'a private half that never was',
      'private-hash',
      (office) => office.db.prepare("UPDATE record SET private_hash = zeroblob(32) WHERE kind = 'service'").run(),
    ],
    [
      'a chapter’s head',
      'chain-head',
      (office) =>
        flip(
          office,
          'SELECT head FROM chapter LIMIT 1',
          'UPDATE chapter SET head = ? WHERE rowid_of() = 1'.replace(
            'rowid_of() = 1',
            'n = (SELECT max(n) FROM chapter)',
          ),
        ),
    ],
    [
      'a chapter’s length',
      'chain-head',
      (office) => office.db.prepare('UPDATE chapter SET n = n + 1 WHERE n > 1').run(),
    ],
    [
      'a signature',
      'signature',
      (office) =>
        flip(
          office,
          'SELECT signature FROM chapter LIMIT 1',
          'UPDATE chapter SET signature = ? WHERE n = (SELECT max(n) FROM chapter)',
        ),
    ],
    [
      'when it was signed',
      'signature',
      (office) => office.db.prepare("UPDATE chapter SET at = '2020-01-01T00:00Z'").run(),
    ],
    [
      'a line that was taken out',
      'chain-gap',
      (office) => office.db.prepare("DELETE FROM record WHERE kind = 'identity'").run(),
    ],
    [
      'the last line, taken out',
      'chain-head',
      (office) => office.db.prepare('DELETE FROM record WHERE n = (SELECT max(n) FROM record)').run(),
    ],
    [
      'the kind of a record',
      'line-place',
      (office) => office.db.prepare("UPDATE record SET kind = 'note' WHERE kind = 'service'").run(),
    ],
    [
      'who wrote it',
      'line-place',
      (office) => office.db.prepare("UPDATE record SET by = 7 WHERE kind = 'service'").run(),
    ],
    [
      'the revision that is in force',
      'in-force',
      (office) => office.db.exec("UPDATE record SET current = 1 - current WHERE kind = 'profile'"),
    ],
    [
      'a record that is hidden',
      'in-force',
      (office) => office.db.exec("UPDATE record SET current = 0 WHERE kind = 'service'"),
    ],
    ['an audit line', 'audit-trail', (office) => office.db.exec('UPDATE audit SET user = 7 WHERE n = 1')],
    ['an audit line, taken out', 'audit-trail', (office) => office.db.exec('DELETE FROM audit WHERE n = 1')],
    ['a fact', 'facts', (office) => office.db.exec("UPDATE fact SET sex = 'male'")],
    [
      'a fact of a case that nobody has',
      'facts',
      (office) => office.db.exec("UPDATE fact SET case_id = 'AAAAAAAAAAAAAAAAAAAAAA'"),
    ],
    ['what the list shows', 'index-row', (office) => office.db.exec("UPDATE case_index SET name = 'Somebody'")],
    [
      'a row in the list that no record stands behind',
      'index-row',
      (office) =>
        office.db.exec(
          `CREATE TEMP TABLE row AS SELECT * FROM case_index;
           UPDATE row SET case_id = 'AAAAAAAAAAAAAAAAAAAAAA';
           INSERT INTO case_index SELECT * FROM row;
           DROP TABLE row`,
        ),
    ],
    ['what the search finds', 'search', (office) => office.db.exec("UPDATE search SET tokens = 'somebody'")],
    ['a station that no directory names', 'station-unknown', (office) => office.db.exec('DELETE FROM known_station')],
    [
      'another key under a station’s name',
      'signature',
      (office) => office.db.exec('UPDATE known_station SET sign_public = (SELECT sign_public FROM own_station)'),
    ],
  ])('finds %s', (_, check, tamper) => {
    const { office } = kept();
    tamper(office);
    const found = checks(office);
    expect(found).toContain(check);
    expect(found.filter((code) => !SENTENCES.has(code))).toEqual([]);
  });

  it('answers whatever byte of what is kept was turned over, and is not clean', () => {
    const { office } = kept();
    const places = keptBytes(office);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (at, offset, mask) => {
        const place = places[at % places.length];
        if (place === undefined) throw new Error('there are places');
        const bytes = Buffer.from(place.bytes);
        const byte = offset % bytes.length;
        bytes[byte] = (bytes[byte] ?? 0) ^ mask;
        const put = place.isText ? bytes.toString('utf8') : bytes;
        office.db.transaction(() => {
          place.write(put);
          const { clean, faults } = verifyDatabase(office.db);
          expect({ ...place, clean, unsaid: faults.filter(({ check }) => !SENTENCES.has(check)) }).toMatchObject({
            clean: false,
            unsaid: [],
          });
          place.write(place.isText ? place.bytes.toString('utf8') : place.bytes);
        })();
      }),
      { numRuns: 300 },
    );
    expect(checks(office)).toEqual([]);
  });

  test.each<[string, string, (office: Office) => void]>([
    [
      'a line of which nothing can be read',
      'not-derived',
      (office) => office.db.exec("UPDATE record SET line = x'00ff7b' WHERE kind = 'service'"),
    ],
    [
      'a private half of which nothing can be read',
      'not-derived',
      (office) => office.db.exec("UPDATE record SET private_line = x'7b' WHERE kind = 'identity'"),
    ],
    [
      'a line that is JSON and no record',
      'not-derived',
      (office) => office.db.exec("UPDATE record SET line = CAST('null' AS BLOB) WHERE kind = 'service'"),
    ],
    [
      'a key of a station that is none',
      'signature',
      (office) => office.db.exec("UPDATE known_station SET sign_public = x'00'"),
    ],
    [
      'a number that no line can hold',
      'line-bad-number',
      (office) => office.db.exec('PRAGMA foreign_keys = OFF; UPDATE chapter SET epoch = 9007199254740999 WHERE n > 1'),
    ],
    [
      'an audit line that could not have been written',
      'audit-trail',
      (office) => office.db.exec('UPDATE audit SET user = 9007199254740999 WHERE n = 1'),
    ],
  ])('names %s, and looks at all the rest', (_, check, tamper) => {
    const { office } = kept();
    const other = createCase(office.sessionOf('caseworker'), [{ kind: 'profile', body: { sex: 'male' } }]);
    tamper(office);
    office.db.prepare("UPDATE case_index SET name = 'Somebody' WHERE case_id = ?").run(other);
    expect(checks(office)).toContain(check);
    expect(verifyDatabase(office.db).faults).toContainEqual({ check: 'index-row', subject: other });
  });

  describe('of what is kept of all cases together', () => {
    /** The office knows headquarters and another mission, to which it handed the case, and sent neither of them anything. */
    function keptOfAll(): Office {
      const { office, caseId } = kept();
      const session = office.sessionOf('caseworker');
      anotherOffice(office, 'HQ', { headquarters: true });
      saves(session, caseId, { kind: 'payment', body: { date: '2026-05-04', project: 'NO-7' } });
      saves(session, caseId, {
        kind: 'transfer',
        body: { act: 'hand-over', 'to-office': 'MD-K', date: '2026-05-04' },
      });
      return office;
    }

    test.each<[string, string]>([
      ['file_count', 'UPDATE file_count SET n = n + 1'],
      ['file_count', 'DELETE FROM file_count'],
      ['case_flag', 'DELETE FROM case_flag'],
      ['case_flag', "INSERT INTO case_flag (flag, place) SELECT 'high-risk', rowid FROM case_index"],
      ['line_case', 'DELETE FROM line_case'],
      ['line_case', "INSERT INTO line_case (line, case_id) SELECT 'P-2', case_id FROM case_index"],
      ['nationality_count', 'UPDATE nationality_count SET n = n + 1'],
      ['nationality_count', 'DELETE FROM nationality_count'],
      ['flag_count', 'UPDATE flag_count SET n = n + 1'],
      ['flag_count', 'DELETE FROM flag_count'],
      ['case_flag', 'UPDATE case_flag SET minor = 1 - minor'],
      ['case_gap', 'DELETE FROM case_gap'],
      ['case_gap', 'UPDATE case_gap SET n = n + 1'],
      ['case_gap', "UPDATE case_gap SET from_day = '9999-12-31'"],
      ['case_sent', "INSERT INTO case_sent (place, sealed_at) SELECT rowid, '2026-05-04T08:00Z' FROM case_index"],
      ['unsent_chapter', 'DELETE FROM unsent_chapter'],
      ['unsent_chapter', 'UPDATE unsent_chapter SET goes = 1 - goes WHERE station IN our_station'],
      [
        'unsent_chapter',
        'INSERT INTO unsent_chapter (case_id, station, epoch) SELECT case_id, station, 9 FROM chapter',
      ],
      ['unsent_to', 'DELETE FROM unsent_to'],
      ['signed_until', 'DELETE FROM signed_until'],
      ['signed_until', "UPDATE signed_until SET at = '2020-01-01T00:00Z'"],
    ])(
      'names the table %s where it is not what a rebuild makes of it (%s), and a rebuild mends it',
      (table, tamper) => {
        const office = keptOfAll();
        expect(checks(office)).toEqual([]);
        expect(office.db.prepare(tamper).run().changes).toBeGreaterThan(0);
        expect(verifyDatabase(office.db).faults).toEqual([{ check: 'kept-table', subject: table }]);
        deriveAll(office.db);
        expect(checks(office)).toEqual([]);
      },
    );

    it('looks at each of them also where the list of a case is damaged', () => {
      const office = keptOfAll();
      office.db.exec("UPDATE case_index SET flags = 'none', project_lines = 'none'");
      expect(checks(office)).toEqual(['index-row']);
      deriveAll(office.db);
      expect(checks(office)).toEqual([]);
    });
  });

  it('names cases and stations by their ids, never an answer', () => {
    const { office } = kept();
    office.db.exec("UPDATE case_index SET name = 'Somebody'; UPDATE fact SET sex = 'male'");
    expect(JSON.stringify(verifyDatabase(office.db).faults)).not.toMatch(/Ciobanu|Somebody|male/);
  });

  it('changes nothing, and what it found is gone once the case is derived anew', () => {
    const { office, caseId } = kept();
    office.db.exec(
      "UPDATE case_index SET name = 'Somebody'; UPDATE fact SET sex = 'male'; UPDATE record SET current = 1",
    );
    expect(checks(office).toSorted()).toEqual(['facts', 'in-force', 'index-row']);
    expect(checks(office)).toHaveLength(3);
    deriveCase(office.db, caseId);
    expect(checks(office)).toEqual([]);
  });

  it('takes a private half that was left out or erased for what it is', () => {
    const { office, caseId } = kept();
    office.db.exec("UPDATE record SET private_line = NULL WHERE kind = 'identity'");
    deriveCase(office.db, caseId);
    expect(checks(office)).toEqual([]);
  });

  it('says how far it is', () => {
    const { office } = kept();
    const told: number[] = [];
    verifyDatabase(office.db, (done, total) => told.push(done / total));
    expect(told.at(-1)).toBe(1);
  });
});

describe('verification derives a case from the lines that it proves', () => {
  it('reads them once, and says of rows that differ what it says where they are read anew', async () => {
    const { office, caseId } = kept();
    const db = openMemoryConnection(office.db.serialize());
    onTestFinished(() => void db.close());
    const watch = watchStatements(db);
    const ran = await watch.during(() => expect(verifyDatabase(db).faults).toEqual([]));
    expect(ran.some(({ sql }) => /FROM record/.test(sql))).toBe(true);
    expect(ran.filter(({ sql }) => /CAST\(line AS TEXT\)/.test(sql))).toEqual([]);
    office.db.prepare('UPDATE case_index SET minor = 1 - minor').run();
    office.db.prepare("UPDATE search SET tokens = tokens || ' else' WHERE case_id = ?").run(caseId);
    office.db.prepare('UPDATE fact SET place = 9 WHERE office = ?').run('MD-K');
    expect(derivedFaults(office.db, caseId).faults).toEqual(['facts', 'index-row', 'search']);
    expect(checks(office)).toEqual(['facts', 'index-row', 'search']);
  });

  it('reads a case anew of which a chapter is not whole, and says what is wrong with that chapter alone', () => {
    const { office } = kept();
    office.db.prepare("UPDATE record SET hash = zeroblob(32) WHERE kind = 'screening'").run();
    expect(checks(office)).toEqual(['line-hash']);
  });

  it('says a line to be wrongly in force, or not', () => {
    const { office } = kept();
    office.db.prepare("UPDATE record SET current = 1 - current WHERE kind = 'profile'").run();
    expect(checks(office)).toContain('in-force');
  });
});
