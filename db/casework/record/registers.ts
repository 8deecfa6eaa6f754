/**
 * The registers of the office: the one place that reads and writes the tables `breach`, `breach_case` and `request`. Rows of the office, in no chapter:
 * they leave in no package.
 */
import { codeIn } from '../../codebook/code-in.ts';
import {
  ASKED,
  ASKERS,
  BREACHES,
  type Breach,
  type NamedCase,
  type OfficeRequest,
  REQUEST_ANSWERS,
} from '../../contract/registers.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

/** Who wrote an entry first, and at which UTC minute. */
export interface Written {
  readonly byUser: number;
  readonly at: string;
}

type BreachRow = Omit<Breach, 'cases' | 'what'> & Written & { readonly what: string };
type RequestRow = Omit<OfficeRequest, 'about' | 'asker' | 'what' | 'answer'> &
  Written & {
    readonly asker: string;
    readonly what: string;
    readonly answer: string | null;
    readonly caseId: string | null;
  };

const statements = cachedPerDatabase((db) => ({
  breaches: db.prepare<[], BreachRow>(
    `SELECT id, what, happened, noticed, told, at_risk AS atRisk, warned, warned_on AS warnedOn, done, closed, by_user AS byUser, at
     FROM breach ORDER BY closed IS NOT NULL, noticed DESC, id`,
  ),
  casesOf: db.prepare<[string], NamedCase>(
    `SELECT b.case_id AS caseId, coalesce(reference, '') AS reference FROM breach_case AS b LEFT JOIN case_index USING (case_id)
     WHERE breach = ? ORDER BY reference`,
  ),
  putBreach: db.prepare<BreachRow>(
    `INSERT INTO breach (id, what, happened, noticed, told, at_risk, warned, warned_on, done, closed, by_user, at)
     VALUES (@id, @what, @happened, @noticed, @told, @atRisk, @warned, @warnedOn, @done, @closed, @byUser, @at)
     ON CONFLICT (id) DO UPDATE SET what = excluded.what, happened = excluded.happened, noticed = excluded.noticed, told = excluded.told,
       at_risk = excluded.at_risk, warned = excluded.warned, warned_on = excluded.warned_on, done = excluded.done, closed = excluded.closed`,
  ),
  dropCases: db.prepare<[string]>('DELETE FROM breach_case WHERE breach = ?'),
  putCase: db.prepare<[string, string]>('INSERT OR IGNORE INTO breach_case (breach, case_id) VALUES (?, ?)'),
  requests: db.prepare<[], RequestRow & { reference: string | null }>(
    `SELECT id, asker, what, told, request.case_id AS caseId, came, answer_by AS answerBy, answer, ground, answered_by AS answeredBy,
       answered_on AS answeredOn, by_user AS byUser, at, reference
     FROM request LEFT JOIN case_index USING (case_id) ORDER BY answer IS NOT NULL, came DESC, id`,
  ),
  putRequest: db.prepare<RequestRow>(
    `INSERT INTO request (id, asker, what, told, case_id, came, answer_by, answer, ground, answered_by, answered_on, by_user, at)
     VALUES (@id, @asker, @what, @told, @caseId, @came, @answerBy, @answer, @ground, @answeredBy, @answeredOn, @byUser, @at)
     ON CONFLICT (id) DO UPDATE SET asker = excluded.asker, what = excluded.what, told = excluded.told, case_id = excluded.case_id,
       came = excluded.came, answer_by = excluded.answer_by, answer = excluded.answer, ground = excluded.ground,
       answered_by = excluded.answered_by, answered_on = excluded.answered_on`,
  ),
  dropBreach: db.prepare<[string]>('DELETE FROM breach WHERE id = ?'),
  dropRequest: db.prepare<[string]>('DELETE FROM request WHERE id = ?'),
  caseNamed: db.prepare<[string], string>('SELECT case_id FROM case_index WHERE reference = ?').pluck(),
}));

/** Open ones first, the newest first. */
export function breachesOf(db: Database): readonly (Breach & Written)[] {
  const sql = statements(db);
  return sql.breaches
    .all()
    .map((row) => ({ ...row, what: codeIn(BREACHES, row.what, 'other'), cases: sql.casesOf.all(row.id) }));
}

/** Open ones first, the newest first. */
export function requestsOf(db: Database): readonly (OfficeRequest & Written)[] {
  return statements(db)
    .requests.all()
    .map(({ caseId, reference, ...row }) => ({
      ...row,
      asker: codeIn(ASKERS, row.asker, 'other-authority'),
      what: codeIn(ASKED, row.what, 'other'),
      answer: row.answer === null ? null : codeIn(REQUEST_ANSWERS, row.answer, 'given-in-part'),
      about: caseId === null ? null : { caseId, reference: reference ?? '' },
    }));
}

/** `cases`: ids. Call inside a transaction. */
export function putBreachRow(db: Database, row: BreachRow, cases: readonly string[]): void {
  const sql = statements(db);
  sql.putBreach.run(row);
  sql.dropCases.run(row.id);
  for (const caseId of cases) sql.putCase.run(row.id, caseId);
}

/** Call inside a transaction. */
export function putRequestRow(db: Database, row: RequestRow): void {
  statements(db).putRequest.run(row);
}

/** Takes an entry out for good. Call inside a transaction. */
export function dropEntry(db: Database, id: string): void {
  const sql = statements(db);
  sql.dropCases.run(id);
  sql.dropBreach.run(id);
  sql.dropRequest.run(id);
}

/** The id of the case of a reference. */
export function caseOfReference(db: Database, reference: string): string | undefined {
  return statements(db).caseNamed.get(reference);
}
