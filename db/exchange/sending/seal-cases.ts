/** Case by case: what would go to a station, what stays and why, by the consent in force. */
import type { ReadyChapter } from '../../casework/derived/ready-case.ts';
import { readyHere } from '../../casework/derived/ready-store.ts';
import { picturesHere } from '../../casework/record/attachment-content.ts';
import type { CaseRecord } from '../../casework/record/case-record.ts';
import { caseRecords } from '../../casework/record/read.ts';
import type { AgreedHere } from '../../casework/rules/agreed-here.ts';
import { answersTo } from '../../casework/rules/handed-over.ts';
import {
  chapterGateBy,
  gateBy,
  NOT_HANDED_OVER,
  type RecordedSharing,
  stoppedByAge,
  wordsMayGo,
} from '../../casework/rules/sharing.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Database } from '../../store/database.ts';
import type { SignedHead } from '../../store/record-table.ts';
import { headAt } from '../../store/records.ts';
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
  type MayGo,
  planChapter,
  type SealDepth,
} from './seal-plan.ts';
import { packageOfCases } from './sent-before.ts';

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
  /** Name of the file that was lost: each desk of an office counts its own, so that one number may be of several. */
  readonly file?: string | undefined;
  /** As if every case that is asked for were handed to the office: what would then go. Nothing is sealed by it. */
  readonly asHandedOver?: boolean | undefined;
}

export interface PlannedCase {
  readonly caseId: string;
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
  const writerOf = officesOf(db);
  const own = ownStation(db).office;
  const mayHavePictures = picturesFor(db, to);
  const cases = casesOfRequest(db, to, request);
  const takesPart = takingPart(db, to, request, cases);
  for (const [index, caseId] of cases.entries()) {
    if (index % CASES_TOLD === 0) progress(index, cases.length);
    const { agreed, chapters: all } = reader.read(caseId);
    if (all.length === 0) throw refusal('seal-case-unknown');
    // A request alone needs no name: it goes where headquarters itself pays a carrier or hospital.
    const needsNone = forPaying && agreed.headquartersPays !== true;
    const depth = needsNone ? 'without-identity' : asked;
    const records = agreed.handedOver === true ? caseRecords(db, caseId) : NO_RECORDS;
    const answers = answersTo(records, own, to.office);
    const story = agreed.storyStays === true ? 'stays' : 'leaves';
    const mayGoWhole = story === 'leaves' && !(to.headquarters && depth === 'full');
    const read = mayGoWhole ? all : reader.withPrivateAnswers(all);
    const chapters = answersShown(read, (station) => writerOf(station) === own, answers);
    const gate = takesPart(caseId) ? gateBy(agreed.sharing, to, depth) : NOT_HANDED_OVER;
    const leaves = { story, headquarters: to.headquarters, pictures: mayHavePictures(all) } as const;
    const goesAt = gate.allowed && gate.depth !== 'core' ? gate.depth : null;
    const stays = goesAt !== null ? null : gate.allowed ? 'seal-depth-reserved' : (gate.reason ?? 'seal-nothing');
    const about = { caseId, stays };
    const plans = (depthOf: (chapter: ChapterHere) => SealDepth | null, leaving: Omit<MayGo, 'depth'> = leaves) =>
      plansAt(db, chapters, held(caseId), depthOf, leaving);
    if (goesAt !== null) {
      const told = () => (hasCase(caseId) ? 'consent-only' : null);
      const depthOf = ({ station }: ChapterHere): SealDepth | null => {
        const writer = writerOf(station);
        if (writer === own) return goesAt;
        const chapter = chapterGateBy(agreed.sharing, { writer, ...recordedOf(agreed, writer) }, to, depth);
        return chapter.allowed && chapter.depth !== 'core' ? chapter.depth : told();
      };
      const going = plans(depthOf);
      const narrower = chapters.some((one) => depthOf(one) !== goesAt) ? 'seal-chapter-narrower' : null;
      const reason = gate.reason ?? (needsNone ? 'seal-no-name-needed' : narrower);
      yield plannedCase(about, going, goesAt, going.length === 0 ? 'seal-unchanged' : reason);
    } else if (hasCase(caseId)) {
      // Consent withdrawn binds every office that has the case, so each of them must hear of it.
      const tells = stoppedByAge(agreed.asAdult, to, depth) ? 'consent-and-age' : 'consent-only';
      const going = plans(() => tells, { ...leaves, story: 'leaves' });
      const reason = going.length === 0 ? stays : 'seal-consent-only';
      yield { ...plannedCase(about, going, 'without-identity', reason), unchanged: false };
    } else {
      // Whoever handed somebody over is told what was answered, and nothing else by that.
      const words = answers.size > 0 && wordsMayGo(records, to, depth) ? 'answer-only' : 'answer-without-words';
      const going = plans(({ station }) => (answers.size > 0 && writerOf(station) === own ? words : null));
      const isTold = going.length === 0 && answers.size > 0;
      const reason = going.length > 0 ? 'seal-answer-only' : isTold ? 'seal-unchanged' : stays;
      yield { ...plannedCase(about, going, 'without-identity', reason), unchanged: isTold };
    }
  }
}

const NO_RECORDS: readonly CaseRecord[] = [];

function recordedOf({ recorded = {} }: AgreedHere, office: string): RecordedSharing {
  return Object.hasOwn(recorded, office) ? (recorded[office] ?? {}) : {};
}

/** Whether the station's office takes part in a case. Headquarters does in every one. */
function takingPart(
  db: Database,
  to: KnownStation,
  { asHandedOver }: SealRequest,
  cases: readonly string[],
): (caseId: string) => boolean {
  if (to.headquarters) return () => true;
  const taking = new Set(asHandedOver === true ? cases : casesOf(db, to));
  return (caseId) => taking.has(caseId);
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
            line.id !== null && answers.has(line.id) ? { ...line, isAnswer: true as const } : line,
          ),
        }
      : chapter,
  );
}

/** Plans of the chapters, each at its own depth: none where it is null, nor where only consents may go and none is lacking. */
function plansAt(
  db: Database,
  chapters: readonly ChapterHere[],
  held: ReturnType<ReturnType<typeof heldBy>>,
  depthOf: (chapter: ChapterHere) => SealDepth | null,
  leaves: Omit<MayGo, 'depth'>,
): readonly ChapterPlan[] {
  return chapters.flatMap((chapter) => {
    const depth = depthOf(chapter);
    if (depth === null) return [];
    const receipt = held.get(`${chapter.station} ${chapter.epoch}`);
    const plan = planChapter(chapter, receipt, { ...leaves, depth }, (n) => headAt(db, chapter, n));
    if (plan === undefined) return [];
    const tells = depth !== 'full' && depth !== 'without-identity';
    return tells && !plan.goes.some((how) => how === 'record' || how === 'both') ? [] : [plan];
  });
}

function plannedCase(
  about: Pick<PlannedCase, 'caseId' | 'stays'>,
  chapters: readonly ChapterPlan[],
  depth: Depth | null,
  reason: SentenceCode | null,
): PlannedCase {
  const goes = chapters.length > 0;
  const of = { record: 0, both: 0, withheld: 0, known: 0 };
  for (const plan of chapters) for (const how of plan.goes) of[how] += 1;
  return {
    ...about,
    ...{ goes, reason, chapters, unchanged: !goes, depth: goes ? depth : null },
    ...{ records: of.record + of.both, privateHalves: of.both, withheld: of.withheld },
  };
}

function caseReader(db: Database) {
  const selectChapters = db.prepare<[string], SignedHead>(
    'SELECT station, epoch, n, head, at, signature FROM chapter WHERE case_id = ? ORDER BY station, epoch',
  );
  const selectPrivateAnswers = db
    .prepare<[string, string, number, number], string>(
      `SELECT key FROM record, json_each(CAST(private_line AS TEXT), '$.body')
       WHERE case_id = ? AND station = ? AND epoch = ? AND n = ?`,
    )
    .pluck();
  const withPictures = (caseId: string, { station, epoch, lines }: ReadyChapter): readonly LineHere[] => {
    if (!lines.some(({ kind }) => kind === 'attachment')) return lines;
    const pictures = picturesHere(db, caseId);
    return lines.map((line) => ({ ...line, pictureBytes: pictures.get(`${station} ${epoch} ${line.n}`) }));
  };
  return {
    /** What the case says of what may leave, and its chapters. */
    read: (caseId: string): { readonly agreed: AgreedHere; readonly chapters: readonly ChapterHere[] } => {
      const { agreed, chapters } = readyHere(db, caseId);
      const lines = new Map(chapters.map((one) => [`${one.station} ${one.epoch}`, withPictures(caseId, one)]));
      const linesOf = ({ station, epoch }: SignedHead) => lines.get(`${station} ${epoch}`) ?? [];
      return {
        agreed,
        chapters: selectChapters.all(caseId).map((row) => ({ ...row, case: caseId, lines: linesOf(row) })),
      };
    },
    /** The chapters with what their private halves answer. */
    withPrivateAnswers: (chapters: readonly ChapterHere[]): readonly ChapterHere[] =>
      chapters.map((chapter) => ({
        ...chapter,
        lines: chapter.lines.map((line) => ({
          ...line,
          privateAnswers: selectPrivateAnswers.all(chapter.case, chapter.station, chapter.epoch, line.n),
        })),
      })),
  };
}
