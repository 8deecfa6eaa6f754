/** Adding a scan or photo to a case: the record, and the picture that its private half names; of a paper with several pages one of each a page. */
import { form } from '../../codebook/forms/index.ts';
import { standsFor } from '../../codebook/may-cite.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isOwn, writeAudit } from '../people/access.ts';
import { mayAttachTo } from '../people/pictures.ts';
import type { UserSession } from '../people/user-session.ts';
import { writingRights } from '../people/writing-rights.ts';
import { dropPicture, keepPicture, nameOfPicture } from '../record/attachment-content.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { namedPicture } from '../record/named-picture.ts';
import { MOST_PICTURE_BYTES, withoutProfile } from '../record/plain-picture.ts';
import { caseRecords } from '../record/read.ts';
import { asLine, checkOrThrow, type Saved, write } from './append.ts';
import { writable } from './own-record.ts';
import { expectFile } from './save.ts';
import { undoSave } from './withdraw.ts';

interface NewAttachment {
  /** A code of `attachment-of`. */
  readonly of: string;
  /** The record that it belongs to, as the file shows it. */
  readonly about?: { readonly station: string; readonly id: string } | undefined;
  readonly pages: readonly {
    readonly note: string;
    /** The picture as it was drawn anew. */
    readonly bytes: Buffer;
  }[];
}

/**
 * Adds all of its pages. Call inside a transaction. Refuses with what `writingRefusal` says, `no-such-case`, `no-such-record`, `attachment-not-to-this`
 * for a record of which fewer people may know than of a picture, `answers-wrong`, `picture-not-plain`, and `pictures-too-large` where the pages together
 * are larger than one picture may be; then nothing is written.
 */
export function attach(session: UserSession, caseId: string, given: NewAttachment): Saved {
  const held = caseRecords(session.db, caseId);
  expectFile(session, held);
  const inForm = writable(writingRights(session, caseId, held), 'attachment');
  const pictures = given.pages.map(({ bytes }) => withoutProfile(bytes));
  const size = pictures.reduce((bytes, { length }) => bytes + length, 0);
  if (size > MOST_PICTURE_BYTES) throw new WaymarkError('pictures-too-large');
  const about = given.about === undefined ? {} : { about: citationOf(session, held, given.about) };
  const day = dayOf(session.clock());
  const lines = given.pages.map(({ note }, page) => {
    const picture = nameOfPicture(pictures[page] ?? Buffer.alloc(0));
    if (picture === undefined) throw new WaymarkError('picture-not-plain');
    return asLine(inForm, checkOrThrow(inForm, { of: given.of, date: day, ...about, note, ...picture }), undefined);
  });
  write(session, caseId, lines);
  for (const bytes of pictures) keepPicture(session.db, caseId, bytes);
  writeAudit(session, 'add-attachment', caseId);
  return { caseId, records: lines.map(({ id, kind }) => ({ id, kind, before: null })) };
}

/**
 * Takes back what {@link attach} added: the record is withdrawn, and its picture deleted unless another record in force names it. Call inside a
 * transaction.
 */
export function undoAttach(session: UserSession, saved: Saved): void {
  const added = new Set(saved.records.map(({ id }) => id));
  const records = caseRecords(session.db, saved.caseId).filter(
    (record) => added.has(record.id) && isOwn(session, record),
  );
  undoSave(session, saved);
  for (const record of records) {
    const named = namedPicture(record.private);
    if (named !== undefined) dropPicture(session.db, saved.caseId, named.sha256);
  }
}

function citationOf(
  session: UserSession,
  held: readonly CaseRecord[],
  { station, id }: { readonly station: string; readonly id: string },
): readonly [record: string, question: string] {
  const record = held.find((one) => one.id === id && one.station === station);
  if (record === undefined) throw new WaymarkError('no-such-record');
  const inForm = form(record.kind);
  const question = inForm === undefined ? undefined : standsFor(inForm);
  if (question === undefined || !mayAttachTo(session, record)) throw new WaymarkError('attachment-not-to-this');
  return [id, question];
}
