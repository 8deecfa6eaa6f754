/** Pages of the case list: the newest, what a name finds, a filter, another order, a page far down; each against the same rows read by their index. */
import { listCases, searchTerms } from '../../db/casework/views/list.ts';
import type { Database } from '../../db/store/database.ts';
import { alternatingOften } from './alternating.ts';
import { sitAt } from './office.ts';
import type { Measure, Row } from './row.ts';

const LIMIT = 100;
const NEWEST = { filter: {}, sort: 'changed', descending: true, offset: 0, limit: LIMIT } as const;

const COLUMNS = `case_id, reference, kind, name, initials, age_group, minor, nationality, stage, flags, next_step, next_step_on,
  changed_at, offices`;

interface Page {
  readonly what: string;
  readonly asked: Parameters<typeof listCases>[1];
  /** The rows, and how many there are in all. */
  readonly rows: string;
  readonly total: string;
  readonly given: readonly (string | number)[];
  readonly most: number;
}

function pages(db: Database, total: number): readonly Page[] {
  const typed = nameIn(db).slice(0, 4);
  const counted = `SELECT coalesce(sum(n), 0) FROM file_count`;
  const deep = Math.max(0, total - LIMIT);
  const from = (where: string, order: string) =>
    `SELECT ${COLUMNS} FROM case_index ${where} ORDER BY ${order} LIMIT ${LIMIT}`;
  const newest = 'changed_seq DESC';
  const found = 'WHERE rowid IN (SELECT rowid FROM search WHERE search MATCH ?)';
  return [
    { what: 'first page of the list', asked: NEWEST, rows: from('', newest), total: counted, given: [], most: 2 },
    {
      what: 'search by a name',
      asked: { ...NEWEST, filter: { search: typed } },
      rows: from(found, newest),
      total: 'SELECT count(*) FROM search WHERE search MATCH ?',
      given: [searchTerms(typed)],
      most: 2,
    },
    {
      what: 'filter: minors',
      asked: { ...NEWEST, filter: { minor: true } },
      rows: from('WHERE minor = 1', newest),
      total: 'SELECT count(*) FROM case_index WHERE minor = 1',
      given: [],
      most: 2,
    },
    {
      what: 'by reference',
      asked: { ...NEWEST, sort: 'reference', descending: false },
      rows: from('', 'reference'),
      total: counted,
      given: [],
      most: 2,
    },
    {
      what: 'last page of the list',
      asked: { ...NEWEST, offset: deep },
      // The index alone is gone through to the place, and the rows are read from there.
      rows: `SELECT ${COLUMNS} FROM case_index JOIN (SELECT rowid AS place FROM case_index ORDER BY ${newest} LIMIT ${LIMIT} OFFSET ${deep})
        AS page ON case_index.rowid = page.place ORDER BY ${newest}`,
      total: counted,
      given: [],
      most: 2,
    },
  ];
}

function nameIn(db: Database): string {
  const name = db
    .prepare<[], string>(`SELECT name FROM case_index WHERE length(name) > 5 ORDER BY rowid LIMIT 1`)
    .pluck()
    .get();
  if (name === undefined) throw new Error('nobody has a name here');
  return name.split(' ')[0]?.toLowerCase() ?? name;
}

/** At a mission that has sealed everything once, so that each row has a date to show for it. */
export const lists: Measure = async (offices, size) => {
  const { sealed } = await offices.sealed(size.here);
  const { db, session, close } = sitAt(sealed);
  const made: Row[] = [];
  for (const page of pages(db, listCases(session, NEWEST).total)) {
    const rows = db.prepare<unknown[], { case_id: string }>(page.rows);
    const total = db.prepare<unknown[], number>(page.total).pluck();
    const ours = listCases(session, page.asked);
    const bare = rows.all(...page.given).map(({ case_id }) => case_id);
    const isSame =
      ours.total === total.get(...page.given) && ours.rows.map(({ caseId }) => caseId).join() === bare.join();
    made.push({
      what: page.what,
      limit: 'the same rows by their index, and their number',
      goal: { times: page.most },
      ...(await alternatingOften(
        size,
        () => listCases(session, page.asked),
        () => [rows.all(...page.given), total.get(...page.given)],
      )),
      memory: null,
      note: `${ours.rows.length} of ${ours.total}`,
      faults: isSame && bare.length > 0 ? [] : ['the limit reads other rows'],
    });
  }
  close();
  return made;
};
