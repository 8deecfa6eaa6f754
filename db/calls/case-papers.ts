/** The detailed report of a case: who may have it made, for whom it may be made, and what left of the case before. */

import { caseReport, type LeftBefore, reportWhose } from '../casework/papers/case-report.ts';
import { fill } from '../casework/papers/labels.ts';
import { recordsFor } from '../casework/papers/report-answers.ts';
import { emergencyOver, openRecords } from '../casework/people/access.ts';
import { nothingIsKept } from '../casework/people/closed-answers.ts';
import { rightsTime } from '../casework/people/rights-clock.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import type { CaseRecord } from '../casework/record/case-record.ts';
import { outgoingOfCase } from '../casework/record/outgoing-list.ts';
import { referenceOf } from '../casework/record/reference-of.ts';
import { heldBackByKeeping } from '../casework/rules/consent.ts';
import { gatesOf } from '../casework/rules/gates.ts';
import { outsideDepth } from '../casework/rules/sharing.ts';
import { readersOf } from '../casework/views/sent.ts';
import { CASE_REPORT, READER_LABELS, type ReportPart } from '../codebook/papers/case-report.ts';
import { officeOnPaper } from '../codebook/papers/office-name.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { shortReference } from '../codebook/short-reference.ts';
import type { Language } from '../codebook/types.ts';
import type { Paper, PaperStop, ReportAsked } from '../contract/papers.ts';
import { depthsForHeadquarters, depthsForOffice, type PaperDepths } from '../exchange/sending/paper-depth.ts';
import { dayOf } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { ownStation } from '../store/station.ts';

interface Wanted {
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
}

/**
 * The report as it would be printed; where the person or the way of sharing does not let it, an empty one with what stops it. Throws `role-may-not`
 * for whoever may not let a list leave, and what opening the case refuses with.
 */
export function reportOfCase(session: UserSession, wanted: Wanted): Report {
  requirePermission(session.user.role, 'export-cases');
  const { caseId, report, language } = wanted;
  if (caseId === null || report === undefined) throw new WaymarkError('no-such-case');
  const records = openRecords(session, caseId);
  const { db } = session;
  const recipient = readerWords(db, wanted, report);
  const reference = referenceOf(db, caseId) ?? '';
  const asked = {
    reader: report.reader,
    whose: reportWhose(report.reader === 'outside' ? shortReference(reference) : reference, recipient, language),
    language,
    today: dayOf(rightsTime(session)),
    without: report.without,
  };
  const nothing = { gates: [], left: [] };
  const depths = depthsFor(session, wanted, report, records);
  if (depths.depthOf === null) {
    return { ...caseReport([], { ...asked, ...nothing }), stops: [{ code: depths.stops, places: {} }], recipient };
  }
  const read = recordsFor(session, records, { reader: report.reader, depthOf: depths.depthOf });
  const ours = report.reader === 'own-office' ? ourOwn(session, caseId, records) : nothing;
  return { ...caseReport(read, { ...asked, ...ours }), stops: [], recipient };
}

/** What the office alone is told of its own work on the case. */
function ourOwn(session: UserSession, caseId: string, records: readonly CaseRecord[]) {
  const moment = { today: dayOf(rightsTime(session)), emergencyOver: emergencyOver(session, records) };
  return { gates: gatesOf(records, moment), left: leftBefore(session.db, caseId) };
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
  if (emergencyOver(session, records)) return stop('emergency-over');
  if (nothingIsKept(session, records) || heldBackByKeeping(records) !== undefined) return stop('report-not-kept');
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
      if (agreed === undefined || outsideDepth(records, agreed) === undefined) return stop('report-not-agreed');
      if (name === undefined || name === '') return stop('report-for-whom');
      const depthOf = (writer: string) =>
        outsideDepth(records, agreed, writer === own.office ? undefined : { office: writer }) ?? null;
      return { depthOf, stops: null };
    }
  }
}

function readerWords(db: Database, { office, language }: Wanted, { reader, name }: ReportAsked): string {
  if (reader === 'outside') return fill(CASE_REPORT.outside[language], { name: name ?? '…' });
  const named = reader === 'own-office' ? officeOnPaper(ownStation(db)) : (office ?? '…');
  return fill(READER_LABELS[reader][language], { office: named });
}
