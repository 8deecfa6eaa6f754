/**
 * Calls to the hotline: the one place that reads and writes the tables `hotline_call` and `call_back`. Rows of the office, in no chapter: they leave in
 * no package.
 */
import { codeIn } from '../../codebook/code-in.ts';
import { CALL_KINDS, type CallBack, type HotlineCall } from '../../contract/hotline.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

/** A call as it is kept: with who noted it, and its case while that is there. */
interface KeptCall extends Omit<HotlineCall, 'hasCase'> {
  readonly byUser: number;
  readonly caseId: string | null;
}

type Row = Omit<KeptCall, 'kind' | 'topics' | 'advice' | 'callBack'> & {
  readonly kind: string;
  readonly topics: string;
  readonly advice: string;
};
type BackRow = CallBack & { readonly call: string };

const statements = cachedPerDatabase((db) => ({
  all: db.prepare<[number], Row>(
    `SELECT id, at, kind, way, language, caller, country, topics, advice, referred_to AS referredTo, can_talk AS canTalk,
       (SELECT i.case_id FROM case_index i WHERE i.case_id = hotline_call.case_id) AS caseId,
       by_user AS byUser
     FROM hotline_call WHERE id IN (SELECT call FROM call_back) OR id IN (SELECT id FROM hotline_call ORDER BY at DESC, id LIMIT ?)
     ORDER BY at DESC, id`,
  ),
  one: db.prepare<[string], Pick<KeptCall, 'id' | 'at' | 'byUser'>>(
    'SELECT id, at, by_user AS byUser FROM hotline_call WHERE id = ?',
  ),
  backs: db.prepare<[], BackRow>(
    `SELECT call, number, day, hour, who_may_answer AS whoMayAnswer, what_to_say AS whatToSay FROM call_back
     ORDER BY day, hour IS NULL, hour, call`,
  ),
  put: db.prepare<Row>(
    `INSERT INTO hotline_call (id, at, kind, way, language, caller, country, topics, advice, referred_to, can_talk, case_id, by_user)
     VALUES (@id, @at, @kind, @way, @language, @caller, @country, @topics, @advice, @referredTo, @canTalk, @caseId, @byUser)`,
  ),
  putBack: db.prepare<BackRow>(
    `INSERT INTO call_back (call, number, day, hour, who_may_answer, what_to_say)
     VALUES (@call, @number, @day, @hour, @whoMayAnswer, @whatToSay)`,
  ),
  link: db.prepare<[string, string]>('UPDATE hotline_call SET case_id = ? WHERE id = ?'),
  dropBack: db.prepare<[string]>('DELETE FROM call_back WHERE call = ?'),
  dropBacksOf: db.prepare<[string, string]>(
    'DELETE FROM call_back WHERE call IN (SELECT id FROM hotline_call WHERE at < ?) AND day < ?',
  ),
  drop: db.prepare<[string]>('DELETE FROM hotline_call WHERE id = ?'),
}));

/** Who is to be called back, the nearest first; then the newest calls, `most` of them. */
export function callsOf(db: Database, most: number): readonly KeptCall[] {
  const sql = statements(db);
  const backs = new Map(sql.backs.all().map(({ call, ...callBack }) => [call, callBack]));
  const calls = sql.all.all(most).map((row) => ({
    ...row,
    kind: codeIn(CALL_KINDS, row.kind, 'call'),
    topics: codesIn(row.topics),
    advice: codesIn(row.advice),
    callBack: backs.get(row.id) ?? null,
  }));
  const waiting = [...backs.keys()].flatMap((call) => calls.filter(({ id }) => id === call));
  return [...waiting, ...calls.filter(({ callBack }) => callBack === null)];
}

/** When a call was noted and by whom. */
export function callWithId(db: Database, id: string): Pick<KeptCall, 'id' | 'at' | 'byUser'> | undefined {
  return statements(db).one.get(id);
}

/** Call inside a transaction. */
export function putCall(db: Database, { callBack, ...call }: KeptCall): void {
  const sql = statements(db);
  sql.put.run({ ...call, topics: call.topics.join(' '), advice: call.advice.join(' ') });
  if (callBack !== null) sql.putBack.run({ ...callBack, call: call.id });
}

/** Deletes for good how somebody is called back; whether there was anything. */
export function dropCallBack(db: Database, id: string): boolean {
  return statements(db).dropBack.run(id).changes > 0;
}

/** The same of every call before a UTC minute that was to be called back before a day. */
export function dropCallBacksBefore(db: Database, minute: string, day: string): void {
  statements(db).dropBacksOf.run(minute, day);
}

/** The case that was made of a call. */
export function linkCall(db: Database, id: string, caseId: string): void {
  statements(db).link.run(caseId, id);
}

/** Takes a call out for good. Call inside a transaction. */
export function dropCall(db: Database, id: string): void {
  const sql = statements(db);
  sql.dropBack.run(id);
  sql.drop.run(id);
}

function codesIn(codes: string): readonly string[] {
  return codes.split(' ').filter((one) => one !== '');
}
