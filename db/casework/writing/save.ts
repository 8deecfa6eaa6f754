/**
 * Writing records: the one way in, for the screens, the command and imports alike. Who may write what is decided here:
 * the role, the kind, the questions, and that an office changes only what it wrote.
 */
import { isDeepStrictEqual } from 'node:util';
import { checkBody, readAnswer } from '../../codebook/answers.ts';
import { MOST_RECORDS } from '../../codebook/bounds.ts';
import { form, questionsOf } from '../../codebook/forms/index.ts';
import { type Halves, splitHalves, unknownAnswers } from '../../codebook/halves.ts';
import type { Answer, Body, Form } from '../../codebook/types.ts';
import { CODEBOOK_VERSION } from '../../codebook/version.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { appendLines, type NewLine } from '../../store/records.ts';
import { ownStation, randomId } from '../../store/station.ts';
import { deriveCase } from '../derived/derive.ts';
import { isForUser, isOwn, writeAudit } from '../people/access.ts';
import { audienceOf, sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import {
  beyondReason,
  changesOnlyOwn,
  revisesStays,
  STAY_OF_OTHERS,
  type WritingRights,
  writingRefusal,
  writingRights,
  wrote,
} from '../people/writing-rights.ts';
import { enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isAnonymousRow } from '../record/file-kind.ts';
import { caseRecords } from '../record/read.ts';
import { closingFault } from '../rules/open-things.ts';
import { keepReasons, type SavedWithReasons } from './answer-warning.ts';
import { expectDecider } from './expect-decider.ts';
import { expectMayCite } from './expect-may-cite.ts';
import { expectTrue } from './expect-true.ts';
import { expectKnownOffice } from './hand-over.ts';
import { standingFor } from './standing-for.ts';

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

/** What a save changed, so that it can be undone: both halves before, or null where the record is new. */
export interface Saved {
  readonly caseId: string;
  readonly records: readonly { readonly id: string; readonly kind: string; readonly before: Halves | null }[];
  /** What the same save changed elsewhere: the intake that became this case. */
  readonly also?: Saved;
}

/**
 * Appends the records to this station's chapter of the case and derives what follows from them. Call inside a transaction.
 * `salt`: of the first line of a new file, whose id comes from it (`newFile`).
 * Refuses the whole of it with what `writingRefusal` says, `no-such-form`, `not-your-record`, `not-what-you-wrote`, `one-per-office`,
 * `answers-wrong`, `answer-not-yours`, `answer-not-to-cite`, `handover-office-unknown`, `nothing-answered`, `closing-needs-reason`, what
 * `expectDecider` throws or the sentence of a warning that blocks or lacks its reason, and `no-such-case` for an anonymous row; then nothing is
 * written.
 */
export function saveRecords(
  session: UserSession,
  caseId: string,
  entries: readonly RecordToSave[],
  salt?: Buffer,
): Saved {
  const held = caseRecords(session.db, caseId);
  expectFile(session, held);
  const rights = writingRights(session, caseId, held);
  const saved: { id: string; kind: string; before: Halves | null }[] = [];
  const bodies: (SavedWithReasons & { readonly id: string | undefined })[] = [];
  const lines = entries.map((entry) => {
    const found = writable(rights, entry.kind);
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
    const body = checked(session, found, entry.body, previous);
    if (previous !== undefined) expectMayRevise(session, previous, rights, body);
    const beyond = beyondReason(rights, entry.kind, body);
    if (beyond !== undefined) throw new WaymarkError('opened-to-read', { kind: entry.kind });
    expectMayCite(session, held, entry.kind, entry.body);
    expectDecider(session, { kind: entry.kind, body }, previous === undefined ? undefined : enteredIn(previous));
    const unclosed = closingFault(entry.kind, body);
    if (unclosed !== undefined) throw new WaymarkError(unclosed);
    expectKnownOffice(session.db, { kind: entry.kind, body });
    const stood = entry.continues === undefined ? undefined : enteredIn(entry.continues);
    bodies.push({ id: previous?.id, kind: entry.kind, body, reasons: entry.reasons, stood });
    const line = asLine(found, body, previous, previous ?? entry.continues);
    saved.push({ id: line.id, kind: entry.kind, before: previous === undefined ? null : halvesOf(previous) });
    return line;
  });
  expectTrue(session, held, bodies);
  keepReasons(session, caseId, bodies);
  const [first, ...more] = lines;
  write(session, caseId, salt === undefined || first === undefined ? lines : [{ ...first, salt }, ...more]);
  for (const line of lines)
    writeAudit(session, line.revision === 1 ? 'write-record' : 'revise-record', caseId, line.kind);
  return { caseId, records: saved };
}

/** Who refused that anything is kept has no file to write in; what another office calls so ends no file of ours. */
export function expectFile(session: UserSession, held: readonly CaseRecord[]): void {
  if (isAnonymousRow(held, (record) => isOwn(session, record))) throw new WaymarkError('no-such-case');
}

/** A withdrawal is a revision with no body; the reason stands in a note of the same office. */
export function withdrawRecord(session: UserSession, caseId: string, id: string, reason: string): Saved {
  const held = caseRecords(session.db, caseId);
  const record =
    held.find((candidate) => candidate.id === id && isOwn(session, candidate)) ?? held.find((r) => r.id === id);
  if (record === undefined) throw new WaymarkError('no-such-record');
  const previous = ownRecord(session, held, id, record.kind);
  const rights = writingRights(session, caseId, held);
  const hidden = hiddenFrom(session, writable(rights, previous.kind));
  const unseen = Object.keys(enteredIn(previous)).find((question) => hidden.has(question));
  if (unseen !== undefined) throw new WaymarkError('answer-not-yours', { question: unseen });
  if (changesOnlyOwn(rights) && !wrote(session, previous)) throw new WaymarkError('not-what-you-wrote');
  const lines: NewLine[] = [withdrawal(previous)];
  const saved: { id: string; kind: string; before: Halves | null }[] = [
    { id, kind: previous.kind, before: halvesOf(previous) },
  ];
  const why = form('note');
  if (reason !== '' && why !== undefined) {
    const body = checkOrThrow(why, { kind: 'note', date: dayOf(session.clock()), text: reason });
    const line = asLine(why, body, undefined);
    lines.push(line);
    saved.push({ id: line.id, kind: 'note', before: null });
  }
  write(session, caseId, lines);
  writeAudit(session, 'withdraw-record', caseId, previous.kind);
  return { caseId, records: saved };
}

/** Withdraws records of this office that stand somewhere else from now on. */
export function withdrawAll(session: UserSession, caseId: string, records: readonly CaseRecord[]): Saved {
  write(session, caseId, records.map(withdrawal));
  writeAudit(session, 'withdraw-record', caseId);
  return {
    caseId,
    records: records.map((record) => ({ id: record.id, kind: record.kind, before: halvesOf(record) })),
  };
}

/** Takes back a save: what was new is withdrawn, what was changed gets its answers back, as revisions of their own. */
export function undoSave(session: UserSession, saved: Saved): void {
  if (saved.also !== undefined) undoSave(session, saved.also);
  const held = caseRecords(session.db, saved.caseId);
  const lines = saved.records.flatMap(({ id, kind, before }): NewLine[] => {
    const now = held.find((record) => record.id === id && isOwn(session, record));
    if (before === null) return now === undefined ? [] : [withdrawal(now)];
    const revision = (now?.revision ?? lastRevision(session, saved.caseId, id)) + 1;
    return [{ id, revision, kind, ...before, replaces: null }];
  });
  if (lines.length === 0) return;
  write(session, saved.caseId, lines);
  writeAudit(session, 'undo-save', saved.caseId);
}

function lastRevision(session: UserSession, caseId: string, id: string): number {
  const row = session.db
    .prepare<[string, string], { last: number | null }>(
      'SELECT max(revision) AS last FROM record WHERE case_id = ? AND id = ? AND station IN our_station',
    )
    .get(caseId, id);
  return row?.last ?? 0;
}

/** A case of more records than anybody reads would stop the desk. Others' do not count here: nobody else can end our writing. */
function expectRoom(session: UserSession, caseId: string, more: number): void {
  const own = session.db
    .prepare<[string], number>('SELECT coalesce(sum(n), 0) FROM chapter WHERE case_id = ? AND station IN our_station')
    .pluck()
    .get(caseId);
  if ((own ?? 0) + more > MOST_RECORDS) throw new WaymarkError('case-too-large', { most: MOST_RECORDS });
}

/**
 * Appends lines of this station without asking a role: for what the application itself writes (a case's first record, an import). Throws
 * `case-too-large`.
 */
export function write(session: UserSession, caseId: string, lines: readonly NewLine[], at?: string): void {
  expectRoom(session, caseId, lines.length);
  appendLines(
    session.db,
    ownStation(session.db),
    caseId,
    { at: at ?? minuteOf(session.clock()), by: session.user.number, codebook: CODEBOOK_VERSION },
    standingFor(session.db, caseId, lines),
  );
  deriveCase(session.db, caseId);
}

/** A new line, or the next revision of `previous`. What a newer Waymark wrote in `keeping`, and this one does not ask, stays in it. */
export function asLine(inForm: Form, body: Body, previous: CaseRecord | undefined, keeping = previous): NewLine {
  const halves = splitHalves(inForm, body);
  const kept = keeping === undefined ? NO_ANSWERS : unknownAnswers(inForm, keeping);
  return {
    id: previous?.id ?? randomId(),
    revision: (previous?.revision ?? 0) + 1,
    kind: inForm.kind,
    open: { ...halves.open, ...kept.open },
    private: { ...halves.private, ...kept.private },
    replaces: null,
  };
}

const NO_ANSWERS: Halves = { open: {}, private: {} };

function halvesOf({ open, private: closed }: CaseRecord): Halves {
  return { open, private: closed };
}

/** The body in its stored form, or `answers-wrong` naming the first question and its fault. */
export function checkOrThrow(inForm: Form, body: Readonly<Record<string, unknown>>): Body {
  const result = checkBody(inForm, body);
  const fault = result.faults[0];
  if (fault !== undefined) {
    throw new WaymarkError('answers-wrong', { kind: inForm.kind, question: fault.question, fault: fault.code });
  }
  return result.body;
}

function withdrawal(record: CaseRecord): NewLine {
  return {
    id: record.id,
    revision: record.revision + 1,
    kind: record.kind,
    open: null,
    private: null,
    replaces: null,
  };
}

function writable(rights: WritingRights, kind: string): Form {
  const found = form(kind);
  if (found === undefined) throw new WaymarkError('no-such-form', { kind });
  const refused = writingRefusal(rights, kind);
  if (refused !== undefined) throw new WaymarkError(refused, { kind });
  return found;
}

function expectMayRevise(session: UserSession, previous: CaseRecord, rights: WritingRights, body: Body): void {
  if (!changesOnlyOwn(rights) || wrote(session, previous)) return;
  const before = enteredIn(previous);
  const goesOn =
    revisesStays(rights, previous.kind) &&
    STAY_OF_OTHERS.every((question) => isDeepStrictEqual(body[question], before[question]));
  if (!goesOn) throw new WaymarkError('not-what-you-wrote');
}

function ownRecord(session: UserSession, held: readonly CaseRecord[], id: string, kind: string): CaseRecord {
  const own = held.find((record) => record.id === id && isOwn(session, record));
  if (own === undefined) {
    const other = held.find((record) => record.id === id);
    if (other === undefined) throw new WaymarkError('no-such-record');
    throw new WaymarkError('not-your-record', { office: other.office });
  }
  if (own.kind !== kind || !isForUser(session, own)) throw new WaymarkError('no-such-record');
  return own;
}

/** The questions of a form that the role does not see. */
function hiddenFrom(session: UserSession, inForm: Form): ReadonlySet<string> {
  return new Set(
    inForm.groups.flatMap((group) =>
      group.questions
        .filter((question) => !sees(session.user.role, audienceOf(inForm, question)))
        .map((question) => question.id),
    ),
  );
}

/**
 * What the role sends, over what it does not see: answers of other audiences stay as they were, and it may not set them. So does an answer
 * that is sent back as it was and holds a code that only a newer Waymark knows.
 */
function checked(
  session: UserSession,
  inForm: Form,
  body: Readonly<Record<string, unknown>>,
  previous: CaseRecord | undefined,
): Body {
  const hidden = hiddenFrom(session, inForm);
  for (const question of Object.keys(body)) {
    if (hidden.has(question)) throw new WaymarkError('answer-not-yours', { question });
  }
  const kept: Record<string, Answer> = {};
  if (previous !== undefined) {
    for (const [question, answer] of Object.entries(enteredIn(previous)))
      if (hidden.has(question)) kept[question] = answer;
  }
  const sent = { ...stillAsked(inForm, kept, body), ...body };
  const newer = newerCodes(inForm, sent, previous);
  const known = Object.fromEntries(Object.entries(sent).filter(([question]) => newer[question] === undefined));
  const result = { ...checkOrThrow(inForm, known), ...newer };
  if (Object.keys(result).length === 0) throw new WaymarkError('nothing-answered', { kind: inForm.kind });
  return result;
}

/** Of earlier answers those that are still asked for beside what is sent now: nobody sends what is no longer shown, nor can take it away. */
export function stillAsked(inForm: Form, earlier: Body, sent: Readonly<Record<string, unknown>>): Body {
  const { faults } = checkBody(inForm, { ...earlier, ...sent });
  const moot = new Set(faults.filter(({ code }) => code === 'answer-not-asked').map(({ question }) => question));
  return Object.fromEntries(Object.entries(earlier).filter(([question]) => !moot.has(question)));
}

/** The answers that are as they were before and hold a code that is not in the list here. */
function newerCodes(inForm: Form, sent: Readonly<Record<string, unknown>>, previous: CaseRecord | undefined): Body {
  if (previous === undefined) return {};
  const before = enteredIn(previous);
  const unchanged = questionsOf(inForm).flatMap((question): [string, Answer][] => {
    const answer = before[question.id];
    if (answer === undefined || !isDeepStrictEqual(answer, sent[question.id])) return [];
    const read = readAnswer(question, answer);
    return 'fault' in read && read.fault === 'answer-unknown-code' ? [[question.id, answer]] : [];
  });
  return Object.fromEntries(unchanged);
}
