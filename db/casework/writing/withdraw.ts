/** Taking back: a record that is withdrawn, and a save that is undone. Nothing is deleted; what was written stays below what is written now. */
import { form } from '../../codebook/forms/index.ts';
import type { Halves } from '../../codebook/halves.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import type { NewLine } from '../../store/records.ts';
import { isOwn, writeAudit } from '../people/access.ts';
import { expectMayAnswerNo } from '../people/answers-no.ts';
import { expectNoPictureLeftOpen } from '../people/pictures.ts';
import type { UserSession } from '../people/user-session.ts';
import { changesOnlyOwn, writingRights, wrote } from '../people/writing-rights.ts';
import { enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { caseRecords } from '../record/read.ts';
import { dropAnonymousRow } from './anonymous-rows.ts';
import { asLine, checkOrThrow, halvesOf, type Saved, write } from './append.ts';
import { hiddenFrom, ownRecord, writable } from './own-record.ts';

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
  if (previous.kind === 'consent') expectMayAnswerNo(session, held, {}, enteredIn(previous));
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

/**
 * Takes back a save: what was new is withdrawn, what was changed gets its answers back, as revisions of their own. Refuses with `note-has-pictures`.
 */
export function undoSave(session: UserSession, saved: Saved): void {
  if (saved.also !== undefined) undoSave(session, saved.also);
  if (saved.waits) {
    dropAnonymousRow(session, saved.caseId);
    return;
  }
  const held = caseRecords(session.db, saved.caseId);
  const lines = saved.records.flatMap(({ id, kind, before }): NewLine[] => {
    const now = held.find((record) => record.id === id && isOwn(session, record));
    if (before === null) return now === undefined ? [] : [withdrawal(now)];
    expectNoPictureLeftOpen(held, now, { id, kind, open: before.open });
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
