/** The list in each of its orders, where an office has more files of one kind than are put in order to find a page of them. */
import { describe, expect, it } from 'vitest';
import { SHARING_SETTING } from '../../../../db/casework/people/reach.ts';
import { rightsTime } from '../../../../db/casework/people/rights-clock.ts';
import { readsWhatIsClosed } from '../../../../db/casework/people/roles.ts';
import type { UserSession } from '../../../../db/casework/people/user-session.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { FEW, orderBy } from '../../../../db/casework/views/list-order.ts';
import { CASE_SORTS, type CaseSort } from '../../../../db/contract/case-list.ts';
import { STAGES, URGENCIES } from '../../../../db/contract/case-row.ts';
import { dayOf, minuteOf } from '../../../../db/store/clock.ts';
import type { Database } from '../../../../db/store/database.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice } from '../user-session.ts';

const FILES = 3 * FEW;
const PAGE = 50;

/** Every second file is in the largest group of its order; in the other half there is each thing that can be, and nothing, and what nobody here knows. */
function fillList(db: Database): void {
  const among = (values: readonly (string | number | null)[], most: string | number | null) => (n: number) =>
    n % 2 === 0 ? most : (values[n % values.length] ?? null);
  const differing: Readonly<Record<string, (n: number) => string | number | null>> = {
    case_id: (n) => `many-${n}`,
    reference: (n) => `KG-BIS-26-${String((n * 7919) % 100_000).padStart(6, '0')}`,
    changed_seq: (n) => 100_000 + ((n * 104_729) % 99_991),
    stage: among(STAGES, 'assisted'),
    age_group: among(['under-15', '15-17', '18-24', 'a-newer-band', 'zz', '0', null], '25-30'),
    nationality: among(['MDA', 'UKR', null], 'KGZ'),
    flag_order: among([null, ...URGENCIES.keys()], 2),
    danger_order: (n) => (n % 50 === 1 ? n % 7 : null),
    next_step_on: among(['2026-05-04', '2026-05', '2026-06-01'], null),
    opened: among(['2026-05-04', '2025', '2026-01-02', null], '2026-03-01'),
    name_order: among(['abel', 'kovacs', null], 'sabic'),
    closed_by_no: (n) => (n % 5 === 0 ? 1 : 0),
    kind: (n) => (n % 40 === 0 ? 'anonymous' : 'case'),
  };
  const columns = db.prepare<[], string>("SELECT name FROM pragma_table_info('case_index')").pluck().all();
  const copied = columns.map((name) => (name in differing ? `@${name}` : name)).join(', ');
  const copy = db.prepare<[Readonly<Record<string, string | number | null>>]>(
    `INSERT INTO case_index (${columns.join(', ')}) SELECT ${copied} FROM case_index ORDER BY rowid LIMIT 1`,
  );
  inTransaction(db, () => {
    for (let n = 0; n < FILES; n++) {
      copy.run(Object.fromEntries(Object.entries(differing).map(([name, valueAt]) => [name, valueAt(n)])));
    }
  });
}

/** Some that were saved since nobody waited last, in an order of their own. */
function noteSaved(db: Database): void {
  db.exec(`INSERT INTO case_saved (place, at, seq)
    SELECT rowid, '2026-05-04T10:00Z', 300000 + rowid * 7919 % 99991 FROM case_index WHERE rowid % 23 = 0`);
}

function inOrder(session: UserSession, sort: CaseSort, descending: boolean): readonly string[] {
  return session.db
    .prepare<[Readonly<Record<string, string | number>>], string>(
      `SELECT i.case_id FROM case_index AS i ${orderBy(sort, descending)}`,
    )
    .pluck()
    .all({
      day: dayOf(session.clock()),
      now: minuteOf(rightsTime(session)),
      others: readsWhatIsClosed(session.user.role) ? 0 : 1,
    });
}

describe('an order of many files', () => {
  it.each([
    ['focal-point', 'none'],
    ['focal-point', 'some'],
    ['caseworker', 'some'],
  ] as const)('is page by page as if all were put in order: %s, %s noted as saved', (person, saved) => {
    const office = createOffice();
    createCase(office.sessionOf('focal-point'));
    office.db.prepare("INSERT INTO setting (key, value) VALUES (?, 'yes')").run(SHARING_SETTING);
    fillList(office.db);
    if (saved === 'some') noteSaved(office.db);
    const session = office.sessionOf(person);
    const pages = [0, 1, FEW - 1, FEW + PAGE, FILES / 2 - 7, FILES - PAGE, FILES];
    for (const sort of CASE_SORTS) {
      for (const descending of [false, true]) {
        const all = inOrder(session, sort, descending);
        expect(all).toHaveLength(FILES + 1);
        for (const offset of pages) {
          const { rows } = listCases(session, { filter: {}, sort, descending, offset, limit: PAGE });
          const shown = rows.map(({ caseId }) => caseId);
          expect([sort, descending, offset, shown]).toEqual([
            sort,
            descending,
            offset,
            all.slice(offset, offset + PAGE),
          ]);
        }
      }
    }
  });
});
