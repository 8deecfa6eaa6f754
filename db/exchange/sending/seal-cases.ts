/** Case by case: what would go to a station, what stays and why, by the consent in force. */
import { picturesHere } from '../../casework/record/attachment-content.ts';
import type { CaseRecord } from '../../casework/record/case-record.ts';
import { caseRecords } from '../../casework/record/read.ts';
import { storyStaysClosed } from '../../casework/rules/consent-given.ts';
import { headquartersPays } from '../../casework/rules/fund-decisions.ts';
import { answersTo } from '../../casework/rules/handed-over.ts';
import { chapterGate, NOT_HANDED_OVER, sharingGate, stoppedByAge, wordsMayGo } from '../../casework/rules/sharing.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { SentBefore } from '../../contract/sealing.ts';
import type { Database } from '../../store/database.ts';
import { ownStation } from '../../store/station.ts';
import { refusal } from '../format/refusal.ts';
import type { Depth } from '../format/sharing-depth.ts';
import { heldBy } from '../receiving/receipts-taken.ts';
import { addressees, type KnownStation, type KnownStations } from '../trust/known-stations.ts';
import { caseAt, casesOf, casesToLookAt } from './cases-of.ts';
import { readsMinorFormat } from './reads-format.ts';
import {
  type ChapterHere,
  type ChapterPlan,
  type LineHere,
  latestRevisions,
  type MayGo,
  planChapter,
  type SealDepth,
} from './seal-plan.ts';
import { packageOfCases, sentBefore } from './sent-before.ts';

export interface SealRequest {
  /** Office code. */
  readonly to: string;
  readonly depth?: Depth | undefined;
  /** What headquarters needs names for: a code of the list `identity-purpose`. */
  readonly purpose?: string | undefined;
  /** Case ids; by default all for headquarters, and for a mission those it takes part in. */
  readonly cases?: readonly string[] | undefined;
  /** Number of a package to the office that was lost: all cases that were in it, whatever is asked for beside, and one package that stands in its place. */
  readonly again?: number | undefined;
  /** As if every case that is asked for were handed to the office: what would then go. Nothing is sealed by it. */
  readonly asHandedOver?: boolean | undefined;
}

export interface PlannedCase {
  readonly caseId: string;
  readonly reference: string;
  readonly goes: boolean;
  /** Null where nothing goes. */
  readonly depth: Depth | null;
  /** Code of the sentence that says why it stays, or goes at less than was asked. */
  readonly reason: SentenceCode | null;
  /** Why the case itself may not go there, whatever is told instead; null where it may. */
  readonly stays: SentenceCode | null;
  /** True where the recipient holds everything it may have. */
  readonly unchanged: boolean;
  readonly records: number;
  readonly privateHalves: number;
  /** Lines left out whole: not for this recipient, or replaced by a later revision. */
  readonly withheld: number;
  readonly chapters: readonly ChapterPlan[];
  /** What the case is to the recipient, by what was sent before. */
  readonly sent: SentBefore;
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
 * Plans every case of a request for one of the office's stations; `progress` hears cases done of all. Reads only. Throws `seal-case-unknown`, `seal-depth-reserved`, and
 * `seal-purpose-missing` where headquarters is to get names for no purpose (exchange/FORMAT.md, Depths).
 */
export function* planCases(
  db: Database,
  to: KnownStation,
  request: SealRequest,
  progress: (done: number, all: number) => void = () => {},
): Generator<PlannedCase> {
  if (request.depth === 'core') throw refusal('seal-depth-reserved');
  if (to.headquarters && request.depth === 'full' && to.agreedDepth !== 'full' && request.purpose === undefined) {
    throw refusal('seal-purpose-missing');
  }
  const reader = caseReader(db);
  const held = heldBy(db, to.id);
  const hasCase = caseAt(db, to.office);
  const asked = depthFor(to, request.depth);
  const forPaying =
    to.headquarters && asked === 'full' && to.agreedDepth !== 'full' && request.purpose === 'fund-request';
  const taking = casesOf(db, to);
  const writerOf = officesOf(db);
  const own = ownStation(db).office;
  const before = sentBefore(db, to.id);
  const mayHavePictures = picturesFor(db, to);
  const cases = casesOfRequest(db, to, request);
  const takesPart = new Set(request.asHandedOver === true ? cases : taking);
  for (const [index, caseId] of cases.entries()) {
    if (index % CASES_TOLD === 0) progress(index, cases.length);
    const all = reader.chapters(caseId);
    if (all.length === 0) throw refusal('seal-case-unknown');
    const sent = before(caseId, all);
    const reference = reader.reference(caseId);
    const records = caseRecords(db, caseId);
    // A request alone needs no name: it goes where headquarters itself pays a carrier or hospital.
    const needsNone = forPaying && !headquartersPays(records);
    const depth = needsNone ? 'without-identity' : asked;
    const answers = answersTo(records, own, to.office);
    const story = storyStaysClosed(records) ? 'stays' : 'leaves';
    const mayGoWhole = story === 'leaves' && !(to.headquarters && depth === 'full');
    const read = mayGoWhole ? all : reader.withPrivateAnswers(all);
    const chapters = answersShown(read, (station) => writerOf(station) === own, answers);
    const gate = takesPart.has(caseId) ? sharingGate(records, to, depth) : NOT_HANDED_OVER;
    const leaves = { story, headquarters: to.headquarters, pictures: mayHavePictures(all) } as const;
    const goesAt = gate.allowed && gate.depth !== 'core' ? gate.depth : null;
    const stays = goesAt !== null ? null : gate.allowed ? 'seal-depth-reserved' : (gate.reason ?? 'seal-nothing');
    if (goesAt !== null) {
      const told = hasCase(caseId) ? 'consent-only' : null;
      const depthOf = ({ station }: ChapterHere): SealDepth | null =>
        writerOf(station) === own ? goesAt : chapterDepth(records, writerOf(station), to, depth, told);
      const plans = plansAt(chapters, held(caseId), depthOf, leaves);
      const narrower = chapters.some((one) => depthOf(one) !== goesAt) ? 'seal-chapter-narrower' : null;
      const reason = gate.reason ?? (needsNone ? 'seal-no-name-needed' : narrower);
      yield {
        ...plannedCase(caseId, reference, plans, goesAt, plans.length === 0 ? 'seal-unchanged' : reason),
        stays,
        sent,
      };
    } else if (hasCase(caseId)) {
      // Consent withdrawn binds every office that has the case, so each of them must hear of it.
      const tells = stoppedByAge(records, to, depth) ? 'consent-and-age' : 'consent-only';
      const plans = plansAt(chapters, held(caseId), () => tells, { ...leaves, story: 'leaves' });
      const reason = plans.length === 0 ? stays : 'seal-consent-only';
      yield { ...plannedCase(caseId, reference, plans, 'without-identity', reason), unchanged: false, stays, sent };
    } else {
      // Whoever handed somebody over is told what was answered, and nothing else by that.
      const words = wordsMayGo(records, to, depth) ? 'answer-only' : 'answer-without-words';
      const tellsAnswer = ({ station }: ChapterHere) => (answers.size > 0 && writerOf(station) === own ? words : null);
      const plans = plansAt(chapters, held(caseId), tellsAnswer, leaves);
      const isTold = plans.length === 0 && answers.size > 0;
      const reason = plans.length > 0 ? 'seal-answer-only' : isTold ? 'seal-unchanged' : stays;
      yield { ...plannedCase(caseId, reference, plans, 'without-identity', reason), unchanged: isTold, stays, sent };
    }
  }
}

/** The cases that a request asks about, in order. */
export function casesOfRequest(db: Database, to: KnownStation, { cases, again }: SealRequest): readonly string[] {
  if (cases !== undefined) return cases;
  return again === undefined
    ? casesToLookAt(db, to)
    : (packageOfCases(db, to.id, ownStation(db).epoch, again)?.cases ?? []);
}

/** Whether pictures go along: the station reads them by its card, or its receipt tells of them. Asked only where there is one. */
function picturesFor(db: Database, to: KnownStation): (chapters: readonly ChapterHere[]) => boolean {
  let reads: boolean | undefined;
  return (chapters) => {
    if (!chapters.some(({ lines }) => lines.some(({ pictureBytes }) => pictureBytes !== undefined))) return false;
    reads ??= readsMinorFormat(db, to);
    return reads;
  };
}

/** Telling is not free: every so many cases. */
const CASES_TOLD = 25;

/** The depth to ask the gate for. The depth the directory agrees with a mission is the most it gets; with headquarters, the usual one. */
export function depthFor(to: KnownStation, asked: Depth | undefined): Depth | undefined {
  const agreed = to.agreedDepth ?? undefined;
  if (asked === undefined || agreed === undefined || to.headquarters) return asked ?? agreed;
  return agreed === 'full' ? asked : agreed;
}

/** At what depth a chapter of another office goes on, or what is told where it may not. */
function chapterDepth(
  records: readonly CaseRecord[],
  writer: string,
  to: KnownStation,
  depth: Depth | undefined,
  told: SealDepth | null,
): SealDepth | null {
  const gate = chapterGate(records, writer, to, depth);
  return gate.allowed && gate.depth !== 'core' ? gate.depth : told;
}

/** The office of a station, as this one knows it; a station that no directory names stands for itself. */
function officesOf(db: Database): (station: string) => string {
  const rows = db
    .prepare<[], [string, string]>('SELECT id, office FROM known_station UNION ALL SELECT id, office FROM own_station')
    .raw()
    .all();
  const offices = new Map(rows);
  return (station) => offices.get(station) ?? station;
}

/** The chapters, in which our own answers to the recipient are marked: no others, of ours or of anybody. */
function answersShown(
  chapters: readonly ChapterHere[],
  isOurs: (station: string) => boolean,
  answers: ReadonlySet<string>,
): readonly ChapterHere[] {
  if (answers.size === 0) return chapters;
  return chapters.map((chapter) =>
    isOurs(chapter.station)
      ? {
          ...chapter,
          lines: chapter.lines.map((line) =>
            line.id !== null && answers.has(line.id) ? { ...line, isAnswer: 1 as const } : line,
          ),
        }
      : chapter,
  );
}

/** Plans of the chapters, each at its own depth: none where it is null, nor where only consents may go and none is lacking. */
function plansAt(
  chapters: readonly ChapterHere[],
  held: ReturnType<ReturnType<typeof heldBy>>,
  depthOf: (chapter: ChapterHere) => SealDepth | null,
  leaves: Omit<MayGo, 'depth'>,
): readonly ChapterPlan[] {
  const latest = latestRevisions(chapters);
  return chapters.flatMap((chapter) => {
    const depth = depthOf(chapter);
    if (depth === null) return [];
    const receipt = held.get(`${chapter.station} ${chapter.epoch}`);
    const plan = planChapter(chapter, latest, receipt, { ...leaves, depth });
    if (plan === undefined) return [];
    const tells = depth !== 'full' && depth !== 'without-identity';
    return tells && !plan.goes.some((how) => how === 'record' || how === 'both') ? [] : [plan];
  });
}

function plannedCase(
  caseId: string,
  reference: string,
  chapters: readonly ChapterPlan[],
  depth: Depth | null,
  reason: SentenceCode | null,
): Omit<PlannedCase, 'sent' | 'stays'> {
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
         AND coalesce(json_extract(CAST(line AS TEXT), '$.body.matter'), 'age') = 'age' AS onAge,
       CASE WHEN kind IN ('service', 'referral') AND line IS NOT NULL
         THEN json_extract(CAST(line AS TEXT), '$.body.service') END AS testAnswer
     FROM record WHERE case_id = ? AND station = ? AND epoch = ? ORDER BY n`,
  );
  const selectPrivateAnswers = db
    .prepare<[string, string, number, number], string>(
      `SELECT key FROM record, json_each(CAST(private_line AS TEXT), '$.body')
       WHERE case_id = ? AND station = ? AND epoch = ? AND n = ?`,
    )
    .pluck();
  const selectReference = db.prepare<[string], string>('SELECT reference FROM case_index WHERE case_id = ?').pluck();
  const linesOf = (caseId: string, station: string, epoch: number): readonly LineHere[] => {
    const lines = selectLines.all(caseId, station, epoch);
    if (!lines.some(({ kind }) => kind === 'attachment')) return lines;
    const pictures = picturesHere(db, caseId);
    return lines.map((line) => ({ ...line, pictureBytes: pictures.get(`${station} ${epoch} ${line.n}`) }));
  };
  return {
    chapters: (caseId: string): readonly ChapterHere[] =>
      selectChapters
        .all(caseId)
        .map((row) => ({ ...row, case: caseId, lines: linesOf(caseId, row.station, row.epoch) })),
    /** The chapters with what their private halves answer. */
    withPrivateAnswers: (chapters: readonly ChapterHere[]): readonly ChapterHere[] =>
      chapters.map((chapter) => ({
        ...chapter,
        lines: chapter.lines.map((line) => ({
          ...line,
          privateAnswers: selectPrivateAnswers.all(chapter.case, chapter.station, chapter.epoch, line.n),
        })),
      })),
    /** The case's label; empty where its first record is not here. */
    reference: (caseId: string): string => selectReference.get(caseId) ?? '',
  };
}
