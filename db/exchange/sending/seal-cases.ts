/** Case by case: what would go to a station, what stays and why, by the consent in force. */

import { caseRecords } from '../../casework/record/read.ts';
import { NOT_HANDED_OVER, sharingGate, stoppedByAge } from '../../casework/rules/sharing.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Database } from '../../store/database.ts';
import { refusal } from '../format/refusal.ts';
import type { Depth } from '../format/sharing-depth.ts';
import { heldBy } from '../receiving/receipts-taken.ts';
import { addressees, type KnownStation, type KnownStations } from '../trust/known-stations.ts';
import {
  type ChapterHere,
  type ChapterPlan,
  type LineHere,
  latestRevisions,
  planChapter,
  type SealDepth,
} from './seal-plan.ts';

export interface SealRequest {
  /** Office code. */
  readonly to: string;
  readonly depth?: Depth | undefined;
  /** What headquarters needs names for: a code of the list `identity-purpose`. */
  readonly purpose?: string | undefined;
  /** Case ids; by default all for headquarters, and for a mission those it takes part in. */
  readonly cases?: readonly string[] | undefined;
}

export interface PlannedCase {
  readonly caseId: string;
  readonly reference: string;
  readonly goes: boolean;
  /** Null where nothing goes. */
  readonly depth: Depth | null;
  /** Code of the sentence that says why it stays, or goes at less than was asked. */
  readonly reason: SentenceCode | null;
  /** True where the recipient holds everything it may have. */
  readonly unchanged: boolean;
  readonly records: number;
  readonly privateHalves: number;
  /** Lines left out whole: not for this recipient, or replaced by a later revision. */
  readonly withheld: number;
  readonly chapters: readonly ChapterPlan[];
}

/** The stations an office's packages are sealed for. Throws `seal-no-office`, `seal-own-office`, `seal-no-station`. */
export function expectAddressees(
  stations: KnownStations,
  own: { readonly id: string; readonly office: string },
  office: string,
): readonly KnownStation[] {
  const found = addressees(stations, office, own.id);
  if (found.length > 0) return found;
  if (office === own.office) throw refusal('seal-own-office');
  const known = [...stations.values()].some((station) => station.office === office);
  throw refusal(known ? 'seal-no-station' : 'seal-no-office', { office });
}

/**
 * Plans every case of a request for one of the office's stations. Reads only. Throws `seal-case-unknown`, `seal-depth-reserved`, and
 * `seal-purpose-missing` where headquarters is to get names for no purpose (exchange.md, depths).
 */
export function* planCases(db: Database, to: KnownStation, request: SealRequest): Generator<PlannedCase> {
  if (request.depth === 'core') throw refusal('seal-depth-reserved');
  if (to.headquarters && request.depth === 'full' && to.agreedDepth !== 'full' && request.purpose === undefined) {
    throw refusal('seal-purpose-missing');
  }
  const reader = caseReader(db);
  const held = heldBy(db, to.id);
  const hasCase = caseAt(db, to.office);
  const depth = depthFor(to, request.depth);
  const taking = casesOf(db, to);
  const takesPart = new Set(taking);
  for (const caseId of request.cases ?? taking) {
    const chapters = reader.chapters(caseId);
    if (chapters.length === 0) throw refusal('seal-case-unknown');
    const reference = reader.reference(caseId);
    const records = caseRecords(db, caseId);
    const gate = takesPart.has(caseId) ? sharingGate(records, to, depth) : NOT_HANDED_OVER;
    const goesAt = gate.allowed && gate.depth !== 'core' ? gate.depth : null;
    const stays = gate.allowed && gate.depth === 'core' ? 'seal-depth-reserved' : gate.reason;
    if (goesAt !== null) {
      const plans = plansAt(chapters, held(caseId), goesAt);
      yield plannedCase(caseId, reference, plans, goesAt, plans.length === 0 ? 'seal-unchanged' : gate.reason);
    } else if (hasCase(caseId)) {
      // Consent withdrawn binds every office that has the case, so each of them must hear of it.
      const tells = stoppedByAge(records, to, depth) ? 'consent-and-age' : 'consent-only';
      const plans = plansAt(chapters, held(caseId), tells).filter((plan) => plan.goes.includes('record'));
      const reason = plans.length === 0 ? stays : 'seal-consent-only';
      yield { ...plannedCase(caseId, reference, plans, 'without-identity', reason), unchanged: false };
    } else yield { ...plannedCase(caseId, reference, [], null, stays), unchanged: false };
  }
}

/** The depth to ask the gate for. The depth the directory agrees with a mission is the most it gets; with headquarters, the usual one. */
function depthFor(to: KnownStation, asked: Depth | undefined): Depth | undefined {
  const agreed = to.agreedDepth ?? undefined;
  if (asked === undefined || agreed === undefined || to.headquarters) return asked ?? agreed;
  return agreed === 'full' ? asked : agreed;
}

function plansAt(
  chapters: readonly ChapterHere[],
  held: ReturnType<ReturnType<typeof heldBy>>,
  depth: SealDepth,
): readonly ChapterPlan[] {
  const latest = latestRevisions(chapters);
  return chapters.flatMap(
    (chapter) => planChapter(chapter, latest, held.get(`${chapter.station} ${chapter.epoch}`), depth) ?? [],
  );
}

function plannedCase(
  caseId: string,
  reference: string,
  chapters: readonly ChapterPlan[],
  depth: Depth | null,
  reason: SentenceCode | null,
): PlannedCase {
  const goes = chapters.flatMap((plan) => plan.goes);
  const privateHalves = goes.filter((how) => how === 'both').length;
  return {
    caseId,
    reference,
    goes: chapters.length > 0,
    depth: chapters.length > 0 ? depth : null,
    reason,
    unchanged: chapters.length === 0,
    records: privateHalves + goes.filter((how) => how === 'record').length,
    privateHalves,
    withheld: goes.filter((how) => how === 'withheld').length,
    chapters,
  };
}

/** Every case for headquarters; for a mission those it wrote in, sent, was sent before, or is being handed. */
export function casesOf(db: Database, to: KnownStation): readonly string[] {
  if (to.headquarters) {
    return db.prepare<[], string>('SELECT DISTINCT case_id FROM chapter ORDER BY case_id').pluck().all();
  }
  return db
    .prepare<[string, string, string, string], string>(
      `SELECT chapter.case_id FROM chapter JOIN known_station ON known_station.id = chapter.station WHERE office = ?
       UNION
       SELECT case_id FROM received_case JOIN known_station ON known_station.id = received_case.station WHERE office = ?
       UNION
       SELECT sent_chapter.case_id FROM sent_chapter JOIN package_out ON package_out.id = package
         JOIN known_station ON known_station.id = package_out.station WHERE office = ?
       UNION
       SELECT case_id FROM record
         WHERE kind = 'transfer' AND current = 1 AND json_extract(CAST(line AS TEXT), '$.body."to-office"') = ?
       ORDER BY 1`,
    )
    .pluck()
    .all(to.office, to.office, to.office, to.office);
}

/** Whether an office has a case, as far as is known here: it was sent it, sent something of it itself, or wrote in it. */
function caseAt(db: Database, office: string): (caseId: string) => boolean {
  const select = db.prepare<[{ caseId: string; office: string }]>(
    `SELECT 1 FROM sent_chapter JOIN package_out ON package_out.id = package
       JOIN known_station ON known_station.id = package_out.station WHERE sent_chapter.case_id = @caseId AND office = @office
     UNION ALL
     SELECT 1 FROM received_case JOIN known_station ON known_station.id = station WHERE case_id = @caseId AND office = @office
     UNION ALL
     SELECT 1 FROM chapter JOIN known_station ON known_station.id = station WHERE case_id = @caseId AND office = @office
     LIMIT 1`,
  );
  return (caseId) => select.get({ caseId, office }) !== undefined;
}

interface ChapterRow {
  readonly station: string;
  readonly epoch: number;
  readonly n: number;
  readonly head: Buffer;
  readonly at: string;
  readonly signature: Buffer;
}

function caseReader(db: Database) {
  const selectChapters = db.prepare<[string], ChapterRow>(
    'SELECT station, epoch, n, head, at, signature FROM chapter WHERE case_id = ? ORDER BY station, epoch',
  );
  const selectLines = db.prepare<[string, string, number], LineHere>(
    `SELECT n, hash, state, id, revision, kind, length(line) AS lineBytes, length(private_line) AS privateBytes,
       CASE WHEN kind = 'note' AND line IS NOT NULL
         THEN json_extract(CAST(line AS TEXT), '$.body.visibility') IS 'this-office' ELSE 0 END AS staysHere,
       kind IN ('profile', 'identity') OR kind = 'decision' AND line IS NOT NULL
         AND coalesce(json_extract(CAST(line AS TEXT), '$.body.matter'), 'age') = 'age' AS onAge
     FROM record WHERE case_id = ? AND station = ? AND epoch = ? ORDER BY n`,
  );
  const selectReference = db.prepare<[string], string>('SELECT reference FROM case_index WHERE case_id = ?').pluck();
  return {
    chapters: (caseId: string): readonly ChapterHere[] =>
      selectChapters
        .all(caseId)
        .map((row) => ({ ...row, case: caseId, lines: selectLines.all(caseId, row.station, row.epoch) })),
    /** The case's label; empty where its first record is not here. */
    reference: (caseId: string): string => selectReference.get(caseId) ?? '',
  };
}
