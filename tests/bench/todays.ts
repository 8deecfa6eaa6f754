/** Today, against a table of its lines that lies ready with an index: as many lines of each group as are shown, how many more there are, who they are about. */
import { isDeepStrictEqual } from 'node:util';
import { today } from '../../db/casework/views/today.ts';
import { alternatingOften } from './alternating.ts';
import { sitAt, withCopy } from './office.ts';
import type { Measure } from './row.ts';

export const todays: Measure = ({ mission, place }, size) =>
  withCopy(mission, place, async (office) => {
    const { db, session, close } = sitAt(office);
    db.exec(
      'CREATE TABLE bench_line (grp TEXT NOT NULL, place INTEGER NOT NULL, case_id TEXT, line TEXT NOT NULL, PRIMARY KEY (grp, place)) STRICT, WITHOUT ROWID',
    );
    const { groups } = today(session);
    const insert = db.prepare('INSERT INTO bench_line VALUES (?, ?, ?, ?)');
    db.exec('BEGIN');
    for (const { group } of groups) {
      const [whole] = today(session, group).groups;
      for (const [at, line] of (whole?.lines ?? []).entries()) insert.run(group, at, line.caseId, JSON.stringify(line));
    }
    db.exec('COMMIT');
    const shown = db.prepare<[string, number], { line: string }>(
      `SELECT line, initials, age_group, closed_by_no, emergency_until FROM bench_line AS l LEFT JOIN case_index AS i ON i.case_id = l.case_id
       WHERE grp = ? ORDER BY place LIMIT ?`,
    );
    const all = db.prepare<[string], number>('SELECT max(place) + 1 FROM bench_line WHERE grp = ?').pluck();
    const stages = db.prepare('SELECT stage, sum(n) FROM file_count GROUP BY stage');
    const asks = groups.map(({ group, lines }) => [group, lines.length] as const);
    const bare = () => {
      stages.all();
      return asks.map(([group, most]) => {
        const lines = shown.all(group, most).map(({ line }): unknown => JSON.parse(line));
        return { group, lines, more: (all.get(group) ?? 0) - lines.length };
      });
    };
    const isSame = isDeepStrictEqual(bare(), JSON.parse(JSON.stringify(today(session).groups)));
    const compared = await alternatingOften(size, () => today(session), bare);
    close();
    return [
      {
        what: 'Today',
        limit: 'its lines from a table with an index',
        goal: { times: 2 },
        ...compared,
        memory: null,
        note: `${asks.reduce((sum, [, n]) => sum + n, 0)} lines shown`,
        faults: isSame ? [] : ['the limit shows other lines'],
      },
    ];
  });
