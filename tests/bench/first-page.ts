/** The first page of the case list, newest first, against the same hundred rows read by their index. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { listCases } from '../../db/casework/views/list.ts';
import { alternatingOften } from './alternating.ts';
import { runApart } from './apart.ts';
import { sitAt, withCopy } from './offices.ts';
import type { Measure } from './row.ts';

const LIMIT = 100;
const TIMES = 10;
const ASKED = { filter: {}, sort: 'changed', descending: true, offset: 0, limit: LIMIT } as const;

/** At a mission that has sealed everything once, so that each row has a date to show for it. */
export const firstPage: Measure = ({ mission, place }, { rounds }) =>
  withCopy(mission, place, async (office) => {
    await runApart('sealOurs', { office, path: mkdtempSync(join(place, 'out-')) });
    const { db, session, close } = sitAt(office);
    const bare = db.prepare<[number]>(
      `SELECT case_id, reference, kind, name, initials, age_group, minor, nationality, stage, flags, next_step, next_step_on,
         changed_at, offices FROM case_index ORDER BY changed_seq DESC LIMIT ?`,
    );
    const shown = listCases(session, ASKED);
    const compared = await alternatingOften(
      { rounds, times: TIMES },
      () => listCases(session, ASKED),
      () => bare.all(LIMIT),
    );
    close();
    return [
      {
        what: 'first page of the case list',
        against: `an indexed SELECT of ${LIMIT} rows`,
        ...compared,
        memory: null,
        note: `${shown.rows.length} of ${shown.total}`,
        faults: shown.rows.length === Math.min(LIMIT, shown.total) ? [] : ['the page is not full'],
      },
    ];
  });
