/** The case file as one user may see it: pure assembly over the records; questions of other audiences are not there at all. */
import { byDay } from '../../codebook/date.ts';
import { form, question } from '../../codebook/forms/index.ts';
import { type Answer, AUDIENCES } from '../../codebook/types.ts';
import { warnings } from '../../codebook/warnings.ts';
import type { CaseFile, ShownRecord } from '../../contract/case-file.ts';
import { toText } from '../../store/bytes.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import { isOwn, nameIsHidden, openRecords, readableAnswers, writeAudit } from '../people/access.ts';
import { isNo, mayAnswerNo, mayTakeBackNo } from '../people/answers-no.ts';
import { workerNames } from '../people/assignment.ts';
import { childrenToldTo } from '../people/children-told.ts';
import { type ClosedAnswers, closedAnswers, closedTo, nameIsClosed, readsStory } from '../people/closed-answers.ts';
import { isClosed } from '../people/closed-case.ts';
import { draftsOfCase } from '../people/drafts.ts';
import { ledgerOf } from '../people/funds-heard.ts';
import { mayAttachTo, mayLookAt } from '../people/pictures.ts';
import { profits, thirdOffices } from '../people/profits.ts';
import { audienceOf, hasPermission, readsWhatIsClosed, sees } from '../people/roles.ts';
import { shareLimitsRead } from '../people/share-limits-read.ts';
import type { UserSession } from '../people/user-session.ts';
import { userNames } from '../people/users.ts';
import {
  changesTo,
  questionsToAdd,
  type WritingRights,
  writableKinds,
  writingRefusal,
  writingRights,
} from '../people/writing-rights.ts';
import { acceptanceOf } from '../record/acceptance.ts';
import { askedDecisions, bodyOf, enteredIn } from '../record/answers.ts';
import { pictureState } from '../record/attachment-content.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { namedPicture } from '../record/named-picture.ts';
import { newestLines } from '../record/newest-lines.ts';
import { openingRecord, personOf } from '../record/opening-record.ts';
import { knownOwnQuestions } from '../record/own-questions.ts';
import { leftAt } from '../record/told-left.ts';
import { answeredWarnings } from '../record/warning-answers.ts';
import { returnsByTelephone } from '../rules/child-return.ts';
import { consentInForce, sharingWith } from '../rules/consent.ts';
import { openDangers } from '../rules/danger.ts';
import { eligibilityOf } from '../rules/eligibility.ts';
import { answerableGrants } from '../rules/fund-decisions.ts';
import { gatesThenOf } from '../rules/gate-then.ts';
import { lastHandOverTo } from '../rules/handed-over.ts';
import { looseningsElsewhere } from '../rules/loosening.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { isOfLedger, isOursToAccountFor } from '../rules/money-here.ts';
import { noSentence } from '../rules/no-sentence.ts';
import { canReopen } from '../rules/open-things.ts';
import { openReferrals } from '../rules/referrals.ts';
import { saidNo } from '../rules/said-no.ts';
import { notYetSaid, tellingsOf } from '../rules/telling.ts';
import { asksNow, beginsWith, questionToOffice } from './begins-with.ts';
import { childRows } from './children-of-case.ts';
import { gatesShown } from './gates-shown.ts';
import { keepingOf } from './keeping.ts';
import { offersLinkedCase } from './linked-case.ts';
import { caseInList } from './list.ts';
import { summaryOf } from './summary.ts';
import { whatHappenedOf } from './what-happened.ts';

/** Opens a case for reading; `reason` where it is another caseworker's. Stands in the audit trail. */
export function openCase(session: UserSession, caseId: string, reason?: string): CaseFile {
  const records = openRecords(session, caseId, reason);
  writeAudit(session, 'open-case', caseId);
  return caseFile(session, caseId, records);
}

/** The file without a further line of audit: after a save of the same user. */
export function caseFile(session: UserSession, caseId: string, given?: readonly CaseRecord[]): CaseFile {
  const records = given ?? openRecords(session, caseId);
  const inList = caseInList(session, caseId);
  if (inList === undefined) throw new WaymarkError('no-such-case');
  const { row, lines } = inList;
  const { role } = session.user;
  const hideName = nameIsHidden(session, records) || nameIsClosed(session, records);
  const closed = closedAnswers(session, records);
  const rights = writingRights(session, caseId, records);
  const takesBack = mayTakeBackNo(session, records);
  const mayReadGates = readsStory(session, records);
  const attaches = writingRefusal(rights, 'attachment') === undefined;
  const writers = userNames(session.db);
  const shown = records
    .map((record) => ({
      ...show(session, record, isOwn(session, record) ? (writers.get(record.by) ?? null) : null, closed),
      ...changesTo(session, rights, record),
      ...(record.kind === 'payment' && !isOursToAccountFor(record) ? PAID_ELSEWHERE : {}),
      ...(attaches && mayAttachTo(session, record) ? ATTACHABLE : {}),
      ...pictureOf(session, record, closed),
      ...gatesThen(record, mayReadGates),
      ...childRows(session, caseId, childrenToldTo(session, record, records, rights, closed)),
      ...(record.kind === 'consent' && isNo(record.open) && !takesBack ? { mayWithdraw: false } : {}),
    }))
    .filter(
      (record) =>
        Object.keys(record.body).length > 0 ||
        record.unreadable > 0 ||
        (record.known ? record.hidden === 0 && role !== 'shelter-manager' : sees(role, 'contact')),
    );
  const full = sees(role, 'contact') || sees(role, 'decision');
  return {
    summary: summaryOf(session, caseId, { records, shown, row, lines }),
    row: hideName ? { ...row, name: null, initials: null } : row,
    person: personOf(records),
    opener: openingRecord(records)?.office ?? records[0]?.office ?? '',
    records: shown,
    gates: full ? gatesShown(session, records, rights.place) : [],
    eligibility: sees(role, 'decision') && closedTo(session, records) !== 'all' ? eligibilityOf(records) : [],
    consent: sees(role, 'contact')
      ? [...consentInForce(records)].map(([matter, value]) => ({
          matter,
          answer: value.answer,
          date: value.date ?? null,
          office: value.office,
        }))
      : [],
    sharing: sees(role, 'contact')
      ? { headquarters: sharingWith(records, 'headquarters'), receiving: sharingWith(records, 'receiving') }
      : { headquarters: 'not-recorded', receiving: 'not-recorded' },
    loosenings: sees(role, 'contact') ? loosenings(session, caseId, records) : [],
    tellings: sees(role, 'decision') ? tellings(session, records) : [],
    shareLimits: shareLimitsRead(session, records),
    warnings:
      sees(role, 'story') && closedTo(session, records) !== 'all' ? warningsOf(session, caseId, records, closed) : [],
    // Of one day what was written last stands first.
    timeline: shown
      .filter((record) => record.date !== null)
      .toReversed()
      .map((record) => ({ date: record.date ?? '', kind: record.kind, record: record.id, office: record.office }))
      .sort((a, b) => byDay(b.date, a.date)),
    whatHappened: whatHappenedOf(session, records),
    drafts: draftsOfCase(session, caseId, records, rights),
    acceptance: acceptanceOf(session.db, caseId) ?? 'own',
    handedHere: lastHandOverTo(records, ownStation(session.db).office)?.id ?? null,
    assigned: sees(role, 'contact') ? workerNames(session.db, caseId) : [],
    closedTo: isClosed(session.db, caseId),
    no: noOfFile(session, records, shown, rights),
    offersLinkedCase: offersLinkedCase(session, caseId, personOf(records), records),
    keeping: writingRefusal(rights, 'closure') === undefined ? keepingOf(session, caseId, records) : null,
    mayReopen: writingRefusal(rights, 'closure') === undefined && canReopen(records, ownStation(session.db).office),
    mayWrite: writableKinds(rights),
    mayAttach: attaches,
    openedForReason: rights.as === 'reason',
    asksOnly: questionsToAdd(rights),
    begins: beginsWith(session, records, closed),
    asksNow: asksNow(session, records),
    asksOffice: rights.place === 'headquarters' ? questionToOffice(records, rights) : null,
    waiting: {
      decision: [
        ...askedDecisions(records),
        ...answerableGrants(records),
        ...returnsByTelephone(records).map(({ record }) => record),
      ].map(({ id }) => id),
      referral: sees(role, 'story') ? openReferrals(records).map(({ id }) => id) : [],
    },
    sees: AUDIENCES.filter((audience) => sees(role, audience)),
    ownQuestions: { office: ownStation(session.db).office, questions: knownOwnQuestions(session.db) },
  };
}

/** `shown`: the records as this user reads them, with what may be changed. */
function noOfFile(
  session: UserSession,
  records: readonly CaseRecord[],
  shown: readonly ShownRecord[],
  rights: WritingRights,
): CaseFile['no'] {
  const says = noSentence(records, readsWhatIsClosed(session.user.role));
  if (says === null) return null;
  const no = saidNo(records);
  if (no === undefined || !mayAnswerNo(session, no) || writingRefusal(rights, 'consent') !== undefined) {
    return { says, asks: null, record: null };
  }
  if (no.state === 'misunderstood') return { says, asks: 'consent', record: null };
  const { id, office } = no.record;
  // The office's own no is answered where it stands; another office's by a consent of ours.
  const own = shown.find((record) => record.id === id && record.office === office && record.mayRevise);
  return { says, asks: 'what-no-means', record: own?.id ?? null };
}

function show(
  session: UserSession,
  record: CaseRecord,
  by: string | null,
  closed: ClosedAnswers,
): Omit<ShownRecord, 'mayRevise' | 'mayWithdraw'> {
  const found = form(record.kind);
  const allowed = readableAnswers(session, record, closed);
  const answers =
    found === undefined
      ? []
      : Object.entries(bodyOf(record)).filter(([id]) => question(found.kind, id)?.system !== true);
  const body: Readonly<Record<string, Answer>> = Object.fromEntries(answers.filter(([id]) => allowed(id)));
  const unreadable = new Set([...record.unreadable.open, ...record.unreadable.private].map((id) => id.split('.')[0]));
  return {
    id: record.id,
    kind: record.kind,
    station: record.station,
    office: record.office,
    own: isOwn(session, record),
    revision: record.revision,
    at: record.at,
    by,
    date: dateOf(record),
    body,
    hidden: answers.length - Object.keys(body).length,
    unreadable: [...unreadable].filter((id) => id !== undefined && allowed(id)).length,
    privateLacking: record.privateLacking,
    known: found !== undefined,
  };
}

const ATTACHABLE = { mayAttach: true } as const;
const PAID_ELSEWHERE = { paidElsewhere: true } as const;

/** What the file says of an attachment’s picture, for who may look at it. */
function pictureOf(session: UserSession, record: CaseRecord, closed: ClosedAnswers): Pick<ShownRecord, 'picture'> {
  if (record.kind !== 'attachment' || !mayLookAt(session, record, closed)) return {};
  const named = namedPicture(record.private);
  if (named === undefined) return {};
  const { media, size, sha256 } = named;
  return { picture: { media, size, state: pictureState(session.db, record.caseId, sha256) } };
}

/** What the gates of its step said then, to who is told now what the gate of a step says. */
function gatesThen(record: CaseRecord, mayReadGates: boolean): Pick<ShownRecord, 'gatesThen'> {
  const kept = mayReadGates ? gatesThenOf(record) : [];
  return kept.length === 0 ? {} : { gatesThen: kept };
}

/** The day of the act that a record tells of, where it has one. */
export function dateOf(record: CaseRecord): string | null {
  const found = form(record.kind);
  const answer: Answer | undefined = found?.date === undefined ? undefined : record.open[found.date];
  return typeof answer === 'string' ? answer : null;
}

function loosenings(session: UserSession, caseId: string, records: readonly CaseRecord[]): CaseFile['loosenings'] {
  const found = looseningsElsewhere(records);
  if (found.length === 0) return [];
  const mayAccept = hasPermission(session.user.role, 'open-package');
  const newest = newestLines(session.db, caseId);
  return found.flatMap((one) => {
    const { station, record, office, kind, answers, date = null } = one;
    const hash = newest(one);
    if (hash === undefined) return [];
    const mayRead = !profits(session.db, one);
    const thirds = thirdOffices(session.db, one, records);
    return [{ station, record, office, kind, answers, date, line: toText(hash), mayAccept, mayRead, thirds }];
  });
}

function tellings(session: UserSession, records: readonly CaseRecord[]): CaseFile['tellings'] {
  const { db, user } = session;
  const unsaid = new Set(notYetSaid(records).map(({ id }) => id));
  const mayTell = hasPermission(user.role, 'seal');
  return tellingsOf(records, (record) => isOwn(session, record))
    .map(({ record, ground, office = null, outside = null, questions }) => ({
      ...{ record, ground, office, outside, questions, mayTell },
      left: leftAt(db, record) ?? null,
      personTold: !unsaid.has(record),
    }))
    .reverse();
}

/** The warnings of this office's answers, each to whoever may read all that it speaks of. */
function warningsOf(
  session: UserSession,
  caseId: string,
  records: readonly CaseRecord[],
  closed: ClosedAnswers,
): CaseFile['warnings'] {
  const isAnswered = answeredWarnings(session.db, caseId);
  const bodies = records
    .filter((record) => isOwn(session, record))
    .map((record) => ({ id: record.id, kind: record.kind, body: enteredIn(record) }));
  const ledger = ledgerOf(session.db);
  const elsewhere = records
    .filter((record) => !isOwn(session, record))
    .map((record) => ({
      ...{ kind: record.kind, office: record.office, body: enteredIn(record) },
      unaccepted: !isOfLedger(record, ledger),
    }));
  const dangers = openDangers(records).map(({ danger }) => danger);
  const mayRead = (place: string): boolean => {
    const [kind = '', id = ''] = place.split('.');
    const [inForm, asked] = [form(kind), question(kind, id)];
    if (inForm === undefined || asked === undefined) return false;
    return sees(session.user.role, audienceOf(inForm, asked)) && !closed(inForm, asked);
  };
  return warnings(bodies, dayOf(session.clock()), mayBeUnder18(records), elsewhere, dangers)
    .filter((warning) => [`${warning.kind}.${warning.question}`, ...(warning.speaksOf ?? [])].every(mayRead))
    .map(({ code, kind, question: id }) => ({
      code,
      kind,
      question: id,
      answered: isAnswered({ code, kind, question: id }),
    }));
}
