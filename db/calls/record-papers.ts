/**
 * The papers that are made of one record: who may have them made, and what stops them. What their step asks is asked of the gates by which the record is
 * written (casework/RULES.md, The gate of a step), and nothing besides.
 */

import { fill } from '../casework/papers/labels.ts';
import type { Findings } from '../casework/papers/look-through.ts';
import { receipt } from '../casework/papers/receipt.ts';
import { questionsTold, referralLetter } from '../casework/papers/referral-letter.ts';
import { travelSheet } from '../casework/papers/travel-sheet.ts';
import { emergencyOver, isOwn, openRecords, readableAnswers } from '../casework/people/access.ts';
import { closedOnPaper } from '../casework/people/closed-answers.ts';
import { gatesOfSteps } from '../casework/people/gates-of-steps.ts';
import { stopsEveryPaper } from '../casework/people/off-paper.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { shareLimitsRead } from '../casework/people/share-limits-read.ts';
import { toldByRequest } from '../casework/people/told-by-request.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { writingRefusal, writingRights } from '../casework/people/writing-rights.ts';
import { bodyOf, ofKind, type RecordOf, rowsOf, textOf } from '../casework/record/answers.ts';
import type { CaseRecord } from '../casework/record/case-record.ts';
import { newestDay } from '../casework/record/counted-day.ts';
import { onDutyFor } from '../casework/record/on-duty.ts';
import { referenceOf } from '../casework/record/reference-of.ts';
import { mayBeUnder18 } from '../casework/rules/minor.ts';
import { openReferrals } from '../casework/rules/referrals.ts';
import { stepsTaken } from '../casework/rules/step-taken.ts';
import { addDays } from '../codebook/date.ts';
import type { Kind } from '../codebook/forms/index.ts';
import { CASE_REPORT } from '../codebook/papers/case-report.ts';
import { editionNow } from '../codebook/papers/consent/index.ts';
import { madeOf, paperOfAnswers, type RecordPaperKind } from '../codebook/papers/of-a-record.ts';
import { officeOnPaper } from '../codebook/papers/office-name.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { recipientOf } from '../codebook/shared-with.ts';
import { shortReference } from '../codebook/short-reference.ts';
import type { Language } from '../codebook/types.ts';
import type { Paper, PaperStop, TypedAt } from '../contract/papers.ts';
import { dayOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { ownStation } from '../store/station.ts';
import { languageRead } from './consent-paper.ts';
import { depthsOfRequest, goingAt } from './request-depths.ts';

interface Wanted {
  readonly kind: RecordPaperKind;
  readonly caseId: string | null;
  readonly record?: string | undefined;
  readonly language: Language;
}

interface RecordPaper extends Findings {
  readonly paper: Paper;
  /** For whom, for the outgoing list; null where it is handed to nobody by name. */
  readonly recipient: string | null;
  /** With which partners something may be shared and what never, as far as who prints reads it. */
  readonly limits: readonly string[];
  /** The day by which it is destroyed, where that hangs on what it is about. */
  readonly destroyBy?: string;
}

/** Days after a journey on which its sheet is needed still: it may be late. No document gives a number. */
const AFTER_JOURNEY = 3;

/** What the papers are made with: the case as this user opens it. */
interface Opened {
  readonly session: UserSession;
  readonly caseId: string;
  readonly records: readonly CaseRecord[];
  readonly language: Language;
}

/**
 * The paper as it would be printed, with what stops it. Throws `role-may-not` for whoever does not work with the person, what writing such a record is
 * refused with, what opening the case throws, for a travel sheet what stops every paper of the person, and `paper-no-record` or `paper-which-record` where it is not one record that is meant.
 */
export function paperOfRecord(session: UserSession, { kind, caseId, record, language }: Wanted): RecordPaper {
  requirePermission(session.user.role, 'first-contact');
  const of = madeOf(kind);
  if (caseId === null) throw new WaymarkError('no-such-case');
  const records = openRecords(session, caseId);
  const refused = writingRefusal(writingRights(session, caseId, records), of);
  if (refused !== undefined) throw new WaymarkError(refused, { kind: of });
  const opened: Opened = { session, caseId, records, language };
  switch (kind) {
    case 'referral-letter':
      return letterOf(opened, chosen(opened, 'referral', openReferrals(records), record));
    case 'receipt':
      return receiptOf(opened, chosen(opened, 'payment', withPaper(records, 'payment'), record));
    case 'travel-sheet':
      return travelSheetOf(opened, chosen(opened, 'travel', withPaper(records, 'travel'), record));
  }
}

/** Those of which there can be a paper by what was answered. */
function withPaper<K extends Kind>(records: readonly CaseRecord[], kind: K): readonly RecordOf<K>[] {
  return ofKind(records, kind).filter((record) => paperOfAnswers(kind, bodyOf(record)) !== undefined);
}

/** Of those of which there can be such a paper and which this office wrote: the one that is named, or the only one. */
function chosen<K extends Kind>(
  { session, records }: Opened,
  kind: K,
  possible: readonly RecordOf<K>[],
  id: string | undefined,
): RecordOf<K> {
  const ours = possible.filter((one) => isOwn(session, one));
  const [first, ...others] = id === undefined ? ours : ours.filter((one) => one.id === id);
  if (first === undefined) {
    const isThere = id !== undefined && ofKind(records, kind).some((one) => one.id === id && isOwn(session, one));
    throw new WaymarkError(isThere ? 'paper-record-over' : 'paper-no-record');
  }
  if (others.length > 0) throw new WaymarkError('paper-which-record');
  return first;
}

/** What the gates of the step lack that a record with these answers takes, as they stand now. */
function gateStops({ session, records }: Opened, kind: Kind, body: Readonly<Record<string, unknown>>) {
  const gates = gatesOfSteps(session, records, { steps: stepsTaken(kind, body), kind, body });
  return gates.flatMap(({ allowed, missing }) => (allowed ? [] : missing));
}

const stopOf = (code: SentenceCode, at?: TypedAt): PaperStop => ({
  ...(at === undefined ? {} : { at }),
  code,
  places: {},
});

function letterOf(opened: Opened, request: RecordOf<'referral'>): RecordPaper {
  const { session, caseId, records, language } = opened;
  const toKind = textOf(request, 'to-kind', records);
  const agreed = textOf(request, 'agreed', records);
  const office = textOf(request, 'to-office', records);
  const name = textOf(request, 'to-name', records) ?? office;
  const isOffice = recipientOf(toKind) === 'office';
  const step = { act: 'ask', 'to-kind': toKind, for: textOf(request, 'for', records), agreed };
  const everyPaper = stopsEveryPaper(session, records);
  const closed = [...(everyPaper === undefined ? [] : [stopOf(everyPaper)]), ...gateStops(opened, 'referral', step)];
  const depths = depthsOfRequest(opened, { toKind, agreed, office });
  const stops: readonly PaperStop[] = [
    ...closed,
    ...(closed.length > 0 || depths.stops === null ? [] : [stopOf(depths.stops)]),
    ...(name === undefined
      ? [stopOf('report-for-whom', { record: request.id, kind: 'referral', question: 'to-name' })]
      : []),
  ];
  const answers =
    stops.length > 0 || depths.depthOf === null
      ? []
      : toldByRequest(session, records, {
          questions: questionsTold(request, records),
          going: goingAt(records, depths.depthOf),
        });
  const reference = referenceOf(session.db, caseId) ?? '';
  const letter = referralLetter(
    {
      request,
      records,
      to: name ?? '…',
      from: officeOnPaper(ownStation(session.db)),
      reference: isOffice ? reference : shortReference(reference),
      answers,
    },
    language,
  );
  return {
    ...letter,
    stops: [...stops, ...letter.stops],
    recipient: fill(CASE_REPORT.outside[language], { name: name ?? '…' }),
    limits: shareLimitsRead(session, records),
  };
}

/**
 * What was given is proven, whatever the gate of its line says now; after a no too, without the words that it closes (casework/RULES.md, No is an event).
 * Once an emergency's hours are over nothing is printed.
 */
function receiptOf(opened: Opened, payment: RecordOf<'payment'>): RecordPaper {
  const { session, caseId, records, language } = opened;
  const paper = receipt(
    {
      payment,
      records,
      reference: shortReference(referenceOf(session.db, caseId) ?? ''),
      edition: editionNow(languageRead(records) ?? language),
      office: editionNow(language),
      mayBeChild: mayBeUnder18(records),
      reads: readableAnswers(session, payment, closedOnPaper(session, records)),
    },
    language,
  );
  const over = emergencyOver(session, records) ? [stopOf('emergency-over')] : [];
  return { ...paper, stops: [...over, ...paper.stops], recipient: null, limits: [] };
}

/** By the gates of a departure: the sheet is for the way. It is destroyed soon after the journey. */
function travelSheetOf(opened: Opened, travel: RecordOf<'travel'>): RecordPaper {
  const { session, caseId, records, language } = opened;
  const departure = { state: 'departed', mode: textOf(travel, 'mode', records) };
  const closed = stopsEveryPaper(session, records);
  // Not even shown: who it is stands on it, and that is closed too.
  if (closed !== undefined) throw new WaymarkError(closed);
  const stops = gateStops(opened, 'travel', departure);
  const reference = shortReference(referenceOf(session.db, caseId) ?? '');
  const sheet = travelSheet({ travel, records, reference, onDuty: onDutyFor(session.db, null) }, language);
  const days = [
    ...rowsOf(travel, 'route', records).map(({ day }) => day),
    ...(['departed', 'planned-for'] as const).map((id) => textOf(travel, id, records)),
  ];
  const last = newestDay([dayOf(session.clock()), ...days]) ?? dayOf(session.clock());
  return {
    ...sheet,
    stops: [...stops, ...sheet.stops],
    recipient: null,
    limits: [],
    destroyBy: addDays(last, AFTER_JOURNEY),
  };
}
