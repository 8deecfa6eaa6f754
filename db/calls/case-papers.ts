/** The papers that are made of a whole case file: who may have them made, for whom they may be made, and what left of the case before. */

import { caseReport, type LeftBefore, reportWhose } from '../casework/papers/case-report.ts';
import { handoverSummary } from '../casework/papers/handover-summary.ts';
import { fill } from '../casework/papers/labels.ts';
import { ownCopy } from '../casework/papers/own-copy.ts';
import { recordsFor } from '../casework/papers/report-answers.ts';
import { openRecords } from '../casework/people/access.ts';
import { stopsEveryPaper } from '../casework/people/off-paper.ts';
import { rightsTime } from '../casework/people/rights-clock.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { shareLimitsRead } from '../casework/people/share-limits-read.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { writingRights } from '../casework/people/writing-rights.ts';
import { textOf } from '../casework/record/answers.ts';
import type { CaseRecord } from '../casework/record/case-record.ts';
import { registeredHouses } from '../casework/record/houses.ts';
import { outgoingOfCase } from '../casework/record/outgoing-list.ts';
import { knownOwnQuestions } from '../casework/record/own-questions.ts';
import { referenceOf } from '../casework/record/reference-of.ts';
import { stayOn } from '../casework/rules/in-house.ts';
import { mayBeUnder18 } from '../casework/rules/minor.ts';
import { requestGapsTo } from '../casework/rules/request-gaps.ts';
import { outsideDepths } from '../casework/rules/sharing.ts';
import { gatesShown } from '../casework/views/gates-shown.ts';
import { namesThen } from '../casework/views/names-then.ts';
import { readersOf } from '../casework/views/sent.ts';
import { CASE_REPORT, READER_LABELS, type ReportPart } from '../codebook/papers/case-report.ts';
import { officeOnPaper } from '../codebook/papers/office-name.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { shortReference } from '../codebook/short-reference.ts';
import type { Language } from '../codebook/types.ts';
import type { Paper, PaperKind, PaperStop, ReportAsked } from '../contract/papers.ts';
import { depthsForHeadquarters, depthsForOffice, type PaperDepths } from '../exchange/sending/paper-depth.ts';
import { dayOf } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { ownStation } from '../store/station.ts';

interface Wanted {
  readonly kind: PaperKind;
  readonly caseId: string | null;
  readonly office?: string | undefined;
  readonly report?: ReportAsked | undefined;
  readonly language: Language;
}

export interface Report {
  readonly paper: Paper;
  readonly parts: readonly { readonly part: ReportPart; readonly count: number }[];
  readonly stops: readonly PaperStop[];
  /** For whom, for the outgoing list. */
  readonly recipient: string;
  /** Of one that goes outside: with which partners something may be shared and what never, as far as who prints reads it. */
  readonly limits: readonly string[];
}

/**
 * The paper as it would be printed; where the person or the way of sharing does not let it, an empty one with what stops it. Throws `role-may-not`
 * for whoever may not let a list leave, and what opening the case refuses with.
 */
export function paperOfCase(session: UserSession, wanted: Wanted): Report {
  requirePermission(session.user.role, 'export-cases');
  const { caseId, kind } = wanted;
  const report = kind === 'case-report' ? wanted.report : ALWAYS_FOR[kind];
  if (caseId === null || report === undefined) throw new WaymarkError('no-such-case');
  const records = openRecords(session, caseId);
  const depths = depthsFor(session, wanted, report, records);
  const recipient = readerWords(session.db, wanted, report);
  const read =
    depths.depthOf === null ? [] : recordsFor(session, records, { reader: report.reader, depthOf: depths.depthOf });
  const isStopped = depths.depthOf === null;
  const isWhole = !isStopped && records.every(({ office }) => depths.depthOf(office) !== null);
  const made = { ...wanted, caseId, report, records, read, recipient, isStopped, isWhole };
  const stops = depths.stops === null ? [] : [{ code: depths.stops, places: {} }];
  const limits = report.reader === 'outside' ? shareLimitsRead(session, records) : [];
  return { parts: [], ...makePaper(session, made), stops, recipient, limits };
}

/** For whom the others are, whatever is asked. The person's own copy is made of what the office reads. */
const ALWAYS_FOR: Partial<Readonly<Record<PaperKind, ReportAsked>>> = {
  'handover-summary': { reader: 'other-office', without: [] },
  'own-copy': { reader: 'own-office', without: [] },
};

interface ToMake extends Wanted {
  readonly caseId: string;
  readonly report: ReportAsked;
  readonly records: readonly CaseRecord[];
  /** What of them the reader has: none where the paper is stopped. */
  readonly read: readonly CaseRecord[];
  readonly recipient: string;
  readonly isStopped: boolean;
  /** Whether something of what each office wrote goes there. */
  readonly isWhole: boolean;
}

function detailedReport(session: UserSession, made: ToMake): Pick<Report, 'paper' | 'parts'> {
  const { caseId, report, records, read, recipient, language, isStopped } = made;
  const isOurs = report.reader === 'own-office' && !isStopped;
  return caseReport(read, {
    reader: report.reader,
    whose: reportWhose(referenceFor(session, made), recipient, language),
    language,
    today: dayOf(rightsTime(session)),
    without: report.without,
    own: { office: ownStation(session.db).office, questions: knownOwnQuestions(session.db) },
    ...(isOurs ? ourOwn(session, caseId, records) : { gates: [], left: [] }),
  });
}

function summaryForOffice(session: UserSession, made: ToMake): Pick<Report, 'paper'> {
  const { records, read, recipient, language, isStopped, isWhole } = made;
  const whose = reportWhose(referenceFor(session, made), recipient, language);
  const from = officeOnPaper(ownStation(session.db));
  const file = isStopped ? [] : records;
  const today = dayOf(rightsTime(session));
  return { paper: handoverSummary(read, { whose, from, language, today, file, isWhole }) };
}

function copyForPerson(session: UserSession, made: ToMake): Pick<Report, 'paper'> {
  const { caseId, read, language, isStopped } = made;
  const stay = stayOn(read, null, dayOf(rightsTime(session)));
  const house = stay === undefined ? undefined : textOf(stay, 'house', read);
  const [registered] = house === undefined ? [] : registeredHouses(session.db, house);
  const offices = isStopped ? [] : readersOf(session.db, caseId).map(({ office }) => office);
  const whose = referenceFor(session, made);
  return { paper: ownCopy(read, { whose, language, offices, complaintsTo: registered?.complaintsTo ?? null }) };
}

function makePaper(session: UserSession, made: ToMake): Pick<Report, 'paper'> & Partial<Report> {
  switch (made.kind) {
    case 'handover-summary':
      return summaryForOffice(session, made);
    case 'own-copy':
      return copyForPerson(session, made);
    default:
      return detailedReport(session, made);
  }
}

/** Whole for our offices; for others its last signs. */
function referenceFor({ db }: UserSession, { caseId, kind, report }: ToMake): string {
  const reference = referenceOf(db, caseId) ?? '';
  return kind === 'own-copy' || report.reader === 'outside' ? shortReference(reference) : reference;
}

/** What the office alone is told of its own work on the case: of gates what the screen says, but for printing, since this is printed. */
function ourOwn(session: UserSession, caseId: string, records: readonly CaseRecord[]) {
  const { place } = writingRights(session, caseId, records);
  const gates = gatesShown(session, records, place).filter(
    ({ gate }) => gate !== 'print' && (gate !== 'child' || mayBeUnder18(records)),
  );
  return { gates, left: leftBefore(session.db, caseId), nameThen: namesThen(session) };
}

function leftBefore(db: Database, caseId: string): readonly LeftBefore[] {
  return [
    ...outgoingOfCase(db, caseId).map(({ recipient, ...row }) => ({ ...row, to: recipient })),
    ...readersOf(db, caseId).map(({ office, at }) => ({ number: null, at, what: 'package', to: office, copies: null })),
  ];
}

/** How deep the report goes, or what stops it: first what stops every paper of the person, then what this reader may have. */
function depthsFor(
  session: UserSession,
  { caseId, office }: Wanted,
  { reader, name, agreed }: ReportAsked,
  records: readonly CaseRecord[],
): PaperDepths {
  const stop = (stops: SentenceCode): PaperDepths => ({ depthOf: null, stops });
  const closed = stopsEveryPaper(session, records);
  if (closed !== undefined) return stop(closed);
  const { db } = session;
  const own = ownStation(db);
  switch (reader) {
    case 'own-office':
      return { depthOf: () => 'full', stops: null };
    case 'headquarters':
      return own.kind === 'headquarters' ? stop('report-for-whom') : depthsForHeadquarters(db, records);
    case 'other-office':
      return depthsForOffice(db, caseId ?? '', records, office);
    case 'outside': {
      const depthOf = agreed === undefined ? undefined : outsideDepths(records, agreed, own.office);
      if (depthOf === undefined) return stop('report-not-agreed');
      if (name === undefined || name === '') return stop('report-for-whom');
      const [refused] = requestGapsTo(name, records);
      return refused === undefined ? { depthOf, stops: null } : stop(refused);
    }
  }
}

function readerWords(db: Database, { kind, office, language }: Wanted, { reader, name }: ReportAsked): string {
  if (kind === 'own-copy') return CASE_REPORT.person[language];
  if (reader === 'outside') return fill(CASE_REPORT.outside[language], { name: name ?? '…' });
  const named = reader === 'own-office' ? officeOnPaper(ownStation(db)) : (office ?? '…');
  return fill(READER_LABELS[reader][language], { office: named });
}
