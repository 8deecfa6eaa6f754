/**
 * Writing records: the one way in, for the screens, the command and imports alike. Who may write what is decided here:
 * the role, the kind, the questions, and that an office changes only what it wrote.
 */
import { isDeepStrictEqual } from 'node:util';
import { type AnswerFault, checkBody, type Read, readAnswer } from '../../codebook/answers.ts';
import { questionsOf } from '../../codebook/forms/index.ts';
import type { Halves } from '../../codebook/halves.ts';
import { questionRead } from '../../codebook/own-questions.ts';
import { isSharedBeyond } from '../../codebook/shared-with.ts';
import type { Answer, Body, Form } from '../../codebook/types.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isOwn, writeAudit } from '../people/access.ts';
import { expectMayAnswerNo } from '../people/answers-no.ts';
import { closedAnswers } from '../people/closed-answers.ts';
import { expectNoPictureLeftOpen } from '../people/pictures.ts';
import { rightsTime } from '../people/rights-clock.ts';
import type { UserSession } from '../people/user-session.ts';
import {
  changesOnlyOwn,
  refusalBeyond,
  revisesStays,
  STAY_OF_OTHERS,
  type WritingRights,
  writingRights,
  wrote,
} from '../people/writing-rights.ts';
import { enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isAnonymousRow } from '../record/file-kind.ts';
import { formsAskedHere } from '../record/own-questions.ts';
import { recordsToSave } from '../record/read.ts';
import { dropYesToOther } from '../record/rooms-given.ts';
import { closingFault } from '../rules/open-things.ts';
import { keepReasons, type SavedWithReasons } from './answer-warning.ts';
import { asLine, checkOrThrow, halvesOf, type Saved, write } from './append.ts';
import { expectDecider } from './expect-decider.ts';
import { expectMayCite, expectNamesRequest } from './expect-may-cite.ts';
import { expectTrue } from './expect-true.ts';
import { withFollowUpRule } from './follow-up-rule.ts';
import { withGateThen } from './gate-then.ts';
import { expectKnownOffice } from './hand-over.ts';
import { hiddenFrom, ownRecord, writable } from './own-record.ts';
import { withCame } from './stay-came.ts';

/** A record to write: new without `id`, else a revision of this office's own. `body` holds both halves. */
export interface RecordToSave {
  readonly kind: string;
  readonly id?: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** The record of another case that this new one goes on from: what a newer Waymark wrote there goes along. */
  readonly continues?: CaseRecord | undefined;
  /** Why answers stay that may only be saved with a reason (a day that has not come), by question. */
  readonly reasons?: Readonly<Record<string, string>> | undefined;
}

/**
 * Appends the records to this station's chapter of the case and derives what follows from them. Call inside a transaction.
 * `salt`: of the first line of a new file, whose id comes from it (`newFile`).
 * Refuses the whole of it with what `writingRefusal` says, `no-such-form`, `not-your-record`, `not-what-you-wrote`, `newer-waymark`, `one-per-office`,
 * `answers-wrong`, `answers-wrong-in-row`, `answer-not-yours`, `answer-not-to-cite`, `answers-no-request`, `handover-needs-office`, `handover-office-unknown`, `shared-not-for-recipient`, `nothing-answered`, `closing-needs-reason`, what
 * `expectDecider` throws or the sentence of a warning that blocks or lacks its reason, and `no-such-case` for an anonymous row; then nothing is
 * written.
 */
export function saveRecords(
  session: UserSession,
  caseId: string,
  entries: readonly RecordToSave[],
  salt?: Buffer,
): Saved {
  return saveAndRead(session, caseId, entries, salt).saved;
}

/**
 * The same, and the records of the case as the save left it, so that whoever shows it does not read it again; undefined where it must be read.
 * `held`: the records of the case, read by `recordsToSave` in this transaction.
 */
export function saveAndRead(
  session: UserSession,
  caseId: string,
  entries: readonly RecordToSave[],
  salt?: Buffer,
  held = recordsToSave(session.db, caseId),
): { readonly saved: Saved; readonly after: readonly CaseRecord[] | undefined } {
  expectFile(session, held);
  const rights = writingRights(session, caseId, held);
  const saved: { id: string; kind: string; before: Halves | null }[] = [];
  const bodies: (SavedWithReasons & { readonly id: string | undefined })[] = [];
  const asked = formsAskedHere(session.db);
  const lines = entries.map((entry) => {
    const found = asked(writable(rights, entry.kind));
    if (found.ownAct === true) throw new WaymarkError('no-such-form', { kind: entry.kind });
    if (entry.id !== undefined && bodies.some(({ id }) => id === entry.id)) throw new WaymarkError('bad-input');
    const previous = entry.id === undefined ? undefined : ownRecord(session, held, entry.id, entry.kind);
    if (
      previous === undefined &&
      !found.many &&
      (held.some((record) => record.kind === entry.kind && isOwn(session, record)) ||
        bodies.some(({ kind }) => kind === entry.kind))
    ) {
      throw new WaymarkError('one-per-office', { kind: entry.kind });
    }
    const answers = checked(session, held, found, entry.body, previous);
    const body = withCame(entry.kind, answers, previous, dayOf(session.clock()));
    if (previous !== undefined) {
      expectMayRevise(session, previous, rights, body);
      expectNoPictureLeftOpen(held, previous, { id: previous.id, kind: entry.kind, open: body });
    }
    const beyond = refusalBeyond(rights, entry.kind, body);
    if (beyond !== undefined) throw new WaymarkError(beyond, { kind: entry.kind });
    expectMayCite(session, held, entry.kind, entry.body);
    expectNamesRequest(held, entry.kind, entry.body, previous?.id);
    if (entry.kind === 'consent') expectMayAnswerNo(session, held, body, previous && enteredIn(previous));
    expectDecider(session, { kind: entry.kind, body }, previous === undefined ? undefined : enteredIn(previous));
    const unclosed = closingFault(entry.kind, body);
    if (unclosed !== undefined) throw new WaymarkError(unclosed);
    expectKnownOffice(session.db, { kind: entry.kind, body });
    if (isSharedBeyond(entry.kind, body, previous && enteredIn(previous)))
      throw new WaymarkError('shared-not-for-recipient');
    const stood = entry.continues === undefined ? undefined : enteredIn(entry.continues);
    bodies.push({ id: previous?.id, kind: entry.kind, body, reasons: entry.reasons, stood });
    const line = asLine(
      found,
      withFollowUpRule(session.db, entry.kind, withGateThen(session, held, entry.kind, body, previous), previous),
      previous,
      previous ?? entry.continues,
    );
    saved.push({ id: line.id, kind: entry.kind, before: previous === undefined ? null : halvesOf(previous) });
    return line;
  });
  expectTrue(session, held, bodies);
  keepReasons(session, caseId, bodies);
  const [first, ...more] = lines;
  // Hours that are over by the time by which rights end are prolonged by no clock that was turned back (rules/emergency.ts).
  const at = bodies.some(prolongsEmergency) ? minuteOf(rightsTime(session)) : undefined;
  const written = salt === undefined || first === undefined ? lines : [{ ...first, salt }, ...more];
  const after = write(session, caseId, written, { at, held });
  for (const { id, kind, body } of bodies) {
    if (kind === 'stay' && id !== undefined) dropYesToOther(session.db, id, textIn(body.room));
  }
  for (const line of lines)
    writeAudit(session, line.revision === 1 ? 'write-record' : 'revise-record', caseId, line.kind);
  return { saved: { caseId, records: saved }, after };
}

function prolongsEmergency({ kind, body }: { readonly kind: string; readonly body: Body }): boolean {
  return kind === 'consent' && body['prolonged-because'] !== undefined;
}

function textIn(answer: Answer | undefined): string | null {
  return typeof answer === 'string' ? answer : null;
}

/** Who refused that anything is kept has no file to write in; what another office calls so ends no file of ours. */
export function expectFile(session: UserSession, held: readonly CaseRecord[]): void {
  if (isAnonymousRow(held, (record) => isOwn(session, record))) throw new WaymarkError('no-such-case');
}

function expectMayRevise(session: UserSession, previous: CaseRecord, rights: WritingRights, body: Body): void {
  // What is not read here could not be carried into a revision: it would be gone without anybody having taken it away.
  const { open, private: closed } = previous.unreadable;
  if (open.length + closed.length > 0) throw new WaymarkError('newer-waymark');
  if (!changesOnlyOwn(rights) || wrote(session, previous)) return;
  const before = enteredIn(previous);
  const goesOn =
    revisesStays(rights, previous.kind) &&
    STAY_OF_OTHERS.every((question) => isDeepStrictEqual(body[question], before[question]));
  if (!goesOn) throw new WaymarkError('not-what-you-wrote');
}

/**
 * What the role sends, over what it does not see: answers of other audiences stay as they were, and it may not set them. So does an answer
 * that is sent back as it was and holds a code or a column that only a newer Waymark knows.
 */
function checked(
  session: UserSession,
  held: readonly CaseRecord[],
  inForm: Form,
  body: Readonly<Record<string, unknown>>,
  previous: CaseRecord | undefined,
): Body {
  const hidden = new Set([...hiddenFrom(session, inForm), ...answeredAlone(inForm)]);
  for (const question of Object.keys(body)) {
    if (hidden.has(question)) throw new WaymarkError('answer-not-yours', { question });
  }
  const kept: Record<string, Answer> = {};
  if (previous !== undefined) {
    // What a no to keeping closes stays as it was too, where it is not answered anew.
    const closed = closedAnswers(session, held);
    for (const [id, answer] of Object.entries(enteredIn(previous))) {
      const asked = questionRead(inForm.kind, id);
      if (hidden.has(id) || (asked !== undefined && closed(inForm, asked))) kept[id] = answer;
    }
  }
  const sent = { ...stillAsked(inForm, kept, body), ...body };
  const newer = newerCodes(inForm, sent, previous);
  const known = Object.fromEntries(Object.entries(sent).filter(([question]) => newer[question] === undefined));
  const result = { ...checkOrThrow(inForm, known), ...newer };
  if (Object.keys(result).length === 0) throw new WaymarkError('nothing-answered', { kind: inForm.kind });
  return result;
}

/** The questions that the application alone answers: nobody sends one, and a revision keeps it. */
function answeredAlone(inForm: Form): readonly string[] {
  return questionsOf(inForm).flatMap(({ id, system }) => (system === true ? [id] : []));
}

/** Of earlier answers those that are still asked for beside what is sent now: nobody sends what is no longer shown, nor can take it away. */
export function stillAsked(inForm: Form, earlier: Body, sent: Readonly<Record<string, unknown>>): Body {
  const { faults } = checkBody(inForm, { ...earlier, ...sent });
  const moot = new Set(faults.filter(({ code }) => code === 'answer-not-asked').map(({ question }) => question));
  return Object.fromEntries(Object.entries(earlier).filter(([question]) => !moot.has(question)));
}

const NEWER: ReadonlySet<AnswerFault> = new Set(['answer-unknown-code', 'answer-unknown-column']);

function isNewer({ fault, cells = [{ code: fault }] }: Extract<Read, { fault: AnswerFault }>): boolean {
  return cells.every(({ code }) => NEWER.has(code));
}

/** The answers that are as they were before and hold a code that is not in the list here, or a column that is not in the table. */
function newerCodes(inForm: Form, sent: Readonly<Record<string, unknown>>, previous: CaseRecord | undefined): Body {
  if (previous === undefined) return {};
  const before = enteredIn(previous);
  const unchanged = questionsOf(inForm).flatMap((question): [string, Answer][] => {
    const answer = before[question.id];
    if (answer === undefined || !isDeepStrictEqual(answer, sent[question.id])) return [];
    const read = readAnswer(question, answer);
    return 'fault' in read && isNewer(read) ? [[question.id, answer]] : [];
  });
  return Object.fromEntries(unchanged);
}
