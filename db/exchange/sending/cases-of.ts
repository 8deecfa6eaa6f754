/** Which cases concern another office: those it takes part in, those it has, those in which it is answered. Reads only. */
import type { CaseRecord } from '../../casework/record/case-record.ts';
import { caseRecords } from '../../casework/record/read.ts';
import { answersTo, handOvers } from '../../casework/rules/handed-over.ts';
import type { Database } from '../../store/database.ts';
import { ownStation } from '../../store/station.ts';
import { SENT_CASES } from '../format/sent-cases.ts';
import type { KnownStation } from '../trust/known-stations.ts';

/**
 * Every case for headquarters; for a mission those it was sent before, those it brought when they were accepted here, and those that a
 * hand-over gives it which counts whole here (SHARING.md, Whom a case may go to).
 */
export function casesOf(db: Database, to: KnownStation): readonly string[] {
  if (to.headquarters) {
    return db.prepare<[], string>('SELECT DISTINCT case_id FROM chapter ORDER BY case_id').pluck().all();
  }
  const known = db
    .prepare<[{ office: string }], string>(
      `SELECT case_id FROM taking_part WHERE office = @office UNION SELECT case_id FROM (${SENT_CASES}) WHERE office = @office`,
    )
    .pluck()
    .all({ office: to.office });
  return [...new Set([...known, ...handedTo(db, to.office, new Set(known))])].sort();
}

/** The same, and the cases of which the office is told nothing but our answer. */
export function casesToLookAt(db: Database, to: KnownStation): readonly string[] {
  return [...new Set([...casesOf(db, to), ...answeredTo(db, to.office)])].sort();
}

/** In SQL, transfers that name an office (`@office`) as the one that is handed the case. */
const HANDED = `record AS given WHERE given.kind = 'transfer' AND given.current = 1 AND json_extract(CAST(given.line AS TEXT), '$.body."to-office"') = @office`;

/** In SQL, transfers in which this station answered one of an office (`@office`). */
const ANSWERED = `record AS answer JOIN record AS given ON given.case_id = answer.case_id
    AND given.id = json_extract(CAST(answer.line AS TEXT), '$.body.answers.cites[0]')
    JOIN known_station AS k ON k.id = given.station
  WHERE answer.kind = 'transfer' AND answer.current = 1 AND answer.station IN our_station
    AND json_extract(CAST(answer.line AS TEXT), '$.body.act') = 'answer'
    AND given.kind = 'transfer' AND given.current = 1 AND k.office = @office`;

/** Cases beside `known` that a hand-over which counts whole here, and was not taken back, gives to an office. */
function handedTo(db: Database, office: string, known: ReadonlySet<string>): readonly string[] {
  return db
    .prepare<[{ office: string }], string>(`SELECT DISTINCT given.case_id FROM ${HANDED}`)
    .pluck()
    .all({ office })
    .filter((caseId) => !known.has(caseId) && isHandedTo(caseRecords(db, caseId), office));
}

/** Whether a hand-over that counts whole here, and stands, gives the case to an office. */
export function isHandedTo(records: readonly CaseRecord[], office: string): boolean {
  return handOvers(records).some(({ record, to }) => to === office && record.counts !== 'tightening');
}

/** Cases in which this office answered a hand-over of that one. */
function answeredTo(db: Database, office: string): readonly string[] {
  return db
    .prepare<[{ office: string }], string>(`SELECT DISTINCT answer.case_id FROM ${ANSWERED}`)
    .pluck()
    .all({ office })
    .filter((caseId) => isAnsweredTo(db, caseId, office));
}

function isAnsweredTo(db: Database, caseId: string, office: string): boolean {
  return answersTo(caseRecords(db, caseId), ownStation(db).office, office).size > 0;
}

/** Whether a case is among {@link casesToLookAt} of a mission: asked of some cases, without looking at all of them. */
export function isToLookAt(db: Database, office: string): (caseId: string) => boolean {
  const isThere = caseAt(db, office);
  const handed = db.prepare<[{ office: string; caseId: string }]>(
    `SELECT 1 FROM ${HANDED} AND given.case_id = @caseId LIMIT 1`,
  );
  const answered = db.prepare<[{ office: string; caseId: string }]>(
    `SELECT 1 FROM ${ANSWERED} AND answer.case_id = @caseId LIMIT 1`,
  );
  return (caseId) =>
    isThere(caseId) ||
    (handed.get({ office, caseId }) !== undefined && isHandedTo(caseRecords(db, caseId), office)) ||
    (answered.get({ office, caseId }) !== undefined && isAnsweredTo(db, caseId, office));
}

/** Whether an office has a case, as far as it is known here: it was sent it, or brought it when it was accepted here. */
export function caseAt(db: Database, office: string): (caseId: string) => boolean {
  const select = db.prepare<[{ caseId: string; office: string }]>(
    `SELECT 1 FROM (${SENT_CASES}) WHERE case_id = @caseId AND office = @office
     UNION ALL
     SELECT 1 FROM taking_part WHERE case_id = @caseId AND office = @office
     LIMIT 1`,
  );
  return (caseId) => select.get({ caseId, office }) !== undefined;
}
