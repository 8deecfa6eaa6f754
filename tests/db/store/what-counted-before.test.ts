import { describe, expect, it, onTestFinished } from 'vitest';
import { openMemoryConnection } from '../../../db/store/connection.ts';
import { migrate } from '../../../db/store/migrate.ts';
import { MIGRATIONS } from '../../../db/store/migrations/index.ts';

/** A database of the first version with three cases: accepted, waiting, and opened here. */
function updated(kind: 'mission' | 'headquarters') {
  const db = openMemoryConnection();
  onTestFinished(() => void db.close());
  migrate(db, MIGRATIONS.slice(0, 1));
  db.exec(`
    INSERT INTO own_station VALUES (1, 'own', 'KG-BIS', 'Office', 'KGZ', '${kind}', 0, '', '', x'', x'', x'', '');
    INSERT INTO known_station VALUES ('them', 'MD-KIV', 'Office', 'MDA', '', x'', x'', 0, 'active', NULL, NULL, NULL);
    INSERT INTO acceptance VALUES ('accepted', 'accepted', NULL, ''), ('waiting', 'waiting', NULL, '');
  `);
  for (const [seq, [caseId, station]] of [
    ['accepted', 'them'],
    ['waiting', 'them'],
    ['here', 'own'],
  ].entries()) {
    db.prepare("INSERT INTO chapter VALUES (?, ?, 1, 1, x'', '', x'')").run(caseId, station);
    db.prepare(
      `INSERT INTO record (seq, case_id, station, epoch, n, hash, state, current) VALUES (?, ?, ?, 1, 1, x'', 'lacking', 0)`,
    ).run(seq + 1, caseId, station);
  }
  migrate(db);
  const counted = db.prepare('SELECT case_id, seq FROM counted_until ORDER BY seq').raw().all();
  return { counted, takePart: db.prepare('SELECT * FROM taking_part').raw().all() };
}

describe('what counted before there was a rule for it', () => {
  it('is at a mission what an accepted case held, and nothing that waits or was written into a case of its own', () => {
    expect(updated('mission')).toEqual({ counted: [['accepted', 1]], takePart: [['accepted', 'MD-KIV']] });
  });

  it('is at headquarters everything it holds', () => {
    const { counted } = updated('headquarters');
    expect(counted).toEqual([
      ['accepted', 1],
      ['waiting', 2],
      ['here', 3],
    ]);
  });
});
